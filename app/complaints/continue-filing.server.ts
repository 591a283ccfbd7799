import { dropUploads, keepUploads, listPendingUploads } from '#app/attachments/store-upload.server.ts'
import { maxFiles } from '#app/attachments/limits.ts'
import type { PendingUpload, RefusedFile } from '#app/attachments/upload.ts'
import type { Keys } from '#app/access/keys.server.ts'
import { addMessage } from '#app/complaints/add-message.server.ts'
import { readFiling, type FieldErrors, type Filing, type FilingValues } from '#app/complaints/form.ts'
import { turnPage, type FilingPage, type Go } from '#app/complaints/filing-pages.ts'
import { listAgencyChoices, readKnownCodes } from '#app/complaints/known-codes.server.ts'
import { previewFiling, type FilingPreview } from '#app/complaints/preview-filing.server.ts'
import { submissionKeyHash } from '#app/complaints/tracking-code.server.ts'
import type { Language } from '#app/complaints/rules/complaint.ts'
import type { Flood } from '#app/complaints/suspect-filing.server.ts'
import { submitComplaint, type SubmissionResult } from '#app/complaints/submit-complaint.server.ts'
import { findSubmission } from '#models/complaint.server.ts'

/** What the page after this post needs; the answers themselves travel in the form. */
export type FilingView = {
  page: FilingPage
  errors: FieldErrors
  agencies: { code: string; name: string }[]
  /** only for the check page */
  check: { preview: FilingPreview; agencyName: string | null; uploads: PendingUpload[] } | null
}

export type FilingStep = {
  values: FilingValues
  go: Exclude<Go, 'language'>
  shown: FilingPage
  submissionKey: string
  uploads: readonly PendingUpload[]
  removeUpload: string | null
  now: Date
  /** what is wrong with the staff's own questions */
  ownErrors?: FieldErrors
}

export type FilingTurn = {
  page: FilingPage
  errors: FieldErrors
  sendable: Filing | null
  tooMany: RefusedFile[]
  /** asked for when the form is shown again: what is sent for good needs none of it */
  view: () => Promise<FilingView>
}

/** Turns the page, keeps what was uploaded, and says whether everything is there to be sent. */
export async function continueFiling(step: FilingStep): Promise<FilingTurn> {
  const formKey = submissionKeyHash(step.submissionKey)
  const tooMany = await keepFilingUploads(step.uploads, formKey)
  if (step.removeUpload !== null) await removeUpload(step.removeUpload, formKey)
  const reading = readFiling(step.values, await readKnownCodes(step.now))
  const go = step.removeUpload === null ? step.go : 'upload'
  const turned = turnPage(go, step.shown, reading.ok ? {} : reading.errors, step.ownErrors)
  const filing = reading.ok ? reading.filing : null
  const { page, errors } = turned
  return {
    page,
    errors,
    sendable: turned.isSending ? filing : null,
    tooMany,
    view: () => viewFiling({ page, errors, filing, formKey }),
  }
}

/** Under the answer to a post nobody sees what the first page would have shown: it is not prepared. */
export async function viewFirstPage({ isAnswered }: { isAnswered: boolean }): Promise<FilingView> {
  return { page: 1, errors: {}, agencies: isAnswered ? [] : await listAgencyChoices(), check: null }
}

async function viewFiling({
  page,
  errors,
  filing,
  formKey,
}: {
  page: FilingPage
  errors: FieldErrors
  filing: Filing | null
  formKey: string | null
}): Promise<FilingView> {
  const agencies = await listAgencyChoices()
  // Without sound answers there is nothing to check yet: the first page says what is missing.
  if (page === 3 && filing === null) return { page: 1, errors, agencies, check: null }
  if (page !== 3 || filing === null) return { page, errors, agencies, check: null }
  const [preview, uploads] = await Promise.all([
    previewFiling(filing),
    formKey === null ? Promise.resolve([]) : listPendingUploads(formKey),
  ])
  const agencyName = agencies.find(({ code }) => code === filing.agency)?.name ?? null
  return { page, errors, agencies, check: { preview, agencyName, uploads } }
}

/** A page as it was left: in another language, or out of a draft. */
export async function viewAgain({
  page,
  values,
  submissionKey,
  now,
}: {
  page: FilingPage
  values: FilingValues
  submissionKey: string
  now: Date
}): Promise<FilingView> {
  const formKey = submissionKeyHash(submissionKey)
  return viewFiling({ page, errors: {}, filing: await readAnswers(values, now), formKey })
}

async function readAnswers(values: FilingValues, now: Date): Promise<Filing | null> {
  const reading = readFiling(values, await readKnownCodes(now))
  return reading.ok ? reading.filing : null
}

/** A form that was sent before is not counted against the limits of filing: nobody is punished for a slow line. */
export async function wasSent(submissionKey: string): Promise<boolean> {
  return (await findSubmission(submissionKeyHash(submissionKey))) !== null
}

/** Sent again, it brings the files that failed the first time; when the complaint takes none any more, it is another one. */
export async function sendFiling({
  filing,
  submissionKey,
  language,
  flood,
  now,
  keys,
}: {
  filing: Filing
  submissionKey: string
  language: Language
  flood: Flood | null
  now: Date
  keys: Keys
}): Promise<SubmissionResult> {
  const sent = await submitComplaint({ filing, submissionKey, language, channel: 'web', flood, now, keys })
  if (!sent.ok || !sent.isRepeat || sent.later.length === 0) return sent
  const { reference, later } = sent
  const added = await addMessage({
    actor: { kind: 'resident', reference },
    reference,
    submissionKey: `${submissionKey}:${[...later].sort().join()}`,
    text: null,
    attachments: later,
    now,
  })
  return added.ok ? sent : { ok: false, reason: 'other-content', reference }
}

/** The limit holds for the form, however many times "Unggah" was pressed. The last of those sent now are left out, by name. */
export async function keepFilingUploads(uploads: readonly PendingUpload[], formKey: string): Promise<RefusedFile[]> {
  if (uploads.length === 0) return []
  await keepUploads(uploads, formKey)
  const all = new Set((await listPendingUploads(formKey)).map(({ id }) => id))
  const mine = uploads.filter(({ id }) => all.has(id))
  const excess = mine.slice(mine.length - Math.min(mine.length, Math.max(0, all.size - maxFiles)))
  await dropUploads(excess.map(({ id }) => id))
  return excess.map(({ name }) => ({ name, reason: 'too_many' }))
}

async function removeUpload(id: string, formKey: string): Promise<void> {
  const own = await listPendingUploads(formKey)
  if (own.some((upload) => upload.id === id)) await dropUploads([id])
}
