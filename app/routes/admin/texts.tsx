import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { canEnter } from '#app/access/can.ts'
import { listTextsToEdit } from '#app/agencies/edit-texts.server.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { paths } from '#app/http/paths.ts'
import { notFound } from '#app/http/respond.ts'
import { formatDay } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { Table } from '#app/ui/table.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireStaff(context, request, 'readTopicTexts')
  const texts = (await listTextsToEdit({ actor })) ?? notFound()
  return { ...texts, isWhole: canEnter(actor, 'editTexts'), isReader: !canEnter(actor, 'editTopicTexts') }
}

export const handle: PageHandle = { desk: true }
export const meta = pageTitle('texts.title')

export default function AdminTexts() {
  const t = useTranslate()
  const { isReader } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{t('texts.title')}</h1>
      <section className="section">
        <h2>{t('texts.canned.title')}</h2>
        <p>{t('texts.canned.lead')}</p>
        <CannedAnswers />
        {isReader ? null : (
          <p className="mt-5">
            <ButtonLink to={paths.adminCannedAnswer('baru')}>{t('texts.canned.add')}</ButtonLink>
          </p>
        )}
      </section>
      <Message />
    </>
  )
}

function CannedAnswers() {
  const t = useTranslate()
  const language = useLanguage()
  const { answers } = useLoaderData<typeof loader>()
  if (answers.length === 0) return <p>{t('texts.canned.none')}</p>
  return (
    <Table
      caption={t('texts.canned.title')}
      isCaptionHidden
      rows={answers}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: t('texts.canned.name'),
          cell: ({ id, title, isActive }) => (
            <>
              <a href={paths.adminCannedAnswer(id)}>{title}</a>
              {isActive ? null : <span className="soft small font-normal"> ({t('texts.canned.inactive')})</span>}
            </>
          ),
        },
        {
          key: 'topic',
          header: t('texts.canned.topic'),
          cell: ({ topic }) => (topic ? topic[language === 'id' ? 'nameId' : 'nameEn'] : t('texts.canned.allTopics')),
        },
        {
          key: 'agency',
          header: t('texts.canned.agency'),
          cell: ({ agency }) => agency ?? t('texts.canned.allAgencies'),
        },
      ]}
    />
  )
}

function Message() {
  const t = useTranslate()
  const language = useLanguage()
  const { message, isWhole } = useLoaderData<typeof loader>()
  const { values } = message
  const text = language === 'id' ? values.textId : values.textEn
  const [from, to] = [values.from, values.to].map((day) => (day === '' ? '' : formatDay(day, language)))
  return (
    <section className="section">
      <h2>{t('texts.message.title')}</h2>
      <p>{text === '' ? t('texts.message.none') : t('texts.message.shown', { from: from ?? '', to: to ?? '' })}</p>
      {text === '' ? null : <p className="notice notice-calm mt-3">{text}</p>}
      {isWhole ? (
        <p className="mt-3">
          <a href={paths.adminSiteMessage()}>{t('texts.message.edit')}</a>
        </p>
      ) : null}
    </section>
  )
}
