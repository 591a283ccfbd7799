import type { Keys } from '#app/access/keys.server.ts'
import type { StaffActor } from '#app/access/actor.ts'
import { findOfficeName } from '#app/complaints/find-agency-name.server.ts'
import { linksOfAnswer, mailOfAnswer } from '#app/complaints/give-answer.server.ts'
import { inHand } from '#app/complaints/in-hand.ts'
import { needsApproval } from '#app/complaints/needs-approval.server.ts'
import { mailToHeads } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepProblem, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import { emptinessOf } from '#app/complaints/rules/answer.ts'
import type { LocalDate, Outcome } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import type { EntryFacts } from '#app/complaints/rules/entry-facts.ts'

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

/**
 * The agency's final answer. The resident says by one of two links in the mail, or on the page, whether it is solved.
 * Where the agency head releases answers, only the head hears of it first: the complaint still says nothing new.
 */
export function answerComplaint(
  request: StepRequest & { actor: StaffActor; answer: Answer; attachments: readonly string[]; keys: Keys },
): Promise<StepResult> {
  const { actor, answer, attachments, keys, now } = request
  const { outcome, found, done, doneBy, doneOn } = answer
  const facts = factsOf(answer)
  return recordStep(request, async (complaint) => {
    const isReleasedLater = await needsApproval(complaint.agency)
    const given = inHand({ outcome, found, done, doneBy, doneOn })
    const shared = {
      step: 'answer' as const,
      given,
      attachments,
      facts,
      refused: answerProblem(answer, localDateOf(now)),
    }
    if (isReleasedLater)
      return {
        ...shared,
        tableFacts: { needsApproval: true },
        visibility: 'staff',
        emails: ({ complaint: after, entryId }) =>
          mailToHeads(after, entryId, { message: 'answer-awaiting-approval', facts: {} }),
      }
    return {
      ...shared,
      visibility: 'resident',
      changes: { outcome, plannedFor: facts.plannedFor ?? null },
      emails: async (after) => mailOfAnswer(after, await findOfficeName(actor), facts),
      links: (after) => linksOfAnswer(after, keys, now),
    }
  })
}

function factsOf({ outcome, found, done, doneBy, doneOn, next, plannedFor }: Answer): EntryFacts {
  return {
    ...(outcome ? { outcome } : {}),
    ...(found ? { found } : {}),
    ...(done ? { done } : {}),
    ...(doneBy ? { doneBy } : {}),
    ...(doneOn ? { doneOn } : {}),
    ...(next ? { next } : {}),
    ...(outcome === 'planned' && plannedFor ? { plannedFor } : {}),
  }
}

function answerProblem({ outcome, found, done, doneOn, plannedFor }: Answer, today: LocalDate): StepProblem | null {
  if (outcome === 'planned' && plannedFor === null) return 'missing-plannedFor'
  const foundLacks = emptinessOf(found ?? '', outcome)
  if (foundLacks !== null) return `${foundLacks}-found`
  const doneLacks = emptinessOf(done ?? '', outcome)
  if (doneLacks !== null) return `${doneLacks}-done`
  if (doneOn !== null && doneOn > today) return 'day-in-future'
  return outcome === 'planned' && plannedFor !== null && plannedFor < today ? 'day-in-past' : null
}
