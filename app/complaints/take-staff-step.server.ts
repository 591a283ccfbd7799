import { createHash } from 'node:crypto'
import type { Keys } from '#app/access/keys.server.ts'
import type { StaffActor } from '#app/access/actor.ts'
import { addNote } from '#app/complaints/add-note.server.ts'
import { unfilledErrors } from '#app/complaints/canned-fields.ts'
import type { ConfirmedCopy } from '#app/complaints/agency-copy.ts'
import { answerComplaint } from '#app/complaints/answer-complaint.server.ts'
import { approveAnswer } from '#app/complaints/approve-answer.server.ts'
import { assignComplaint } from '#app/complaints/assign-complaint.server.ts'
import { askForInformation } from '#app/complaints/ask-for-information.server.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import { extendDeadline } from '#app/complaints/extend-deadline.server.ts'
import { followParts } from '#app/complaints/follow-parts.server.ts'
import { forwardComplaint } from '#app/complaints/forward-complaint.server.ts'
import { mergeComplaint, unmergeComplaint } from '#app/complaints/merge-complaint.server.ts'
import { moveComplaint } from '#app/complaints/move-complaint.server.ts'
import { publishComplaint, unpublishComplaint } from '#app/complaints/publish-complaint.server.ts'
import { summariseComplaint, wordingErrors } from '#app/complaints/summarise-complaint.server.ts'
import { namedErrors } from '#app/complaints/names-in-answer.server.ts'
import { passOnToAgency } from '#app/complaints/pass-on-to-agency.server.ts'
import { prioritiseComplaint } from '#app/complaints/prioritise-complaint.server.ts'
import { reclassifyComplaint } from '#app/complaints/reclassify-complaint.server.ts'
import type { StepRequest, StepResult } from '#app/complaints/record-step.server.ts'
import { referComplaint } from '#app/complaints/refer-complaint.server.ts'
import { rejectComplaint } from '#app/complaints/reject-complaint.server.ts'
import { releaseComplaint } from '#app/complaints/release-complaint.server.ts'
import { reopenComplaint } from '#app/complaints/reopen-complaint.server.ts'
import { replyToComplaint } from '#app/complaints/reply-to-complaint.server.ts'
import { requestDecision } from '#app/complaints/request-decision.server.ts'
import { restrictComplaint, unrestrictComplaint } from '#app/complaints/restrict-complaint.server.ts'
import { retargetComplaint } from '#app/complaints/retarget-complaint.server.ts'
import { retitleComplaint } from '#app/complaints/retitle-complaint.server.ts'
import { returnComplaint } from '#app/complaints/return-complaint.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { splitComplaint } from '#app/complaints/split-complaint.server.ts'
import { readParts } from '#app/complaints/split-form.ts'
import { readStaffForm, type StaffForm, type StaffStep } from '#app/complaints/staff-form.ts'
import { sendAnswerBack } from '#app/complaints/send-answer-back.server.ts'
import { errorsOfRefusal } from '#app/complaints/staff-refusals.ts'
import { startComplaint } from '#app/complaints/start-complaint.server.ts'
import { undoReply } from '#app/complaints/undo-reply.server.ts'
import { deleteDraft } from '#models/step-draft.server.ts'

export type StaffStepResult =
  | { ok: true; complaint: Complaint }
  | { ok: false; reason: 'not-found' }
  | { ok: false; reason: 'changed-meanwhile'; complaint: Complaint }
  /** to be mended in the form, or not possible: then the error has the empty field name */
  | { ok: false; reason: 'refused'; errors: FieldErrors }

type StaffRequest = StepRequest & {
  actor: StaffActor
  fields: URLSearchParams
  /** the files kept for this form, oldest first */
  uploads: readonly { id: string; sha256: string }[]
  keys: Keys
}

/** The front door of all staff forms: reads the form of the step that was pressed and calls its use case. */
export async function takeStaffStep(step: StaffStep, request: StaffRequest): Promise<StaffStepResult> {
  const read = readStaffForm(step, request.fields)
  if (!read.ok) return { ok: false, reason: 'refused', errors: read.errors }
  const unfilled = unfilledErrors(step, read.form)
  if (unfilled) return { ok: false, reason: 'refused', errors: unfilled }
  const marked = await markedErrors(step, request, read.form)
  if (marked) return { ok: false, reason: 'refused', errors: marked }
  const result = await useCases[step]({ ...request, submissionKey: keyOf(step, request) }, read.form as never)
  if (result.ok) {
    if (request.rehearse) return { ok: true, complaint: result.complaint }
    const { reference, partOf } = result.complaint
    await followParts(partOf ?? reference, request)
    // What is sent is no draft any more.
    await deleteDraft({ reference, accountId: request.actor.accountId, step })
    return { ok: true, complaint: result.complaint }
  }
  if (result.reason === 'not-found') return { ok: false, reason: 'not-found' }
  if (result.reason === 'changed-meanwhile') return { ok: false, reason: result.reason, complaint: result.complaint }
  return { ok: false, reason: 'refused', errors: errorsOfRefusal(step, result.reason) }
}

