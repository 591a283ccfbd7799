import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { RecordPage } from '#app/agencies/components/record-page.tsx'
import { readDeskLists } from '#app/complaints/read-desk-lists.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { paths } from '#app/http/paths.ts'
import { notFound } from '#app/http/respond.ts'
import { openRecord, saveRecord } from '#app/http/staff-record.server.ts'
import { fieldsOfTopic } from '#app/topics/components/topic-fields.ts'
import { addTopic, findTopicToEdit } from '#app/topics/edit-topics.server.ts'
import { newTopicFields } from '#app/topics/topic-form.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

const record = { action: 'editTopics', purpose: 'add-topic' } as const

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { actor, token } = await openRecord(context, request, record)
  const found = await findTopicToEdit({ actor, code: null })
  if (!found) return notFound()
  const { agencies } = await readDeskLists(languageOf(request, context))
  return {
    ...{ values: found.values, others: found.others, token, hasErrors: context.answer.hasErrors },
    agencies: agencies.filter(({ isActive }) => isActive).map(({ code, name }) => ({ code, name })),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { now, form } = context
  const answer = await saveRecord(context, request, { ...record, fields: newTopicFields }, ({ actor, values }) =>
    addTopic({ actor, values, now }),
  )
  if (!answer.data.isSaved) return answer
  return redirect(paths.adminTopic((form?.fields.get('code') ?? '').trim().toLowerCase()))
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'topics.add', { hasErrors: args.data?.hasErrors ?? false })

export default function AdminNewTopic() {
  const t = useTranslate()
  const { values, others, agencies, token } = useLoaderData<typeof loader>()
  return (
    <RecordPage
      title={t('topics.add')}
      to={paths.adminNewTopic()}
      back={paths.adminTopics()}
      fields={fieldsOfTopic(newTopicFields, { others, agencies }, t, useLanguage())}
      values={values}
      version=""
      token={token}
      answer={useActionData<typeof action>()}
      saved={t('topics.one.saved')}
    />
  )
}
