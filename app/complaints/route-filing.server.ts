import type { Filing } from '#app/complaints/form.ts'
import { resolvePlace } from '#app/complaints/resolve-place.server.ts'
import type { AgencyCode, Target, TopicCode } from '#app/complaints/rules/complaint.ts'
import type { Routing } from '#app/complaints/rules/routing-decision.ts'
import type { Priority } from '#app/complaints/rules/handling.ts'
import { routeComplaint } from '#app/complaints/rules/routing.ts'
import { topicInForce } from '#app/complaints/rules/topics.ts'
import { workingAgencies } from '#app/agencies/followers.ts'
import { listAgencies } from '#models/agency.server.ts'
import { listTopics } from '#models/category.server.ts'
import { readRegency } from '#models/regency.server.ts'
import { readRoutingRules } from '#models/routing-rule.server.ts'

export type FilingRoute = {
  routing: Routing
  restricted: boolean
  target: Target
  against: AgencyCode | null
  topic: TopicCode | null
  priority: Priority
  /** its topic is one of those of which the village is told */
  isVillageMatter: boolean
  /** set only where the rules are certain and the complaint is named and ordinary */
  forwardTo: AgencyCode | null
}

/** Asks the routing rules with today's agencies, topics and lists. The check page asks it too: "Perkiraan penerima". */
export async function routeFiling(filing: Filing): Promise<FilingRoute> {
  const [agencies, topics, rules, regency] = await Promise.all([
    listAgencies(),
    listTopics(),
    readRoutingRules(),
    readRegency(),
  ])
  const place = resolvePlace(filing)
  // A form that was open when the topic was closed is filed under the one that follows.
  const inForce = topicInForce(filing.topic, topics)
  const topic = inForce?.code ?? null
  const decided = routeComplaint(
    {
      kind: filing.kind,
      title: filing.title ?? '',
      body: filing.body,
      requestedSettlement: filing.requestedSettlement,
      place: { district: place.district, village: place.village, words: place.words },
      askedAgency: filing.agency,
      topic,
      identity: filing.identity,
      agencies: workingAgencies(agencies),
      topics,
      deskAgency: regency.deskAgency,
    },
    rules,
  )
  const { restricted, target, ...rest } = decided
  const routing: Routing = {
    rule: rest.rule,
    because: rest.because,
    decision: rest.decision,
    suggestions: rest.suggestions,
    authority: rest.authority,
    decidedBy: rest.decidedBy,
  }
  const isCertain = rest.decision === 'forward' && filing.identity === 'named' && !restricted && target === 'normal'
  return {
    routing,
    restricted,
    target,
    against: decided.against,
    topic,
    priority: inForce?.priority ?? 'ordinary',
    isVillageMatter: inForce?.isVillageMatter ?? false,
    forwardTo: isCertain ? (rest.suggestions[0]?.agency ?? null) : null,
  }
}
