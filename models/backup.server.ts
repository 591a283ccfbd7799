import mongoose, { mongo } from 'mongoose'

// Whole collections out of the database at one moment, and into an empty one. Documents pass as the bytes the database
// keeps, so that what comes back is the same to the byte. The files they are written to: app/cli/backup/.

export type CollectionIndex = { key: Record<string, unknown>; name: string } & Record<string, unknown>

export type BackupSource = {
  /** sorted; everything but the database's own collections */
  collections: readonly string[]
  indexesOf: (collection: string) => Promise<CollectionIndex[]>
  /** each document as BSON, in order of _id, all collections as they were at the same moment */
  documentsOf: (collection: string) => AsyncIterable<Uint8Array>
  end: () => Promise<void>
}

/**
 * One snapshot over all collections: writes that happen meanwhile are not in it. The database keeps it for
 * minSnapshotHistoryWindowInSeconds (an hour in the embedded one, 300 s where nobody set it: docs/operations.md).
 */
export async function openBackupSource(): Promise<BackupSource> {
  const db = database()
  const session = mongoose.connection.getClient().startSession({ snapshot: true })
  const listed = await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray()
  const collections = listed.map(({ name }) => name).filter((name) => !name.startsWith('system.'))
  return {
    collections: collections.toSorted(),
    // Extended JSON: a filter of an index may hold a date, and plain JSON would make it a text.
    indexesOf: async (name) => {
      const found = await db.collection(name).indexes()
      return found.map((index) => mongo.BSON.EJSON.serialize(index, { relaxed: false }) as CollectionIndex)
    },
    documentsOf: (name) =>
      db.collection(name).find({}, { session, raw: true, hint: { _id: 1 }, sort: { _id: 1 } }) as never,
    end: () => session.endSession(),
  }
}

/** The collections that only people fill: while one of them holds something, nothing is restored over it. */
const peoplesOwn = ['complaints', 'accounts'] as const
const marker = { collection: 'restores', id: 'unfinished' } as const

/** @returns false when the database is somebody's: a restore would destroy what is there */
export async function mayBeRestoredInto(): Promise<boolean> {
  if (await isHalfRestored()) return true
  for (const name of peoplesOwn) {
    if (
      await database()
        .collection(name)
        .findOne({}, { projection: { _id: 1 }, hint: { _id: 1 } })
    )
      return false
  }
  return true
}

/** A restore that was cut short: no program may begin to work on such a database. */
export async function isHalfRestored(): Promise<boolean> {
  return (await markers().findOne({ _id: marker.id })) !== null
}

export async function beginRestore(now: Date): Promise<void> {
  await markers().updateOne({ _id: marker.id }, { $set: { at: now } }, { upsert: true })
}

export async function finishRestore(): Promise<void> {
  await markers().deleteOne({ _id: marker.id })
}

function markers() {
  return database().collection<{ _id: string; at: Date }>(marker.collection)
}

/** What is in the collection goes; then documents come in batches through the returned writer. */
export async function openRestoreTarget(name: string, indexes: readonly CollectionIndex[]) {
  const collection = database().collection(name)
  if (name !== marker.collection) await collection.deleteMany({})
  for (const index of indexes) {
    const { key, v: _version, ...options } = mongo.BSON.EJSON.deserialize(index, { relaxed: true }) as CollectionIndex
    if (options.name !== '_id_') await database().command({ createIndexes: name, indexes: [{ key, ...options }] })
  }
  return {
    write: async (documents: readonly Uint8Array[]): Promise<void> => {
      // promoteValues off: a double that happens to be whole stays a double.
      const parsed = documents.map((bytes) => mongo.BSON.deserialize(bytes, { promoteValues: false, bsonRegExp: true }))
      // Without validation: what an older version stored may not satisfy today's rules until its migration ran.
      await collection.insertMany(parsed, { bypassDocumentValidation: true, ordered: true })
    },
    /** as stored now, in order of _id */
    read: (): AsyncIterable<Uint8Array> =>
      collection.find({}, { raw: true, hint: { _id: 1 }, sort: { _id: 1 } }) as never,
  }
}

/** Mails that were owed at the moment of the backup may have gone out since: a person decides which go again. */
export async function holdOwedEmails(): Promise<number> {
  const result = await database()
    .collection('outbox-emails')
    .updateMany({ state: 'owed' }, { $set: { state: 'needs-person', problem: 'restored', leasedUntil: new Date(0) } })
  return result.modifiedCount
}

function database(): mongo.Db {
  const { db } = mongoose.connection
  if (!db) throw new Error('Not connected')
  return db
}
