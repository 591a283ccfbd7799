import mongoose, { type mongo } from 'mongoose'
import { defineModel } from './define-model.server.ts'
import { workflowFields } from './migrations/0001-workflow-fields.server.ts'
import { ruleNames } from './migrations/0002-rule-names.server.ts'
import { ombudsmanMatters } from './migrations/0003-ombudsman-matters.server.ts'

// What changes stored documents from one version to the next. Numbered, done once and in order, in batches by _id with a
// checkpoint after each, so that a killed run goes on where it stood; a lease lets only one process do it. Each batch
// may run twice. Adding one: a file in migrations/ with the next number, a line below, a case in tests/models/migrate.

export type Migration = {
  number: number
  /** kebab-case, as in its file's name */
  name: string
  /** a function, because models are connected later than this is read */
  collection: () => mongoose.Collection
  /** changes these documents; may be called again with the same ones */
  run: (ids: mongo.ObjectId[]) => Promise<void>
}

export const migrations: readonly Migration[] = [workflowFields, ruleNames, ombudsmanMatters]

type Stored = {
  _id: number
  name: string
  checkpoint: mongo.ObjectId | null
  finishedAt: Date | null
  leasedUntil: Date
  /** once it is done: what was stored before this was looked at again */
  followed?: mongo.ObjectId | null
}

const schema = new mongoose.Schema<Stored>(
  {
    _id: { type: Number, required: true },
    name: { type: String, required: true },
    checkpoint: { type: mongoose.Schema.Types.ObjectId, default: null },
    finishedAt: { type: Date, default: null },
    leasedUntil: { type: Date, required: true },
    followed: { type: mongoose.Schema.Types.ObjectId, default: null },
  },
  { collection: 'migrations', versionKey: false },
)
const model = defineModel<Stored>('Migration', schema)

const batchSize = 500
// Longer than one batch takes; after a killed run the next one waits this long.
const leaseSeconds = 30
// While processes are replaced one by one, those of the version before still file.
const besideDays = 7
// An id is made by the clock of its process, and no two clocks are the same.
const skewSeconds = 3_600

export type PendingMigration = { number: number; name: string; documents: number }

/** What still has to be done; `documents` is how many it will look at. */
export async function listPendingMigrations(): Promise<PendingMigration[]> {
  const pending: PendingMigration[] = []
  for (const { number, name, collection } of migrations) {
    const stored = await model.findById(number).lean().exec()
    if (stored?.finishedAt) continue
    const left = await collection().countDocuments(afterCheckpoint(stored?.checkpoint ?? null), { hint: '_id_' })
    pending.push({ number, name, documents: left })
  }
  return pending
}

/**
 * Does what is pending. Returns when all of it is done, by this process or by another one.
 * @param tell one line for each migration and for every ten thousand documents
 */
export async function migrate({
  now,
  tell = () => undefined,
  waitMs = 1_000,
}: {
  now: () => Date
  tell?: (line: string) => unknown
  waitMs?: number
}): Promise<void> {
  for (const migration of migrations) {
    while (!(await finished(migration))) {
      if (await takeLease(migration)) await runOne(migration, now, tell)
      else await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }
}

/**
 * What a process of the version before stored after a migration was done: a complaint that it filed would stand in no
 * list, because lists ask for fields that it has not. For a week after the migration, by every worker; it may run twice.
 */
export async function followMigrations(now: Date): Promise<void> {
  for (const migration of migrations) {
    const stored = await model.findById(migration.number).lean().exec()
    if (!stored?.finishedAt || now.getTime() > stored.finishedAt.getTime() + besideDays * 86_400_000) continue
    let last = stored.followed ?? idBefore(stored.finishedAt)
    for (let ids = await nextIds(migration, last); ids.length > 0; ids = await nextIds(migration, last)) {
      await migration.run(ids)
      last = ids.at(-1) ?? last
    }
    await model.collection.updateOne({ _id: migration.number as never }, { $set: { followed: idBefore(now) } })
  }
}

function idBefore(moment: Date): mongo.ObjectId {
  return mongoose.Types.ObjectId.createFromTime(Math.floor(moment.getTime() / 1000) - skewSeconds)
}

async function finished({ number }: Migration): Promise<boolean> {
  const stored = await model.findById(number, { finishedAt: 1 }).lean().exec()
  return Boolean(stored?.finishedAt)
}

/** By the database's clock; a second process gets nothing while the lease runs. */
async function takeLease({ number, name }: Migration): Promise<boolean> {
  const until = { $dateAdd: { startDate: '$$NOW', unit: 'second', amount: leaseSeconds } }
  await model.collection.updateOne(
    { _id: number as never },
    { $setOnInsert: { name, checkpoint: null, finishedAt: null, leasedUntil: new Date(0) } },
    { upsert: true },
  )
  const taken = await model.collection.updateOne(
    { _id: number as never, finishedAt: null, $expr: { $lt: ['$leasedUntil', '$$NOW'] } },
    [{ $set: { leasedUntil: until } }],
  )
  return taken.modifiedCount === 1
}

async function runOne(migration: Migration, now: () => Date, tell: (line: string) => unknown): Promise<void> {
  const { number, name, run } = migration
  const stored = await model.findById(number).lean().exec()
  let checkpoint = stored?.checkpoint ?? null
  let done = 0
  let isTold = false
  for (;;) {
    const ids = await nextIds(migration, checkpoint)
    const last = ids.at(-1)
    if (!last) break
    // Nothing is said of a database that is still empty.
    if (!isTold) tell(`Migration ${number} (${name}): ${checkpoint === null ? 'begins' : 'goes on'}`)
    isTold = true
    await run(ids)
    checkpoint = last
    const leasedUntil = { $dateAdd: { startDate: '$$NOW', unit: 'second', amount: leaseSeconds } }
    await model.collection.updateOne({ _id: number as never }, [{ $set: { checkpoint: last, leasedUntil } }])
    done += ids.length
    if (done % (batchSize * 20) === 0) tell(`Migration ${number} (${name}): ${done} documents`)
  }
  await model.updateOne({ _id: number }, { $set: { finishedAt: now() } }).exec()
  if (isTold) tell(`Migration ${number} (${name}): done, ${done} documents`)
}

async function nextIds({ collection }: Migration, checkpoint: mongo.ObjectId | null): Promise<mongo.ObjectId[]> {
  const found = await collection()
    .find(afterCheckpoint(checkpoint), { projection: { _id: 1 } })
    .sort({ _id: 1 })
    .limit(batchSize)
    .toArray()
  return found.map(({ _id }) => _id)
}

function afterCheckpoint(checkpoint: mongo.ObjectId | null) {
  return checkpoint === null ? {} : { _id: { $gt: checkpoint } }
}
