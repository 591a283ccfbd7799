import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { RefusedFile } from '#app/attachments/upload.ts'
import { ResidentAskPage } from '#app/complaints/components/resident-ask-page.tsx'
import { TrackingPage } from '#app/complaints/components/tracking-page.tsx'
import { WithdrawPage } from '#app/complaints/components/withdraw-page.tsx'
import type { FieldErrors } from '#app/complaints/form.ts'
import { PublicComplaint } from '#app/complaints/components/public-page.tsx'
import { loadPublicPage, takeAffected } from '#app/http/public-complaint.server.ts'
import { readTrackingPage } from '#app/complaints/read-tracking-page.server.ts'
import {
  nothingTyped,
  readResidentStep,
  residentSteps,
  typedStep,
  type ResidentStep,
  type TypedStep,
} from '#app/complaints/resident-steps.ts'
import { readAsk } from '#app/complaints/resident-asks.ts'
import { answerQuestions } from '#app/complaints/answer-questions.server.ts'
import { typedAnswers } from '#app/complaints/question-answers.ts'
import { takeResidentStep } from '#app/complaints/take-resident-step.server.ts'
import { readReference } from '#app/complaints/rules/reference.ts'
import { findResident } from '#app/http/actor.server.ts'
import { issueFormToken, readFormToken } from '#app/http/form-token.server.ts'
import { paths } from '#app/http/paths.ts'
import { conflict, invalid, notFound, refusedToken, tooLarge } from '#app/http/respond.ts'
import type { TextKey } from '#app/i18n/translate.ts'
import { titled } from '#app/ui/page-title.ts'

const purpose = 'resident'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { now, settings } = context
  const reference = readReference(params['reference'] ?? '') ?? notFound()
  const actor = await findResident(context, request, reference)
  const query = new URL(request.url).searchParams
  const page = query.has('umum') ? null : await readTrackingPage(actor, reference, now)
  if (page === null) return loadPublicPage(context, reference, query.get('selesai') === 'affected')
  const done = residentSteps.find((step) => step === query.get('selesai')) ?? null
  return {
    kind: 'own',
    page,
    done,
    ask: readAsk(query.get('tanya'), page.steps),
    token: issueFormToken(settings.keys, { purpose, binding: reference, now }),
    hasErrors: context.answer.hasErrors,
  } as const
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { now, settings, form } = context
  const reference = readReference(params['reference'] ?? '') ?? notFound()
  const actor = await findResident(context, request, reference)
  if (form?.fields.get('step') === 'affected') return takeAffected(context, request, reference)
  if (actor.kind !== 'resident' || !form) notFound()
  const typed = typedStep(form.fields)
  const answers = form.fields.has('questions') ? typedAnswers(form.fields) : []
  const again = (errors: FieldErrors) => ({ typed, answers, errors, refusedFiles: form.refusedFiles, done: null })
  const token = readFormToken(settings.keys, form.fields.get('token'), { purpose, binding: reference, now })
  if (form.tooLarge) return tooLarge(again({ form: { key: 'errors.page.tooLarge' } }))
  if (!token.ok) return refusedToken(again({ form: { key: 'errors.page.expired' } }))
  const { submissionKey } = token
  const refuse = ({ reason }: { reason: string }) => {
    if (reason === 'not-found') notFound()
    if (reason === 'code-inside') return invalid(again({ text: { key: 'errors.code.inside' } }), context)
    return conflict(again({ form: { key: refusals[reason] ?? 'errors.step.impossible' } }))
  }
  if (answers.length > 0) {
    const asked = { actor, reference, submissionKey, keys: settings.keys, now }
    const answered = await answerQuestions({ fields: form.fields, ...asked })
    if (answered.ok) return redirect(paths.complaint(reference, { selesai: answered.step }), { status: 303 })
    return answered.reason === 'invalid' ? invalid(again(answered.errors), context) : refuse(answered)
  }
  const reading = readResidentStep(form.fields, form.uploads.length > 0)
  if (!reading.ok) return invalid(again(reading.errors), context)
  const result = await takeResidentStep({
    form: reading.form,
    actor,
    reference,
    uploads: form.uploads,
    submissionKey,
    keys: settings.keys,
    now,
  })
  if (result.ok) {
    // Files that were refused are named on the page itself; everything else is in.
    if (form.refusedFiles.length > 0) {
      return { ...empty, refusedFiles: form.refusedFiles, done: reading.form.step }
    }
    return redirect(paths.complaint(reference, { selesai: reading.form.step }), { status: 303 })
  }
  return refuse(result)
}

const refusals: Partial<Record<string, TextKey>> = {
  'too-full': 'errors.step.full',
  'too-late': 'resident.refused.late',
  'too-early': 'resident.refused.early',
  'other-wording': 'publication.otherWording',
  'nothing-to-change': 'resident.refused.nothing',
}

export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, args.data?.kind === 'public' ? 'publication.page.tabTitle' : 'track.tabTitle', {
    hasErrors: args.data?.hasErrors ?? false,
  })

export default function ResidentComplaint() {
  const loaded = useLoaderData<typeof loader>()
  const acted = useActionData<typeof action>()
  if (loaded.kind === 'public') return <PublicComplaint {...loaded} answer={acted && 'email' in acted ? acted : null} />
  const { page, token, done, ask } = loaded
  const answer = acted && 'typed' in acted ? acted : empty
  if (ask === 'cabut') {
    return <WithdrawPage reference={page.complaint.reference} token={token} reason={answer.typed.reason} />
  }
  if (ask !== null && answer.done === null) return <ResidentAskPage ask={ask} page={page} token={token} {...answer} />
  return <TrackingPage page={page} token={token} {...answer} done={answer.done ?? done} />
}

const empty: {
  typed: TypedStep
  answers: { question: string; values: string[] }[]
  errors: FieldErrors
  refusedFiles: RefusedFile[]
  done: ResidentStep | null
} = { typed: nothingTyped, answers: [], errors: {}, refusedFiles: [], done: null }
