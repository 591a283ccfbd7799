import { expect, test } from 'vitest'
import { aVisitor, useApp } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'

// The limit of all together, where no single client is above its own.

useDatabase()
const app = useApp({ submitLimitPerHour: 100, submitTotalPerHour: 2 })

test('what is above the limit of all together is taken with number and code, and held: no agency is told', async () => {
  const subjects = ['lampu di simpang aaaa', 'parkir di simpang bbbb', 'rambu di simpang cccc']
  for (const subject of subjects) {
    const resident = aVisitor()
    const body = `Contoh tentang ${subject} yang perlu dilihat petugas.`
    const story = { body, agency: 'dishub', name: 'Warga Contoh', email: `warga${subject.length}@contoh.example` }
    expect((await app.submit('/lapor', story, resident)).status).toBe(303)
    expect(await (await app.visit('/lapor/diterima', resident)).text()).toMatch(/KTM-\w{4}-\w{4}-\w/)
  }
  const filed = await storedIn('complaints')
  expect(filed.map((row) => [String(row['status']), String(row['held'])])).toEqual([
    ['forwarded', 'null'],
    ['forwarded', 'null'],
    ['submitted', 'total-limit'],
  ])
  const told = await storedIn('outbox-emails', { message: 'new-complaint-for-agency' })
  const numbersOf = (rows: { reference?: unknown }[]) => rows.map(({ reference }) => String(reference)).sort()
  expect(numbersOf(told)).toEqual(numbersOf(filed.slice(0, 2)))
})
