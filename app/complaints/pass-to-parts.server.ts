import { acceptAnswer } from '#app/complaints/accept-answer.server.ts'
import { addMessage } from '#app/complaints/add-message.server.ts'
import { disputeAnswer } from '#app/complaints/dispute-answer.server.ts'
import type { StepResult } from '#app/complaints/record-step.server.ts'
import type { Complaint, HistoryEntry, Reference } from '#app/complaints/rules/complaint.ts'
import { remindAgency } from '#app/complaints/remind-agency.server.ts'
import { entriesForParts, isLessProtected, isOfEarlierAnswer } from '#app/complaints/rules/whole.ts'
import { supplyInformation } from '#app/complaints/supply-information.server.ts'
import { submissionKeyHash } from '#app/complaints/tracking-code.server.ts'
import { withdrawComplaint } from '#app/complaints/withdraw-complaint.server.ts'
import { findComplaint, hasEntryWithKey } from '#models/complaint.server.ts'

/**
 * What the resident did to a whole is done to its parts: the agencies that work on them read it there. Of files the parts
 * show those of the whole. Asked of the history and not of the press of a button, so that a program that died in between
 * loses nothing; repeated, it changes nothing. Nothing goes to a part that is less protected than its whole is by now: the
 * desk reads it on the whole.
 * @returns whether a part took something
 */
export async function passToParts(whole: Complaint, now: Date): Promise<boolean> {
  let isTaken = false
  for (const entry of entriesForParts(whole.history, now)) {
    for (const reference of whole.parts) {
      const submissionKey = `whole:${whole.reference}:${entry.id}`
      if (await hasEntryWithKey(reference, submissionKeyHash(submissionKey))) continue
      const part = await findComplaint(reference)
      if (!part || isLessProtected(part, whole) || isOfEarlierAnswer(entry, part)) continue
      if ((await takeOnPart(part, entry, { submissionKey, now })).ok) isTaken = true
    }
  }
  return isTaken
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
    case 'remind':
      return remindAgency(request)
    case 'withdraw':
      return withdrawComplaint({ ...request, reason: text })
    default:
      return addMessage({ ...request, ...answers, text, filesAgain })
  }
}

function residentOf(reference: Reference) {
  return { kind: 'resident', reference } as const
}
