import type { StaffActor } from '#app/access/actor.ts'
import { listColleagues, type Colleague } from '#app/complaints/colleagues.server.ts'
import { draftSteps } from '#app/complaints/draft-aside.ts'
import { listDraftReaders } from '#app/complaints/draft-readers.server.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import { listCannedChoices, type CannedChoice } from '#app/complaints/insert-canned-answer.server.ts'
import { listSimilar, type Similar } from '#app/complaints/list-similar.server.ts'
import { districtMap, type DistrictMap } from '#app/places/district-map.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { handleOf } from '#app/complaints/rules/mentions.ts'
import { standsFrom, undoneIn } from '#app/complaints/rules/undo.ts'
import { can } from '#app/access/can.ts'
import { view } from '#app/access/view.ts'
import type { StaffStep } from '#app/complaints/staff-form.ts'
import { readStaffStep } from '#app/complaints/staff-form.ts'
import { listPresent, markPresence } from '#models/presence.server.ts'
import { listDrafts } from '#models/step-draft.server.ts'

// What makes the work on one complaint easier and decides nothing: who else is here, what was typed before, where it is.

export type OwnDraft = { step: StaffStep; fields: Record<string, string>; savedAt: Date }

export type DeskAids = {
  /** whose page it is */
  accountId: string
  colleagues: (Colleague & { handle: string })[]
  /** who may be asked to read a draft */
  readers: Colleague[]
  drafts: OwnDraft[]
  /** of colleagues who asked for a second pair of eyes */
  toRead: (OwnDraft & { name: string })[]
  /** the own reply that can still be taken back */
  undoable: string | null
  /** replies that were taken back */
  undone: string[]
  alsoOpen: string[]
  map: DistrictMap | null
  /** what may be about the same matter */
  similar: Similar[]
  /** texts that are offered for its topic */
  canned: CannedChoice[]
}

/** Without a script the others are those who loaded the page in this time; with one, whose page is still open. */
const presentMs = 3 * 60 * 1000

export async function readDeskAids(actor: StaffActor, reference: string, now: Date): Promise<DeskAids | null> {
  const complaint = await findComplaintFor(actor, reference)
  if (!complaint) return null
  const [colleagues, readers, drafts, alsoOpen, canned, similar] = await Promise.all([
    listColleagues(complaint),
    listDraftReaders(actor, complaint, now),
    listDrafts(complaint.reference),
    noteAndListPresent(actor, complaint, now),
    listCannedChoices(actor, view(actor, complaint)?.topic ?? null),
    listSimilar(actor, complaint),
  ])
  const all = drafts.flatMap(({ step, ...draft }) => {
    const known = readStaffStep(step)
    return known ? [{ ...draft, step: known }] : []
  })
  const { accountId } = actor
  return {
    accountId,
    colleagues: colleagues.map((person) => ({ ...person, handle: handleOf(person, colleagues) })),
    readers,
    drafts: all
      .filter((draft) => draft.accountId === accountId)
      .map(({ step, fields, savedAt }) => ({ step, fields, savedAt })),
    toRead: all.flatMap(({ name, step, readers, shown }) =>
      shown && draftSteps.has(step) && readers.includes(accountId)
        ? [{ name, step, fields: shown.fields, savedAt: shown.at }]
        : [],
    ),
    undoable: undoableBy(actor, complaint, now),
    undone: [...undoneIn(complaint.history)],
    alsoOpen,
    // Where exactly is the resident's to say: an agency that may not read the words sees no map either.
    map: can(actor, 'readOriginal', complaint) ? districtMap(complaint.place) : null,
    similar,
    canned,
  }
}

/** Says that this person looks at it now. @returns the names of the others who do */
export async function noteAndListPresent(
  { accountId, name }: StaffActor,
  { reference }: Pick<Complaint, 'reference'>,
  now: Date,
): Promise<string[]> {
  await markPresence({ reference, accountId, name, seenAt: now })
  const present = await listPresent(reference, new Date(now.getTime() - presentMs))
  return present.filter((one) => one.accountId !== accountId).map((one) => one.name)
}

function undoableBy({ accountId }: StaffActor, { history }: Complaint, now: Date): string | null {
  const undone = undoneIn(history)
  const own = history.findLast(
    ({ step, by }) => step === 'reply' && by.kind === 'account' && by.accountId === accountId,
  )
  return own && !undone.has(own.id) && standsFrom(own.at) > now ? own.id : null
}
