import { can, isProtected } from '#app/access/can.ts'
import type { Actor } from '#app/access/actor.ts'
import type { ComplaintAction } from '#app/access/matrix.ts'
import { promisedBy } from '#app/complaints/promised-dates.ts'
import { actionOf, auditName, byOf, entryActor } from '#app/complaints/entry-actor.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import type { Clock, Complaint, HistoryEntry, LocalDate, Status } from '#app/complaints/rules/complaint.ts'
import { mailToMerged } from '#app/complaints/mail-to-merged.server.ts'
import type { PassedOn } from '#app/complaints/rules/agency-copy.ts'
import type { EntryFacts } from '#app/complaints/rules/entry-facts.ts'
import { clocksAfter, keepNotice, nextDue } from '#app/complaints/rules/clocks.ts'
import { calendarDaysBetween, localDateOf, type Calendar } from '#app/complaints/rules/deadline.ts'
import type { ResidentBar } from '#app/complaints/rules/resident-times.ts'
import { takesNoMore } from '#app/complaints/rules/fullness.ts'
import { heldAfter } from '#app/complaints/rules/holding.ts'
import type { MergeProblem } from '#app/complaints/rules/merging.ts'
import { openRequestAfter } from '#app/complaints/rules/officer-request.ts'
import { readReference } from '#app/complaints/rules/reference.ts'
import { statusBeforeAfter } from '#app/complaints/rules/status-before.ts'
import { takeStep, type Need, type StepFacts, type StepRefusal, type TakenStep } from '#app/complaints/rules/status.ts'
import { wholeBar } from '#app/complaints/rules/whole.ts'
import { villageSparedBy } from '#app/complaints/spare-village.server.ts'
import { submissionKeyHash } from '#app/complaints/tracking-code.server.ts'
import { findWaitingMails, mailsBeside, settleWaitingMails } from '#app/complaints/waiting-mails.server.ts'
import { dayRowsOfChange } from '#app/reports/day-cells.ts'
import { linkAttachments } from '#models/attachment.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import {
  advanceComplaint,
  findComplaint,
  findKeyAuthor,
  hasEntryWithKey,
  type ComplaintChanges,
} from '#models/complaint.server.ts'
import { readCalendar } from '#models/holiday.server.ts'
import { makeLinks, type NewLink } from '#models/link-token.server.ts'
import { addDayRows } from '#models/day-row.server.ts'
import { queueEmails, type OwedEmail } from '#models/outbox-email.server.ts'
import { stopVillageCopies } from '#models/outbox-village.server.ts'
import { readClockLengths } from '#models/service-class.server.ts'
import { inTransaction, type Tx } from '#models/transaction.server.ts'

export type StepRequest = {
  actor: Actor
  reference: string
  /** the version the person was looking at; null where any version will do (a resident's message) */
  version: number | null
  /** of the signed form: the same form sent twice is one step */
  submissionKey: string | null
  now: Date
  /** in place of reading it and of what the role may do otherwise: the one right that opens this step */
  right?: ComplaintAction
  /** nothing is written; what would be mailed is told instead */
  rehearse?: (emails: readonly OwedEmail[]) => void
}

/** What a use case makes of the complaint it was given. Computed outside the transaction, which may run twice. */
export type StepPlan = {
  step: TakenStep
  /** what is in hand, to be held against the table's needs */
  given: readonly Need[]
  visibility: HistoryEntry['visibility']
  text?: string | null
  attachments?: readonly string[]
  /** files of an earlier entry that this one shows as well; they are linked already */
  filesAgain?: readonly string[]
  facts?: EntryFacts
  /** what the entry says of the dates that follow from it */
  factsAfter?: (clocks: readonly Clock[]) => EntryFacts
  changes?: ComplaintChanges
  passedOn?: PassedOn
  /** refused when somebody of the agency opens it at this moment */
  isUnopened?: true
  /** the mails this step owes, told what the clocks say afterwards */
  emails?: (after: StepAfter) => Promise<OwedEmail[]> | OwedEmail[]
  links?: (after: StepAfter) => NewLink[]
  /** more to write in the same transaction */
  alsoWrite?: (tx: Tx) => Promise<void>
  /** what the table has to know besides the complaint itself */
  tableFacts?: Partial<StepFacts>
  /** why this complaint cannot take what was given, although the table allows the step */
  refused?: StepProblem | null
}

