import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { RecordPage, type RecordField } from '#app/agencies/components/record-page.tsx'
import { editCannedAnswer, findCannedAnswerToEdit } from '#app/agencies/edit-texts.server.ts'
import { fillPlaceholders, placeholders } from '#app/agencies/placeholders.ts'
import { cannedAnswerFields } from '#app/agencies/text-forms.ts'
import { paths } from '#app/http/paths.ts'
import { notFound } from '#app/http/respond.ts'
import { openRecord, saveRecord } from '#app/http/staff-record.server.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

const record = { action: 'editTopicTexts', purpose: 'edit-canned-answer', read: 'readTopicTexts' } as const
/** Stands for an answer that does not exist yet. */
const unborn = 'baru'

const idOf = (params: ActionFunctionArgs['params']) => (params['id'] === unborn ? null : (params['id'] ?? ''))

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { actor, token, isReader } = await openRecord(context, request, record)
  const found = await findCannedAnswerToEdit({ actor, id: idOf(params) })
  if (!found) return notFound()
  return { ...found, id: params['id'] ?? unborn, token, isReader, hasErrors: context.answer.hasErrors }
}

export function action({ context, request, params }: ActionFunctionArgs) {
  const { now } = context
  return saveRecord(context, request, { ...record, fields: cannedAnswerFields }, ({ actor, values, version }) =>
    editCannedAnswer({ actor, id: idOf(params), values, version, now }),
  )
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'texts.canned.edit', { hasErrors: args.data?.hasErrors ?? false })

export default function AdminCannedAnswer() {
  const t = useTranslate()
  const language = useLanguage()
  const { id, values, version, token, isReader, topics, agencies } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const fields: RecordField[] = [
    { name: 'title', label: 'texts.canned.name', hint: t('texts.canned.nameHint') },
    {
      name: 'text',
      label: 'texts.canned.text',
      kind: 'text',
      hint: t('texts.canned.textHint', { list: placeholders.map((name) => `{{${name}}}`).join(' ') }),
    },
    {
      name: 'topic',
      label: 'texts.canned.topic',
      kind: 'choice',
      empty: t('texts.canned.allTopics'),
      options: topics.map(({ code, nameId, nameEn }) => ({ value: code, label: language === 'id' ? nameId : nameEn })),
    },
    {
      name: 'agency',
      label: 'texts.canned.agency',
      kind: 'choice',
      empty: t('texts.canned.allAgencies'),
      options: agencies,
    },
    { name: 'isActive', label: 'texts.canned.isActive', kind: 'check' },
  ]
  const invented = {
    nomor: 'KTM-7Q4D-9M2K-H',
    instansi: t('texts.canned.sampleAgency'),
    topik: t('texts.canned.sampleTopic'),
    batas_waktu: t('texts.canned.sampleDate'),
  }
  return (
    <RecordPage
      isReader={isReader}
      title={t(id === unborn ? 'texts.canned.add' : 'texts.canned.edit')}
      to={paths.adminCannedAnswer(id)}
      back={paths.adminTexts()}
      fields={fields}
      values={values}
      version={version}
      token={token}
      answer={answer}
      saved={t('texts.saved')}
    >
      {values.text === '' ? null : (
        <section className="section">
          <h2>{t('texts.preview')}</h2>
          <p className="typed">{fillPlaceholders(values.text, invented)}</p>
        </section>
      )}
    </RecordPage>
  )
}
