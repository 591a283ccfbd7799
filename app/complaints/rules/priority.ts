import type { HistoryEntry } from './complaint.ts'
import type { Priority } from './handling.ts'

/**
 * Which comes first by its topic (UU 25/2009 art. 37(3)d), unless somebody decided about this one: then that stands,
 * whatever topic it gets later.
 */
export function priorityByTopic(
  { priority, history }: { priority: Priority; history: readonly Pick<HistoryEntry, 'step'>[] },
  topicPriority: Priority | null,
): Priority {
  const isDecided = history.some(({ step }) => step === 'prioritise')
  return isDecided ? priority : (topicPriority ?? priority)
}
