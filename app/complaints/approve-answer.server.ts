import type { Keys } from '#app/access/keys.server.ts'
import type { StaffActor } from '#app/access/actor.ts'
import { findOfficeName } from '#app/complaints/find-agency-name.server.ts'
import { linksOfAnswer, mailOfAnswer } from '#app/complaints/give-answer.server.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import type { Complaint, HistoryEntry } from '#app/complaints/rules/complaint.ts'

/** The agency head releases the answer: only now the resident reads it and is mailed. Nobody releases the own one. */
export function approveAnswer(request: StepRequest & { actor: StaffActor; keys: Keys }): Promise<StepResult> {
  const { actor, keys, now } = request
  return recordStep(request, (complaint) => {
    const waiting = waitingAnswer(complaint)
    const { outcome = null, plannedFor = null } = waiting?.facts ?? {}
    return {
      step: 'approve',
      given: [],
      // The resident reads the released answer in this entry; the officer's own stays inside the house.
      visibility: 'resident',
      filesAgain: waiting?.attachments ?? [],
      facts: { ...waiting?.facts, ...(waiting ? { entry: waiting.id } : {}) },
      changes: { outcome, plannedFor },
      refused: isBy(waiting, actor) ? 'own-answer' : null,
      emails: async (after) => mailOfAnswer(after, await findOfficeName(actor), waiting?.facts ?? {}),
      links: (after) => linksOfAnswer(after, keys, now),
    }
  })
}

export function waitingAnswer({ history }: Pick<Complaint, 'history'>): HistoryEntry | undefined {
  return history.findLast(({ step }) => step === 'answer')
}

function isBy(entry: HistoryEntry | undefined, { accountId }: StaffActor): boolean {
  return entry?.by.kind === 'account' && entry.by.accountId === accountId
}
