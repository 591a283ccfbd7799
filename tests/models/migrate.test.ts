import { beforeAll, describe, expect, it } from 'vitest'
import { migrateCommand } from '#app/cli/migrate.ts'
import { complaintModel } from '#models/complaint-schema.server.ts'
import { followMigrations, listPendingMigrations, migrate, migrations } from '#models/migrate.server.ts'
import { loadReferenceData } from '#models/load-reference-data.server.ts'
import { readRoutingRules } from '#models/routing-rule.server.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'

useDatabase()

const now = () => new Date('2026-03-10T02:00:00Z')
/** What 0.1 did not store. */
const newFields = [
  ...([
    'assignee',
    'openRequest',
    'correctedBody',
    'priority',
    'held',
    'merged',
    'hiddenMerged',
    'partOf',
    'parts',
    'plannedFor',
    'publication',
    'affected',
  ] as const),
  ...([
    'rating',
    'openedByAgencyAt',
    'filedBy',
    'onBehalf',
    'laporNumber',
    'changedOn',
    'nameWords',
    'phoneHash',
    'matter',
  ] as const),
]

const references: string[] = []

async function makeOld(): Promise<void> {
  const unset = Object.fromEntries(newFields.map((name) => [name, '']))
  await rawDatabase()
    .collection('complaints')
    .updateMany({ reference: { $in: references } }, { $unset: unset })
  await rawDatabase().collection('migrations').deleteMany({})
}

beforeAll(async () => {
  await loadReferenceData()
  for (const status of ['submitted', 'forwarded', 'answered', 'closed'] as const) {
    references.push((await aComplaint({ status, now: now() })).reference)
  }
})

describe('data of the version before', () => {
  it('is counted before anything is touched, gets its fields once, and keeps everything else', async () => {
    const before = await storedIn('complaints')
    await makeOld()
    expect(await listPendingMigrations()).toMatchObject([
      { number: 1, name: 'workflow-fields', documents: 4 },
      { number: 2 },
      { number: 3, name: 'ombudsman-matters', documents: 4 },
    ])
    const lines: string[] = []
    await migrate({ now, tell: (line) => lines.push(line) })
    expect(await listPendingMigrations()).toEqual([])
    expect(lines).toContain('Migration 1 (workflow-fields): done, 4 documents')
    // Residents of before gave their names to nobody's search.
    const unfindable = { nameWords: [], phoneHash: null }
    expect(await storedIn('complaints')).toEqual(before.map((complaint) => ({ ...complaint, ...unfindable })))
  })

  it('never loses what happened since: a second run changes nothing', async () => {
    await complaintModel.collection.updateOne({ reference: references[1]! }, { $set: { priority: 'urgent' } })
    await rawDatabase().collection('migrations').deleteMany({})
    await migrate({ now })
    const [stored] = await storedIn('complaints', { reference: references[1]! })
    expect(stored?.['priority']).toBe('urgent')
  })

  it('is changed by one process only, and the other waits until it is done', async () => {
    await makeOld()
    await Promise.all([migrate({ now, waitMs: 20 }), migrate({ now, waitMs: 20 })])
    expect(await storedIn('complaints', { priority: { $exists: false } })).toEqual([])
  })

  it('what the Ombudsman forwarded and is still open has an open matter from then on', async () => {
    const [open, , , closed] = references as [string, string, string, string]
    const fromOmbudsman = { reference: { $in: [open, closed] } }
    await rawDatabase()
      .collection('complaints')
      .updateMany(fromOmbudsman, { $set: { channel: 'ombudsman' } })
    await makeOld()
    await migrate({ now })
    const matterOf = async (reference: string): Promise<unknown> =>
      (await storedIn('complaints', { reference }))[0]?.['matter']
    expect(await matterOf(open)).toEqual({ openedOn: '2026-03-10', letterNumber: null, letterOn: null })
    expect(await matterOf(closed)).toBeNull()
    expect(await matterOf(references[1]!)).toBeNull()
  })

  it('goes on where a killed process stood', async () => {
    await makeOld()
    const [first] = await rawDatabase().collection('complaints').find().sort({ _id: 1 }).limit(1).toArray()
    // What a process leaves that died after its first batch: a checkpoint, no end, a lease that ran out.
    await rawDatabase()
      .collection<{ _id: number }>('migrations')
      .insertOne({
        ...{ _id: 1, name: 'workflow-fields', checkpoint: first?._id, finishedAt: null },
        leasedUntil: new Date('2020-01-01'),
      } as never)
    expect((await listPendingMigrations())[0]).toEqual({ number: 1, name: 'workflow-fields', documents: 3 })
    await migrate({ now })
    expect(await storedIn('complaints', { priority: { $exists: true } })).toHaveLength(3)
  })
})

