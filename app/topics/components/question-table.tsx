import type { Question } from '#app/complaints/rules/questions.ts'
import { paths } from '#app/http/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'

/** The extra questions of a topic, in the order they are asked; the closed ones too. */
export function QuestionTable({
  topic,
  questions,
  isReader,
}: {
  topic: string
  questions: readonly Question[]
  isReader: boolean
}) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <section className="section">
      <h2>{t('topics.question.title')}</h2>
      <p>{t('topics.question.lead')}</p>
      {questions.length === 0 ? (
        <p>{t('topics.question.none')}</p>
      ) : (
        <Table
          caption={t('topics.question.title')}
          isCaptionHidden
          rows={questions}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'text',
              header: t('topics.question.column.text'),
              cell: ({ id, textId, textEn, isActive, isImportant }) => (
                <>
                  <a href={paths.adminQuestion(topic, id)}>{language === 'en' ? textEn : textId}</a>
                  {isImportant ? <span className="small"> ({t('topics.question.important')})</span> : null}
                  {isActive ? null : <b className="small"> ({t('topics.question.closed')})</b>}
                </>
              ),
            },
            {
              key: 'kind',
              header: t('topics.question.column.kind'),
              cell: ({ kind }) => t(`topics.question.kinds.${kind}`),
            },
          ]}
        />
      )}
      {isReader ? null : (
        <p className="mt-3">
          <ButtonLink to={paths.adminQuestion(topic, 'baru')}>{t('topics.question.add')}</ButtonLink>
        </p>
      )}
    </section>
  )
}
