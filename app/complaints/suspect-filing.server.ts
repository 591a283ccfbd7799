import type { Filing } from '#app/complaints/form.ts'
import type { FilingRoute } from '#app/complaints/route-filing.server.ts'
import type { HistoryEntry } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import type { HoldReason } from '#app/complaints/rules/handling.ts'
import { fingerprintOf, holdReason, nearCopiesInADay } from '#app/complaints/rules/suspicion.ts'
import { countNearCopies } from '#models/filing-fingerprint.server.ts'

/**
 * Which of the two hourly limits a filing is over, and whether its address is over its own; asked where there are limits at
 * all.
 */
export type Flood = { over: 'client' | 'all' | null; mailWaits: boolean }

/** Whether a filing is looked at before anything else happens to it, and what of it is kept to see the next copy. */
export async function suspectFiling(
  { title, body, requestedSettlement }: Filing,
  { restricted, target }: Pick<FilingRoute, 'restricted' | 'target'>,
  { flood, now }: { flood: Flood; now: Date },
): Promise<{ held: HoldReason | null; fingerprint: { bands: string[]; on: string } }> {
  const texts = [title, body, requestedSettlement]
  const fingerprint = { bands: fingerprintOf(title, body), on: localDateOf(now) }
  const nearCopies = await countNearCopies(fingerprint, nearCopiesInADay)
  const isProtected = restricted || target !== 'normal'
  return { held: holdReason({ texts, isProtected, nearCopies, ...flood }), fingerprint }
}

/** What the coordinator reads in the history; the resident's page shows nothing of it. */
export function holdEntry(hold: HoldReason, now: Date): HistoryEntry {
  return {
    id: 'h2',
    at: now,
    on: localDateOf(now),
    step: 'hold',
    by: { kind: 'system', name: 'suspicion' },
    from: 'submitted',
    to: 'submitted',
    visibility: 'coordinator',
    text: null,
    attachments: [],
    facts: { hold },
  }
}
