import { barResidentStep } from '#app/complaints/bar-resident-step.server.ts'
import { mailToHeads, mailToOfficer } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import { nextDueFacts } from '#app/complaints/promised-dates.ts'
import type { MessageWithFacts } from '#app/emails/message-facts.ts'

/**
 * "Ingatkan instansi": the first reply is late. The officer and the head are told, of a protected complaint too: that
 * somebody waits says nothing of what it is about. Where it is about that office the coordinators are told instead. Of a
 * divided one the agencies that are late are reminded on their parts.
 */
export function remindAgency(request: Omit<StepRequest, 'version'>): Promise<StepResult> {
  const { now } = request
  return recordStep({ ...request, version: null }, async (complaint) => ({
    step: 'remind',
    given: [],
    visibility: 'resident',
    refused: await barResidentStep('remind', complaint, now),
    emails: async ({ complaint: after, entryId, clocks }) => {
      const times = after.history.filter(({ step }) => step === 'remind').length
      const content: MessageWithFacts = { message: 'resident-reminded', facts: { times, ...nextDueFacts(clocks) } }
      return [...(await mailToOfficer(after, entryId, content)), ...(await mailToHeads(after, entryId, content))]
    },
  }))
}
