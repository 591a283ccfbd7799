import { expect, it } from 'vitest'
import { aVisitor, useApp } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'

useDatabase()
const app = useApp()

it.each([
  ['id', 'Tanpa identitas, kami tidak dapat memberi kabar, dan aduan belum dapat dibawa ke Ombudsman'],
  ['en', 'Ombudsman'],
])('who gives no name reads on the page of the choice what is lost by it (%s)', async (language, words) => {
  const resident = aVisitor()
  await app.visit(`/bahasa?ke=${language}`, resident)
  const story = { body: 'Ini aduan contoh: lampu di simpang contoh padam.', village: '64.08.09.2001' }
  const page = await app.submit('/lapor', { ...story, step: '1', go: 'next' }, resident)
  expect(await page.text()).toContain(words)
})
