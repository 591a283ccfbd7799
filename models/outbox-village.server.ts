import mongoose from 'mongoose'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { noLease, outboxEmails } from '#models/outbox-email.server.ts'
import type { Tx } from '#models/transaction.server.ts'

export const villageReaders = ['office', 'bpd'] as const
/** Who of a village reads it: its office, or the council of its residents. */
export type VillageReader = (typeof villageReaders)[number]

/** Without the entry that owed it: a complaint is told of once, however often it is forwarded. */
export const villageCopyKey = (reference: Reference, reader: VillageReader): string =>
  `village-copy:${reference}:${reader}`

/**
 * Nobody of the village is told after all, in the transaction that decides so. A row in a worker's hands loses its fence,
 * so that what the worker writes afterwards does not count; a message that is on its way in that moment still arrives.
 */
export async function stopVillageCopies(tx: Tx, reference: Reference): Promise<void> {
  await outboxEmails
    .updateMany(
      {
        key: mongoose.trusted({ $in: villageReaders.map((reader) => villageCopyKey(reference, reader)) }),
        state: mongoose.trusted({ $in: ['owed' as const, 'held' as const, 'needs-person' as const] }),
      },
      { $set: { state: 'stopped', facts: null, leasedUntil: noLease }, $inc: { fence: 1 } },
      { session: tx },
    )
    .exec()
}