describe('what a process of the version before stores meanwhile', () => {
  const later = (days: number) => new Date(now().getTime() + days * 86_400_000)

  it('gets its fields too, for a week, and nothing else is touched', async () => {
    await rawDatabase().collection('migrations').deleteMany({})
    await migrate({ now })
    const [newest] = await rawDatabase().collection('complaints').find().sort({ _id: -1 }).limit(1).toArray()
    const reference = String(newest?.['reference'])
    const forget = () =>
      rawDatabase()
        .collection('complaints')
        .updateOne({ reference }, { $unset: Object.fromEntries(newFields.map((name) => [name, ''])) })
    const others = await storedIn('complaints', { reference: { $ne: reference } })
    await forget()
    await followMigrations(later(0))
    expect(await storedIn('complaints', { reference })).toEqual([{ ...newest, nameWords: [], phoneHash: null }])
    expect(await storedIn('complaints', { reference: { $ne: reference } })).toEqual(others)
    await forget()
    await followMigrations(later(8))
    expect(await storedIn('complaints', { reference, priority: { $exists: true } })).toEqual([])
    await followMigrations(later(6))
    expect(await storedIn('complaints', { reference, priority: 'ordinary' })).toHaveLength(1)
  })

  it('keeps what the last commits of that version wrote already', async () => {
    const { reference } = await aComplaint({ status: 'closed', now: now() })
    await rawDatabase()
      .collection('complaints')
      .updateOne({ reference }, { $set: { rating: 3 }, $unset: { changedOn: '', nameWords: '', parts: '' } })
    await rawDatabase().collection('migrations').deleteMany({})
    await migrate({ now })
    const [stored] = await storedIn('complaints', { reference })
    expect(stored).toMatchObject({ rating: 3, changedOn: '2026-03-10', nameWords: [], parts: [] })
  })
})

describe('routing rules of the version before', () => {
  const rules = () => rawDatabase().collection('routing-rules')

  it('get names and reasons in both languages; what an administrator wrote stays, without English', async () => {
    const [edited, dropped] = ['parkir', 'tidak-dikirim-lagi']
    const before = await readRoutingRules()
    const old = await rules().find().toArray()
    await rules().deleteMany({})
    await rules().insertMany(
      old.map(({ nameId: _nameId, nameEn: _nameEn, whyId, whyEn: _whyEn, ...rule }) => ({
        ...{ ...rule, why: rule['code'] === edited ? 'Contoh alasan sendiri' : (whyId as string) },
        isEdited: rule['code'] === edited,
      })),
    )
    await rules().insertOne({ ...before[0], code: dropped, order: 900, isEdited: true, why: 'Contoh alasan lama' })
    await rules().updateOne(
      { code: dropped },
      { $unset: Object.fromEntries(['nameId', 'nameEn', 'whyId', 'whyEn'].map((name) => [name, ''])) },
    )
    await rawDatabase().collection('migrations').deleteMany({})

    await migrate({ now })
    await loadReferenceData()
    const after = await readRoutingRules()
    expect(after.filter(({ code }) => code !== edited && code !== dropped)).toEqual(
      before.filter(({ code }) => code !== edited),
    )
    const [shipped] = before.filter(({ code }) => code === edited)
    expect(after.find(({ code }) => code === edited)).toEqual({
      ...{ ...shipped, whyId: 'Contoh alasan sendiri', whyEn: null },
    })
    expect(after.find(({ code }) => code === dropped)).toMatchObject({
      ...{ nameId: dropped, nameEn: null, whyId: 'Contoh alasan lama', whyEn: null },
    })
    expect(await rules().countDocuments({ why: { $exists: true } })).toBe(0)
  })
})

it('migrations are numbered from 1 without a gap', () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1))
})

describe('indexes that no version names any more', () => {
  it('stay until the operator has them dropped; the named ones stay for good', async () => {
    const key = { searchWords: 1, listedOn: 1, reference: 1 }
    const name = 'searchWords_1_listedOn_1_reference_1'
    await rawDatabase().command({ createIndexes: 'complaints', indexes: [{ key, name }] })
    const printed: string[] = []
    const told = { now, print: (line: string) => printed.push(line) }
    const names = async () => (await rawDatabase().collection('complaints').indexes()).map(({ name }) => name)
    const before = await names()
    expect(await migrateCommand(['--drop-old-indexes', '--dry-run'], told)).toBe(0)
    expect(await names()).toEqual(before)
    expect(printed).toContain(`Index of an earlier version, complaints: ${name}`)
    expect(await migrateCommand(['--drop-old-indexes'], told)).toBe(0)
    expect(await names()).toEqual(before.filter((one) => one !== name))
    expect(printed.at(-1)).toBe('1 dropped.')
    expect(await migrateCommand(['--everything'], told)).toBe(2)
  })
})
