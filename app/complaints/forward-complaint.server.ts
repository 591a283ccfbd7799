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
import type { AgencyCode, Complaint, ServiceClass, TopicCode } from '#app/complaints/rules/complaint.ts'
import { priorityByTopic } from '#app/complaints/rules/priority.ts'
import { findTopic } from '#models/category.server.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'

/**
 * The coordinator verified it and gives it to an agency. The class sets the deadline. A protected complaint goes only as
 * the confirmed copy; never to the accused (UU 25/2009 art. 45).
 */
export function forwardComplaint(
  request: StepRequest & {
    actor: StaffActor
    agency: AgencyCode | null
    class: ServiceClass | null
    topic: TopicCode | null
    copy: ConfirmedCopy | null
  },
): Promise<StepResult> {
  const { actor, agency, class: serviceClass, topic, copy, now } = request
  return recordStep(request, async (complaint) => {
    // An ordinary complaint is read in the resident's own words: a copy of it would be a second version of the truth.
    const agencyCopy = isProtected(complaint) && copy ? agencyCopyOf(copy, actor, now) : null
    const known = topic === null ? null : await findTopic(topic)
    const priority = priorityByTopic(complaint, known?.priority ?? null)
    const changes = { agency, class: serviceClass, topic, agencyCopy, priority }
    return {
      step: 'forward',
      given: inHand({ agency, class: serviceClass, topic, agencyCopy: copy }),
      visibility: 'resident',
      facts: {
        ...(agency ? { agency } : {}),
        ...(serviceClass ? { class: serviceClass } : {}),
        ...(topic ? { topic } : {}),
      },
      changes: { ...changes, ...searchWordsFor({ ...complaint, agencyCopy }, []) },
      refused: await problemOf(complaint, request),
      emails: (after) => emailsOfForwarding(after, agency),
    }
  })
}

async function problemOf(
  complaint: Complaint,
  { agency, topic, copy }: { agency: AgencyCode | null; topic: TopicCode | null; copy: ConfirmedCopy | null },
): Promise<StepProblem | null> {
  const problem = await receiverProblem(complaint, agency)
  if (problem) return problem
  const known = topic === null ? null : await findTopic(topic)
  if (topic !== null && !known?.isActive && topic !== complaint.topic) return 'unknown-topic'
  return copy && !holdsOnlyResidentFiles(complaint, copy.files) ? 'unknown-file' : null
}

async function emailsOfForwarding(
  { complaint, entryId, clocks, today }: StepAfter,
  agency: AgencyCode | null,
): Promise<OwedEmail[]> {
  if (agency === null) return []
  const dates = promisedDates(clocks, today)
  return [
    ...(await mailToResident(complaint, entryId, {
      message: 'complaint-forwarded',
      facts: { ...residentFacts(complaint), ...dates, agencyName: await findAgencyName(agency) },
    })),
    mailToAgency(complaint, agency, entryId, {
      message: 'new-complaint-for-agency',
      facts: { ...dates, ...(await contentForAgency(complaint)) },
    }),
    ...(await mailToInterested(complaint, { event: entryId, dates, today })),
  ]
}
