import { can } from '#app/access/can.ts'
import { toStaffActor } from '#app/accounts/session.server.ts'
import { owedTo } from '#app/complaints/reminder-recipients.server.ts'
import type { LocalDate, Reference } from '#app/complaints/rules/complaint.ts'
import { localDateOf, mondayOf, urgency } from '#app/complaints/rules/deadline.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'
import { listActiveAccounts, type Account } from '#models/account.server.ts'
import { listAgencies } from '#models/agency.server.ts'
import { eachOpen, type OpenComplaint } from '#models/complaint-due.server.ts'
import { queueEmails, type OwedEmail } from '#models/outbox-email.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

const usualPage = 200
/** A mail lists this many; the desk has the rest. */
const mostListed = 30
const mailsPerTransaction = 50

type Scope = MessageFacts['weekly-open']['scope']
type Reader = { account: Account; scope: Scope }
type Week = { open: number; overdue: number; listed: { reference: Reference; dueOn: LocalDate }[] }

/**
 * Every Monday morning: to each officer the own open ones, to each head the agency's, to each coordinator all that are
 * late. Read in one pass over what is open; a reader with nothing to read gets no mail.
 * @returns how many mails were made; again in the same week they are the same ones, and owed once
 */
export async function sendWeeklyOpen({ now, pageSize = usualPage }: { now: Date; pageSize?: number }): Promise<number> {
  const today = localDateOf(now)
  const [officers, heads, coordinators, agencies] = await Promise.all([
    listActiveAccounts('officer'),
    listActiveAccounts('head'),
    listActiveAccounts('coordinator'),
    listAgencies(),
  ])
  const readers = new Readers({ officers, heads, coordinators })
  const weeks = new Map<Reader, Week>()
  for await (const page of eachOpen(pageSize)) {
    for (const complaint of page) {
      for (const reader of readers.of(complaint)) note(weeks, reader, complaint, today)
    }
  }
  const names = new Map(agencies.map(({ code, name }) => [code, name]))
  const emails = [...weeks].flatMap(([reader, week]) => emailsOf(reader, week, { today, names }))
  for (let first = 0; first < emails.length; first += mailsPerTransaction) {
    await inTransaction((tx) => queueEmails(tx, emails.slice(first, first + mailsPerTransaction), now))
  }
  return emails.length
}

/** In whose list a complaint stands: only where its reader may open it. */
class Readers {
  readonly #officers: ReadonlyMap<string, Reader>
  readonly #heads: Map<string, Reader[]>
  readonly #coordinators: readonly Reader[]

  constructor({ officers, heads, coordinators }: Record<'officers' | 'heads' | 'coordinators', readonly Account[]>) {
    this.#officers = new Map(officers.map((account) => [account.id, { account, scope: 'own' }]))
    this.#heads = new Map()
    for (const account of heads) {
      const ofAgency = this.#heads.get(account.agency ?? '') ?? []
      this.#heads.set(account.agency ?? '', [...ofAgency, { account, scope: 'agency' }])
    }
    this.#coordinators = coordinators.map((account) => ({ account, scope: 'overdue' }))
  }

  of(complaint: OpenComplaint): Reader[] {
    const officer = complaint.assignee ? this.#officers.get(complaint.assignee.accountId) : undefined
    const heads = complaint.agency === null ? [] : (this.#heads.get(complaint.agency) ?? [])
    return [...(officer ? [officer] : []), ...heads, ...this.#coordinators].filter(({ account }) =>
      can(toStaffActor(account), 'read', complaint),
    )
  }
}

/** What is read comes nearest date first, so the first ones are the ones to list. */
function note(weeks: Map<Reader, Week>, reader: Reader, complaint: OpenComplaint, today: LocalDate): void {
  const { reference, nextDueOn } = complaint
  if (nextDueOn === null) return
  const isLate = urgency(nextDueOn, today) === 'overdue'
  if (reader.scope === 'overdue' && !isLate) return
  const week = weeks.get(reader) ?? { open: 0, overdue: 0, listed: [] }
  week.open += 1
  if (isLate) week.overdue += 1
  if (week.listed.length < mostListed) week.listed.push({ reference, dueOn: nextDueOn })
  weeks.set(reader, week)
}

function emailsOf(
  { account, scope }: Reader,
  week: Week,
  { today, names }: { today: LocalDate; names: ReadonlyMap<string, string> },
): OwedEmail[] {
  const agencyName =
    scope === 'agency' && account.agency !== null ? (names.get(account.agency) ?? account.agency) : null
  return owedTo(
    [{ to: { kind: 'account', accountId: account.id }, language: account.language }],
    // By the week, not the day: a list that a killed worker left half sent is finished on Tuesday, not sent again.
    { occasion: `weekly-open:${mondayOf(today)}`, reference: null },
    { message: 'weekly-open', facts: { scope, agencyName, ...week } },
  )
}
