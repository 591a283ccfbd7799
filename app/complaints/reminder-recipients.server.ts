import { can, isAccused, mayGoUp, type Subject as Permission } from '#app/access/can.ts'
import { toStaffActor } from '#app/accounts/session.server.ts'
import type { AgencyCode, Language, Reference } from '#app/complaints/rules/complaint.ts'
import { isForResident, type MessageWithFacts } from '#app/emails/message-facts.ts'
import { listActiveAccounts, listActiveAmong, type Account } from '#models/account.server.ts'
import { listAgencies } from '#models/agency.server.ts'
import type { DueComplaint } from '#models/complaint-due.server.ts'
import type { OwedEmail, Recipient } from '#models/outbox-email.server.ts'
import { readRegency } from '#models/regency.server.ts'

// Who is told of a date. Read once for a whole run, officers once a page: a job looks at thousands of complaints and at a
// few dozen people.

/** What the right to be told depends on. */
type Subject = Permission & Pick<DueComplaint, 'status'>

export type Told = { to: Recipient; language: Language }
type Officers = ReadonlyMap<string, Account>

export type Staff = {
  /** the officer who has it, else the agency's inbox; at the desk the coordinators */
  holders: (complaint: Subject, officers: Officers) => Told[]
  heads: (complaint: Subject) => Told[]
  coordinators: (complaint: Subject) => Told[]
  liaisons: (complaint: Subject) => Told[]
  secretariat: (complaint: Subject) => Told[]
  /** of who has it; null at the regency's own desk */
  agencyName: (complaint: Subject) => string | null
}

export async function readStaff(): Promise<Staff> {
  const [heads, coordinators, liaisons, regency, agencies] = await Promise.all([
    listActiveAccounts('head'),
    listActiveAccounts('coordinator'),
    listActiveAccounts('liaison'),
    readRegency(),
    listAgencies(),
  ])
  const names = new Map(agencies.map(({ code, name }) => [code, name]))
  const desk = (complaint: Subject) => readersAmong(coordinators, complaint)
  return {
    coordinators: desk,
    heads: (complaint) => (isWithAgency(complaint) ? readersAmong(heads, complaint) : []),
    holders: (complaint, officers) => {
      if (!isWithAgency(complaint)) return desk(complaint)
      const officer = complaint.assignee ? officers.get(complaint.assignee.accountId) : undefined
      // Dismissed, moved or not allowed any more: then the agency is told, never nobody.
      const own = officer ? readersAmong([officer], complaint) : []
      return own.length > 0 ? own : [{ to: { kind: 'agency', agency: complaint.agency }, language: 'id' }]
    },
    liaisons: (complaint) =>
      mayGoUp(complaint)
        ? liaisons.filter(({ agency }) => agency === null || !isAccused(agency, complaint)).map(toldAccount)
        : [],
    secretariat: (complaint) =>
      mayGoUp(complaint) && complaint.against !== secretariatAgency
        ? regency.secretariat.map((address) => ({ to: { kind: 'address', address }, language: 'id' }))
        : [],
    agencyName: (complaint) => (isWithAgency(complaint) ? (names.get(complaint.agency) ?? complaint.agency) : null),
  }
}

/** The officers who have a complaint of this page in hand. */
export async function readOfficers(page: readonly Pick<Subject, 'assignee'>[]): Promise<Officers> {
  const assigned = new Set(page.flatMap(({ assignee }) => (assignee ? [assignee.accountId] : [])))
  const officers = await listActiveAmong([...assigned])
  return new Map(officers.map((account) => [account.id, account]))
}

/** The resident, unless there is no address or "Bukan saya, hentikan". `sealed`: the sealed addresses of this page. */
export function residentOf(
  { reference, contact, mail, language }: Pick<DueComplaint, 'reference' | 'contact' | 'mail' | 'language'>,
  sealed: ReadonlyMap<Reference, string>,
): Told[] {
  if (mail.stopped) return []
  if (mail.address === 'named') {
    return contact?.email ? [{ to: { kind: 'address', address: contact.email }, language }] : []
  }
  const address = mail.address === 'sealed' ? sealed.get(reference) : undefined
  return address === undefined ? [] : [{ to: { kind: 'sealed', sealed: address }, language }]
}

/** Those who are told, but for the accounts that something else tells at the same time. */
export function withoutThose(others: readonly Told[], told: readonly Told[]): Told[] {
  const names = new Set(others.map(({ to }) => nameOf(to, true)))
  return told.filter(({ to }) => !names.has(nameOf(to, true)))
}

/** One row a recipient; whoever is told in two capacities is told once. */
export function owedTo(
  told: readonly Told[],
  { occasion, reference }: { occasion: string; reference: Reference | null },
  content: MessageWithFacts,
): OwedEmail[] {
  return told.map(({ to, language }) => ({
    ...content,
    to,
    language,
    reference,
    key: `${occasion}:${content.message}:${nameOf(to, !isForResident(content))}`,
  }))
}

/** Of the resident never the address, which would be one more place that knows who complained. */
function nameOf(to: Recipient, isOffice: boolean): string {
  if (to.kind === 'account') return `account:${to.accountId}`
  if (to.kind === 'agency') return `agency:${to.agency}`
  return to.kind === 'address' && isOffice ? to.address : 'resident'
}

/** The office to which the secretariat belongs: not told of what is about itself. */
export const secretariatAgency: AgencyCode = 'setda'

/** Whether an agency has it that may know of it: not at the desk, and not about that agency itself. */
function isWithAgency<S extends Subject>(complaint: S): complaint is S & { agency: AgencyCode } {
  const { agency, status } = complaint
  return agency !== null && status !== 'submitted' && !isAccused(agency, complaint)
}

function readersAmong(accounts: readonly Account[], complaint: Subject): Told[] {
  return accounts.filter((account) => can(toStaffActor(account), 'read', complaint)).map(toldAccount)
}

function toldAccount({ id, language }: Account): Told {
  return { to: { kind: 'account', accountId: id }, language }
}
