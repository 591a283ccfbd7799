import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { canEnter } from '#app/access/can.ts'
import { openQuestions } from '#app/complaints/rules/questions.ts'
import { readDeskLists } from '#app/complaints/read-desk-lists.server.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { paths } from '#app/http/paths.ts'
import { notFound } from '#app/http/respond.ts'
import { nameIn } from '#app/topics/components/topic-fields.ts'
import { listTopicsToEdit } from '#app/topics/edit-topics.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { Table } from '#app/ui/table.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireStaff(context, request, 'readTopicTexts')
  const topics = (await listTopicsToEdit({ actor })) ?? notFound()
  const { agencies } = await readDeskLists(languageOf(request, context))
  return { topics, agencies, isWhole: canEnter(actor, 'editTopics'), isReader: !canEnter(actor, 'editTopicTexts') }
}

export const handle: PageHandle = { desk: true }
export const meta = pageTitle('topics.title')

export default function AdminTopics() {
  const t = useTranslate()
  const { isWhole, isReader } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{t('topics.title')}</h1>
      <p className="lead">{t('topics.lead')}</p>
      {isWhole ? (
        <p className="mt-3">
          <ButtonLink to={paths.adminNewTopic()}>{t('topics.add')}</ButtonLink>
        </p>
      ) : null}
      {isWhole || isReader ? null : <p className="soft">{t('topics.words')}</p>}
      <TopicTable />
    </>
  )
}

function TopicTable() {
  const t = useTranslate()
  const language = useLanguage()
  const { topics, agencies } = useLoaderData<typeof loader>()
  type Row = (typeof topics)[number]
  const officesOf = ({ agencies: named, agencyTypes }: Row) =>
    named.length > 0
      ? named.map((code) => agencies.find((agency) => agency.code === code)?.name ?? code)
      : agencyTypes.map((type) => t(`words.agencyType.${type}`))
  return (
    <Table
      caption={t('topics.title')}
      isCaptionHidden
      rows={topics}
      keyOf={({ code }) => code}
      columns={[
        {
          key: 'name',
          header: t('topics.column.name'),
          cell: (topic) => (
            <>
              <a href={paths.adminTopic(topic.code)}>{nameIn(language, topic)}</a>
              {topic.isActive ? null : <b className="small"> ({t('topics.closedTag')})</b>}
              {topic.isProtected ? <span className="small"> ({t('topics.protectedTag')})</span> : null}
              {topic.isVillageMatter ? <span className="small"> ({t('villages.topic.tag')})</span> : null}
            </>
          ),
        },
        { key: 'offices', header: t('topics.column.offices'), cell: (topic) => officesOf(topic).join(', ') },
        { key: 'start', header: t('topics.column.start'), cell: ({ priority }) => t(`words.priority.${priority}`) },
        {
          key: 'questions',
          header: t('topics.column.questions'),
          cell: ({ questions }) => openQuestions(questions).length,
          isNumber: true,
        },
      ]}
    />
  )
}
