import { expect, it } from 'vitest'
import { aVisitor, useApp } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'

useDatabase()
const app = useApp()

const number = 'KTM-7Q4D-9M2K-H'
const code = '4T7W-9KQ2-XH3N-8RPD'

it('a code that does not fit is not shown again and the page says why; the number stays', async () => {
  for (const go of ['send', 'language']) {
    const answer = await app.submit('/lacak', { reference: number, code, go }, aVisitor())
    const html = await answer.text()
    expect(html).toContain(`value="${number}"`)
    expect(html).not.toContain(code)
    expect(html).toContain(go === 'send' ? 'Tulis kodenya sekali lagi.' : 'Type the code once more.')
  }
})

it('a number without a code comes back without that sentence', async () => {
  const html = await (await app.submit('/lacak', { reference: number, code: '' }, aVisitor())).text()
  expect(html).toContain(`value="${number}"`)
  expect(html).not.toContain('Tulis kodenya sekali lagi.')
})
