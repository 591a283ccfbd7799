import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { liaisonRail } from '#app/complaints/components/liaison-rail.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import { takeUpMatter } from '#app/complaints/open-matter.server.ts'
import { errorsOfRefusal } from '#app/complaints/staff-refusals.ts'
import { readTakeUp, unknownNumber, type TakeUpField, type TakeUpValues } from '#app/complaints/take-up-form.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { readDesk } from '#app/http/desk.server.ts'
import { issueFormToken, readFormToken } from '#app/http/form-token.server.ts'
import { paths } from '#app/http/paths.ts'
import { answerWith } from '#app/http/respond.ts'
import type { TextKey } from '#app/i18n/translate.ts'
import { Button } from '#app/ui/button.tsx'
import { DeskShell } from '#app/ui/desk-shell.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { DateField, TextArea, TextField } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

const purpose = 'take-up-matter'
const noErrors: FieldErrors = {}
const empty: TakeUpValues = { reference: '', letterNumber: '', letterOn: '', reason: '' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { settings, now } = context
  const actor = await requireStaff(context, request, 'listMatters')
  const token = issueFormToken(settings.keys, { purpose, binding: actor.accountId, now })
  const desk = await readDesk(context, actor)
  return data({ desk, token, hasErrors: context.answer.hasErrors }, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { settings, now, form } = context
  const actor = await requireStaff(context, request, 'listMatters')
  const typed = (name: string) => form?.fields.get(name) ?? ''
  const values: TakeUpValues = {
    ...{ reference: typed('reference'), letterNumber: typed('letterNumber') },
    ...{ letterOn: typed('letterOn'), reason: typed('reason') },
  }
  const token = readFormToken(settings.keys, typed('token'), { purpose, binding: actor.accountId, now })
  const again = (status: 403 | 422, errors: FieldErrors) => answerWith({ values, errors }, status, context)
  if (!token.ok) return again(403, { '': { key: 'errors.page.expired' } })
  const reading = readTakeUp(values)
  if (!reading.ok) return again(422, reading.errors)
  const { submissionKey } = token
  const result = await takeUpMatter({ actor, ...reading.wish, submissionKey, now })
  if (result.ok) {
    return redirect(paths.officerComplaint(reading.wish.reference, { selesai: 'openMatter' }), { status: 303 })
  }
  if (result.reason === 'not-found') return again(422, unknownNumber)
  return again(422, errorsOfRefusal('openMatter', result.reason === 'changed-meanwhile' ? 'too-full' : result.reason))
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'matters.takeUp', { hasErrors: args.data?.hasErrors ?? false })

export default function TakeUpMatter() {
  const t = useTranslate()
  const language = useLanguage()
  const { desk, token } = useLoaderData<typeof loader>()
  const { values, errors } = useActionData<typeof action>() ?? { values: empty, errors: noErrors }
  const words = (error: { key: TextKey } | undefined) => (error ? t(error.key) : undefined)
  const field = (name: TakeUpField) => ({ name, value: values[name], error: words(errors[name]) })
  const messages = Object.entries(errors).flatMap(([name, error]) =>
    error ? [{ id: name === '' ? null : name, message: t(error.key, error.values) }] : [],
  )
  return (
    <DeskShell
      home={paths.liaison()}
      place={t('words.role.liaison')}
      person={desk.person}
      role={t('words.role.liaison')}
      signOutToken={desk.signOutToken}
      rail={liaisonRail('takeUp', { t, language, count: desk.counts.matters })}
      before={<ErrorSummary errors={messages} />}
    >
      <h1>{t('matters.takeUp')}</h1>
      <p className="lead">{t('matters.takeUpLead')}</p>
      <form method="post" action={`${paths.takeUpMatter()}#${noticesId}`} noValidate className="stack-4 mt-4">
        <input type="hidden" name="token" value={token} />
        <TextField {...field('reference')} label={t('matters.reference')} hint={t('matters.referenceHint')} />
        <TextField {...field('letterNumber')} label={t('matters.letterNumberNeeded')} />
        <DateField {...field('letterOn')} label={t('matters.letterOnNeeded')} />
        <TextArea {...field('reason')} label={t('matters.why')} hint={t('matters.whyHint')} rows={3} />
        <p className="actions">
          <Button>{t('matters.open')}</Button>
        </p>
      </form>
    </DeskShell>
  )
}
