import { can, type Subject } from '#app/access/can.ts'
import { findActingPerson } from '#app/accounts/absence.ts'
import { findReach } from '#app/accounts/reach.server.ts'
import { toStaffActor } from '#app/accounts/session.server.ts'
import { contentForAgency, mailToPerson } from '#app/complaints/recipients.server.ts'
import type { Complaint, LocalDate } from '#app/complaints/rules/complaint.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'
import { listAccountsOfAgency, type Account } from '#models/account.server.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'

type New = Subject & Pick<Complaint, 'contact' | 'mail' | 'language'>
type Dates = Pick<MessageFacts['new-complaint-for-agency'], 'replyBy' | 'answerBy' | 'provisional'>

/**
 * The officers and heads who want to hear of each new complaint of their agency (their own wish, off until they say so),
 * besides the agency's inbox: only of what they may read, one row a person. Who is away today is spoken for by whoever stands in.
 */
export async function mailToInterested(
  complaint: New,
  { event, dates, today }: { event: string; dates: Dates; today: LocalDate },
): Promise<OwedEmail[]> {
  if (complaint.agency === null) return []
  const people = await listAccountsOfAgency(complaint.agency)
  const interested = people.filter((account) => account.isToldOfNew && account.isActive)
  if (interested.length === 0) return []
  const told = new Set<string>()
  for (const account of interested) {
    if (!can(toStaffActor(account, await findReach(account, today)), 'read', complaint)) continue
    const acting = findActingPerson(account.id, colleaguesOf(account, people), today)
    if (acting !== null) told.add(acting)
  }
  const facts = { ...dates, ...(await contentForAgency(complaint)) }
  const rows = [...told].map((id) => mailToPerson(complaint, id, event, { message: 'new-complaint-for-agency', facts }))
  return (await Promise.all(rows)).flat()
}

/** Who may stand in for somebody has the same role in the same office. */
function colleaguesOf({ role }: Account, people: readonly Account[]): ReadonlyMap<string, Account> {
  return new Map(people.filter((other) => other.role === role).map((other) => [other.id, other]))
}
