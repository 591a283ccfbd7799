import { isWholeAgency, type Reach, type Scope } from '#app/access/reach.ts'
import { findActingPerson, listActedFor, type Colleagues } from '#app/accounts/absence.ts'
import type { AgencyCode, LocalDate } from '#app/complaints/rules/complaint.ts'
import { findAccount, listAccountsOfAgency, type Account } from '#models/account.server.ts'

/**
 * How far somebody reaches today. Only officers can be limited; who stands in for a colleague sees what the colleague
 * would, or the reminders they get in the meantime would lead nowhere.
 */
export async function findReach(account: Account, today: LocalDate): Promise<Reach> {
  const { id, role, agency, scope } = account
  if (role !== 'officer' || agency === null || isWholeAgency(scope)) return 'all'
  const colleagues = await listColleagues(agency)
  const actedFor = listActedFor(id, colleagues, today)
  const scopes = [scope, ...actedFor.flatMap((other) => colleagues.get(other)?.scope ?? [])]
  return scopes.some(isWholeAgency) ? 'all' : { scopes, people: [id, ...actedFor] }
}

/** What the officers of an agency look after: what is in none of them is the head's. */
export async function listScopesOf(agency: AgencyCode): Promise<Scope[]> {
  return [...(await listColleagues(agency)).values()].filter(({ isActive }) => isActive).map(({ scope }) => scope)
}

/** Whom a mail to somebody is for today. Null: nobody acts for them, so it is the head's. */
export async function findActingAccount(accountId: string, today: LocalDate): Promise<string | null> {
  const account = await findAccount(accountId)
  if (!account?.isActive) return null
  if (account.absence === null || account.agency === null) return account.id
  return findActingPerson(accountId, await listColleagues(account.agency, account.role), today)
}

async function listColleagues(
  agency: AgencyCode,
  role: Account['role'] = 'officer',
): Promise<ReadonlyMap<string, Account>> {
  const all = (await listAccountsOfAgency(agency)).filter((account) => account.role === role)
  return new Map(all.map((account) => [account.id, account])) satisfies Colleagues
}
