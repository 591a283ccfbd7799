import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { RecordPage, type RecordField } from '#app/agencies/components/record-page.tsx'
import { questionKinds } from '#app/complaints/rules/handling.ts'
import { paths } from '#app/http/paths.ts'
import { notFound } from '#app/http/respond.ts'
import { openRecord, saveRecord } from '#app/http/staff-record.server.ts'
import { nameIn } from '#app/topics/components/topic-fields.ts'
import { editQuestion, findQuestionToEdit } from '#app/topics/edit-questions.server.ts'
import { questionFields } from '#app/topics/question-form.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

const record = { action: 'editTopicTexts', purpose: 'edit-question', read: 'readTopicTexts' } as const
/** Stands for a question that does not exist yet. */
const unborn = 'baru'

const askedOf = (params: ActionFunctionArgs['params']) => ({
  code: params['code'] ?? '',
  id: params['id'] === unborn ? null : (params['id'] ?? ''),
})

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { actor, token, isReader } = await openRecord(context, request, record)
  const found = await findQuestionToEdit({ actor, ...askedOf(params) })
  if (!found) return notFound()
  return { ...found, id: params['id'] ?? unborn, token, isReader, hasErrors: context.answer.hasErrors }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { now } = context
  const asked = askedOf(params)
  const answer = await saveRecord(context, request, { ...record, fields: questionFields }, (posted) =>
    editQuestion({ actor: posted.actor, values: posted.values, version: posted.version, now, ...asked }),
  )
  // A new one has an address only now; pressing again must not add a second.
  return answer.data.isSaved && asked.id === null ? redirect(paths.adminTopic(asked.code)) : answer
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'topics.question.edit', { hasErrors: args.data?.hasErrors ?? false })

export default function AdminQuestion() {
  const t = useTranslate()
  const language = useLanguage()
  const { id, topic, values, version, isNew, others, token, isReader } = useLoaderData<typeof loader>()
  const isChoice = isNew || values['kind'] === 'one' || values['kind'] === 'several'
  const kindField: RecordField = {
    ...{ name: 'kind', label: 'topics.question.kind', kind: 'choice', hint: t('topics.question.kindHint') },
    options: questionKinds.map((kind) => ({ value: kind, label: t(`topics.question.kinds.${kind}`) })),
  }
  const optionsField: RecordField = {
    ...{ name: 'options', label: 'topics.question.options', kind: 'text', hint: t('topics.question.optionsHint') },
    isOptional: isNew,
  }
  const fields: RecordField[] = [
    ...(isNew ? [kindField] : []),
    { name: 'textId', label: 'topics.question.textId' },
    { name: 'textEn', label: 'topics.question.textEn' },
    ...(isChoice ? [optionsField] : []),
    { name: 'isImportant', label: 'topics.question.isImportant', kind: 'check' },
    { name: 'isActive', label: 'topics.question.isActive', kind: 'check' },
    {
      ...{ name: 'after', label: 'topics.one.after', kind: 'choice', empty: t('topics.one.first') },
      options: others.map((other) => ({
        value: other.id,
        label: t('topics.question.behind', { name: language === 'en' ? other.textEn : other.textId }),
      })),
    },
  ]
  return (
    <RecordPage
      isReader={isReader}
      title={t(isNew ? 'topics.question.add' : 'topics.question.edit')}
      lead={t('topics.question.of', { name: nameIn(language, topic) })}
      to={paths.adminQuestion(topic.code, id)}
      back={paths.adminTopic(topic.code)}
      fields={fields}
      values={values}
      version={version}
      token={token}
      answer={useActionData<typeof action>()}
      saved={t('texts.saved')}
    />
  )
}
