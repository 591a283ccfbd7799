import { isPublic } from '#app/complaints/rules/publication.ts'
import { undoneIn } from '#app/complaints/rules/undo.ts'
import type {
  AgencyCode,
  Clock,
  Complaint,
  DistrictCode,
  LocalDate,
  Outcome,
  Reference,
  Status,
  Step,
} from '#app/complaints/rules/complaint.ts'

// What everybody receives of a published complaint. A field that is not named here does not leave the server: no title, no
// text, no village, no hour, nobody's name.

/** What happened to it, as far as everybody may know; talks between resident and office are not among them. */
const shownSteps = [
  'submit',
  'forward',
  'move',
  'return',
  'start',
  'reply',
  'answer',
  'approve',
  'accept',
  'close',
  'dispute',
  'refer',
  'reopen',
] as const satisfies readonly Step[]
export type PublicStep = (typeof shownSteps)[number]

export type PublicView = {
  reference: Reference
  summary: string
  answerSummary: string | null
  status: Status
  closedBy: Complaint['closedBy']
  agency: AgencyCode | null
  district: DistrictCode | null
  outcome: Outcome | null
  receivedOn: LocalDate
  publishedAt: Date
  clocks: Clock[]
  affected: number
  /** the dated steps, in order, without words */
  steps: { step: PublicStep; on: LocalDate; agency: AgencyCode | null; outcome: Outcome | null }[]
}

/** @returns null for what is not public (any more): it looks as if it did not exist */
export function publicView(complaint: Complaint): PublicView | null {
  const { publication } = complaint
  const undone = undoneIn(complaint.history)
  if (!publication?.publishedAt || !isPublic(complaint)) return null
  return {
    reference: complaint.reference,
    summary: publication.summary,
    answerSummary: publication.answerSummary,
    // What an agency head still has to release is not an answer yet.
    status: complaint.status === 'awaiting_approval' ? 'in_progress' : complaint.status,
    closedBy: complaint.closedBy,
    agency: complaint.agency,
    district: complaint.place.district,
    outcome: complaint.outcome,
    receivedOn: complaint.receivedOn,
    publishedAt: publication.publishedAt,
    clocks: complaint.clocks,
    affected: complaint.affected,
    steps: complaint.history.flatMap(({ id, step: taken, visibility, on, facts, by }) => {
      const step = shownSteps.find((shown) => shown === taken)
      if (!step || visibility !== 'resident' || undone.has(id)) return []
      const agency = facts.agency ?? (by.kind === 'account' ? by.agency : null)
      return [{ step, on, agency, outcome: facts.outcome ?? null }]
    }),
  }
}
