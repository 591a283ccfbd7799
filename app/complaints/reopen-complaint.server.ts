import { isAccused, isProtected } from '#app/access/can.ts'
import { receiverProblem } from '#app/complaints/check-receiver.server.ts'
import { inHand } from '#app/complaints/in-hand.ts'
import { mailToAgency, mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'
import {
  recordStep,
  type StepAfter,
  type StepProblem,
  type StepRequest,
  type StepResult,
} from '#app/complaints/record-step.server.ts'
import type { AgencyCode, Complaint } from '#app/complaints/rules/complaint.ts'
import { nextDueDay } from '#app/complaints/rules/clocks.ts'
import { mayReopenPart } from '#app/complaints/rules/whole.ts'
import { findComplaint } from '#models/complaint.server.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'

/**
 * The coordinator takes a decision back, after an objection or unasked. To the desk: no agency has it until it is
 * forwarded anew. To the agency that had it: it goes on working. Of a divided one a part; its whole follows.
 */
export function reopenComplaint(
  request: StepRequest & { to: 'submitted' | 'in_progress' | null; reason: string | null },
): Promise<StepResult> {
  const { to, reason } = request
  return recordStep(request, async (complaint) => ({
    step: 'reopen',
    given: inHand({ to, reason }),
    ...(to ? { tableFacts: { reopenTo: to } } : {}),
    visibility: 'resident',
    facts: {
      ...(reason ? { reason } : {}),
      ...(to === 'in_progress' && complaint.agency ? { agency: complaint.agency } : {}),
      ...(to === 'submitted' && complaint.agency ? { fromAgency: complaint.agency } : {}),
    },
    changes: {
      closedBy: null,
      outcome: null,
      plannedFor: null,
      ...(to === 'submitted' ? { agency: null, assignee: null } : {}),
    },
    refused: (await wholeProblem(complaint)) ?? (to === 'in_progress' ? await problemOf(complaint) : null),
    emails: (after) => emailsOfReopening(after, complaint.agency, reason),
  }))
}

async function wholeProblem({ partOf }: Complaint): Promise<StepProblem | null> {
  const whole = partOf === null ? null : await findComplaint(partOf)
  return whole === null || mayReopenPart(whole) ? null : 'split-complaint'
}

/** It can only go on where somebody worked on it and may still read it. */
async function problemOf(complaint: Complaint): Promise<StepProblem | null> {
  const { agency } = complaint
  if (agency === null || complaint.class === null) return 'no-agency-yet'
  if (isAccused(agency, complaint)) return 'no-agency-yet'
  if (isProtected(complaint) && complaint.agencyCopy === null) return 'no-agency-yet'
  return (await receiverProblem(complaint, agency)) === null ? null : 'no-agency-yet'
}

async function emailsOfReopening(
  { complaint, entryId, clocks, today }: StepAfter,
  before: AgencyCode | null,
  reason: string | null,
): Promise<OwedEmail[]> {
  const message = 'complaint-reopened'
  const { on: dueOn, provisional } = nextDueDay(clocks) ?? { on: today, provisional: false }
  const toDesk = complaint.status === 'submitted'
  const resident = await mailToResident(complaint, entryId, {
    message,
    facts: { ...residentFacts(complaint), audience: 'resident', toDesk, dueOn, provisional, reason: reason ?? '' },
  })
  // Of a complaint that is about it an office is not told that it begins anew.
  if (before === null || isAccused(before, complaint)) return resident
  const audience = toDesk ? 'agency-before' : 'agency-now'
  return [...resident, mailToAgency(complaint, before, entryId, { message, facts: { audience, dueOn, provisional } })]
}
