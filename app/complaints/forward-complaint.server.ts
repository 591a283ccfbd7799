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
import { keptFromVillage, nobodyTold, tellVillage, type VillageTold } from '#app/complaints/tell-village.server.ts'
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
    /** the coordinator says that nobody of the village is to be told; for good */
    isKeptFromVillage?: boolean
  },
): Promise<StepResult> {
  const { actor, agency, class: serviceClass, topic, copy, isKeptFromVillage = false, now } = request
  return recordStep(request, async (complaint) => {
    // An ordinary complaint is read in the resident's own words: a copy of it would be a second version of the truth.
    const agencyCopy = isProtected(complaint) && copy ? agencyCopyOf(copy, actor, now) : null
    const known = topic === null ? null : await findTopic(topic)
    const priority = priorityByTopic(complaint, known?.priority ?? null)
    const changes = { agency, class: serviceClass, topic, agencyCopy, priority }
    const due = agency ? await tellVillage({ ...complaint, topic }, { agencies: [agency], now }) : nobodyTold
    const told = isKeptFromVillage ? keptFromVillage(due) : due
    return {
      step: 'forward',
      given: inHand({ agency, class: serviceClass, topic, agencyCopy: copy }),
      visibility: 'resident',
      facts: {
        ...(agency ? { agency } : {}),
        ...(serviceClass ? { class: serviceClass } : {}),
        ...(topic ? { topic } : {}),
        ...told.facts,
      },
      changes: { ...changes, ...searchWordsFor({ ...complaint, agencyCopy }, []) },
      refused: await problemOf(complaint, request),
      emails: (after) => emailsOfForwarding(after, agency, told),
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
  told: VillageTold,
): Promise<OwedEmail[]> {
  if (agency === null) return []
  const dates = promisedDates(clocks, today)
  return [
    ...(await mailToResident(complaint, entryId, {
      message: 'complaint-forwarded',
      facts: { ...residentFacts(complaint), ...dates, agencyName: await findAgencyName(agency), ...told.forResident },
    })),
    mailToAgency(complaint, agency, entryId, {
      message: 'new-complaint-for-agency',
      facts: { ...dates, ...(await contentForAgency(complaint)) },
    }),
    ...told.emails,
    ...(await mailToInterested(complaint, { event: entryId, dates, today })),
  ]
}
