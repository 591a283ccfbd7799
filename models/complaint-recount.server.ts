import mongoose from 'mongoose'
import type { Clock, Complaint, LocalDate, Reference } from '#app/complaints/rules/complaint.ts'
import { nothingDue, listedOnFor } from './complaint.server.ts'
import { keyOf } from './complaint-indexes.server.ts'
import { complaintModel as model } from './complaint-schema.server.ts'
import type { Tx } from './transaction.server.ts'

// Counting the clocks of open complaints again, because the calendar changed. Only what counting and telling need is read:
// no text of anybody.

export type RecountRow = Pick<
  Complaint,
  | 'reference'
  | 'version'
  | 'status'
  | 'receivedOn'
  | 'clocks'
  | 'history'
  | 'agency'
  | 'identity'
  | 'restricted'
  | 'target'
  | 'against'
  | 'contact'
  | 'mail'
  | 'language'
  | 'partOf'
  | 'topic'
  | 'assignee'
  | 'reopened'
  | 'nextDueOn'
> & { listedOn: LocalDate }

/** The row that was done last. */
export type RecountPosition = { listedOn: LocalDate; reference: Reference }

const fields = {
  _id: 0,
  reference: 1,
  version: 1,
  status: 1,
  receivedOn: 1,
  clocks: 1,
  listedOn: 1,
  'history.id': 1,
  'history.at': 1,
  'history.step': 1,
  'history.on': 1,
  'history.from': 1,
  'history.to': 1,
  'history.by.kind': 1,
  'history.facts.agency': 1,
  'history.facts.class': 1,
  'history.facts.classBefore': 1,
  'history.facts.entry': 1,
  'history.facts.until': 1,
  agency: 1,
  identity: 1,
  restricted: 1,
  target: 1,
  against: 1,
  'contact.email': 1,
  mail: 1,
  language: 1,
  partOf: 1,
  topic: 1,
  'assignee.accountId': 1,
  reopened: 1,
  nextDueOn: 1,
} as const

// The desk's own order, which has an index; of what is due nothing, nothing can move.
const order = { listedOn: 1, reference: 1 } as const

/** The next open ones behind this position, inside a transaction where they are going to be written. */
export async function listForRecount(
  after: RecountPosition | null,
  limit: number,
  tx: Tx | null = null,
): Promise<RecountRow[]> {
  const open = { listedOn: mongoose.trusted({ $gte: after?.listedOn ?? '', $lt: nothingDue }) }
  const behind =
    after === null
      ? {}
      : {
          $or: [
            { listedOn: mongoose.trusted({ $gt: after.listedOn }) },
            { reference: mongoose.trusted({ $gt: after.reference }) },
          ],
        }
  return model
    .find({ ...open, ...behind }, fields)
    .session(tx)
    .sort(order)
    .limit(limit)
    .hint(keyOf.all)
    .lean<RecountRow[]>()
    .exec()
}

/**
 * Not a step: nobody did anything to the complaint, so its version and its history stay as they are.
 * @returns false when a step was written since the row was read
 */
export async function storeRecounted(
  tx: Tx,
  { reference, version }: Pick<RecountRow, 'reference' | 'version'>,
  clocks: readonly Clock[],
  nextDueOn: LocalDate | null,
): Promise<boolean> {
  const result = await model
    .updateOne(
      { reference, version },
      { $set: { clocks: [...clocks], nextDueOn, listedOn: listedOnFor(nextDueOn) } },
      { session: tx },
    )
    .exec()
  return result.matchedCount === 1
}
