import { auditName } from '#app/complaints/entry-actor.ts'
import type { Actor } from '#app/access/actor.ts'
import type { Complaint, HistoryEntry } from '#app/complaints/rules/complaint.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { advanceComplaint, type ComplaintChanges } from '#models/complaint.server.ts'
import type { Tx } from '#models/transaction.server.ts'

/** The other complaint changed between its reading and this write: the whole step is taken again. */
export class OtherChanged extends Error {}

export type OtherEntry = Pick<
  HistoryEntry,
  'step' | 'by' | 'visibility' | 'text' | 'attachments' | 'facts' | 'at' | 'on'
>

/** A step of one complaint that another one's history tells too, in the same transaction. Moves no status and no clock. */
export async function writeToOther(
  tx: Tx,
  other: Complaint,
  told: OtherEntry,
  actor: Actor,
  changes: Omit<ComplaintChanges, 'statusBefore'> = {},
): Promise<void> {
  const { reference, status, version, clocks, nextDueOn, history } = other
  const id = `h${history.length + 1}`
  const entry = { ...told, id, key: null, from: status, to: status }
  const from = status
  const isOurs = await advanceComplaint(tx, { reference, from, version, to: status, entry, clocks, nextDueOn, changes })
  if (!isOurs) throw new OtherChanged()
  const details = { from: status, to: status, entry: id }
  await appendAudit(tx, {
    chain: `complaint:${reference}`,
    at: told.at,
    by: auditName(actor),
    action: told.step,
    details,
  })
}

/** Tried again while the other one is busy: whoever is faster there does not stop this. */
export async function whileOtherChanges<Result>(take: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await take()
    } catch (error) {
      if (!(error instanceof OtherChanged) || attempt >= 20) throw error
    }
  }
}
