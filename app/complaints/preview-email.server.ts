import { isProtected } from '#app/access/can.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import type { StaffStep } from '#app/complaints/staff-form.ts'
import { takeStaffStep, type StaffStepResult } from '#app/complaints/take-staff-step.server.ts'
import type { Settings } from '#app/config/env.server.ts'
import { isForResident } from '#app/emails/message-facts.ts'
import { wordedTranslator } from '#app/emails/own-words.ts'
import { renderEmail } from '#app/emails/render.ts'
import { findResponsible, ombudsmanContact } from '#app/emails/responsible.server.ts'
import { absolute, paths } from '#app/http/paths.ts'
import { readMailTexts } from '#models/mail-text.server.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'

export type EmailPreview =
  | { kind: 'email'; subject: string; text: string }
  /** the resident reads it on the page alone */
  | { kind: 'none' }
  /** whether a protected resident has an address, and which language they chose, is not the agency's to know */
  | { kind: 'hidden' }

type Asked = Parameters<typeof takeStaffStep>[1]

/** The mail to the resident as this form would cause it. The step is only rehearsed: all its refusals, and no writing. */
export async function previewEmail(
  step: StaffStep,
  request: Asked,
  settings: Settings,
): Promise<Exclude<StaffStepResult, { ok: true }> | { ok: true; preview: EmailPreview }> {
  let owed: readonly OwedEmail[] = []
  const rehearsed = await takeStaffStep(step, { ...request, rehearse: (emails) => (owed = emails) })
  if (!rehearsed.ok) return rehearsed
  const complaint = await findComplaintFor(request.actor, request.reference)
  if (!complaint) return { ok: false, reason: 'not-found' }
  if (isProtected(complaint)) return { ok: true, preview: { kind: 'hidden' } }
  const email = owed.find((one) => isForResident(one))
  if (!email) return { ok: true, preview: { kind: 'none' } }
  return { ok: true, preview: { kind: 'email', ...(await drawEmail(email, complaint, request.now, settings)) } }
}

/** Subject and text as its reader will get them, without the links that are the reader's alone. */
export async function drawEmail(
  email: OwedEmail,
  { reference, mail, agency }: Complaint,
  at: Date,
  settings: Settings,
): Promise<{ subject: string; text: string }> {
  const { language } = email
  const isResidents = isForResident(email)
  const path = isResidents ? paths.complaint(reference) : paths.officerComplaint(reference)
  const pageUrl = absolute(settings.publicOrigin, path)
  const wording = (await readMailTexts()).get(email.message) ?? {}
  const { subject, text } = renderEmail(email, {
    language,
    reference,
    t: wordedTranslator(email.message, language, wording),
    at,
    pageUrl,
    // The real ones belong to the resident alone.
    linkUrl: () => pageUrl,
    isTrialSite: !settings.isProduction,
    isConfirmed: !isResidents || mail.confirmed,
    confirmUrl: null,
    stopUrl: isResidents ? pageUrl : null,
    responsible: isResidents ? await findResponsible(mail.confirmed ? agency : null, language) : '',
    ombudsman: isResidents ? await ombudsmanContact() : '',
  })
  return { subject, text }
}
