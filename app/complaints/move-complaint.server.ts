import { isProtected } from '#app/access/can.ts'
import type { StaffActor } from '#app/access/actor.ts'
import {
  agencyCopyOf,
  holdsOnlyResidentFiles,
  searchWordsFor,
  type ConfirmedCopy,
} from '#app/complaints/agency-copy.ts'
import { receiverProblem } from '#app/complaints/check-receiver.server.ts'
import { findAgencyName } from '#app/complaints/find-agency-name.server.ts'
import { inHand } from '#app/complaints/in-hand.ts'
import { mailToInterested } from '#app/complaints/mail-to-interested.server.ts'
import { promisedDates } from '#app/complaints/promised-dates.ts'
import { contentForAgency, mailToAgency, mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'
import {
  recordStep,
  type StepAfter,
  type StepProblem,
  type StepRequest,
  type StepResult,
} from '#app/complaints/record-step.server.ts'
import type { AgencyCode, Complaint } from '#app/complaints/rules/complaint.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'

/** From one agency to another, by the coordinator. The settlement date stays: moving wins nobody time. */
export function moveComplaint(
  request: StepRequest & {
    actor: StaffActor
    agency: AgencyCode | null
    reason: string | null
    copy: ConfirmedCopy | null
  },
): Promise<StepResult> {
  const { actor, agency, reason, copy, now } = request
  return recordStep(request, async (complaint) => {
    const before = complaint.agency
    // Never the copy that was confirmed for the agency before.
    const agencyCopy = isProtected(complaint) && copy ? agencyCopyOf(copy, actor, now) : null
    return {
      step: 'move',
      given: inHand({ agency, reason, agencyCopy: copy }),
      visibility: 'resident',
      facts: {
        ...(agency ? { agency } : {}),
        ...(before ? { fromAgency: before } : {}),
        ...(reason ? { reason } : {}),
      },
      changes: { agency, assignee: null, agencyCopy, ...searchWordsFor({ ...complaint, agencyCopy }, []) },
      refused: await problemOf(complaint, agency, copy),
      emails: async (after) => [
        ...(await emailsOfMoving(after, before, agency)),
        ...(await mailToInterested(after.complaint, {
          ...{ event: after.entryId, today: after.today },
          dates: promisedDates(after.clocks, after.today),
        })),
      ],
    }
  })
}

async function problemOf(
  complaint: Complaint,
  agency: AgencyCode | null,
  copy: ConfirmedCopy | null,
): Promise<StepProblem | null> {
  if (agency !== null && agency === complaint.agency) return 'same-agency'
  const problem = await receiverProblem(complaint, agency)
  if (problem) return problem
  return copy && !holdsOnlyResidentFiles(complaint, copy.files) ? 'unknown-file' : null
}

/** `before`: the office it left, where somebody there still has to be told. */
export async function emailsOfMoving(
  { complaint, entryId, clocks, today }: StepAfter,
  before: AgencyCode | null,
  agency: AgencyCode | null,
): Promise<OwedEmail[]> {
  if (agency === null) return []
  const dates = promisedDates(clocks, today)
  const message = 'complaint-moved'
  return [
    ...(await mailToResident(complaint, entryId, {
      message,
      facts: {
        ...residentFacts(complaint),
        ...dates,
        audience: 'resident',
        agencyName: await findAgencyName(agency),
      },
    })),
    ...(before ? [mailToAgency(complaint, before, entryId, { message, facts: { audience: 'agency-before' } })] : []),
    mailToAgency(complaint, agency, entryId, {
      message,
      facts: { audience: 'agency-now', ...dates, ...(await contentForAgency(complaint)) },
    }),
  ]
}
