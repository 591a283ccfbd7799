import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { RecordPage, type RecordField } from '#app/agencies/components/record-page.tsx'
import { editSiteMessage, findSiteMessageToEdit } from '#app/agencies/edit-texts.server.ts'
import { siteMessageFields } from '#app/agencies/text-forms.ts'
import { paths } from '#app/http/paths.ts'
import { notFound } from '#app/http/respond.ts'
import { openRecord, saveRecord } from '#app/http/staff-record.server.ts'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

const record = { action: 'editTexts', purpose: 'edit-site-message' } as const

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { actor, token } = await openRecord(context, request, record)
  const found = await findSiteMessageToEdit({ actor })
  if (!found) return notFound()
  return { ...found, token, hasErrors: context.answer.hasErrors }
}

export function action({ context, request }: ActionFunctionArgs) {
  const { now } = context
  return saveRecord(context, request, { ...record, fields: siteMessageFields }, (posted) =>
    editSiteMessage({ ...posted, now }),
  )
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'texts.message.title', { hasErrors: args.data?.hasErrors ?? false })

const fields: readonly RecordField[] = [
  { name: 'textId', label: 'texts.message.textId', isOptional: true },
  { name: 'textEn', label: 'texts.message.textEn', isOptional: true },
  { name: 'from', label: 'texts.message.from', kind: 'date', isOptional: true },
  { name: 'to', label: 'texts.message.to', kind: 'date', isOptional: true },
]

export default function AdminSiteMessage() {
  const t = useTranslate()
  const { values, version, token } = useLoaderData<typeof loader>()
  return (
    <RecordPage
      title={t('texts.message.title')}
      lead={t('texts.message.lead')}
      to={paths.adminSiteMessage()}
      back={paths.adminTexts()}
      fields={fields}
      values={values}
      version={version}
      token={token}
      answer={useActionData<typeof action>()}
      saved={t('texts.saved')}
    />
  )
}
