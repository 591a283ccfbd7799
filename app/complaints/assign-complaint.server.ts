import type { StaffActor } from '#app/access/actor.ts'
import { nobody } from '#app/complaints/assign-nobody.ts'
import { listColleagues } from '#app/complaints/colleagues.server.ts'
import { mailToPerson } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepProblem, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'

/** Who of the agency holds it. Without a name the officer takes it; whoever is given it is told, the one who takes it not. */
export function assignComplaint(
  request: StepRequest & { actor: StaffActor; officer: string | null },
): Promise<StepResult> {
  const { actor, officer } = request
  return recordStep(request, async (complaint) => {
    const wanted = officer ?? actor.accountId
    const found = (await listColleagues(complaint)).find(({ accountId }) => accountId === wanted)
    const assignee = wanted === nobody ? null : (found ?? null)
    const isSame = (assignee?.accountId ?? null) === (complaint.assignee?.accountId ?? null)
    return {
      step: 'assign',
      given: [],
      visibility: 'staff',
      facts: { officer: assignee?.name ?? null },
      changes: { assignee },
      refused: problemOf({ isUnknown: wanted !== nobody && !found, isSame }),
      emails: ({ complaint: after, entryId }) =>
        assignee === null || assignee.accountId === actor.accountId
          ? []
          : mailToPerson(after, assignee.accountId, entryId, { message: 'complaint-assigned', facts: {} }),
    }
  })
}

function problemOf({ isUnknown, isSame }: { isUnknown: boolean; isSame: boolean }): StepProblem | null {
  if (isUnknown) return 'unknown-officer'
  return isSame ? 'nothing-to-change' : null
}
