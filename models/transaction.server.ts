import mongoose, { type ClientSession } from 'mongoose'

export type Tx = ClientSession

/**
 * One change, whole or not at all: majority, snapshot, primary, said on the transaction because concerns of the
 * collection or the database are ignored inside one. `work` may run more than once (the driver repeats it after a
 * transient error), so it holds no randomness, no clock and no email.
 * @throws what `work` throws, or the driver's error when the outcome stays unknown: the caller must not call it failed
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const session = await mongoose.connection.startSession()
  try {
    return await session.withTransaction(() => work(session), {
      writeConcern: { w: 'majority', journal: true, wtimeoutMS: 10_000 },
      readConcern: { level: 'snapshot' },
      readPreference: 'primary',
      maxCommitTimeMS: 10_000,
    })
  } finally {
    await session.endSession()
  }
}

/** The database itself is away, which no other attempt of the same moment mends. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof Error && /Network|ServerSelection|Closed|NotConnected/.test(error.name)
}
