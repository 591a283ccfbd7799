import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { RecordPage, type RecordField } from '#app/agencies/components/record-page.tsx'
import { editAuthority, findAuthorityToEdit } from '#app/agencies/edit-texts.server.ts'
import { authorityFields } from '#app/agencies/text-forms.ts'
import { paths } from '#app/http/paths.ts'
import { notFound } from '#app/http/respond.ts'
import { openRecord, saveRecord } from '#app/http/staff-record.server.ts'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

const record = { action: 'editTexts', purpose: 'edit-authority' } as const

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { actor, token } = await openRecord(context, request, record)
  const found = await findAuthorityToEdit({ actor, code: params['code'] ?? '' })
  if (!found) return notFound()
  const { authority, values, version } = found
  return { code: authority.code, values, version, token, hasErrors: context.answer.hasErrors }
}

export function action({ context, request, params }: ActionFunctionArgs) {
  const { now } = context
  return saveRecord(context, request, { ...record, fields: authorityFields }, ({ actor, values, version }) =>
    editAuthority({ actor, code: params['code'] ?? '', values, version, now }),
  )
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'texts.authorities.edit', { hasErrors: args.data?.hasErrors ?? false })

const fields: readonly RecordField[] = [
  { name: 'nameId', label: 'texts.nameId' },
  { name: 'nameEn', label: 'texts.nameEn' },
  { name: 'contact', label: 'texts.authorities.contact', isOptional: true },
  { name: 'isActive', label: 'texts.authorities.isActive', kind: 'check' },
]

export default function AdminAuthority() {
  const t = useTranslate()
  const { code, values, version, token } = useLoaderData<typeof loader>()
  return (
    <RecordPage
      title={t('texts.authorities.edit')}
      lead={t('texts.authorities.contactHint')}
      to={paths.adminAuthority(code)}
      back={paths.adminAuthorities()}
      fields={fields}
      values={values}
      version={version}
      token={token}
      answer={useActionData<typeof action>()}
      saved={t('texts.saved')}
    />
  )
}
