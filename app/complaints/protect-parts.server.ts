import type { Actor } from '#app/access/actor.ts'
import { searchWordsFor } from '#app/complaints/agency-copy.ts'
import { entryActor } from '#app/complaints/entry-actor.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import type { EntryFacts } from '#app/complaints/rules/entry-facts.ts'
import { writeToOther } from '#app/complaints/write-to-other.server.ts'
import { dayRowsOfChange } from '#app/reports/day-cells.ts'
import { hideParts, listParts } from '#models/complaint-parts.server.ts'
import { addDayRows } from '#models/day-row.server.ts'
import type { Tx } from '#models/transaction.server.ts'

type Marked = {
  actor: Actor
  now: Date
  step: 'target' | 'restrict'
  facts: EntryFacts
  guard: Pick<Complaint, 'restricted'> | Pick<Complaint, 'target' | 'against'>
}

/**
 * What the desk says of a whole holds for its parts, in the same transaction and whatever their status: one that was
 * answered is still read. As when the resident hides, what was confirmed for their agencies is confirmed anew.
 */
export async function protectParts(
  tx: Tx,
  { parts: references }: Pick<Complaint, 'parts'>,
  { actor, now, step, facts, guard }: Marked,
): Promise<void> {
  const parts = await listParts(tx, references)
  for (const part of parts) {
    const after = { ...part, ...guard }
    const told = { step, by: entryActor(actor), at: now, on: localDateOf(now), facts }
    const entry = { ...told, visibility: 'coordinator' as const, text: null, attachments: [] }
    await addDayRows(tx, dayRowsOfChange(part, after))
    await writeToOther(tx, part, entry, actor, { ...guard, ...searchWordsFor(after) })
  }
  const isMore = 'restricted' in guard ? guard.restricted : guard.target !== 'normal'
  if (isMore) await hideParts(tx, references, {})
}