/** What only this complaint, or today's lists, can refuse: the step table knows neither. */
export type StepProblem =
  | StepRefusal
  | 'unknown-agency'
  | 'same-agency'
  | 'accused-agency'
  | 'against-leadership'
  | 'unknown-topic'
  | 'unknown-authority'
  | 'unknown-file'
  | 'unknown-entry'
  | 'nothing-to-change'
  | 'lapor-known'
  | 'lapor-desk'
  | 'thin-found'
  | 'thin-done'
  | 'promise-found'
  | 'promise-done'
  | 'own-answer'
  | 'unknown-officer'
  | 'unknown-reply'
  | 'reply-sent'
  | 'day-in-future'
  | 'day-in-past'
  | 'no-agency-yet'
  | 'not-later'
  | 'until-in-past'
  | 'past-law'
  | 'asked-already'
  | 'matter-day-in-future'
  | MergeProblem
  | 'unknown-complaint'
  | 'too-few-parts'
  | 'whole-complaint'
  | 'too-full'
  | 'not-publishable'
  | 'no-consent'
  | 'other-wording'
  | 'nameless'
  | ResidentBar

export type StepAfter = {
  complaint: Complaint
  entryId: string
  clocks: Clock[]
  calendar: Calendar
  today: LocalDate
}

export type StepResult =
  | { ok: true; complaint: Complaint }
  /** absent, or not this actor's to know of */
  | { ok: false; reason: 'not-found' }
  /** somebody was faster: show what happened and the text that was typed */
  | { ok: false; reason: 'changed-meanwhile'; complaint: Complaint }
  | { ok: false; reason: StepProblem; complaint: Complaint }

/**
 * The one way a step is taken: find (guarded), may they, is it possible, write once. One history entry, the clocks
 * recomputed, the mails owed and the audit entry, in one transaction guarded by the status and version that were read.
 */
