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
  await mongoose.connect(uri, { ...usual, maxPoolSize: options.maxPoolSize ?? 40 })
  connectedTo = uri
}

const usual: mongoose.ConnectOptions = {
  writeConcern: { w: 'majority', journal: true, wtimeoutMS: 10_000 },
  readPreference: 'primary',
  serverSelectionTimeoutMS: 8_000,
  socketTimeoutMS: 60_000,
}
let connectedTo: string | null = null

export async function disconnect(): Promise<void> {
  await mongoose.disconnect()
}

/**
 * Creates every collection and index. Idempotent; transactions cannot create collections in passing, so it runs first. By a
 * connection of its own that waits: an index over a million complaints takes minutes, in which the server says nothing.
 */
export async function prepareDatabase(): Promise<void> {
  if (connectedTo === null) throw new Error('Not connected')
  const patient = await mongoose
    .createConnection(connectedTo, { ...usual, socketTimeoutMS: 0, maxPoolSize: 1 })
    .asPromise()
  try {
    for (const name of mongoose.modelNames()) {
      patient.model(name, mongoose.model(name).schema)
      const model = patient.model(name)
      await model.createCollection()
      await makeIndexes(model)
    }
  } finally {
    await patient.close()
  }
  await validateComplaints()
}

// Codes of the database for an index of the same name or keys with other options.
const indexConflicts: readonly unknown[] = [85, 86]

/** An index whose options changed between two versions is made anew; one that no version names any more stays. */
async function makeIndexes(model: {
  createIndexes: () => Promise<unknown>
  syncIndexes: () => Promise<unknown>
}): Promise<void> {
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
