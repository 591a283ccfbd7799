import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { RecordPage, type RecordField } from '#app/agencies/components/record-page.tsx'
import { addAuthority } from '#app/agencies/edit-texts.server.ts'
import { newAuthorityFields } from '#app/agencies/text-forms.ts'
import { paths } from '#app/http/paths.ts'
import { openRecord, saveRecord } from '#app/http/staff-record.server.ts'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

const record = { action: 'editTexts', purpose: 'add-authority' } as const

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { token } = await openRecord(context, request, record)
  return { token, hasErrors: context.answer.hasErrors }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { now } = context
  const answer = await saveRecord(context, request, { ...record, fields: newAuthorityFields }, ({ actor, values }) =>
    addAuthority({ actor, values: { ...values, isActive: 'yes' }, now }),
  )
  return answer.data.isSaved ? redirect(paths.adminAuthorities()) : answer
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'texts.authorities.add', { hasErrors: args.data?.hasErrors ?? false })

export default function AdminNewAuthority() {
  const t = useTranslate()
  const { token } = useLoaderData<typeof loader>()
  const fields: readonly RecordField[] = [
    { name: 'code', label: 'topics.one.code', hint: t('topics.one.codeHint') },
    { name: 'nameId', label: 'texts.nameId' },
    { name: 'nameEn', label: 'texts.nameEn' },
    { name: 'contact', label: 'texts.authorities.contact', isOptional: true },
  ]
  return (
    <RecordPage
      title={t('texts.authorities.add')}
      lead={t('texts.authorities.contactHint')}
      to={paths.adminNewAuthority()}
      back={paths.adminAuthorities()}
      fields={fields}
      values={{}}
      version=""
      token={token}
      answer={useActionData<typeof action>()}
      saved={t('texts.saved')}
    />
  )
}
