import { can, isAccused, isProtected } from '#app/access/can.ts'
import { findReach } from '#app/accounts/reach.server.ts'
import { toStaffActor } from '#app/accounts/session.server.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { hasFollowed } from '#app/emails/successor.server.ts'
import { findAccount } from '#models/account.server.ts'
import { findAgency } from '#models/agency.server.ts'
import { findComplaint, findMailSubject } from '#models/complaint.server.ts'
import type { ClaimedEmail } from '#models/outbox-lease.server.ts'

/**
 * A mail to an agency, by what the complaint is now and not when the mail became owed: none to an agency that lost it or
 * that it turned out to be about, and nothing of its content once it is protected.
 */
export async function recheckAgency(email: ClaimedEmail, now: Date): Promise<Rechecked> {
  const { to, reference } = email
  if (isToInterested(email)) return recheckInterested(email, now)
  if (to.kind !== 'agency' || reference === null || isFarewell(email)) return { kind: 'send', email }
  const subject = await findMailSubject(reference)
  if (subject === null) return { kind: 'problem', problem: 'complaint-missing' }
  // What was owed to an office that was closed meanwhile is read where its work went.
  const isElsewhere = subject.agency !== to.agency && !(await hasFollowed(to.agency, subject.agency))
  if (isElsewhere || isAccused(to.agency, subject)) return { kind: 'stop' }
  return { kind: 'send', email: isProtected(subject) ? withoutContent(email) : email }
}

type Rechecked =
  { kind: 'send'; email: ClaimedEmail } | { kind: 'stop' } | { kind: 'problem'; problem: 'complaint-missing' }

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
  return { kind: 'send', email: isProtected(complaint) ? withoutContent(email) : email }
}

/** Meant for an agency that has it no more; says nothing of the complaint. */
function isFarewell({ message, facts }: ClaimedEmail): boolean {
  if (message === 'complaint-moved' || message === 'complaint-reopened') return facts.audience === 'agency-before'
  return message === 'complaint-withdrawn' || message === 'complaint-split'
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
  return email
}
