import type { Actor } from '#app/access/actor.ts'
import type { Keys } from '#app/access/keys.server.ts'
import { keepUploads } from '#app/attachments/store-upload.server.ts'
import type { PendingUpload } from '#app/attachments/upload.ts'
import { acceptAnswer } from '#app/complaints/accept-answer.server.ts'
import { addMessage } from '#app/complaints/add-message.server.ts'
import { changeContact } from '#app/complaints/change-contact.server.ts'
import { correctComplaint } from '#app/complaints/correct-complaint.server.ts'
import { discloseIdentity } from '#app/complaints/disclose-identity.server.ts'
import { protectIdentity } from '#app/complaints/protect-identity.server.ts'
import { takeBackComplaint } from '#app/complaints/take-back-complaint.server.ts'
import { holdsTrackingCode } from '#app/complaints/code-inside.server.ts'
import { answerConsent } from '#app/complaints/answer-consent.server.ts'
import { unpublishComplaint } from '#app/complaints/publish-complaint.server.ts'
import { disputeAnswer } from '#app/complaints/dispute-answer.server.ts'
import { objectToDecision } from '#app/complaints/object-to-decision.server.ts'
import { rateHandling } from '#app/complaints/rate-handling.server.ts'
import { followParts } from '#app/complaints/follow-parts.server.ts'
import type { StepRequest, StepResult } from '#app/complaints/record-step.server.ts'
import { remindAgency } from '#app/complaints/remind-agency.server.ts'
import type { ResidentStepForm } from '#app/complaints/resident-steps.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { supplyInformation } from '#app/complaints/supply-information.server.ts'
import { submissionKeyHash } from '#app/complaints/tracking-code.server.ts'
import { withdrawComplaint } from '#app/complaints/withdraw-complaint.server.ts'

/** The resident's step as the tracking page posts it. The tracking code in a message would reach an officer: refused. */
export async function takeResidentStep({
  form,
  actor,
  reference,
  uploads,
  submissionKey,
  keys,
  now,
}: {
  form: ResidentStepForm
  actor: Actor
  reference: Reference
  uploads: readonly PendingUpload[]
  submissionKey: string
  keys: Keys
  now: Date
}): Promise<StepResult | { ok: false; reason: 'code-inside' }> {
  if (await holdsTrackingCode(`${form.text ?? ''} ${form.reason ?? ''}`, reference, keys)) {
    return { ok: false, reason: 'code-inside' }
  }
  const kept = uploads.length > 0 ? await keepUploads(uploads, submissionKeyHash(submissionKey)) : []
  const attachments = kept.map(({ id }) => id)
  const result = await takeTyped(form, { actor, reference, submissionKey, now, keys }, attachments)
  if (result.ok && result.complaint.parts.length > 0) await followParts(reference, { keys, now })
  return result
}

function takeTyped(
  form: ResidentStepForm,
  { keys, ...request }: Omit<StepRequest, 'version'> & { keys: Keys },
  attachments: readonly string[],
): Promise<StepResult> {
  switch (form.step) {
    case 'add':
      return addMessage({ ...request, text: form.text, attachments })
    case 'supply':
      return supplyInformation({ ...request, text: form.text, attachments })
    case 'accept':
      return acceptAnswer(request)
    case 'dispute':
      return disputeAnswer({ ...request, reason: form.reason, attachments })
    case 'withdraw':
      return withdrawComplaint({ ...request, reason: form.reason })
    case 'remind':
      return remindAgency(request)
    case 'rate':
      return rateHandling({ ...request, rating: form.rating, text: form.text })
    case 'consent':
      return answerConsent({ ...request, consent: form.consent, summaryHash: form.summaryHash })
    case 'unpublish':
      return unpublishComplaint({ ...request, version: null })
    case 'protect':
      return protectIdentity({ ...request, identity: form.identity, publicity: form.publicity, keys })
    case 'disclose':
      return discloseIdentity({ ...request, name: form.name, email: form.email, publicity: form.publicity, keys })
    case 'changeContact':
      return changeContact({ ...request, email: form.email, keys })
    case 'correct':
      return correctComplaint({ ...request, text: form.text, attachments })
    case 'takeBack':
      return takeBackComplaint(request)
    case 'object':
      return objectToDecision({ ...request, reason: form.reason })
  }
}
