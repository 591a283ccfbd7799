import type { Keys } from '#app/access/keys.server.ts'
import type { StaffActor } from '#app/access/actor.ts'
import { findOfficeName } from '#app/complaints/find-agency-name.server.ts'
import { inHand } from '#app/complaints/in-hand.ts'
import { mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'
import {
  recordStep,
  type StepAfter,
  type StepProblem,
  type StepRequest,
  type StepResult,
} from '#app/complaints/record-step.server.ts'
import { isThin } from '#app/complaints/rules/answer.ts'
import { residentDue } from '#app/complaints/rules/clocks.ts'
import type { LocalDate, Outcome, Reference } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { linkDays, newLink } from '#app/emails/links.server.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'

export type Answer = {
  outcome: Outcome | null
  found: string | null
  done: string | null
  doneBy: string | null
  doneOn: LocalDate | null
  next: string | null
  /** needed for the outcome `planned`, kept for no other */
  plannedFor: LocalDate | null
}

/** The agency's final answer. The resident says by one of two links in the mail, or on the page, whether it is solved. */
export function answerComplaint(
  request: StepRequest & { actor: StaffActor; answer: Answer; attachments: readonly string[]; keys: Keys },
): Promise<StepResult> {
  const { actor, answer, attachments, keys, now } = request
  const { outcome, found, done, doneBy, doneOn, next } = answer
  const plannedFor = outcome === 'planned' ? answer.plannedFor : null
  return recordStep(request, () => ({
    step: 'answer',
    given: inHand({ outcome, found, done, doneBy, doneOn }),
    visibility: 'resident',
    attachments,
    facts: {
      ...(outcome ? { outcome } : {}),
      ...(found ? { found } : {}),
      ...(done ? { done } : {}),
      ...(doneBy ? { doneBy } : {}),
      ...(doneOn ? { doneOn } : {}),
      ...(next ? { next } : {}),
      ...(plannedFor ? { plannedFor } : {}),
    },
    changes: { outcome },
    refused: answerProblem(answer, localDateOf(now)),
    emails: (after) => emailsOfAnswer(after, actor, { ...answer, plannedFor }),
    links: ({ complaint: { reference, mail }, entryId }) =>
      mail.address === 'none'
        ? []
        : (['accept', 'dispute'] as const).map((purpose) =>
            newLink(keys, {
              id: answerLinkId(purpose, reference, entryId),
              purpose,
              reference,
              expiresAt: new Date(now.getTime() + linkDays[purpose] * 24 * 60 * 60 * 1000),
            }),
          ),
  }))
}

export function answerProblem(
  { outcome, found, done, doneOn, plannedFor }: Pick<Answer, 'outcome' | 'found' | 'done' | 'doneOn' | 'plannedFor'>,
  today: LocalDate,
): StepProblem | null {
  if (outcome === 'planned' && plannedFor === null) return 'missing-plannedFor'
  if (isThin(found ?? '') || isThin(done ?? '')) return 'thin-answer'
  if (doneOn !== null && doneOn > today) return 'day-in-future'
  return outcome === 'planned' && plannedFor !== null && plannedFor < today ? 'day-in-past' : null
}

const answerLinkId = (purpose: 'accept' | 'dispute', reference: Reference, entryId: string) =>
  `${purpose}:${reference}:${entryId}`

async function emailsOfAnswer(
  { complaint, entryId, clocks, today }: StepAfter,
  actor: StaffActor,
  { outcome, found, done, doneBy, doneOn, next, plannedFor }: Answer,
): Promise<OwedEmail[]> {
  if (outcome === null) return []
  const { reference } = complaint
  return mailToResident(complaint, entryId, {
    message: 'answer-given',
    facts: {
      ...residentFacts(complaint),
      agencyName: await findOfficeName(actor),
      outcome,
      found: found ?? '',
      done: done ?? '',
      doneBy,
      doneOn,
      next,
      plannedFor,
      replyUntil: residentDue(clocks).respondBy?.on ?? today,
      acceptLinkId: answerLinkId('accept', reference, entryId),
      disputeLinkId: answerLinkId('dispute', reference, entryId),
    },
  })
}
