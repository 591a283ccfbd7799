import { workingAgencies } from '#app/agencies/followers.ts'
import { addCalendarDays, localDateOf } from '#app/complaints/rules/deadline.ts'
import type { RoutingFacts } from '#app/complaints/rules/routing-facts.ts'
import type { RoutingRules } from '#app/complaints/rules/routing-match.ts'
import { routeComplaint } from '#app/complaints/rules/routing.ts'
import { countShifts, destinationOf, type Shift } from '#app/complaints/rules/routing-destination.ts'
import { listAgencies } from '#models/agency.server.ts'
import { listTopics } from '#models/category.server.ts'
import { countFiledSince, streamFiledSince, type FiledComplaint } from '#models/filed-complaints.server.ts'
import { readRegency } from '#models/regency.server.ts'

/** A month, and as many of it as can be routed twice while somebody waits: about 5 ms each. */
const daysBack = 30
const mostCompared = 300
const mostCounted = 10_001

export type RoutingEffect = {
  lookedAt: number
  /** of how many, counted up to 10.001 */
  received: number
  /** null: fewer than five, or none */
  changed: number | null
  shifts: Shift[]
}

/** The facts that are the same for all complaints of today. */
export async function readRoutingSurroundings(): Promise<Pick<RoutingFacts, 'agencies' | 'topics' | 'deskAgency'>> {
  const [agencies, topics, regency] = await Promise.all([listAgencies(), listTopics(), readRegency()])
  return { agencies: workingAgencies(agencies), topics, deskAgency: regency.deskAgency }
}

/** The topics of today, unless they are changed as well. */
export type RoutingWorld = { rules: RoutingRules; topics?: RoutingFacts['topics'] }

/**
 * Last month's complaints routed twice. Only counts leave: an administrator reads no complaint. The texts
 * go through one at a time, and other requests are answered in between.
 */
export async function compareRouting(before: RoutingWorld, after: RoutingWorld, now: Date): Promise<RoutingEffect> {
  const since = addCalendarDays(localDateOf(now), -daysBack)
  const surroundings = await readRoutingSurroundings()
  const pairs: { before: string; after: string }[] = []
  for await (const filed of streamFiledSince(since, mostCompared)) {
    const facts = { ...factsOf(filed), ...surroundings }
    const route = ({ rules, topics = facts.topics }: RoutingWorld) => routeComplaint({ ...facts, topics }, rules)
    const [old, fresh] = [route(before), route(after)]
    pairs.push({ before: destinationOf(old), after: destinationOf(fresh) })
    await new Promise((resolve) => setImmediate(resolve))
  }
  const received = await countFiledSince(since, mostCounted)
  return { lookedAt: pairs.length, received, ...countShifts(pairs) }
}

function factsOf(filed: FiledComplaint): Omit<RoutingFacts, 'agencies' | 'topics' | 'deskAgency'> {
  const { kind, title, body, requestedSettlement, place, askedAgency, identity, routing } = filed
  // A topic that a coordinator gave it later says nothing about how it was routed.
  const isOfResident = /topi[ck]/.test(routing.rule)
  return {
    kind,
    title,
    body,
    requestedSettlement,
    place,
    askedAgency,
    identity,
    topic: isOfResident ? filed.topic : null,
  }
}