export async function recordStep(
  request: StepRequest,
  plan: (complaint: Complaint) => StepPlan | Promise<StepPlan>,
): Promise<StepResult> {
  const { actor, reference, version, now, right } = request
  const key = request.submissionKey === null ? null : submissionKeyHash(request.submissionKey)
  const complaint = await findComplaintFor(actor, reference, right)
  if (!complaint || !can(actor, right ?? actionOf(actor), complaint)) return repeatOrNotFound(request, key)
  if (key && (await hasEntryWithKey(complaint.reference, key))) return { ok: true, complaint }
  if (version !== null && version !== complaint.version) return { ok: false, reason: 'changed-meanwhile', complaint }

  const today = localDateOf(now)
  const planned = await plan(complaint)
  const taken = takeStep(
    { ...stepFacts(complaint, today), ...planned.tableFacts },
    planned.step,
    byOf(actor),
    new Set(planned.given),
  )
  if (!taken.ok) return { ok: false, reason: taken.reason, complaint }
  const bar = wholeBar(complaint, planned.step, byOf(actor))
  if (bar) return { ok: false, reason: bar, complaint }
  if (planned.refused) return { ok: false, reason: planned.refused, complaint }
  const { step } = planned
  if (takesNoMore(complaint, { step, to: taken.to })) return { ok: false, reason: 'too-full', complaint }

  const draft = entryOf(request, complaint, planned, taken.to, today)
  const [calendar, lengths] = await Promise.all([readCalendar(), readClockLengths(complaint.receivedOn)])
  const clocks = keepNotice(complaint, clocksAfter([...complaint.history, draft], lengths, calendar))
  const counted = { ...promisedBy(planned.step, clocks), ...planned.factsAfter?.(clocks) }
  const changes = {
    held: heldAfter(complaint.held, planned.step, taken.to),
    openRequest: openRequestAfter(complaint.openRequest, planned.step, taken.to),
    ...planned.changes,
    statusBefore: statusBeforeAfter(complaint, taken.to),
  }
  const written = { ...draft, facts: { ...draft.facts, ...counted } }
  const { village: spared, stops } = await villageSparedBy(
    { ...complaint, ...changes, history: [...complaint.history, written], status: taken.to },
    now,
  )
  const entry = spared ? { ...written, facts: { ...written.facts, sparedVillage: spared } } : written
  const after: Complaint = {
    ...complaint,
    ...changes,
    history: [...complaint.history, entry],
    clocks,
    nextDueOn: nextDue(clocks),
    status: taken.to,
    version: complaint.version + 1,
  }
  const told: StepAfter = { complaint: after, entryId: entry.id, clocks, calendar, today }
  const waiting = await findWaitingMails(complaint, after, { step: planned.step, by: byOf(actor) })
  const owed = [...((await planned.emails?.(told)) ?? []), ...(await mailToMerged(after, entry))]
  const emails = mailsBeside(waiting, owed)
  if (request.rehearse) {
    request.rehearse(emails)
    return { ok: true, complaint }
  }
  const links = planned.links?.(told) ?? []
  const dayRows = dayRowsOfChange(complaint, after)

  const isWritten = await inTransaction(async (tx) => {
    const isOurs = await advanceComplaint(tx, {
      reference: complaint.reference,
      from: complaint.status,
      version: complaint.version,
      to: taken.to,
      entry: { ...entry, key },
      clocks,
      nextDueOn: after.nextDueOn,
      changes,
      ...(planned.passedOn ? { passedOn: planned.passedOn } : {}),
      ...(planned.isUnopened ? { isUnopened: true } : {}),
    })
    if (!isOurs) return false
    if (planned.attachments && planned.attachments.length > 0) {
      const by = actor.kind === 'account' ? 'account' : 'resident'
      const ids = [...planned.attachments]
      const linked = await linkAttachments(tx, { ids, complaintReference: complaint.reference, by, now })
      // Swept between the upload and this write: nothing is written half, the form is simply sent again.
      if (linked !== ids.length) throw new Error('A file of this step is gone')
    }
    await addDayRows(tx, dayRows)
    await makeLinks(tx, links)
    await settleWaitingMails(tx, complaint.reference, { waiting, now })
    await queueEmails(tx, emails, now)
    if (stops) await stopVillageCopies(tx, stops)
    await appendAudit(tx, {
      chain: `complaint:${complaint.reference}`,
      at: now,
      by: auditName(actor),
      action: planned.step,
      details: { from: complaint.status, to: taken.to, entry: entry.id },
    })
    await planned.alsoWrite?.(tx)
    return true
  })
  if (isWritten) return { ok: true, complaint: after }
  const fresh = await findComplaintFor(actor, reference, right)
  if (!fresh) return { ok: false, reason: 'not-found' }
  if (key && (await hasEntryWithKey(complaint.reference, key))) return { ok: true, complaint: fresh }
  // A resident's message waits for nobody: it is written again on what the faster one left.
  if (version === null) return recordStep(request, plan)
  return { ok: false, reason: 'changed-meanwhile', complaint: fresh }
}

/** Some steps end the actor's own access (a return): pressed twice, the second press is still the first one's success. */
async function repeatOrNotFound({ actor, reference }: StepRequest, key: string | null): Promise<StepResult> {
  const sound = readReference(reference)
  if (sound && key && actor.kind === 'account' && (await findKeyAuthor(sound, key)) === actor.accountId) {
    const complaint = await findComplaint(sound)
    if (complaint) return { ok: true, complaint }
  }
  return { ok: false, reason: 'not-found' }
}

export function stepFacts(complaint: Complaint, today: LocalDate): StepFacts {
  const closing =
    complaint.status === 'closed' ? complaint.history.findLast((entry) => entry.to === 'closed') : undefined
  return {
    status: complaint.status,
    statusBefore: complaint.statusBefore,
    reopened: complaint.reopened,
    handOvers: complaint.handOvers,
    daysSinceClosed: closing ? calendarDaysBetween(closing.on, today) : null,
    isProtected: isProtected(complaint),
    mergedFrom: complaint.merged?.status ?? null,
    isHeld: complaint.held !== null,
    hasMatter: Boolean(complaint.matter),
    hasObjection: complaint.openRequest === 'objection',
  }
}

function entryOf(
  { actor, now }: StepRequest,
  complaint: Complaint,
  planned: StepPlan,
  to: Status,
  today: LocalDate,
): HistoryEntry {
  return {
    id: `h${complaint.history.length + 1}`,
    at: now,
    on: today,
    step: planned.step,
    by: entryActor(actor),
    from: complaint.status,
    to,
    visibility: planned.visibility,
    text: planned.text ?? null,
    attachments: [...(planned.attachments ?? []), ...(planned.filesAgain ?? [])],
    facts: planned.facts ?? {},
  }
}
