import { beforeAll, describe, expect, it } from 'vitest'
import { dropOldIndexes, listOldIndexes, prepareDatabase } from '#models/connection.server.ts'
import { migrate, migrations } from '#models/migrate.server.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { everythingIn, oldVersions, readOldData, refillWithOldData, storeOldData } from '#tests/support/old-data.ts'

// What a site of 0.1 really stored, through every migration: whole, cut short at each of them, and twice.

useDatabase()

const now = () => new Date('2026-12-01T01:00:00Z')
/** When a step of a migration is remembered as done: by the database's clock, so no two runs are the same. */
const timesOfRuns = 'migrations'

async function stored(): Promise<Record<string, unknown>> {
  const { [timesOfRuns]: _times, ...rest } = await everythingIn(rawDatabase())
  return rest
}

/** A process that died in migration `number`: half of its documents changed, or half with the checkpoint written. */
async function dieIn(number: number, when: 'before' | 'after'): Promise<void> {
  for (const { collection, run, ...migration } of migrations) {
    if (migration.number > number) return
    const found = await collection()
      .find({}, { projection: { _id: 1 } })
      .sort({ _id: 1 })
      .toArray()
    const ids = found.map(({ _id }) => _id)
    const isLast = migration.number === number
    const done = isLast ? ids.slice(0, Math.floor(ids.length / 2)) : ids
    await run(done)
    if (isLast && when === 'before') return
    await rawDatabase()
      .collection<{ _id: number }>('migrations')
      .insertOne({
        ...{ _id: migration.number, name: migration.name, checkpoint: done.at(-1) },
        ...{ finishedAt: isLast ? null : now(), leasedUntil: new Date('2020-01-01') },
      })
  }
}

type Promised = { plannedFor: string | null; history: { step: string; facts: { plannedFor?: string } }[] }

describe.each(oldVersions)('data of 0.1 as %s stored it', (commit) => {
  let whole: Record<string, unknown>

  beforeAll(async () => {
    await storeOldData(rawDatabase(), readOldData(commit))
    await prepareDatabase()
    await migrate({ now })
    whole = await stored()
  })

  it('satisfies what the database asks of each document today', async () => {
    const listed = await rawDatabase().listCollections({ type: 'collection' }).toArray()
    const ruled = listed.flatMap((found) => {
      const options = ('options' in found ? found.options : {}) as { validator?: Record<string, unknown> }
      return options.validator ? [{ name: found.name, validator: options.validator }] : []
    })
    expect(ruled.map(({ name }) => name)).toContain('complaints')
    for (const { name, validator } of ruled) expect(await storedIn(name, { $nor: [validator] }), name).toEqual([])
  })

  it('loses no document, and no field but those that have another name now', async () => {
    const renamed: Record<string, readonly string[]> = { 'routing-rules': ['why'] }
    for (const { name, documents } of readOldData(commit).collections) {
      if (!(name in whole)) continue
      const after = new Map((whole[name] as { _id: unknown }[]).map((document) => [String(document._id), document]))
      for (const document of documents) {
        const found = after.get(String(document['_id']))
        expect(found, `${name} ${String(document['_id'])}`).toBeDefined()
        const lost = Object.keys(document).filter((field) => !(field in found!) && !renamed[name]?.includes(field))
        expect(lost, name).toEqual([])
      }
    }
  })

  it('keeps the day that the last answer promised, where it did', async () => {
    const days = (whole['complaints'] as Promised[]).map(({ history, plannedFor }) => [
      plannedFor,
      history.findLast(({ step }) => step === 'answer')?.facts.plannedFor ?? null,
    ])
    for (const [kept, promised] of days) expect(kept).toBe(promised)
    expect(days.filter(([kept]) => kept !== null)).toHaveLength(1)
  })

  it('is the same after a second run', async () => {
    await rawDatabase().collection('migrations').deleteMany({})
    await migrate({ now })
    expect(await stored()).toEqual(whole)
  })

  it.each(
    migrations.flatMap(({ number, name }) => [[number, name, 'before'] as const, [number, name, 'after'] as const]),
  )('is the same when a process died in migration %i (%s), %s it wrote how far it was', async (number, _name, when) => {
    await refillWithOldData(rawDatabase(), readOldData(commit))
    await dieIn(number, when)
    await migrate({ now })
    expect(await stored()).toEqual(whole)
  })

  it('is the same when two processes begin at once', async () => {
    await refillWithOldData(rawDatabase(), readOldData(commit))
    await Promise.all([migrate({ now, waitMs: 20 }), migrate({ now, waitMs: 20 })])
    expect(await stored()).toEqual(whole)
  })

  it('leaves indexes that nobody names any more, which go on request and take no document along', async () => {
    const old = await listOldIndexes()
    expect(old.map(({ collection }) => collection)).toContain('complaints')
    expect(await dropOldIndexes()).toBe(old.length)
    expect(await listOldIndexes()).toEqual([])
    expect(await stored()).toEqual(whole)
  })
})
