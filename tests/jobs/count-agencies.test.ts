import { describe, expect, it } from 'vitest'
import { countAgencies } from '#app/jobs/count-agencies.server.ts'
import { findAgencyFigures } from '#models/agency-figures.server.ts'
import { useApp } from '#tests/support/app.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aMoment, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, testKeys } from '#tests/support/people.ts'
import { splitComplaint } from '#app/complaints/split-complaint.server.ts'

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

  it('count a complaint that was divided at each agency its part, and the whole at none', async () => {
    const coordinator = await aCoordinator()
    const parts = [
      { agency: 'disdikbud', class: 'complaint', text: 'Bagian uji.' },
      { agency: 'dp3a', class: 'complaint', text: 'Bagian uji.' },
    ] as const
    for (let n = 0; n < 6; n += 1) {
      const whole = await aComplaint()
      mustBeOk(await splitComplaint({ ...aRequest(coordinator, whole), parts, title: null, keys: testKeys }))
    }
    // Stored as nobody's; even where an older one still names an agency it counts once, by its parts.
    await rawDatabase()
      .collection('complaints')
      .updateMany(
        { 'parts.0': { $exists: true } },
        { $set: { agency: 'disdikbud' } },
        { bypassDocumentValidation: true },
      )
    await countAgencies({ now: tomorrow })
    expect((await findAgencyFigures('disdikbud'))?.figures).toMatchObject({ received: 6 })
    expect((await findAgencyFigures('dp3a'))?.figures).toMatchObject({ received: 6 })
  })
})
