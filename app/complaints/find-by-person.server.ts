import type { StaffActor } from '#app/access/actor.ts'
import { can } from '#app/access/can.ts'
import type { Keys } from '#app/access/keys.server.ts'
import { phoneHashesOf } from '#app/complaints/contact-search.server.ts'
import { rowOf, type InboxRow } from '#app/complaints/list-inbox.server.ts'
import { auditName } from '#app/complaints/entry-actor.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { searchWordsOf } from '#app/complaints/rules/text.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { findByName, findByPhone } from '#models/complaint-person.server.ts'
import { readCalendar } from '#models/holiday.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

/** More than these are not shown: whoever looks for a person knows more than a first name. */
export const mostFound = 25

export type PersonSearch = { rows: InboxRow[]; isMore: boolean }

/**
 * Complaints of a resident who gave this name or this telephone number openly. A name where the role sees names, a number
 * where it sees contacts; never of a protected complaint. The look is written down, what was typed is not.
 */
export async function findByPerson({
  actor,
  typed,
  keys,
  now,
}: {
  actor: StaffActor
  typed: string
  keys: Keys
  now: Date
}): Promise<PersonSearch> {
  const hashes = phoneHashesOf(keys, typed)
  const action = hashes.length > 0 ? 'seeContact' : 'seeName'
  const words = hashes.length > 0 ? [] : searchWordsOf(typed).slice(0, 6)
  if (hashes.length === 0 && words.length === 0) return { rows: [], isMore: false }
  await inTransaction((tx) =>
    appendAudit(tx, {
      chain: `account:${actor.accountId}`,
      at: now,
      by: auditName(actor),
      action: action === 'seeName' ? 'searched-by-name' : 'searched-by-phone',
    }),
  )
  const found =
    hashes.length > 0 ? await findByPhone(actor, hashes, mostFound + 1) : await findByName(actor, words, mostFound + 1)
  const calendar = await readCalendar()
  const allowed = found.filter((complaint) => can(actor, action, complaint))
  return {
    rows: allowed.slice(0, mostFound).flatMap((complaint) => rowOf(actor, complaint, localDateOf(now), calendar)),
    isMore: allowed.length > mostFound,
  }
}
