import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import { plainScope } from '#app/accounts/list-agency-people.server.ts'
import { whyLapsed } from '#app/accounts/proposal-lapse.ts'
import { countProposals, listProposals } from '#models/account-proposal.server.ts'
import { listAccountsById } from '#models/account.server.ts'
import { listAgencies } from '#models/agency.server.ts'
import { listTopics } from '#models/category.server.ts'

/** What waits for an administrator, oldest first, with the names behind the ids and what it would change. */
export async function listWaiting({ actor }: { actor: StaffActor }) {
  const waiting = canEnter(actor, 'readPeople') ? await listProposals() : []
  if (waiting.length === 0) return { rows: [], topics: [] }
  const ids = waiting.flatMap(({ proposedBy, accountId, absence }) => [proposedBy, accountId, absence?.substitute])
  const [people, agencies, topics] = await Promise.all([
    listAccountsById([...new Set(ids.filter((id) => typeof id === 'string'))]),
    listAgencies(),
    listTopics(),
  ])
  const accounts = new Map(people.map((account) => [account.id, account]))
  const offices = new Map(agencies.map((agency) => [agency.code, agency]))
  const rows = waiting.map((proposal) => {
    const { id, kind, email, name, role, isFromHead, proposedBy, proposedAt, absence } = proposal
    const head = accounts.get(proposedBy) ?? null
    const person = proposal.accountId === null ? null : (accounts.get(proposal.accountId) ?? null)
    const office = proposal.agency === null ? null : offices.get(proposal.agency)
    return {
      ...{ id, kind, email, name, role, isFromHead, proposedAt },
      byName: head?.name ?? '',
      isOwn: proposedBy === actor.accountId,
      agencyName: office?.name ?? '',
      scope: plainScope(proposal),
      scopeNow: person && plainScope(person),
      absence: absence && { ...absence, substitute: accounts.get(absence.substitute)?.name ?? '' },
      lapse: whyLapsed(proposal, { head, person, isAgencyOpen: office?.isActive ?? false }),
    }
  })
  return { rows, topics: topics.map(({ code, nameId, nameEn }) => ({ code, nameId, nameEn })) }
}

/** For the pages where an administrator begins: how many wait. */
export async function countWaiting({ actor }: { actor: StaffActor }): Promise<number> {
  return canEnter(actor, 'editPeople') ? countProposals() : 0
}
