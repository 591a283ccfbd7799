import type { StaffActor } from '#app/access/actor.ts'
import { canEnter, mayProposeAbout } from '#app/access/can.ts'
import { isAway } from '#app/accounts/absence.ts'
import { listPostChoices } from '#app/accounts/list-people.server.ts'
import { shownPost } from '#app/accounts/person-form.ts'
import { listSubstitutes, shownAbsence } from '#app/accounts/set-absence.server.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { listProposalsBy, type Proposal } from '#models/account-proposal.server.ts'
import { findAccount, listAccountsOfAgency, type Account } from '#models/account.server.ts'
import { findAgency } from '#models/agency.server.ts'
import { listDecisionsFor } from '#models/decided-proposal.server.ts'

/** The officers of the own agency and what the head asked for about them; null for who may not. */
export async function listAgencyPeople({ actor, now }: { actor: StaffActor; now: Date }) {
  const { agency } = actor
  if (!canEnter(actor, 'proposePeople') || agency === null) return null
  const [accounts, office, waiting, decided, choices] = await Promise.all([
    listAccountsOfAgency(agency),
    findAgency(agency),
    listProposalsBy(actor.accountId),
    listDecisionsFor(actor.accountId),
    listPostChoices(),
  ])
  const today = localDateOf(now)
  return {
    isOpen: office?.isActive ?? false,
    officers: accounts
      .filter((account) => mayProposeAbout(actor, account))
      .map((account) => ({
        ...{ id: account.id, name: account.name, email: account.email, scope: plainScope(account) },
        ...{ isActive: account.isActive, isInvited: account.passwordSetAt === null, isAway: isAway(account, today) },
      })),
    waiting: waiting.filter(({ isFromHead }) => isFromHead).map((proposal) => shownProposal(proposal, accounts)),
    decided: decided.map(({ id, kind, email, name, outcome, reason, decidedAt }) => ({
      ...{ id, kind, email, name, outcome, reason, decidedAt },
    })),
    topics: choices.topics,
    districts: choices.districts,
  }
}

/** One officer of the own agency. Null for who may not, for nobody, and for somebody of another agency alike. */
export async function findAgencyPerson({ actor, id }: { actor: StaffActor; id: string }) {
  const account = canEnter(actor, 'proposePeople') ? await findAccount(id) : null
  if (!account || !mayProposeAbout(actor, account)) return null
  const [choices, substitutes, waiting] = await Promise.all([
    listPostChoices(),
    listSubstitutes(account),
    listProposalsBy(actor.accountId),
  ])
  return {
    person: { id: account.id, name: account.name, email: account.email, isActive: account.isActive },
    values: shownPost(account),
    topics: choices.topics,
    districts: choices.districts,
    absence: shownAbsence(account),
    substitutes: substitutes.map(({ id: value, name }) => ({ value, label: name })),
    waiting: waiting.filter(({ accountId }) => accountId === id).map(({ kind }) => kind),
  }
}

function shownProposal(proposal: Proposal, colleagues: readonly Account[]) {
  const { id, kind, email, name, proposedAt, absence } = proposal
  const substitute = colleagues.find((one) => one.id === absence?.substitute)?.name ?? ''
  const away = absence && { from: absence.from, to: absence.to, substitute }
  // The share of today stands in the table below it.
  return { id, kind, email, name, proposedAt, scope: plainScope(proposal), scopeNow: null, absence: away }
}

export function plainScope({ scope }: Pick<Proposal, 'scope'>): { topics: string[]; districts: string[] } {
  return { topics: [...scope.topics], districts: [...scope.districts] }
}
