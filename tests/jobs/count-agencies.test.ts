import { describe, expect, it } from 'vitest'
import { countAgencies } from '#app/jobs/count-agencies.server.ts'
import { findAgencyFigures } from '#models/agency-figures.server.ts'
import { useApp } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint, aMoment } from '#tests/support/factories.ts'

useDatabase()
const app = useApp()

const tomorrow = new Date(aMoment.getTime() + 86_400_000)

describe('the service figures of an agency', () => {
  it('are promised before the first night', async () => {
    expect(await (await app.visit('/instansi/dishub')).text()).toContain('Untuk instansi ini belum ada.')
  })

  it('are counted at night, twice as once, and shown with date, definitions and a drawing', async () => {
    for (let n = 0; n < 10; n += 1) await aComplaint({ status: n < 5 ? 'answered' : 'forwarded' })
    await aComplaint({ status: 'forwarded', identity: 'sealed' })
    await countAgencies({ now: tomorrow })
    await countAgencies({ now: tomorrow })
    expect((await findAgencyFigures('dishub'))?.figures).toMatchObject({
      ...{ received: 10, hasProtected: false },
      firstReply: { of: 10 },
    })
    const html = await (await app.visit('/instansi/dishub')).text()
    expect(html).toMatch(/Data sampai \d+ Maret 2026/)
    expect(html).toContain('Cara menghitung')
    expect(html).toContain('kurang dari 5')
    expect(html).toMatch(/<rect [^>]*width="\d+"/)
    expect(html).not.toContain('style="')
  })

  it('say nothing of an agency with a handful', async () => {
    await aComplaint({ status: 'forwarded', agency: 'dinkes' })
    await countAgencies({ now: tomorrow })
    expect((await findAgencyFigures('dinkes'))?.figures).toMatchObject({ received: null, open: null, answer: null })
    expect(await (await app.visit('/instansi/dinkes', undefined, { 'Accept-Language': 'en' })).text()).toContain(
      'too few to compare',
    )
  })
})
