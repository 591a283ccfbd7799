import type { Keys } from '#app/access/keys.server.ts'
import { acceptAnswer } from '#app/complaints/accept-answer.server.ts'
import { addMessage } from '#app/complaints/add-message.server.ts'
import { disputeAnswer } from '#app/complaints/dispute-answer.server.ts'
import { followParts } from '#app/complaints/follow-parts.server.ts'
import type { StepResult } from '#app/complaints/record-step.server.ts'
import type { Complaint, HistoryEntry, Reference, Step } from '#app/complaints/rules/complaint.ts'
import { isLessProtected } from '#app/complaints/rules/whole.ts'
import { supplyInformation } from '#app/complaints/supply-information.server.ts'
import { withdrawComplaint } from '#app/complaints/withdraw-complaint.server.ts'
import { findComplaint } from '#models/complaint.server.ts'

const passedOn: readonly Step[] = ['add', 'supply', 'accept', 'dispute', 'withdraw']

/**
 * What the resident did to a whole is done to its parts: the agencies that work on them read it there. Of files the parts
 * show those of the whole. Repeated, it changes nothing: each part knows the form it came from. Nothing goes to a part that
 * is less protected than its whole is by now: the desk reads it on the whole.
 */
export async function passToParts(
  whole: Complaint,
  { submissionKey, keys, now }: { submissionKey: string; keys: Keys; now: Date },
): Promise<void> {
  if (whole.parts.length === 0) return
  const entry = whole.history.findLast(({ step, by, facts }) => {
    // A merged complaint's resident is somebody else.
    return by.kind === 'resident' && facts.fromMerged === undefined && passedOn.includes(step)
  })
  if (!entry) return
  const guarded = (await findComplaint(whole.reference)) ?? whole
  for (const reference of whole.parts) {
    const part = await findComplaint(reference)
    if (part && !isLessProtected(part, guarded))
      await takeOnPart(part, entry, { submissionKey: `${submissionKey}:${reference}`, now })
  }
  await followParts(whole.reference, { keys, now })
}

/** A part that cannot take it (answered already, withdrawn) stays as it is. */
async function takeOnPart(
  { reference, status }: Pick<Complaint, 'reference' | 'status'>,
  entry: HistoryEntry,
  { submissionKey, now }: { submissionKey: string; now: Date },
): Promise<StepResult> {
  const request = { actor: residentOf(reference), reference, submissionKey, now, attachments: [] }
  const { text, attachments: filesAgain, facts } = entry
  const answers = facts.answers ? { answers: facts.answers } : {}
  switch (entry.step) {
    case 'supply':
      if (status === 'incomplete') return supplyInformation({ ...request, ...answers, text, filesAgain })
      return addMessage({ ...request, ...answers, text, filesAgain })
    case 'accept':
      return acceptAnswer(request)
    case 'dispute':
      return disputeAnswer({ ...request, reason: text, filesAgain })
    case 'withdraw':
      return withdrawComplaint({ ...request, reason: text })
    default:
      return addMessage({ ...request, ...answers, text, filesAgain })
  }
}

function residentOf(reference: Reference) {
  return { kind: 'resident', reference } as const
}
