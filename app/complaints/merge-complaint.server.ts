import type { StaffActor } from '#app/access/actor.ts'
import { isProtected } from '#app/access/can.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import { inHand } from '#app/complaints/in-hand.ts'
import { mailAboutMerging } from '#app/complaints/mail-about-merging.server.ts'
import { recordStep, type StepProblem, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { isFull } from '#app/complaints/rules/fullness.ts'
import { mergeProblem } from '#app/complaints/rules/merging.ts'
import { whileOtherChanges, writeToOther } from '#app/complaints/write-to-other.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import type { Tx } from '#models/transaction.server.ts'

/**
 * The same matter as another complaint, which carries on. Both residents keep number and code; what the one whose
 * complaint was merged still adds lands in the other one.
 */
export function mergeComplaint(request: StepRequest & { actor: StaffActor; into: string | null }): Promise<StepResult> {
  const { actor, into } = request
  return whileOtherChanges(() =>
    recordStep(request, async (complaint) => {
      const other = into === null ? null : await findComplaintFor(actor, into)
      return {
        step: 'merge',
        given: inHand({ into }),
        visibility: 'resident',
        facts: other ? { into: other.reference } : {},
        changes: other
          ? { merged: { into: other.reference, status: complaint.status, statusBefore: complaint.statusBefore } }
          : {},
        refused: into === null ? null : problemOf(complaint, other),
        ...(other ? { alsoWrite: (tx: Tx) => tellOther(tx, request, complaint, other, 'merge') } : {}),
        emails: ({ complaint: after, entryId }) => (other ? mailAboutMerging(after, other, entryId, false) : []),
      }
    }),
  )
}

/** They turned out to be two matters: it goes on where it stood, with the clocks it had. */
export function unmergeComplaint(request: StepRequest & { actor: StaffActor }): Promise<StepResult> {
  return whileOtherChanges(() =>
    recordStep(request, async (complaint) => {
      const other = complaint.merged ? await findComplaint(complaint.merged.into) : null
      return {
        step: 'unmerge',
        given: [],
        visibility: 'resident',
        facts: other ? { into: other.reference } : {},
        changes: { merged: null },
        ...(other ? { alsoWrite: (tx: Tx) => tellOther(tx, request, complaint, other, 'unmerge') } : {}),
        emails: ({ complaint: after, entryId }) => (other ? mailAboutMerging(after, other, entryId, true) : []),
      }
    }),
  )
}

function problemOf(complaint: Complaint, other: Complaint | null): StepProblem | null {
  if (other === null) return 'unknown-complaint'
  return mergeProblem(complaint, other) ?? (isFull(other.history) ? 'too-full' : null)
}

/** The number of the other resident's complaint is for the desk and the agency; `view` keeps it from the resident. */
function tellOther(
  tx: Tx,
  { actor, now }: { actor: StaffActor; now: Date },
  complaint: Complaint,
  other: Complaint,
  step: 'merge' | 'unmerge',
): Promise<void> {
  const { accountId, name, role, agency } = actor
  return writeToOther(
    tx,
    other,
    {
      step,
      by: { kind: 'account', accountId, name, role, agency },
      at: now,
      on: localDateOf(now),
      visibility: 'resident',
      text: null,
      attachments: [],
      facts: { parts: [complaint.reference] },
    },
    actor,
    // Never taken out again: what landed stays in this history after they are parted.
    step === 'merge' ? { hiddenMerged: hiddenAlong(complaint, other) } : {},
  )
}

/** Those already hidden in either, and the merged one itself where it is protected: its resident's words stay held. */
function hiddenAlong(complaint: Complaint, other: Complaint): Reference[] {
  const own = isProtected(complaint) ? [complaint.reference] : []
  return [...new Set([...other.hiddenMerged, ...complaint.hiddenMerged, ...own])]
}
