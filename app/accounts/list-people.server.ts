import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import { isWholeAgency, type Scope } from '#app/access/reach.ts'
import { findActingPerson, isAway } from '#app/accounts/absence.ts'
import { shownPost } from '#app/accounts/person-form.ts'
import { rolesOfAnAgency } from '#app/accounts/roles.ts'
import { listSubstitutes, shownAbsence } from '#app/accounts/set-absence.server.ts'
import { isOver } from '#app/accounts/session.server.ts'
import { recordVersion } from '#app/agencies/record-version.server.ts'
import { roles, type Role } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { districts } from '#app/places/districts.ts'
import { listPeople as listStored } from '#models/account-people.server.ts'
import { listProposalsOf } from '#models/account-proposal.server.ts'
import { findAccount, listAccountsOfAgency, type Account } from '#models/account.server.ts'
import { listAgencies } from '#models/agency.server.ts'
import { listTopics } from '#models/category.server.ts'
import { listSignInsOf } from '#models/sign-in.server.ts'

const perPage = 50

export type PeopleSearch = { search: string; role: string; agency: string; state: string; after: string }

/** By address, fifty at a time. @returns null for who may not */
export async function listPeople({ actor, search, now }: { actor: StaffActor; search: PeopleSearch; now: Date }) {
  if (!canEnter(actor, 'readPeople')) return null
  const { agency, state, after } = search
  const wish = {
    ...{ search: search.search, after },
    role: roles.find((role) => role === search.role) ?? null,
    agency: agency === '' ? null : agency,
    isDisabled: state === '' ? null : state === 'nonaktif',
  }
  const [found, agencies] = await Promise.all([listStored(wish, perPage + 1), listAgencies()])
  const names = new Map(agencies.map(({ code, name, shortName }) => [code, shortName ?? name]))
  const shown = found.slice(0, perPage)
  const today = localDateOf(now)
  return {
    people: shown.map((account) => ({
      ...pick(account),
      agency: account.agency === null ? null : (names.get(account.agency) ?? account.agency),
      isAway: isAway(account, today),
      isLimited: account.role === 'officer' && !isWholeAgency(account.scope),
    })),
    next: found.length > perPage ? (shown.at(-1)?.email ?? null) : null,
    agencies: agencies.filter(({ isActive }) => isActive).map(({ code, name }) => ({ code, name })),
  }
}

/** Everything the page of one person shows; null for who may not, or when there is nobody. */
export async function findPerson({ actor, id, now }: { actor: StaffActor; id: string; now: Date }) {
  const account = canEnter(actor, 'readPeople') ? await findAccount(id) : null
  if (!account) return null
  const values = shownPost(account)
  const [choices, substitutes, sessions, proposals] = await Promise.all([
    listPostChoices(),
    listSubstitutes(account),
    listSignInsOf(id),
    listProposalsOf(id),
  ])
  return {
    person: pick(account),
    isOwn: account.id === actor.accountId,
    newEmail: account.newEmail,
    hasSecondFactor: account.secondFactorAt !== null,
    values,
    version: recordVersion(values),
    ...choices,
    absence: shownAbsence(account),
    substitutes: substitutes.map(({ id: value, name }) => ({ value, label: name })),
    acting: await actingOf(account, now),
    hasAbsence: rolesOfAnAgency.has(account.role),
    sessionCount: sessions.filter((signIn) => !isOver(signIn, now)).length,
    proposals: proposals.map(({ kind }) => kind),
    uncovered: await uncoveredOf(account),
  }
}

export async function listPostChoices() {
  const [agencies, topics] = await Promise.all([listAgencies(), listTopics()])
  return {
    agencies: agencies.filter(({ isActive }) => isActive).map(({ code, name }) => ({ value: code, label: name })),
    topics: topics.map(({ code, nameId, nameEn }) => ({ code, nameId, nameEn })),
    districts: districts.map(({ code, name }) => ({ code, name })),
  }
}

/** Who gets this person's work today: somebody's name, or null when it is the head's. Undefined: nobody is away. */
async function actingOf(account: Account, now: Date): Promise<string | null | undefined> {
  const today = localDateOf(now)
  if (account.agency === null || !isAway(account, today)) return undefined
  const colleagues = await listAccountsOfAgency(account.agency)
  const same = new Map(colleagues.filter(({ role }) => role === account.role).map((other) => [other.id, other]))
  const acting = findActingPerson(account.id, same, today)
  return acting === null ? null : (same.get(acting)?.name ?? null)
}

/**
 * What of an office no officer looks after, as far as limits say it: it is the head's. Null: somebody has no limit, or the
 * person belongs to no office.
 */
async function uncoveredOf({ agency, role }: Account): Promise<{ officers: number } | null> {
  if (agency === null || (role !== 'officer' && role !== 'head')) return null
  const officers = (await listAccountsOfAgency(agency)).filter((one) => one.role === 'officer' && one.isActive)
  return officers.some(({ scope }: { scope: Scope }) => isWholeAgency(scope)) ? null : { officers: officers.length }
}

function pick({ id, email, name, role, isActive, passwordSetAt, signedInAt }: Account): {
  id: string
  email: string
  name: string
  role: Role
  isActive: boolean
  isInvited: boolean
  signedInAt: Date | null
} {
  return { id, email, name, role, isActive, isInvited: passwordSetAt === null, signedInAt }
}
