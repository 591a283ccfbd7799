import { isDuplicate } from '#models/complaint.server.ts'
import { queueEmails, type OwedEmail } from '#models/outbox-email.server.ts'
import { findReminded, noteReminded } from '#models/reminder.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

/** Something to be said once, to whoever it concerns at that moment. Its mails are made only when it is new. */
export type Occasion = { id: string; emails: () => readonly OwedEmail[] }

/**
 * Owes the mails of what was not said yet, and remembers it in the same transaction: killed or run twice at once, each
 * occasion has its mails exactly once. Where nobody is there to be told, it is said as soon as somebody is: a date of a
 * complaint that only the Inspektorat may read does not pass unseen because its coordinator begins a week later.
 * @returns how many occasions were new
 */
export async function oweOnce(occasions: readonly Occasion[], now: Date): Promise<number> {
  if (occasions.length === 0) return 0
  const known = await findReminded(occasions.map(({ id }) => id))
  const fresh = occasions.filter(({ id }) => !known.has(id))
  const told = fresh.map(({ id, emails }) => ({ id, emails: emails() })).filter(({ emails }) => emails.length > 0)
  if (told.length === 0) return 0
  try {
    await inTransaction(async (tx) => {
      await noteReminded(
        tx,
        told.map(({ id }) => id),
        now,
      )
      await queueEmails(
        tx,
        told.flatMap(({ emails }) => emails),
        now,
      )
    })
    return told.length
  } catch (error) {
    // Another worker was faster with one of them: what is left is asked anew.
    if (isDuplicate(error)) return oweOnce(fresh, now)
    throw error
  }
}
