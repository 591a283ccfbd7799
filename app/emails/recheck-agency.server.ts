import { isAccused, isProtected } from '#app/access/can.ts'
import { hasFollowed } from '#app/emails/successor.server.ts'
import { findMailSubject } from '#models/complaint.server.ts'
import type { ClaimedEmail } from '#models/outbox-lease.server.ts'

/**
 * A mail to an agency, by what the complaint is now and not when the mail became owed: none to an agency that lost it or
 * that it turned out to be about, and nothing of its content once it is protected.
 */
export async function recheckAgency(
  email: ClaimedEmail,
): Promise<
  { kind: 'send'; email: ClaimedEmail } | { kind: 'stop' } | { kind: 'problem'; problem: 'complaint-missing' }
> {
  const { to, reference } = email
  if (to.kind !== 'agency' || reference === null || isFarewell(email)) return { kind: 'send', email }
  const subject = await findMailSubject(reference)
  if (subject === null) return { kind: 'problem', problem: 'complaint-missing' }
  // What was owed to an office that was closed meanwhile is read where its work went.
  const isElsewhere = subject.agency !== to.agency && !(await hasFollowed(to.agency, subject.agency))
  if (isElsewhere || isAccused(to.agency, subject)) return { kind: 'stop' }
  return { kind: 'send', email: isProtected(subject) ? withoutContent(email) : email }
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
