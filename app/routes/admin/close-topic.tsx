import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { RecordPage, type RecordField } from '#app/agencies/components/record-page.tsx'
import { languageOf } from '#app/http/language.server.ts'
import { paths } from '#app/http/paths.ts'
import { notFound } from '#app/http/respond.ts'
import { openRecord, saveRecord } from '#app/http/staff-record.server.ts'
import { LimitedPeople } from '#app/topics/components/limited-people.tsx'
import { OpenOfTopic } from '#app/topics/components/topic-effect.tsx'
import { nameIn } from '#app/topics/components/topic-fields.ts'
import { closeTopic, findTopicToEdit, reopenTopic } from '#app/topics/edit-topics.server.ts'
import { countOpenOfTopic } from '#app/topics/topic-effect.server.ts'
import { listLimitedTo } from '#app/topics/topic-people.server.ts'
import { topicClosingFields } from '#app/topics/topic-form.ts'
import { Button } from '#app/ui/button.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

const record = { action: 'editTopics', purpose: 'close-topic' } as const

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { actor, token } = await openRecord(context, request, record)
  const code = params['code'] ?? ''
  const found = await findTopicToEdit({ actor, code })
  const topic = found?.topic
  if (!found || !topic) return notFound()
  const { others } = found
  const successor = others.find((other) => other.code === topic.successor)
  const language = languageOf(request, context)
  return {
    ...{ code, token, others, name: nameIn(language, topic), isActive: topic.isActive },
    successorName: successor ? nameIn(language, successor) : (topic.successor ?? ''),
    open: await countOpenOfTopic({ actor, code }),
    people: await listLimitedTo({ actor, code }),
    hasErrors: context.answer.hasErrors,
  }
}

export function action({ context, request, params }: ActionFunctionArgs) {
  const { now, form } = context
  const asked = { code: params['code'] ?? '', now }
  const isReopening = form?.fields.get('step') === 'reopen'
  return saveRecord(context, request, { ...record, fields: topicClosingFields }, ({ actor, values }) =>
    isReopening ? reopenTopic({ ...asked, actor }) : closeTopic({ ...asked, actor, values }),
  )
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  args.data
    ? titled(args, 'topics.close.title', { values: { name: args.data.name }, hasErrors: args.data.hasErrors })
    : []

export default function AdminCloseTopic() {
  const t = useTranslate()
  const language = useLanguage()
  const { code, name, isActive, others, open, people, token } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (!isActive) return <Closed />
  const fields: RecordField[] = [
    {
      ...{ name: 'successor', label: 'topics.close.successor', kind: 'choice', empty: t('topics.close.choose') },
      options: others.map((other) => ({ value: other.code, label: nameIn(language, other) })),
    },
    { name: 'reason', label: 'topics.close.reason', isOptional: true },
  ]
  return (
    <RecordPage
      title={t('topics.close.title', { name })}
      lead={t('topics.close.lead')}
      to={paths.adminCloseTopic(code)}
      back={paths.adminTopic(code)}
      fields={fields}
      values={{}}
      version=""
      token={token}
      answer={answer}
      saved={t('topics.one.saved')}
      before={
        <>
          <OpenOfTopic open={open} />
          <LimitedPeople people={people} />
        </>
      }
    />
  )
}

function Closed() {
  const t = useTranslate()
  const { code, name, successorName, open, people, token } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{t('topics.close.title', { name })}</h1>
      <p className="lead">{t('topics.close.isClosed', { name: successorName })}</p>
      <OpenOfTopic open={open} />
      <LimitedPeople people={people} />
      <form method="post" action={paths.adminCloseTopic(code)} className="actions mt-5">
        <input type="hidden" name="token" value={token} />
        <Button name="step" value="reopen" variant="secondary">
          {t('topics.close.reopen')}
        </Button>
        <a href={paths.adminTopics()}>{t('topics.title')}</a>
      </form>
    </>
  )
}
