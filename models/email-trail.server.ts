import mongoose from 'mongoose'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { outboxEmails, type EmailState } from '#models/outbox-email.server.ts'

/** One email that a complaint owed, and what became of it: not what it says, nor to which address it went. */
export type TrailEmail = {
  key: string
  message: string
  to: 'resident' | 'agency' | 'account'
  state: EmailState
}

/** Every email of a complaint: their keys begin with its number, and the unique index of keys finds them. */
export async function listEmailTrail(reference: Reference): Promise<TrailEmail[]> {
  const rows = await outboxEmails
    .find(
      { key: mongoose.trusted({ $gte: `${reference}:`, $lt: `${reference};` }) },
      { _id: 0, key: 1, message: 1, state: 1 },
    )
    .sort({ key: 1 })
    .lean()
    .exec()
  return rows.map(({ key, message, state }) => ({ key, message, to: recipientOf(key), state }))
}

/** The last words of a key are `resident`, `agency:<code>` or `account:<id>`. */
function recipientOf(key: string): TrailEmail['to'] {
  if (key.includes(':agency:')) return 'agency'
  return key.includes(':account:') ? 'account' : 'resident'
}
