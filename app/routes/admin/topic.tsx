import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { canEnter } from '#app/access/can.ts'
import { RecordPage } from '#app/agencies/components/record-page.tsx'
import { readDeskLists } from '#app/complaints/read-desk-lists.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { paths } from '#app/http/paths.ts'
import { notFound } from '#app/http/respond.ts'
import { openRecord, saveCheckedRecord } from '#app/http/staff-record.server.ts'
import { QuestionTable } from '#app/topics/components/question-table.tsx'
import { TopicEffectNote } from '#app/topics/components/topic-effect.tsx'
import { fieldsOfTopic, nameIn } from '#app/topics/components/topic-fields.ts'
import { editTopic, fieldsFor, findTopicToEdit } from '#app/topics/edit-topics.server.ts'
import { previewTopic } from '#app/topics/topic-effect.server.ts'
import { topicFields } from '#app/topics/topic-form.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

const record = { action: 'editTopicTexts', purpose: 'edit-topic', read: 'readTopicTexts' } as const

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { actor, token, isReader } = await openRecord(context, request, record)
  const found = await findTopicToEdit({ actor, code: params['code'] ?? '' })
  const topic = found?.topic
  if (!found || !topic) return notFound()
  const language = languageOf(request, context)
  const { agencies } = await readDeskLists(language)
  const chosen = agencies.filter(({ code, isActive }) => isActive || topic.agencies.includes(code))
  return {
    ...{ topic, token, isReader, values: found.values, version: found.version, others: found.others },
    ...{ name: nameIn(language, topic), fields: fieldsFor(actor), isWhole: canEnter(actor, 'editTopics') },
    agencies: chosen.map(({ code, name }) => ({ code, name })),
    hasErrors: context.answer.hasErrors,
  }
}

export function action({ context, request, params }: ActionFunctionArgs) {
  const asked = { code: params['code'] ?? '', now: context.now }
  return saveCheckedRecord(
    context,
    request,
    { ...record, fields: topicFields },
    {
      preview: ({ actor, values }) => previewTopic({ ...asked, actor, values }),
      save: ({ actor, values, version }) => editTopic({ ...asked, actor, values, version }),
    },
  )
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  args.data
    ? titled(args, 'topics.one.title', { values: { name: args.data.name }, hasErrors: args.data.hasErrors })
    : []

export default function AdminTopic() {
  const t = useTranslate()
  const language = useLanguage()
  const { topic, name, fields, others, agencies, values, version, token, isWhole, isReader } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <RecordPage
      title={t('topics.one.title', { name })}
      {...(isWhole || isReader ? {} : { lead: t('topics.words') })}
      isReader={isReader}
      to={paths.adminTopic(topic.code)}
      back={paths.adminTopics()}
      fields={fieldsOfTopic(fields, { others, agencies }, t, language)}
      values={values}
      version={version}
      token={token}
      answer={answer}
      saved={t('topics.one.saved')}
      check={{ of: answer?.checked ?? '', effect: answer?.effect ? <TopicEffectNote effect={answer.effect} /> : null }}
    >
      <QuestionTable topic={topic.code} questions={topic.questions} isReader={isReader} />
      {isWhole ? (
        <p className="section">
          <a href={paths.adminCloseTopic(topic.code)}>{t('topics.one.toClose')}</a>
        </p>
      ) : null}
    </RecordPage>
  )
}
