import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import type { TopicCode } from '#app/complaints/rules/complaint.ts'
import { listActiveAccounts } from '#models/account.server.ts'
import { listAgencies } from '#models/agency.server.ts'

export type LimitedPerson = { id: string; name: string; agencyName: string; isOnlyTopic: boolean }

/** The officers who work here and look after nothing but this topic, or this and a few others; by name. */
export async function listLimitedTo({ actor, code }: { actor: StaffActor; code: TopicCode }): Promise<LimitedPerson[]> {
  if (!canEnter(actor, 'editTopics')) return []
  const [officers, agencies] = await Promise.all([listActiveAccounts('officer'), listAgencies()])
  return officers
    .filter(({ scope }) => scope.topics.includes(code))
    .map(({ id, name, agency, scope }) => ({
      ...{ id, name, isOnlyTopic: scope.topics.length === 1 },
      agencyName: agencies.find((one) => one.code === agency)?.name ?? agency ?? '',
    }))
    .sort((one, other) => one.name.localeCompare(other.name))
}
