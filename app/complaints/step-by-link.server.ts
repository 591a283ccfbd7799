import type { Keys } from '#app/access/keys.server.ts'
import { acceptAnswer } from '#app/complaints/accept-answer.server.ts'
import { holdsTrackingCode } from '#app/complaints/code-inside.server.ts'
import { disputeAnswer } from '#app/complaints/dispute-answer.server.ts'
import { limits } from '#app/complaints/limits.ts'
import { followParts } from '#app/complaints/follow-parts.server.ts'
import type { StepResult } from '#app/complaints/record-step.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { cleanLongText, lengthOf } from '#app/complaints/rules/text.ts'
import { findLink, useLink } from '#models/link-token.server.ts'
import type { Tx } from '#models/transaction.server.ts'

const complaintPurposes = [
  'confirm-address',
  'stop-mail',
  'accept',
  'dispute',
  'confirm-affected',
  'confirm-represented',
  'change-contact',
  'new-code',
] as const
export type ComplaintLinkPurpose = (typeof complaintPurposes)[number]
export type ComplaintLink = { purpose: ComplaintLinkPurpose; reference: Reference }

/** What the button behind a link from a resident's mail would do; null when it cannot be used (any more). */
export async function findComplaintLink(token: string, now: Date): Promise<ComplaintLink | null> {
  const link = await findLink(token, now)
  const purpose = complaintPurposes.find((known) => known === link?.purpose)
  return link?.reference && purpose ? { purpose, reference: link.reference } : null
}

export type StepByLinkResult =
  | { ok: true; reference: Reference }
  /** unknown, expired, or used, perhaps a moment ago */
  | { ok: false; reason: 'link-gone' }
  /** the complaint went on since the mail was sent: this step is not possible from where it is now */
  | { ok: false; reason: 'passed'; reference: Reference }

type StepByLink = { token: string; submissionKey: string; keys: Keys; now: Date }

/** Whoever has the mail may say so, as if they had typed number and code: for this one step, once. */
export async function acceptByLink({ token, submissionKey, keys, now }: StepByLink): Promise<StepByLinkResult> {
  return takeByLink({ token, submissionKey, keys, now, purpose: 'accept' }, (reference, alsoWrite) =>
    acceptAnswer({ actor: { kind: 'resident', reference }, reference, submissionKey, now, alsoWrite }),
  )
}

/** The reason as it was typed. The tracking code in it would reach an officer: refused, as on the tracking page. */
export async function disputeByLink({
  reason: typed,
  attachments,
  keys,
  ...request
}: StepByLink & { reason: string; attachments: readonly string[] }): Promise<
  StepByLinkResult | { ok: false; reason: 'refused'; problem: ReasonProblem }
> {
  const { token, submissionKey, now } = request
  const reason = cleanLongText(typed).trim()
  const link = await findComplaintLink(token, now)
  const problem = link && (await problemOf(reason, link.reference, keys))
  if (problem) return { ok: false, reason: 'refused', problem }
  return takeByLink({ token, submissionKey, keys, now, purpose: 'dispute' }, (reference, alsoWrite) =>
    disputeAnswer({
      actor: { kind: 'resident', reference },
      reference,
      submissionKey,
      now,
      reason,
      attachments,
      alsoWrite,
    }),
  )
}

type ReasonProblem = 'errors.text.empty' | 'errors.text.long' | 'errors.code.inside'

async function problemOf(reason: string, reference: Reference, keys: Keys): Promise<ReasonProblem | null> {
  if (reason === '') return 'errors.text.empty'
  if (lengthOf(reason) > limits.reasonMax) return 'errors.text.long'
  return (await holdsTrackingCode(reason, reference, keys)) ? 'errors.code.inside' : null
}

class LinkGone extends Error {}

async function takeByLink(
  { token, keys, now, purpose }: StepByLink & { purpose: 'accept' | 'dispute' },
  take: (reference: Reference, alsoWrite: (tx: Tx) => Promise<void>) => Promise<StepResult>,
): Promise<StepByLinkResult> {
  const link = await findComplaintLink(token, now)
  if (link?.purpose !== purpose) return { ok: false, reason: 'link-gone' }
  const { reference } = link
  try {
    const result = await take(reference, async (tx) => {
      // Thrown, because only that takes the step's own writes back: of two presses at once one is a step.
      if (!(await useLink(tx, token, now))) throw new LinkGone()
    })
    if (result.ok) {
      if (result.complaint.parts.length > 0) await followParts(reference, { keys, now })
      return { ok: true, reference }
    }
    return result.reason === 'not-found'
      ? { ok: false, reason: 'link-gone' }
      : { ok: false, reason: 'passed', reference }
  } catch (error) {
    if (error instanceof LinkGone) return { ok: false, reason: 'link-gone' }
    throw error
  }
}
