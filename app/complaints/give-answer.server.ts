import type { Keys } from '#app/access/keys.server.ts'
import { mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'
import type { StepAfter } from '#app/complaints/record-step.server.ts'
import { residentDue } from '#app/complaints/rules/clocks.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import type { EntryFacts } from '#app/complaints/rules/entry-facts.ts'
import { linkDays, newLink } from '#app/emails/links.server.ts'
import type { NewLink } from '#models/link-token.server.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'

// What the resident is owed with an answer, whether the officer gave it or the agency head released it.

const linkId = (purpose: 'accept' | 'dispute', reference: Reference, entryId: string) =>
  `${purpose}:${reference}:${entryId}`

/** The two links by which the resident says from the mail whether it is solved. */
export function linksOfAnswer(
  { complaint: { reference, mail }, entryId }: Pick<StepAfter, 'complaint' | 'entryId'>,
  keys: Keys,
  now: Date,
): NewLink[] {
  if (mail.address === 'none') return []
  return (['accept', 'dispute'] as const).map((purpose) =>
    newLink(keys, {
      id: linkId(purpose, reference, entryId),
      purpose,
      reference,
      expiresAt: new Date(now.getTime() + linkDays[purpose] * 24 * 60 * 60 * 1000),
    }),
  )
}

export async function mailOfAnswer(
  { complaint, entryId, clocks, today }: StepAfter,
  agencyName: string,
  answer: EntryFacts,
): Promise<OwedEmail[]> {
  const { outcome, found = '', done = '' } = answer
  if (outcome === undefined) return []
  const { reference } = complaint
  return mailToResident(complaint, entryId, {
    message: 'answer-given',
    facts: {
      ...residentFacts(complaint),
      ...{ agencyName, outcome, found, done },
      doneBy: answer.doneBy ?? null,
      doneOn: answer.doneOn ?? null,
      next: answer.next ?? null,
      plannedFor: answer.plannedFor ?? null,
      replyUntil: residentDue(clocks).respondBy?.on ?? today,
      acceptLinkId: linkId('accept', reference, entryId),
      disputeLinkId: linkId('dispute', reference, entryId),
    },
  })
}
