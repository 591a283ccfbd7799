import type { Assignee } from '#app/complaints/rules/handling.ts'
import type { DistrictCode, TopicCode } from '#app/complaints/rules/complaint.ts'

// How far somebody reaches inside the own agency: an office may give one person primary schools, another one kecamatan.

/** What somebody looks after. An empty list is no limit; with both, a complaint has to be in both. */
export type Scope = { topics: readonly TopicCode[]; districts: readonly DistrictCode[] }

export const wholeAgency: Scope = { topics: [], districts: [] }

export function isWholeAgency({ topics, districts }: Scope): boolean {
  return topics.length === 0 && districts.length === 0
}

/**
 * `all`: everything of the agency. Otherwise the scopes (one's own and those of whom one stands in for) and the people
 * whose assigned complaints one sees whatever they are about.
 */
export type Reach = 'all' | { scopes: readonly Scope[]; people: readonly string[] }

/** `district`: null where the agency is not told the place, so that no list of a kecamatan gives it away. */
export type ReachSubject = { topic: TopicCode | null; district: DistrictCode | null; assignee: Assignee | null }

export function isWithinReach(reach: Reach, subject: ReachSubject): boolean {
  if (reach === 'all') return true
  const { assignee } = subject
  if (assignee !== null && reach.people.includes(assignee.accountId)) return true
  return reach.scopes.some((scope) => covers(scope, subject))
}

/** A complaint without a topic, or without a place, is in nobody's limited scope: it is the head's to give to somebody. */
export function covers({ topics, districts }: Scope, { topic, district }: Omit<ReachSubject, 'assignee'>): boolean {
  const hasTopic = topics.length === 0 || (topic !== null && topics.includes(topic))
  return hasTopic && (districts.length === 0 || (district !== null && districts.includes(district)))
}
