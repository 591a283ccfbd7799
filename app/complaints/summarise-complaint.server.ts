import { createHash } from 'node:crypto'
import type { StaffActor } from '#app/access/actor.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import { inHand } from '#app/complaints/in-hand.ts'
import { isPublishable } from '#app/complaints/rules/publication.ts'
import { mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { isNeverRight, marksIn, type Mark } from '#app/complaints/rules/masking.ts'
import type { Publication } from '#app/complaints/rules/publication.ts'
import { readKnownWords } from '#app/complaints/known-words.server.ts'
import { areTicked, tickFor } from '#app/complaints/ticked-names.server.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'

/** The wording that a yes is about, so that no other one is published on it. */
export function wordingHash(summary: string, answerSummary: string | null): string {
  return createHash('sha256')
    .update(JSON.stringify([summary, answerSummary]))
    .digest('base64url')
}

type Wording = { summary: string | null; answerSummary: string | null; confirm: string | null }

/**
 * What in the wording may say who somebody is, in words for the coordinator; asked before the step. Numbers, addresses to
 * write to, plates and the resident's own name are refused; what may be an office or a street is confirmed with a tick.
 */
export async function wordingErrors(
  { actor, reference }: { actor: StaffActor; reference: string },
  { summary, answerSummary, confirm }: Wording,
): Promise<FieldErrors | null> {
  const complaint = await findComplaintFor(actor, reference)
  if (!complaint) return null
  const known = await readKnownWords()
  const residentNames = complaint.contact?.name ? [complaint.contact.name] : []
  const marks = marksIn(`${summary ?? ''}\n${answerSummary ?? ''}`, { known, residentNames })
  const wrong = marks.filter(isNeverRight)
  if (wrong.length > 0) return { summary: { key: 'publication.mustGo', values: { marks: listed(wrong) } } }
  const found = [...new Set(marks.map((mark) => mark.text))]
  if (areTicked(found, confirm)) return null
  return { confirm: { key: 'publication.maybeNames', values: { marks: listed(marks), ticked: tickFor(found) } } }
}

function listed(marks: readonly Mark[]): string {
  return [...new Set(marks.map(({ text }) => `"${text}"`))].join(', ')
}

/**
 * A summary for everybody, without names. The resident is asked about this very wording; until a yes nothing is public,
 * and another wording takes down what is.
 */
export function summariseComplaint(
  request: StepRequest & { actor: StaffActor; summary: string | null; answerSummary: string | null },
): Promise<StepResult> {
  const { actor, summary, answerSummary, now } = request
  return recordStep(request, (complaint) => {
    const hash = wordingHash(summary ?? '', answerSummary)
    return {
      step: 'summarise',
      given: inHand({ summary }),
      visibility: 'resident',
      facts: { summaryHash: hash },
      changes: { publication: nextPublication(complaint, { summary: summary ?? '', answerSummary, hash }, actor, now) },
      refused: problemOf(complaint, hash),
      emails: ({ complaint: after, entryId }) =>
        mailToResident(after, entryId, { message: 'consent-wanted', facts: residentFacts(after) }),
    }
  })
}

function problemOf(complaint: Complaint, hash: string) {
  if (!isPublishable(complaint)) return 'not-publishable'
  return complaint.publication?.hash === hash ? 'nothing-to-change' : null
}

function nextPublication(
  { publication }: Complaint,
  wording: Pick<Publication, 'summary' | 'answerSummary' | 'hash'>,
  { accountId }: StaffActor,
  now: Date,
): Publication {
  // Going back to a wording that had a yes is no new yes: the resident may have thought otherwise since.
  const isSame = publication?.hash === wording.hash
  return {
    ...wording,
    writtenBy: accountId,
    writtenAt: now,
    consent: isSame ? publication.consent : null,
    publishedAt: isSame ? publication.publishedAt : null,
  }
}
