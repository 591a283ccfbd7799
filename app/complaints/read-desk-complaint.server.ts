import type { StaffActor } from '#app/access/actor.ts'
import { can, isAccused, isProtected } from '#app/access/can.ts'
import { view, type ComplaintView } from '#app/access/view.ts'
import type { AttachmentInfo } from '#app/attachments/upload.ts'
import { laporBar } from '#app/complaints/add-lapor-number.server.ts'
import { residentFiles } from '#app/complaints/agency-copy.ts'
import { waitingAnswer } from '#app/complaints/approve-answer.server.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import { withKnownNumbers } from '#app/complaints/known-numbers.server.ts'
import { withNeutralName } from '#app/complaints/neutral-name.ts'
import { listed, namesInAnswer } from '#app/complaints/names-in-answer.server.ts'
import { needsApproval } from '#app/complaints/needs-approval.server.ts'
import { noteNameShown } from '#app/complaints/note-name-shown.server.ts'
import { noteOpened } from '#app/complaints/note-opened.server.ts'
import { unansweredInWords } from '#app/complaints/read-questions.server.ts'
import { readRelated, type Related } from '#app/complaints/read-related.server.ts'
import { readClassDates, type ClassDates } from '#app/complaints/read-class-dates.server.ts'
import { stepFacts } from '#app/complaints/record-step.server.ts'
import type { Complaint, LocalDate } from '#app/complaints/rules/complaint.ts'
import { localDateOf, startOfDay } from '#app/complaints/rules/deadline.ts'
import { dueState, nearestClock, type DueState } from '#app/complaints/rules/due-state.ts'
import { passedOnNow } from '#app/complaints/rules/hand-over.ts'
import { isOfHiddenMerged } from '#app/complaints/rules/merging.ts'
import { hasConsent, isPublishable } from '#app/complaints/rules/publication.ts'
import { possibleSteps } from '#app/complaints/rules/status.ts'
import { wholeBar } from '#app/complaints/rules/whole.ts'
import { staffSteps, type StaffStep } from '#app/complaints/staff-form.ts'
import { placeName } from '#app/places/place-name.ts'
import { listAttachments } from '#models/attachment.server.ts'
import { readCalendar } from '#models/holiday.server.ts'

/** What the resident of a protected complaint wrote and nobody has passed on yet. */
export type HeldEntry = { id: string; isWhole: boolean; text: string; title: string; files: string[]; on: LocalDate }

export type DeskComplaint = {
  complaint: ComplaintView
  isProtected: boolean
  placeName: string | null
  dues: DueState[]
  /** how long each class takes, and by when that would be */
  classes: ClassDates
  nearest: DueState | null
  attachments: AttachmentInfo[]
  /** what this person may do now: the forms that are shown */
  steps: StaffStep[]
  /** for the coordinator: what waits to be passed on, and the files that may be released */
  held: HeldEntry[]
  releasable: AttachmentInfo[]
  /** the agency that has it may not see it: it must be moved */
  mustLeave: boolean
  /** of one that was divided: the parts that must be moved, to who may see them */
  leavingParts: Related['leaving']
  /** of one that was divided: whose its parts are */
  holders: Related['holders']
  /** an answer given now waits for the agency head */
  answerWaits: boolean
  /** the name is not on the page, and this person may ask for it with a reason */
  asksForName: boolean
  /** to who releases the waiting answer: what in it reads like the name of somebody of the staff; '' for none */
  namesInAnswer: string
  /** what somebody who asks for information begins with: the extra questions without an answer */
  unanswered: string
  today: LocalDate
}

/** Everything the desk shows of one complaint to this person; null when it is not theirs to know of. */
export async function readDeskComplaint(
  actor: StaffActor,
  reference: string,
  now: Date,
): Promise<DeskComplaint | null> {
  const complaint = await findComplaintFor(actor, reference)
  const shown = complaint && view(actor, complaint)
  if (!complaint || !shown) return null
  if (actor.role === 'coordinator' && shown.name !== null) await noteNameShown(actor, complaint.reference, now)
  await noteOpened(actor, complaint, now)
  const today = localDateOf(now)
  const [calendar, attachments] = await Promise.all([readCalendar(), listShownFiles(complaint)])
  const related = await readRelated(complaint)
  const nearest = nearestClock(shown.clocks)
  const { files } = shown
  const sent = new Set(residentFiles(complaint))
  const steps = stepsFor(actor, complaint, { today, ...related })
  const seesOriginal = can(actor, 'readRouting', complaint)
  return {
    complaint: await withKnownNumbers(actor, shown),
    isProtected: isProtected(complaint),
    placeName: shown.place ? placeName(shown.place) : null,
    dues: shown.clocks.map((clock) => dueState(clock, today, calendar)),
    classes: await readClassDates(complaint, calendar),
    nearest: nearest ? dueState(nearest, today, calendar) : null,
    attachments:
      files === 'all'
        ? attachments
        : attachments
            .filter(({ id }) => files.includes(id))
            .map((file) => withoutHour(withNeutralName(complaint, file))),
    steps,
    held: seesOriginal ? heldEntries(complaint) : [],
    releasable: seesOriginal ? attachments.filter(({ id }) => sent.has(id)) : [],
    mustLeave: seesOriginal && complaint.agency !== null && isAccused(complaint.agency, complaint),
    leavingParts: seesOriginal ? related.leaving : [],
    holders: related.holders,
    answerWaits: await needsApproval(complaint.agency),
    asksForName: can(actor, 'askForName', complaint) && Boolean(complaint.contact?.name),
    namesInAnswer: steps.includes('approve') ? await namesWaiting(complaint) : '',
    unanswered: await unansweredInWords(complaint, shown.isCopy),
    today,
  }
}

