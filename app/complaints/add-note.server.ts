import { listColleagues } from '#app/complaints/colleagues.server.ts'
import { inHand } from '#app/complaints/in-hand.ts'
import { mailToPerson } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import { mentionedIn } from '#app/complaints/rules/mentions.ts'

/**
 * Read by desk and agency; never shown or mailed to the resident. A colleague of the agency who is called by "@Nama" is
 * told that a note waits, not what it says.
 * @param request.declines the coordinator's no to what the officer asked for; ignored from anybody else
 * @param request.askedToRead the colleague whose second pair of eyes a draft wants
 */
export function addNote(
  request: StepRequest & { text: string | null; declines?: boolean; askedToRead?: string },
): Promise<StepResult> {
  const { actor, text, askedToRead } = request
  const isNo = request.declines === true && actor.kind === 'account' && actor.role === 'coordinator'
  return recordStep(request, async (complaint) => {
    const colleagues = await listColleagues(complaint)
    const isAsked = ({ accountId }: { accountId: string }) => accountId === askedToRead
    const called = askedToRead ? colleagues.filter(isAsked) : mentionedIn(text ?? '', colleagues)
    const others = called.filter(({ accountId }) => actor.kind !== 'account' || accountId !== actor.accountId)
    return {
      step: 'note',
      given: inHand({ text }),
      visibility: 'staff',
      text,
      facts: called.length > 0 ? { mentions: called.map(({ accountId }) => accountId) } : {},
      changes: isNo ? { openRequest: null } : {},
      refused: askedToRead && others.length === 0 ? 'unknown-officer' : null,
      emails: async ({ complaint: after, entryId }) => {
        const mails = others.map(({ accountId }) =>
          mailToPerson(after, accountId, entryId, { message: 'named-in-note', facts: {} }),
        )
        return (await Promise.all(mails)).flat()
      },
    }
  })
}
