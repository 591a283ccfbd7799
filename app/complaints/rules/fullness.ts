import type { HistoryEntry } from '#app/complaints/rules/complaint.ts'

const mostEntries = 400
const mostCharacters = 2_000_000

/**
 * Whether so much was written into a complaint that it takes nothing more that does not move it on. It is one document of
 * at most 16 MB, read whole for every page; steps that move it are few, and must stay possible whoever filled it.
 */
export function isFull(history: readonly HistoryEntry[]): boolean {
  if (history.length >= mostEntries) return true
  const written = history.reduce((sum, { text, facts }) => sum + (text?.length ?? 0) + JSON.stringify(facts).length, 0)
  return written > mostCharacters
}
