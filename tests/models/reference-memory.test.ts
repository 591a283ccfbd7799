import { beforeEach, expect, it } from 'vitest'
import { editAgency, listAgencies } from '#models/agency.server.ts'
import { forgetReferenceData, remembered } from '#models/reference-memory.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { useReferenceData } from '#tests/support/people.ts'

useDatabase()
useReferenceData()

let reads = 0
const readCounted = () => remembered('counted', () => Promise.resolve((reads += 1)))
const now = new Date('2026-03-10T02:00:00Z')

beforeEach(async () => {
  await forgetReferenceData()
  reads = 0
})

it('is read once until reference data changes', async () => {
  expect([await readCounted(), await readCounted(), await readCounted()]).toEqual([1, 1, 1])
  await forgetReferenceData()
  expect(await readCounted()).toBe(2)
})

it('shows an edit to the very next reader, also when others read while it was on its way', async () => {
  const nameOf = async () => (await listAgencies()).find(({ code }) => code === 'dishub')?.name
  await nameOf()
  await inTransaction(async (tx) => {
    await editAgency(tx, 'dishub', { name: 'Dinas Contoh' }, 'system:test', now)
    expect(await nameOf()).not.toBe('Dinas Contoh')
  })
  expect(await nameOf()).toBe('Dinas Contoh')
})

it('forgets nothing when the edit does not come about', async () => {
  await readCounted()
  await inTransaction(async (tx) => {
    await forgetReferenceData(tx)
    throw new Error('not after all')
  }).catch(() => undefined)
  expect(await readCounted()).toBe(1)
})

it('does not keep a read that failed', async () => {
  await expect(remembered('failing', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await remembered('failing', () => Promise.resolve('back'))).toBe('back')
})

it('cannot be changed by who asked', async () => {
  const agencies = await listAgencies()
  agencies.length = 0
  const [first] = await listAgencies()
  expect(() => Object.assign(first ?? {}, { name: 'changed' })).toThrow()
})
