import { mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepResult } from '#app/complaints/record-step.server.ts'
import { hasPassed } from '#app/complaints/rules/clocks.ts'
import { openStatuses, type Reference } from '#app/complaints/rules/complaint.ts'
import { addCalendarDays, localDateOf } from '#app/complaints/rules/deadline.ts'
import { disputeAfterClosingDays } from '#app/complaints/rules/status.ts'
import { findComplaint } from '#models/complaint.server.ts'

/**
 * The reply window passed without a word. Its own outcome, never counted as solved by the resident's word. A part waits for
 * its whole, which is all that the resident can answer to.
 */
export function closeComplaint({ reference, now }: { reference: Reference; now: Date }): Promise<StepResult> {
  const actor = { kind: 'system', name: 'close-by-silence' } as const
  // Any version: a message that came in meanwhile changes nothing about the silence on the answer.
  return recordStep({ actor, reference, version: null, submissionKey: null, now }, async ({ clocks, partOf }) => ({
    step: 'close',
    given: [],
    visibility: 'resident',
    changes: { closedBy: 'silence' },
    refused:
      hasPassed(clocks, 'replyWindow', localDateOf(now)) && !(await isWholeOpen(partOf)) ? null : 'nothing-to-change',
    emails: ({ complaint: after, entryId, today }) =>
      mailToResident(after, entryId, {
        message: 'complaint-closed',
        facts: {
          ...residentFacts(after),
          closedBy: 'silence',
          outcome: after.outcome,
          reopenUntil: addCalendarDays(today, disputeAfterClosingDays),
        },
      }),
  }))
}

async function isWholeOpen(partOf: Reference | null): Promise<boolean> {
  const whole = partOf === null ? null : await findComplaint(partOf)
  return whole !== null && openStatuses.some((open) => open === whole.status)
}
