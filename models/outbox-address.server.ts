import mongoose from 'mongoose'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { outboxEmails } from '#models/outbox-email.server.ts'
import type { Tx } from '#models/transaction.server.ts'

// What becomes of the emails to a resident when the resident hides, replaces or destroys the address.

/** The rows of a complaint that hold an address of its resident. Their keys begin with its number: the key's index finds them. */
function toResident(reference: Reference): Record<string, unknown> {
  return {
    key: mongoose.trusted({ $gte: `${reference}:`, $lt: `${reference};` }),
    'to.kind': mongoose.trusted({ $in: ['address', 'sealed'] }),
  }
}

const waiting = mongoose.trusted({ $in: ['owed' as const, 'held' as const, 'needs-person' as const] })
// A worker that has a row in hand holds the old address: what it writes afterwards must not count.
const overtaken = { $inc: { fence: 1 } }

/** Of the one mail to the person whom it was filed for; it is no mail to the resident. */
export const representedEmailKey = (reference: Reference): string => `confirm-represented:${reference}`

/** The person whom it was filed for is hidden too: whatever waits is stopped, and the row keeps no address. */
export async function stopEmailToRepresented(tx: Tx, reference: Reference): Promise<void> {
  const key = representedEmailKey(reference)
  await outboxEmails
    .updateOne({ key, state: waiting }, { $set: { state: 'stopped', facts: null }, ...overtaken }, { session: tx })
    .exec()
  await outboxEmails
    .updateOne({ key }, { $set: { sentTo: null }, $unset: { 'to.address': '', 'to.sealed': '' } }, { session: tx })
    .exec()
}

/** Named until now: what waits goes to the sealed address, and no row keeps the open one. */
export async function sealAddressOfEmails(tx: Tx, reference: Reference, sealed: string | null): Promise<void> {
  if (sealed === null) await stopEmailsTo(tx, reference)
  else await redirectEmails(tx, reference, { kind: 'sealed', sealed })
  await forgetAddresses(tx, reference)
}

/** The address is destroyed: nothing is sent to it any more, and no row keeps it. */
export async function stopEmailsAndForget(tx: Tx, reference: Reference): Promise<void> {
  await stopEmailsTo(tx, reference)
  await forgetAddresses(tx, reference)
}

/** Another address from now on. The notice to the old one and the question to the new one keep theirs. */
export async function redirectEmails(
  tx: Tx,
  reference: Reference,
  to: { kind: 'address'; address: string } | { kind: 'sealed'; sealed: string },
): Promise<void> {
  await outboxEmails
    .updateMany(
      { ...toResident(reference), state: waiting, message: mongoose.trusted({ $ne: 'contact-change' }) },
      { $set: { to }, ...overtaken },
      { session: tx },
    )
    .exec()
}

async function stopEmailsTo(tx: Tx, reference: Reference): Promise<void> {
  await outboxEmails
    .updateMany(
      { ...toResident(reference), state: waiting },
      { $set: { state: 'stopped', facts: null }, ...overtaken },
      { session: tx },
    )
    .exec()
}

async function forgetAddresses(tx: Tx, reference: Reference): Promise<void> {
  await outboxEmails
    .updateMany(
      {
        ...toResident(reference),
        state: mongoose.trusted({ $nin: ['owed' as const, 'held' as const, 'needs-person' as const] }),
      },
      { $set: { sentTo: null }, $unset: { 'to.address': '', 'to.sealed': '' } },
      { session: tx },
    )
    .exec()
  // What is still owed with an open address is the question to an address that is not the resident's yet.
  await outboxEmails
    .updateMany(
      { ...toResident(reference), 'to.kind': 'address' },
      { $set: { state: 'stopped', facts: null, sentTo: null }, $unset: { 'to.address': '' }, ...overtaken },
      { session: tx },
    )
    .exec()
}
