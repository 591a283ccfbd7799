import { barResidentStep } from '#app/complaints/bar-resident-step.server.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import { emailsOfWithdrawal } from '#app/complaints/withdraw-complaint.server.ts'

/** Sent too fast: taken back before anybody worked on it. It stays in the register as withdrawn. */
export function takeBackComplaint(request: Omit<StepRequest, 'version'>): Promise<StepResult> {
  const { now } = request
  return recordStep({ ...request, version: null }, async (complaint) => ({
    step: 'takeBack',
    given: [],
    visibility: 'resident',
    isUnopened: true,
    refused: await barResidentStep('takeBack', complaint, now),
    emails: ({ complaint: after, entryId }) => emailsOfWithdrawal(complaint, after, entryId),
  }))
}
