import type { HistoryEntry, Status } from '#app/complaints/rules/complaint.ts'
import type { TakenStep } from '#app/complaints/rules/status.ts'

const mostEntries = 400
const mostCharacters = 2_000_000

// Nobody keeps a complaint unprotected by filling it.
const protecting: ReadonlySet<TakenStep> = new Set<TakenStep>(['protect', 'restrict', 'target', 'unpublish'])

/** Whether a step is refused because there is no room for it. */
export function takesNoMore(
  { status, history }: { status: Status; history: readonly HistoryEntry[] },
  { step, to }: { step: TakenStep; to: Status },
): boolean {
  return to === status && !protecting.has(step) && isFull(history)
}

/**
 * Whether so much was written into a complaint that it takes nothing more that does not move it on. It is one document of
 * at most 16 MB, read whole for every page; steps that move it are few, and must stay possible whoever filled it.
 */
export function isFull(history: readonly HistoryEntry[]): boolean {
  if (history.length >= mostEntries) return true
  const written = history.reduce((sum, { text, facts }) => sum + (text?.length ?? 0) + JSON.stringify(facts).length, 0)
  return written > mostCharacters
}
