import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { MailTextForm, type MailTextAnswer } from '#app/agencies/components/mail-text-form.tsx'
import {
  editMailText,
  findMailTextToEdit,
  mailOf,
  namesOf,
  previewMailText,
} from '#app/agencies/edit-mail-text.server.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { invalid, notFound } from '#app/http/respond.ts'
import { openRecord, readRecord, saveRecord } from '#app/http/staff-record.server.ts'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

const record = { action: 'editTexts', purpose: 'edit-mail-text', read: 'readMailTexts' } as const

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { actor, token, isReader } = await openRecord(context, request, record)
  const found = await findMailTextToEdit({ actor, message: params['key'] ?? '' })
  if (!found) return notFound()
  return { ...found, token, isReader, hasErrors: context.answer.hasErrors }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { now, form } = context
  await requireStaff(context, request, record.action)
  const message = mailOf(params['key'] ?? '') ?? notFound()
  const use = { ...record, fields: namesOf(message) }
  if (form?.fields.get('go') !== 'preview') {
    return saveRecord(context, request, use, (posted) => editMailText({ ...posted, message, now }))
  }
  const { actor, values, version } = await readRecord(context, request, use)
  const answer = { isSaved: false, values, version, errors: {}, current: null, formError: null }
  // Nothing is stored, so a form that is too old may look as well.
  const preview = previewMailText({ actor, message, values })
  if (preview.ok) return data<MailTextAnswer>({ ...answer, mails: preview.mails })
  if (preview.reason === 'not-found') return notFound()
  return invalid<MailTextAnswer>({ ...answer, errors: preview.errors }, context)
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'mailTexts.title', { hasErrors: args.data?.hasErrors ?? false })

export default function AdminMailText() {
  const t = useTranslate()
  const { message, words, values, version, token, isReader } = useLoaderData<typeof loader>()
  const name = t(`mailTexts.name.${message}`)
  return (
    <MailTextForm
      title={t('mailTexts.edit', { name })}
      {...{ message, words, values, version, token, isReader }}
      answer={useActionData<typeof action>()}
    />
  )
}