/** What may say who somebody is, asked before the step. */
async function markedErrors(step: StaffStep, request: StaffRequest, form: unknown): Promise<FieldErrors | null> {
  if (step === 'summarise') return wordingErrors(request, form as StaffForm<'summarise'>)
  return step === 'answer' ? namedErrors(form as StaffForm<'answer'>) : null
}

type UseCase<Step extends StaffStep> = (request: StaffRequest, form: StaffForm<Step>) => Promise<StepResult>

const useCases: { [Step in StaffStep]: UseCase<Step> } = {
  forward: (request, form) => forwardComplaint({ ...request, ...form, copy: copyOf(form) }),
  passOn: (request, { entry, agencyTitle, agencyCopy, agencyFiles }) =>
    passOnToAgency({ ...request, entry, title: agencyTitle, text: agencyCopy, files: agencyFiles }),
  target: (request, form) => retargetComplaint({ ...request, ...form }),
  restrict: (request, form) => restrictComplaint({ ...request, ...form }),
  unrestrict: (request, form) => unrestrictComplaint({ ...request, ...form }),
  retitle: (request, form) => retitleComplaint({ ...request, ...form }),
  ask: (request, form) => askForInformation({ ...request, ...form }),
  return: (request, form) => returnComplaint({ ...request, ...form }),
  start: (request) => startComplaint(request),
  reply: (request, form) => replyToComplaint({ ...request, ...form, attachments: idsOf(request) }),
  note: (request, { text, confirm }) => addNote({ ...request, text, declines: confirm === 'decline' }),
  request: (request, form) => requestDecision({ ...request, ...form }),
  answer: (request, { confirm: _confirm, ...answer }) =>
    answerComplaint({ ...request, answer, attachments: idsOf(request) }),
  approve: (request) => approveAnswer(request),
  assign: (request, form) => assignComplaint({ ...request, ...form }),
  // Whatever a colleague wrote in these seconds, the reply is still the author's to take back.
  undo: (request, form) => undoReply({ ...request, ...form, version: null }),
  sendBack: (request, form) => sendAnswerBack({ ...request, ...form }),
  refer: (request, form) => referComplaint({ ...request, ...form }),
  reject: (request, { reason, nextDoor }) => rejectComplaint({ ...request, rejection: reason, nextDoor }),
  release: (request, form) => releaseComplaint({ ...request, ...form }),
  split: (request, form) => splitComplaint({ ...request, title: form.agencyTitle, parts: readParts(form) }),
  merge: (request, form) => mergeComplaint({ ...request, ...form }),
  unmerge: (request) => unmergeComplaint(request),
  reopen: (request, form) => reopenComplaint({ ...request, ...form }),
  reclassify: (request, form) => reclassifyComplaint({ ...request, ...form }),
  extend: (request, form) => extendDeadline({ ...request, ...form }),
  prioritise: (request, form) => prioritiseComplaint({ ...request, ...form }),
  summarise: (request, form) => summariseComplaint({ ...request, ...form }),
  publish: (request) => publishComplaint(request),
  unpublish: (request) => unpublishComplaint(request),
  move: (request, form) => moveComplaint({ ...request, ...form, copy: copyOf(form) }),
}

function copyOf(form: {
  agencyTitle: string | null
  agencyCopy: string | null
  agencyFiles: string[]
}): ConfirmedCopy | null {
  const { agencyTitle, agencyCopy, agencyFiles } = form
  return agencyTitle === null || agencyCopy === null
    ? null
    : { title: agencyTitle, text: agencyCopy, files: agencyFiles }
}

function idsOf({ uploads }: StaffRequest): string[] {
  return uploads.map(({ id }) => id)
}

/**
 * A double press repeats form and content and is one step. The same page sent again with other words (after Back) is
 * another one: it must meet the version check and come back, not be taken for the first and lost.
 */
function keyOf(step: StaffStep, { submissionKey, fields, uploads }: StaffRequest): string | null {
  if (submissionKey === null) return null
  const typed = [...fields].filter(([name]) => name !== 'token' && name !== 'version').sort()
  const content = JSON.stringify([step, typed, uploads.map(({ sha256 }) => sha256).sort()])
  return `${submissionKey}:${createHash('sha256').update(content).digest('base64url')}`
}
