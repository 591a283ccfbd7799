import { inHand } from '#app/complaints/in-hand.ts'
import { mailToCoordinators } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepProblem, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import type { LocalDate } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'

/**
 * The Ombudsman asks about it: from now on the liaison follows it, whatever its status. Never shown to the resident, whom
 * the Ombudsman tells in words of its own; no clock moves. The desk is mailed what a liaison opened.
 */
export function openMatter(
  request: StepRequest & { letterNumber: string | null; letterOn: LocalDate | null; reason: string | null },
): Promise<StepResult> {
  const { actor, letterNumber, letterOn, reason, now } = request
  const today = localDateOf(now)
  return recordStep(request, () => ({
    step: 'openMatter',
    given: inHand({ reason }),
    visibility: 'staff',
    facts: {
      ...(letterNumber ? { letterNumber } : {}),
      ...(letterOn ? { letterOn } : {}),
      ...(reason ? { reason } : {}),
    },
    changes: { matter: { openedOn: today, letterNumber, letterOn } },
    refused: dayProblem(letterOn, today),
    emails: async ({ complaint: after, entryId }) =>
      actor.kind === 'account' && actor.role === 'liaison'
        ? mailToCoordinators(after, entryId, { message: 'matter-opened', facts: {} })
        : [],
  }))
}

/** By a number that the Ombudsman's letter names. The liaison cannot see it yet, so there is no version to hold it against. */
export function takeUpMatter(
  request: Omit<Parameters<typeof openMatter>[0], 'version' | 'right'>,
): Promise<StepResult> {
  return openMatter({ ...request, version: null, right: 'takeUpMatter' })
}

/** Over: the liaison does not see it any more. What was written meanwhile stays in the history. */
export function closeMatter(
  request: StepRequest & { closedOn: LocalDate | null; reason: string | null },
): Promise<StepResult> {
  const { closedOn, reason, now } = request
  return recordStep(request, () => ({
    step: 'closeMatter',
    given: inHand({ closedOn, reason }),
    visibility: 'staff',
    facts: { ...(closedOn ? { closedOn } : {}), ...(reason ? { reason } : {}) },
    changes: { matter: null },
    refused: dayProblem(closedOn, localDateOf(now)),
  }))
}

function dayProblem(day: LocalDate | null, today: LocalDate): StepProblem | null {
  return day !== null && day > today ? 'matter-day-in-future' : null
}