/** Its own files, and those that residents of merged complaints sent since, or the whole's to its part. */
async function listShownFiles({ reference, history, partOf }: Complaint): Promise<AttachmentInfo[]> {
  const landed = history.filter(({ facts, by }) => facts.fromMerged !== undefined || (partOf && by.kind === 'resident'))
  const merged = new Set(landed.flatMap(({ facts }) => facts.fromMerged ?? partOf ?? []))
  const ids = new Set(landed.flatMap(({ attachments }) => attachments))
  const [own, ...others] = await Promise.all([reference, ...merged].map((one) => listAttachments(one)))
  return [...(own ?? []), ...others.flat().filter(({ id }) => ids.has(id))]
}

/** An hour can give a sealed resident away; the page says the day alone. */
function withoutHour(attachment: AttachmentInfo): AttachmentInfo {
  const { uploadedAt, linkedAt } = attachment
  return { ...attachment, uploadedAt: startOfDay(uploadedAt), linkedAt: linkedAt && startOfDay(linkedAt) }
}

function stepsFor(
  actor: StaffActor,
  complaint: Complaint,
  { today, isWholeRestricted, mayReopen }: { today: LocalDate } & Related,
): StaffStep[] {
  const possible = possibleSteps(stepFacts(complaint, today), actor.role)
  return staffSteps.filter((step) => {
    if (!possible.includes(step) || wholeBar(complaint, step, actor.role) !== null) return false
    if (step === 'approve') return !isOwnAnswer(actor, complaint)
    if (step === 'addLapor') return laporBar(actor, complaint) === null
    if (step === 'restrict') return !complaint.restricted
    if (step === 'reopen') return mayReopen
    if (step === 'unrestrict') return complaint.restricted && !isWholeRestricted
    if (step === 'summarise' || step === 'publish' || step === 'unpublish') return makesSense(step, complaint)
    return step !== 'passOn' || heldEntries(complaint).length > 0
  })
}

/** What would only be refused is not offered: private and protected ones have no summary at all. */
function makesSense(step: 'summarise' | 'publish' | 'unpublish', complaint: Complaint): boolean {
  const isOut = Boolean(complaint.publication?.publishedAt)
  if (step === 'unpublish') return isOut
  return isPublishable(complaint) && (step === 'summarise' || (hasConsent(complaint.publication) && !isOut))
}

async function namesWaiting(complaint: Complaint): Promise<string> {
  return listed(await namesInAnswer(waitingAnswer(complaint)?.facts ?? {}))
}

function isOwnAnswer({ accountId }: StaffActor, complaint: Complaint): boolean {
  const by = waitingAnswer(complaint)?.by
  return by?.kind === 'account' && by.accountId === accountId
}

/** The copy of the complaint itself when it has none (restricted later), and each later message of the resident. */
function heldEntries(complaint: Complaint): HeldEntry[] {
  if (complaint.agency === null) return []
  const isAllHeld = isProtected(complaint)
  const passed = new Set(passedOnNow(complaint).map(({ entryId }) => entryId))
  return complaint.history.flatMap((entry): HeldEntry[] => {
    const { id, step, by, text, attachments, on } = entry
    if (by.kind !== 'resident' || passed.has(id)) return []
    if (!isAllHeld && !isOfHiddenMerged(entry, complaint)) return []
    if (step === 'submit') {
      if (complaint.agencyCopy) return []
      return [{ id, isWhole: true, text: complaint.body, title: complaint.title, files: attachments, on }]
    }
    const isEmpty = text === null && attachments.length === 0
    return isEmpty ? [] : [{ id, isWhole: false, text: text ?? '', title: '', files: attachments, on }]
  })
}
