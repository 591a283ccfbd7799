import type { AgencyType } from './agency-type.ts'
import type { AgencyCode, TopicCode } from './complaint.ts'

// What a topic means for routing: who is responsible, and which one stands for a topic that was closed.

type Responsibility = { agencyTypes: readonly AgencyType[]; agencies?: readonly AgencyCode[] }

/** The offices that are named, or else all of the kinds that are. */
export function isResponsible(
  { agencyTypes, agencies = [] }: Responsibility,
  { code, type }: { code: AgencyCode; type: AgencyType },
): boolean {
  return agencies.length > 0 ? agencies.includes(code) : agencyTypes.includes(type)
}

type Followed = { code: TopicCode; isActive: boolean; successor: TopicCode | null }

/** The topic that is used today for this one, through any number of closings; null when nothing follows. */
export function topicInForce<Topic extends Followed>(code: TopicCode | null, all: readonly Topic[]): Topic | null {
  let now = all.find((topic) => topic.code === code)
  // As many steps as there are topics: two that name each other end here too.
  for (let step = 0; step <= all.length && now; step += 1) {
    if (now.isActive) return now
    const next: TopicCode | null = now.successor
    now = all.find((topic) => topic.code === next)
  }
  return null
}
