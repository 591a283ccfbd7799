import type { StaffActor } from '#app/access/actor.ts'
import { isProtected } from '#app/access/can.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import { inHand } from '#app/complaints/in-hand.ts'
import { recordStep, type StepProblem, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { findByLaporNumber } from '#models/assisted-complaints.server.ts'
import { isDuplicate } from '#models/complaint.server.ts'

type Request = StepRequest & { actor: StaffActor; laporNumber: string | null }

/**
 * The number under which SP4N-LAPOR! has the same matter, so that it is not counted twice. One number stands at one
 * complaint, as in filing: the index of the database decides between two who type it at the same moment.
 */
export async function addLaporNumber(request: Request): Promise<StepResult> {
  const { laporNumber } = request
  const isTaken = laporNumber !== null && (await findByLaporNumber(laporNumber)) !== null
  try {
    return await record(request, isTaken)
  } catch (error) {
    if (isTaken || laporNumber === null || !isDuplicate(error)) throw error
    return record(request, true)
  }
}

function record(request: Request, isTaken: boolean): Promise<StepResult> {
  const { actor, laporNumber } = request
  return recordStep(request, (complaint) => ({
    step: 'addLapor',
    given: inHand({ laporNumber }),
    visibility: 'staff',
    facts: laporNumber === null ? {} : { laporNumber },
    changes: laporNumber === null ? {} : { laporNumber },
    refused: problemOf(complaint, request, isTaken) ?? laporBar(actor, complaint),
  }))
}

function problemOf(complaint: Complaint, { laporNumber }: Request, isTaken: boolean): StepProblem | null {
  if (complaint.laporNumber === laporNumber) return 'nothing-to-change'
  return isTaken ? 'lapor-known' : null
}

/**
 * The number leads to what the resident wrote there, perhaps with a name: of a protected complaint only coordinators read
 * and fill it in. They alone mend one that was mistyped.
 */
export function laporBar({ role }: Pick<StaffActor, 'role'>, complaint: Complaint): 'lapor-desk' | null {
  if (role === 'coordinator') return null
  return isProtected(complaint) || complaint.laporNumber !== null ? 'lapor-desk' : null
}

/** Where the number stands already: named to whoever may open that one; to the others only that there is one. */
export async function laporErrors(
  { actor, reference }: { actor: StaffActor; reference: string },
  { laporNumber }: { laporNumber: string | null },
): Promise<FieldErrors | null> {
  const first = laporNumber === null ? null : await findByLaporNumber(laporNumber)
  const own = await findComplaintFor(actor, reference)
  if (first === null || own === null || first === own.reference || laporBar(actor, own) !== null) return null
  const isReadable = (await findComplaintFor(actor, first)) !== null
  return {
    laporNumber: isReadable
      ? { key: 'filing.lapor.known', values: { reference: first } }
      : { key: 'filing.lapor.knownElsewhere' },
  }
}
