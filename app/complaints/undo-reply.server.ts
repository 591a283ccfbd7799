import type { StaffActor } from '#app/access/actor.ts'
import { inHand } from '#app/complaints/in-hand.ts'
import { residentMailKey } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepProblem, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import type { Complaint, HistoryEntry } from '#app/complaints/rules/complaint.ts'
import { standsFrom, undoneIn } from '#app/complaints/rules/undo.ts'
import { stopUnsentEmail } from '#models/outbox-undo.server.ts'
import { saveDraft } from '#models/step-draft.server.ts'

/**
 * Its author takes a reply back within the seconds in which nobody outside has seen it. The mail is stopped in the same
 * transaction; once a worker has it in hand the reply stands, whatever the clock says. The text is a draft again.
 */
export async function undoReply(
  request: StepRequest & { actor: StaffActor; entry: string | null },
): Promise<StepResult> {
  const { actor, entry, now } = request
  try {
    return await recordStep(request, (complaint) => {
      const reply = complaint.history.find(({ id, step }) => id === entry && step === 'reply')
      return {
        step: 'undo',
        given: inHand({ entry }),
        visibility: 'staff',
        facts: entry ? { entry } : {},
        refused: undoProblem(complaint, reply, actor, now),
        alsoWrite: async (tx) => {
          if (!reply) return
          const { reference } = complaint
          const isStopped = await stopUnsentEmail(tx, residentMailKey(reference, reply.id, 'progress-reply'))
          if (!isStopped) throw new AlreadySent(complaint)
          const { accountId, name } = actor
          const fields = { text: reply.text ?? '' }
          await saveDraft({ reference, accountId, name, step: 'reply', fields, savedAt: now }, { tx })
        },
      }
    })
  } catch (error) {
    if (error instanceof AlreadySent) return { ok: false, reason: 'reply-sent', complaint: error.complaint }
    throw error
  }
}

function undoProblem(
  { history }: Complaint,
  reply: HistoryEntry | undefined,
  { accountId }: StaffActor,
  now: Date,
): StepProblem | null {
  const isOwn = reply?.by.kind === 'account' && reply.by.accountId === accountId
  if (!reply || !isOwn || undoneIn(history).has(reply.id)) return 'unknown-reply'
  return standsFrom(reply.at) <= now ? 'reply-sent' : null
}

/** Ends the transaction: nothing of the undoing is written. */
class AlreadySent extends Error {
  constructor(readonly complaint: Complaint) {
    super('A worker has the mail in hand')
  }
}
