import type { Actor } from '#app/access/actor.ts'
import { survivorView, type SurvivorView } from '#app/access/survivor-view.ts'
import { view, type ComplaintView } from '#app/access/view.ts'
import type { AttachmentInfo } from '#app/attachments/upload.ts'
import { barResidentStep } from '#app/complaints/bar-resident-step.server.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import { findSurvivor } from '#app/complaints/find-survivor.server.ts'
import { findParts, listFilesOf, withParts } from '#app/complaints/parts-on-page.server.ts'
import { noteNotice } from '#app/complaints/note-notice.server.ts'
import { readQuestions, type AskedQuestion } from '#app/complaints/read-questions.server.ts'
import { findResponsible } from '#app/complaints/read-receipt.server.ts'
import { stepFacts } from '#app/complaints/record-step.server.ts'
import type { LocalDate, Reference } from '#app/complaints/rules/complaint.ts'
import { correctUntil } from '#app/complaints/rules/resident-times.ts'
import { residentDue, type ResidentDates } from '#app/complaints/rules/clocks.ts'
import { addCalendarDays, localDateOf } from '#app/complaints/rules/deadline.ts'
import { withoutFreshReplies } from '#app/complaints/rules/undo.ts'
import { disputeAfterClosingDays, possibleSteps, type TakenStep } from '#app/complaints/rules/status.ts'
import { linkEnds } from '#app/emails/links.server.ts'
import { listAgencies } from '#models/agency.server.ts'
import { findContactChange } from '#models/contact-change.server.ts'

type PartOnPage = Pick<ComplaintView, 'agency' | 'status' | 'closedBy'>

export type TrackingPage = {
  complaint: ComplaintView
  attachments: AttachmentInfo[]
  /** what the resident may do now: the buttons that are shown */
  steps: TakenStep[]
  /** how the resident rated the handling, null when not asked or not answered */
  rating: number | null
  /** until when the own text may be corrected, if nobody of the agency opens it before */
  correctUntil: Date
  /** an address was asked for and its owner has not answered yet */
  isEmailPending: boolean
  dates: ResidentDates
  today: LocalDate
  /** the last day to reopen a closed one */
  reopenUntil: LocalDate | null
  /** of one that was divided: each agency and where its part stands */
  parts: PartOnPage[]
  /** of a merged complaint: what happens to the one that carries on */
  survivor: SurvivorView | null
  /** of its topic; nobody has to answer */
  questions: AskedQuestion[]
  agencyNames: Record<string, string>
  responsible: { name: string | null; post: string | null; phone: string | null }
}

/** Everything the tracking page shows to the resident who holds number and code; null for anybody else. */
export async function readTrackingPage(actor: Actor, reference: Reference, now: Date): Promise<TrackingPage | null> {
  const found = await findComplaintFor(actor, reference)
  const complaint = found && withoutFreshReplies(found, now)
  const shown = complaint && view(actor, complaint)
  if (!complaint || !shown) return null
  // Opening the page is how the law's notification ends for who has no mail.
  if (actor.kind === 'resident') await noteNotice(complaint, now)
  const today = localDateOf(now)
  const parts = await findParts(complaint, now)
  const [attachments, agencies, { responsible }, survivor, pending, questions] = await Promise.all([
    listFilesOf([complaint.reference, ...complaint.parts]),
    listAgencies(),
    findResponsible(complaint.agency),
    findSurvivor(complaint),
    findContactChange(complaint.reference),
    actor.kind === 'resident' ? readQuestions(complaint) : [],
  ])
  const steps = possibleSteps(stepFacts(complaint, today), 'resident')
  const bars = await Promise.all(steps.map((step) => barResidentStep(step, complaint, now)))
  const closedOn = complaint.history.findLast((entry) => entry.to === 'closed')?.on
  return {
    complaint: parts.length > 0 ? { ...shown, history: withParts(shown.history, parts) } : shown,
    attachments: shown.files === 'all' ? attachments : attachments.filter(({ id }) => shown.files.includes(id)),
    steps: steps.filter((_, index) => bars[index] === null),
    rating: complaint.rating,
    correctUntil: correctUntil(complaint.submittedAt),
    isEmailPending: pending !== null && linkEnds('change-contact', pending.askedAt) > now,
    dates: residentDue(complaint.clocks),
    today,
    reopenUntil: complaint.status === 'closed' && closedOn ? addCalendarDays(closedOn, disputeAfterClosingDays) : null,
    parts: parts.map(({ agency, status, closedBy }) => ({ agency, status, closedBy })),
    survivor: survivor && survivorView(withoutFreshReplies(survivor, now)),
    questions,
    agencyNames: Object.fromEntries(agencies.map(({ code, name }) => [code, name])),
    responsible,
  }
}
