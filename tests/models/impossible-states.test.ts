import { beforeAll, expect, test } from 'vitest'
import { mongo } from 'mongoose'
import { loadReferenceData } from '#models/load-reference-data.server.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'

useDatabase()

let reference = ''
beforeAll(async () => {
  await loadReferenceData()
  reference = (await aComplaint({ status: 'in_progress', now: new Date('2026-03-10T02:00:00Z') })).reference
})

const complaints = () => rawDatabase().collection('complaints')

test('the database takes a change that makes sense', async () => {
  const result = await complaints().updateOne({ reference }, { $set: { priority: 'urgent' } })
  expect(result.modifiedCount).toBe(1)
})

test.each([
  ['closed by nobody', { status: 'closed' }],
  ['merged into nothing', { status: 'merged' }],
  ['merged and open at once', { merged: { into: 'KTM-7Q4D-9M2K-H', status: 'in_progress', statusBefore: null } }],
  ['worked on by no agency', { agency: null }],
  ['answered without an outcome', { status: 'answered' }],
  ['waiting for the resident, and nobody knows where it goes on', { status: 'incomplete' }],
  ['nameless with a contact', { identity: 'none', mail: { address: 'none', confirmed: false, stopped: false } }],
  ['nameless with an address to write to', { identity: 'none', contact: null }],
  ['sealed with the contact in the open', { identity: 'sealed' }],
  ['of a status that does not exist', { status: 'lost' }],
  ['with a day that is a moment', { receivedOn: new Date('2026-03-10T02:00:00Z') }],
])('a complaint %s cannot be stored by anybody', async (_why, change) => {
  const before = await complaints().findOne({ reference })
  const refused = complaints().updateOne({ reference }, { $set: change })
  await expect(refused).rejects.toThrow(mongo.MongoServerError)
  expect(await complaints().findOne({ reference })).toEqual(before)
})
