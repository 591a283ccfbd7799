import { inspectorate } from '#app/access/actor.ts'
import { can, isAccused, isProtected, mayCoordinate, type Subject as Permission } from '#app/access/can.ts'
import { toStaffActor } from '#app/accounts/session.server.ts'
import type { AgencyCode, Complaint, Language, Reference } from '#app/complaints/rules/complaint.ts'
import type { MessageKey, MessageWithFacts, ResidentFacts } from '#app/emails/message-facts.ts'
import { placeName } from '#app/places/place-name.ts'
import { findAccount, listActiveAccounts } from '#models/account.server.ts'
import { findTopic } from '#models/category.server.ts'
import type { OwedEmail, Recipient } from '#models/outbox-email.server.ts'
import { findSealedMail } from '#models/sealed-identity.server.ts'

// To whom a step owes mail. One row a recipient; the key is unique per event, so a repeated transaction owes it once.

type Subject = Pick<
  Complaint,
  'reference' | 'contact' | 'mail' | 'language' | 'identity' | 'restricted' | 'target' | 'against' | 'agency'
>

/** The resident's row, or none: nameless, without an address, or "Bukan saya, hentikan". */
export async function mailToResident(
  complaint: Subject,
  event: string,
  content: MessageWithFacts,
): Promise<OwedEmail[]> {
  const to = complaint.mail.stopped ? null : await residentRecipient(complaint)
  return to === null ? [] : [row(complaint, to, complaint.language, event, content)]
}

/** To an address that is not the resident's yet. */
export function mailToAddress(
  complaint: Subject,
  to: Extract<Recipient, { kind: 'address' | 'sealed' }>,
  event: string,
  content: MessageWithFacts,
): OwedEmail {
  return row(complaint, to, complaint.language, event, content)
}

export function mailToAgency(
  complaint: Subject,
  agency: AgencyCode,
  event: string,
  content: MessageWithFacts,
): OwedEmail {
  return row(complaint, { kind: 'agency', agency }, 'id', event, content)
}

/**
 * The inbox of the agency that has it. Where no agency has it, or the one that it is about, the coordinators who may read
 * it: somebody has to act on it, and the accused is not told.
 */
export async function mailToHolder(complaint: Subject, event: string, content: MessageWithFacts): Promise<OwedEmail[]> {
  const { agency } = complaint
  return agency === null || isAccused(agency, complaint)
    ? mailToCoordinators(complaint, event, content)
    : [mailToAgency(complaint, agency, event, content)]
}

/** The officer who has it in hand, while that one still works there and may read it; otherwise whoever holds it. */
export async function mailToOfficer(
  complaint: Subject & Permission,
  event: string,
  content: MessageWithFacts,
): Promise<OwedEmail[]> {
  const { agency, assignee } = complaint
  if (agency === null) return []
  // The complaint keeps its assignee when somebody is disabled or moves to another agency.
  const account = assignee === null ? null : await findAccount(assignee.accountId)
  const mayRead =
    account?.isActive === true && account.agency === agency && can(toStaffActor(account), 'read', complaint)
  if (!mayRead) return mailToHolder(complaint, event, content)
  return mailToPerson(complaint, account.id, event, content)
}

/** The coordinators who may see this complaint. */
export async function mailToCoordinators(
  complaint: Subject,
  event: string,
  content: MessageWithFacts,
): Promise<OwedEmail[]> {
  const coordinators = await listActiveAccounts('coordinator')
  return coordinators
    .filter(({ agency }) => mayCoordinate({ agency, isInspectorate: agency === inspectorate }, complaint))
    .map(({ id, language }) => row(complaint, { kind: 'account', accountId: id }, language, event, content))
}

/** The heads of the agency that has it, who may read it: of one that is about their office none. */
export async function mailToHeads(
  complaint: Subject & Permission,
  event: string,
  content: MessageWithFacts,
): Promise<OwedEmail[]> {
  const heads = await listActiveAccounts('head')
  return heads
    .filter((head) => can(toStaffActor(head), 'read', complaint))
    .map(({ id, language }) => row(complaint, { kind: 'account', accountId: id }, language, event, content))
}

/** One person of the staff; nobody when there is none, or the account is closed. */
export async function mailToPerson(
  complaint: Subject,
  accountId: string | null,
  event: string,
  content: MessageWithFacts,
): Promise<OwedEmail[]> {
  const account = accountId === null ? null : await findAccount(accountId)
  if (!account?.isActive) return []
  return [row(complaint, { kind: 'account', accountId: account.id }, account.language, event, content)]
}

/** What every mail to the resident carries. */
export function residentFacts(
  complaint: Pick<Subject, 'identity' | 'restricted' | 'target' | 'agency'>,
): ResidentFacts {
  return { isProtected: isProtected(complaint), responsibleAgency: complaint.agency }
}

/** Topic and place for an agency's mail; of a protected complaint only that one waits. */
export async function contentForAgency(
  complaint: Pick<Complaint, 'identity' | 'restricted' | 'target' | 'topic' | 'place'>,
): Promise<{ mayShowContent: true; topicName: string | null; placeName: string | null } | { mayShowContent: false }> {
  if (isProtected(complaint)) return { mayShowContent: false }
  const topic = complaint.topic === null ? null : await findTopic(complaint.topic)
  return { mayShowContent: true, topicName: topic?.nameId ?? null, placeName: placeName(complaint.place) }
}

async function residentRecipient({ reference, contact, mail }: Subject): Promise<Recipient | null> {
  if (mail.address === 'named' && contact?.email) return { kind: 'address', address: contact.email }
  if (mail.address !== 'sealed') return null
  const sealed = await findSealedMail(reference)
  return sealed === null ? null : { kind: 'sealed', sealed }
}

function row(
  { reference }: Subject,
  to: Recipient,
  language: Language,
  event: string,
  content: MessageWithFacts,
): OwedEmail {
  return { ...content, to, language, reference, key: keyOf(reference, event, content.message, nameOf(to)) }
}

const residentName = 'resident'

/** Of the resident's row of an event, for whoever takes the event back. */
export function residentMailKey(reference: Reference, event: string, message: MessageKey): string {
  return keyOf(reference, event, message, residentName)
}

function keyOf(reference: Reference, event: string, message: MessageKey, name: string): string {
  return `${reference}:${event}:${message}:${name}`
}

/** For the row's key: never an address, which would be one more place that knows who complained. */
function nameOf(to: Recipient): string {
  if (to.kind === 'account') return `account:${to.accountId}`
  return to.kind === 'agency' ? `agency:${to.agency}` : residentName
}
