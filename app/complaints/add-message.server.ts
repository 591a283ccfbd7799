import { findSurvivor } from '#app/complaints/find-survivor.server.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import { isTold, mailToWhoeverHasIt } from '#app/complaints/resident-mail.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import type { QuestionAnswer } from '#app/complaints/rules/questions.ts'
import { whileOtherChanges, writeToOther } from '#app/complaints/write-to-other.server.ts'
import { nextDueFacts } from '#app/complaints/promised-dates.ts'
import type { Tx } from '#models/transaction.server.ts'

type Message = Omit<StepRequest, 'version'> & {
  text: string | null
  attachments: readonly string[]
  filesAgain?: readonly string[]
  /** to the extra questions; `text` says the same in words */
  answers?: readonly QuestionAnswer[]
}

/**
 * The resident writes or adds files while it is open. No version is asked for: whatever others did meanwhile, the words are
 * kept. Of a merged complaint they stand in the resident's own history and land in the one that carries on.
 */
export function addMessage(request: Message): Promise<StepResult> {
  const { text, attachments, filesAgain = [], answers, now } = request
  return whileOtherChanges(() =>
    recordStep({ ...request, version: null }, async (complaint) => {
      const survivor = await findSurvivor(complaint)
      return {
        step: 'add',
        given: text !== null || attachments.length + filesAgain.length > 0 ? ['textOrFile'] : [],
        visibility: 'resident',
        text,
        attachments,
        filesAgain,
        ...(answers ? { facts: { answers: [...answers] } } : {}),
        ...(survivor ? { alsoWrite: (tx: Tx) => landIn(tx, survivor, complaint, request) } : {}),
        emails: ({ complaint: after, entryId, clocks }) => {
          if (!isTold((survivor ?? complaint).history, 'add', now)) return []
          const facts = nextDueFacts(survivor ? survivor.clocks : clocks)
          const event = survivor ? `${entryId}:${complaint.reference}` : entryId
          return mailToWhoeverHasIt(survivor ?? after, event, { message: 'message-from-resident', facts })
        },
      }
    }),
  )
}

/** For those who work on it, marked with the number it came from; never for the other resident. */
function landIn(
  tx: Tx,
  survivor: Complaint,
  { reference }: Complaint,
  { actor, text, attachments, now }: Message,
): Promise<void> {
  return writeToOther(
    tx,
    survivor,
    {
      step: 'add',
      by: { kind: 'resident' },
      at: now,
      on: localDateOf(now),
      visibility: 'staff',
      text,
      attachments: [...attachments],
      facts: { fromMerged: reference },
    },
    actor,
  )
}
