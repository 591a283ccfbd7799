import { inHand } from '#app/complaints/in-hand.ts'
import { mailAboutLaterAnswer } from '#app/complaints/mail-later-answer.server.ts'
import { recordStep, type StepProblem, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import type { Complaint, LocalDate } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'

/** A later day for the answer, never past what the law allows: UU 25/2009 gives no agency more time by its own word. */
export function extendDeadline(
  request: StepRequest & { until: LocalDate | null; reason: string | null },
): Promise<StepResult> {
  const { until, reason } = request
  return recordStep(request, (complaint) => {
    const before = complaint.clocks.find(({ name }) => name === 'settlement')
    return {
      step: 'extend',
      given: inHand({ until, reason }),
      visibility: 'resident',
      facts: {
        ...(until ? { until } : {}),
        ...(before ? { dueOnBefore: before.dueOn } : {}),
        ...(complaint.agency ? { agency: complaint.agency } : {}),
        ...(reason ? { reason } : {}),
      },
      refused: until === null ? null : problemOf(complaint, until, localDateOf(request.now)),
      emails: (after) => mailAboutLaterAnswer(complaint, after, reason),
    }
  })
}

function problemOf({ clocks }: Complaint, until: LocalDate, today: LocalDate): StepProblem | null {
  const settlement = clocks.find(({ name }) => name === 'settlement')
  const law = clocks.find(({ name }) => name === 'lawDecision')
  if (!settlement || until <= settlement.dueOn) return 'not-later'
  if (law && until > law.dueOn) return 'past-law'
  // A day that is over makes an answer look less late than it is, and promises nothing.
  return until < today ? 'until-in-past' : null
}
