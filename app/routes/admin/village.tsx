import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { RecordPage, type RecordField } from '#app/agencies/components/record-page.tsx'
import { paths } from '#app/http/paths.ts'
import { notFound } from '#app/http/respond.ts'
import { openRecord, saveRecord } from '#app/http/staff-record.server.ts'
import { editVillage, findVillageToEdit } from '#app/places/edit-villages.server.ts'
import { placeName } from '#app/places/place-name.ts'
import { villageFields } from '#app/places/village-form.ts'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

const record = { action: 'editVillages', purpose: 'edit-village' } as const

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { actor, token } = await openRecord(context, request, record)
  const found = await findVillageToEdit({ actor, code: params['code'] ?? '' })
  if (!found) return notFound()
  const { village, values, version } = found
  const name = placeName({ village: village.code, district: village.district }) ?? village.name
  return { code: village.code, name, values, version, token, hasErrors: context.answer.hasErrors }
}

export function action({ context, request, params }: ActionFunctionArgs) {
  const { now } = context
  return saveRecord(context, request, { ...record, fields: villageFields }, ({ actor, values, version }) =>
    editVillage({ actor, code: params['code'] ?? '', values, version, now }),
  )
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  args.data
    ? titled(args, 'villages.one.title', { values: { village: args.data.name }, hasErrors: args.data.hasErrors })
    : []

export default function AdminVillage() {
  const t = useTranslate()
  const { code, name, values, version, token } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const fields: readonly RecordField[] = [
    { name: 'email', label: 'villages.one.email', hint: t('villages.one.emailHint'), isOptional: true },
    { name: 'bpdEmail', label: 'villages.one.bpdEmail', isOptional: true },
    { name: 'copiesBpd', label: 'villages.one.copiesBpd', kind: 'check' },
  ]
  return (
    <RecordPage
      title={t('villages.one.title', { village: name })}
      lead={t('villages.one.lead')}
      to={paths.adminVillage(code)}
      back={paths.adminVillages()}
      fields={fields}
      values={values}
      version={version}
      token={token}
      answer={answer}
      saved={t('villages.one.saved')}
    />
  )
}
