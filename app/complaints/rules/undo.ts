import type { Complaint, HistoryEntry } from './complaint.ts'

// A reply can be taken back for a moment by who wrote it: so long it is neither shown to the resident nor mailed. The
// history keeps both, the reply and its taking back, for the desk and the agency.

/** In seconds. */
export const undoSeconds = 10

/** The replies that were taken back in time. */
export function undoneIn(history: readonly HistoryEntry[]): ReadonlySet<string> {
  return new Set(history.flatMap(({ step, facts }) => (step === 'undo' && facts.entry ? [facts.entry] : [])))
}

/** From this moment on a reply written at `at` is the resident's. */
export function standsFrom(at: Date): Date {
  return new Date(at.getTime() + undoSeconds * 1000)
}

/** As the resident's page shows it: without the replies that may still be taken back. */
export function withoutFreshReplies(complaint: Complaint, now: Date): Complaint {
  const history = complaint.history.filter(({ step, at }) => step !== 'reply' || standsFrom(at) <= now)
  return { ...complaint, history }
}
