import { can, isAccused, isProtected, mayGoUp } from '#app/access/can.ts'
import { findReach } from '#app/accounts/reach.server.ts'
import { toStaffActor } from '#app/accounts/session.server.ts'
import { isAccusedOnTheWay } from '#app/complaints/find-survivor.server.ts'
import { secretariatAgency } from '#app/complaints/reminder-recipients.server.ts'
import type { AgencyCode } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { hasFollowed } from '#app/emails/successor.server.ts'
import { findAccount, type Account } from '#models/account.server.ts'
import { findAgency } from '#models/agency.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { findSubject } from '#models/complaint-subject.server.ts'
import type { ClaimedEmail } from '#models/outbox-lease.server.ts'

/**
 * A mail to the staff, by what the complaint is now and not when the mail became owed: none to an agency that lost it or
 * that it turned out to be about, nothing of its content once it is protected, and then no hour either. A person's is
 * asked about by `mayAccountRead`, once it is known who reads it.
 */
export async function recheckStaff(email: ClaimedEmail, now: Date): Promise<Rechecked> {
  const { reference } = email
  if (isToInterested(email)) return recheckInterested(email, now)
  if (reference === null || !isForStaff(email)) return { kind: 'send', email, hidesHour: false }
  const subject = await findSubject(reference)
  if (subject === null) return { kind: 'problem', problem: 'complaint-missing' }
  if (email.to.kind === 'address' && !(mayGoUp(subject) && subject.against !== secretariatAgency))
    return { kind: 'stop' }
  if (email.to.kind === 'agency' && !(await mayInboxRead(email.to.agency, email, subject))) return { kind: 'stop' }
  const hidesHour = isProtected(subject)
  return { kind: 'send', email: hidesHour ? withoutContent(email) : email, hidesHour }
}

type Rechecked =
  | { kind: 'send'; email: ClaimedEmail; hidesHour: boolean }
  | { kind: 'stop' }
  | { kind: 'problem'; problem: 'complaint-missing' }
type MailSubject = NonNullable<Awaited<ReturnType<typeof findSubject>>>

/** Also the secretariat, which has an address alone. */
function isForStaff({ to, message, facts }: ClaimedEmail): boolean {
  if (to.kind === 'address') return message === 'escalation' && facts.audience === 'secretariat'
  return to.kind === 'agency' || to.kind === 'account'
}

async function mayInboxRead(agency: AgencyCode, email: ClaimedEmail, subject: MailSubject): Promise<boolean> {
  // That it left may be said to an office that it turned out to be about: what vanished from its list needs no other reason.
  if (isFarewell(email)) return true
  if (isAccused(agency, subject)) return false
  const { facts } = email
  if ('into' in facts && 'audience' in facts && facts.audience === 'agency') {
    const onTheWay = await Promise.all([subject.reference, facts.into].map((one) => isAccusedOnTheWay(agency, one)))
    if (onTheWay.includes(true)) return false
  }
  if (isOfTakenAway(email)) return true
  // What was owed to an office that was closed meanwhile is read where its work went.
  return subject.agency === agency || (await hasFollowed(agency, subject.agency))
}

/**
 * Whether this person may read what the mail is about now: the one who is written to, or who stands in for them. `inbox`:
 * not this officer (any more, or of a closed account), but the agency that has it, so that what a resident did reaches
 * somebody.
 */
export async function mayAccountRead(
  account: Account,
  { reference, message }: ClaimedEmail,
  now: Date,
): Promise<'yes' | 'no' | { inbox: AgencyCode }> {
  const subject = reference === null ? null : await findSubject(reference)
  if (subject === null) return account.isActive ? 'yes' : 'no'
  // What is late goes up to the liaison by its number and dates, read or not.
  if (account.isActive && account.role === 'liaison' && message === 'escalation') {
    return mayGoUp(subject) && (account.agency === null || !isAccused(account.agency, subject)) ? 'yes' : 'no'
  }
  const reach = await findReach(account, localDateOf(now))
  if (account.isActive && can(toStaffActor(account, reach), 'read', subject)) return 'yes'
  const { agency } = subject
  const isPersonal = message === 'named-in-note' || message === 'complaint-assigned'
  const isForInbox = account.role === 'officer' && !isPersonal && agency !== null && !isAccused(agency, subject)
  return isForInbox ? { inbox: agency } : 'no'
}

/** Of a new complaint, to somebody of the agency who wished for it or stands in for one who did. */
export function isToInterested({ to, message }: Pick<ClaimedEmail, 'to' | 'message'>): boolean {
  return to.kind === 'account' && message === 'new-complaint-for-agency'
}

/** The same for them: it has to be of their agency and theirs to read now, and not the agency's own mailbox once more. */
async function recheckInterested(email: ClaimedEmail, now: Date): Promise<Rechecked> {
  const { to, reference } = email
  if (to.kind !== 'account' || reference === null) return { kind: 'stop' }
  const [account, complaint] = await Promise.all([findAccount(to.accountId), findComplaint(reference)])
  if (complaint === null) return { kind: 'problem', problem: 'complaint-missing' }
  if (!account?.isActive || account.agency === null) return { kind: 'stop' }
  const reach = await findReach(account, localDateOf(now))
  const isReader = can(toStaffActor(account, reach), 'read', complaint)
  const agency = await findAgency(account.agency)
  if (!isReader || agency?.email?.toLowerCase() === account.email) return { kind: 'stop' }
  const hidesHour = isProtected(complaint)
  return { kind: 'send', email: hidesHour ? withoutContent(email) : email, hidesHour }
}

/** Meant for an agency that has it no more; says nothing of the complaint. */
function isFarewell({ message, facts }: ClaimedEmail): boolean {
  if (message === 'complaint-moved') return facts.audience === 'agency-before'
  return message === 'complaint-split'
}

/** The same, but of what happened to it since: for no office that it is about. */
function isOfTakenAway({ message, facts }: ClaimedEmail): boolean {
  if (message === 'complaint-reopened') return facts.audience === 'agency-before'
  return message === 'complaint-withdrawn'
}

function withoutContent(email: ClaimedEmail): ClaimedEmail {
  if (email.message === 'new-complaint-for-agency') {
    const { replyBy, answerBy, provisional } = email.facts
    return { ...email, facts: { replyBy, answerBy, provisional, mayShowContent: false } }
  }
  if (email.message === 'complaint-moved' && email.facts.audience === 'agency-now') {
    const { audience, replyBy, answerBy, provisional } = email.facts
    return { ...email, facts: { audience, replyBy, answerBy, provisional, mayShowContent: false } }
  }
  if (email.message === 'answer-sent-back') return { ...email, facts: { mayShowContent: false } }
  return email
}
