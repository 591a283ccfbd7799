import { isAccused, isProtected } from '#app/access/can.ts'
import type { StaffActor } from '#app/access/actor.ts'
import { agencyCopyOf, holdsOnlyResidentFiles, searchWordsFor } from '#app/complaints/agency-copy.ts'
import { inHand } from '#app/complaints/in-hand.ts'
import { mailToAgency } from '#app/complaints/recipients.server.ts'
import {
  recordStep,
  type StepPlan,
  type StepProblem,
  type StepRequest,
  type StepResult,
} from '#app/complaints/record-step.server.ts'
import { isTold } from '#app/complaints/resident-mail.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import type { PassedOn } from '#app/complaints/rules/agency-copy.ts'
import { isOfHiddenMerged } from '#app/complaints/rules/merging.ts'
import { nextDueFacts } from '#app/complaints/promised-dates.ts'
import { passedOnNow } from '#app/complaints/rules/hand-over.ts'

/**
 * What the resident of a protected complaint wrote, as the coordinator lets the agency read it. `entry` is the history
 * entry it stands for; that of filing renews the copy of the complaint itself, for one that was restricted later.
 */
export function passOnToAgency(
  request: StepRequest & {
    actor: StaffActor
    entry: string | null
    title: string | null
    text: string | null
    files: readonly string[]
  },
): Promise<StepResult> {
  const { actor, entry, title, text, files, now } = request
  return recordStep(request, (complaint): StepPlan => {
    const isWhole = complaint.history.some(({ id, step }) => id === entry && step === 'submit')
    const passedOn: PassedOn = {
      entryId: entry ?? '',
      text: text ?? '',
      files: [...files],
      confirmedBy: actor.accountId,
      at: now,
    }
    const changed = isWhole
      ? { agencyCopy: agencyCopyOf({ title: title ?? '', text: text ?? '', files }, actor, now) }
      : {}
    const passed = [...passedOnNow(complaint), ...(isWhole ? [] : [passedOn])]
    const { agencySearchWords } = searchWordsFor({ ...complaint, ...changed }, passed)
    return {
      step: 'passOn',
      given: inHand({ agencyCopy: text }),
      visibility: 'staff',
      changes: { agencySearchWords, ...changed },
      ...(isWhole ? {} : { passedOn }),
      refused: problemOf(complaint, request, isWhole),
      emails: ({ complaint: after, entryId, clocks }) =>
        after.agency && !isAccused(after.agency, after) && isTold(complaint.history, 'passOn', now)
          ? [
              mailToAgency(after, after.agency, entryId, {
                message: 'message-from-resident',
                facts: nextDueFacts(clocks),
              }),
            ]
          : [],
    }
  })
}

function problemOf(
  complaint: Complaint,
  { entry, title, files }: { entry: string | null; title: string | null; files: readonly string[] },
  isWhole: boolean,
): StepProblem | null {
  const written = complaint.history.find(({ id, by }) => id === entry && by.kind === 'resident')
  if (!written || !(isProtected(complaint) || isOfHiddenMerged(written, complaint))) return 'unknown-entry'
  if (isWhole && title === null) return 'missing-title'
  if (!isWhole && passedOnNow(complaint).some(({ entryId }) => entryId === entry)) return 'nothing-to-change'
  return holdsOnlyResidentFiles(complaint, files) ? null : 'unknown-file'
}
