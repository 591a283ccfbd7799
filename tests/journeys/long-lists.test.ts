import { randomInt } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { makeReference } from '#app/complaints/rules/reference.ts'
import { useApp } from '#tests/support/app.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { aCoordinator, anOfficerOf } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

/** More than a list counts, and more than a search may read. */
const many = 5_200
let last = ''

beforeAll(async () => {
  const { reference } = await aComplaint({ status: 'forwarded' })
  const complaints = rawDatabase().collection('complaints')
  const { _id, ...first } = (await complaints.findOne({ reference })) ?? {}
  const references = Array.from({ length: many }, () => makeReference((below) => randomInt(below)))
  last = references.toSorted().at(-1) ?? ''
  const rows = references.map((one) => ({ ...first, reference: one, submissionKeyHash: `contoh-${one}` }))
  // One word that all have, and one that only the last of the list has.
  const words = { searchWords: ['lampu', 'kucing'], agencySearchWords: ['lampu', 'kucing'] }
  await complaints.insertMany(rows.map((row) => (row.reference === last ? { ...row, ...words } : row)))
}, 120_000)

const read = async (path: string, who: Parameters<typeof app.visit>[1]) =>
  (await (await app.visit(path, who)).text()).replaceAll('&amp;', '&')
const countsOf = (html: string) => [...html.matchAll(/class="count">([^<]*)</g)].map((found) => found[1])

test('a list and the numbers beside the views stop counting at a thousand', async () => {
  for (const person of [await anOfficerOf('dishub'), await aCoordinator()]) {
    const page = await read('/petugas', await app.signIn(person))
    expect(page).toContain('Lebih dari 1.000 aduan')
    expect(countsOf(page)).toContain('lebih dari 1.000')
  }
})

test('a filter that no index serves stops after five thousand, says so, and goes on from there', async () => {
  const coordinator = await app.signIn(await aCoordinator())
  const path = '/petugas?q=lampu&topic=health'
  const page = await read(path, coordinator)
  expect(page).toContain('Pencarian berhenti setelah membaca 5.000 aduan.')
  const next = /href="([^"]+)" rel="next"|rel="next"[^>]*href="([^"]+)"/.exec(page)
  const further = await read(next?.[1] ?? next?.[2] ?? '', coordinator)
  expect(further).not.toContain('Pencarian berhenti')
})

test('of several words the rarest is read, so that what few have is found among all', async () => {
  for (const person of [await anOfficerOf('dishub'), await aCoordinator()]) {
    const page = await read('/petugas?q=lampu+kucing', await app.signIn(person))
    expect(page).toContain(`id="${last}"`)
    expect(page).not.toContain('Pencarian berhenti')
  }
})

test('the list of a search or of a period says how many it holds, or nothing where too much would be read', async () => {
  const day = localDateOf(app.clock.now())
  for (const person of [await anOfficerOf('dishub'), await aCoordinator()]) {
    const visitor = await app.signIn(person)
    expect(await read('/petugas?q=lampu', visitor)).toContain('>Lebih dari 1.000 aduan<')
    expect(await read('/petugas?q=kucing', visitor)).toContain('>1 aduan<')
    expect(await read('/petugas?q=lampu+kucing', visitor)).toContain('>1 aduan<')
    expect(await read(`/petugas?from=${day}&until=${day}`, visitor)).toContain('>Lebih dari 1.000 aduan<')
    expect(await read('/petugas?q=lampu&topic=health', visitor)).not.toMatch(/>[^<]*\d aduan</)
  }
})
