import mongoose, { mongo } from 'mongoose'
import { validateComplaints } from './complaint-validator.server.ts'

// Second line of defence behind the form schemas: operators in a filter that came from outside are refused, and a
// filter on a path that no schema knows throws instead of matching everything.
mongoose.set('sanitizeFilter', true)
mongoose.set('strictQuery', 'throw')
mongoose.set('autoIndex', false)
mongoose.set('autoCreate', false)

/**
 * Connects every model. Reads come from the primary; a write is acknowledged by the majority with its journal.
 * The time-outs are said because a cut network gives no error by itself: a client without them waits for ever.
 */
export async function connect(uri: string, options: { maxPoolSize?: number } = {}): Promise<void> {
  await mongoose.connect(uri, {
    writeConcern: { w: 'majority', journal: true, wtimeoutMS: 10_000 },
    readPreference: 'primary',
    serverSelectionTimeoutMS: 8_000,
    socketTimeoutMS: 60_000,
    maxPoolSize: options.maxPoolSize ?? 40,
  })
}

export async function disconnect(): Promise<void> {
  await mongoose.disconnect()
}

/** Creates every collection and index. Idempotent; transactions cannot create collections in passing, so it runs first. */
export async function prepareDatabase(): Promise<void> {
  for (const name of mongoose.modelNames()) {
    const model = mongoose.model(name)
    await model.createCollection()
    await makeIndexes(name)
  }
  await validateComplaints()
}

// Codes of the database for an index of the same name or keys with other options.
const indexConflicts: readonly unknown[] = [85, 86]

/** An index whose options changed between two versions is made anew; one that no version names any more stays. */
async function makeIndexes(name: string): Promise<void> {
  const model = mongoose.model(name)
  try {
    await model.createIndexes()
  } catch (error) {
    if (!(error instanceof mongo.MongoServerError) || !indexConflicts.includes(error.code)) throw error
    await model.syncIndexes()
  }
}

/** Those of the program's collections that this version does not name: every write still keeps them. */
export async function listOldIndexes(): Promise<{ collection: string; name: string }[]> {
  const found = await Promise.all(
    mongoose.modelNames().map(async (modelName) => {
      const model = mongoose.model(modelName)
      const { toDrop } = await model.diffIndexes()
      return toDrop.map((name) => ({ collection: model.collection.name, name: String(name) }))
    }),
  )
  return found.flat()
}

/** An earlier version that still runs names them in its hints and fails without: only when none does. @returns how many */
export async function dropOldIndexes(): Promise<number> {
  const old = await listOldIndexes()
  for (const { collection, name } of old) await mongoose.connection.collection(collection).dropIndex(name)
  return old.length
}

/** A majority write: the program is ready only when what it stores is stored for good. */
export async function writeHeartbeat(now: Date): Promise<void> {
  const { db } = mongoose.connection
  if (!db) throw new Error('Not connected')
  await db
    .collection<{ _id: string; at: Date }>('heartbeats')
    .updateOne({ _id: 'ready' }, { $set: { at: now } }, { upsert: true, maxTimeMS: 3_000 })
}

/** How a database for one run is named; no other is ever dropped. */
export const throwAwayPrefix = 'throw-away-'

export async function dropThrowAwayDatabase(): Promise<void> {
  const { db } = mongoose.connection
  if (!db?.databaseName.startsWith(throwAwayPrefix)) throw new Error('Not a throw-away database')
  await db.dropDatabase()
}
