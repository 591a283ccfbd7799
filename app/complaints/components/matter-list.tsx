import { DueDate } from '#app/complaints/components/due-date.tsx'
import { StatusTag } from '#app/complaints/components/status-tag.tsx'
import type { MatterPage } from '#app/complaints/list-matters.server.ts'
import type { Matter } from '#app/complaints/rules/handling.ts'
import { paths } from '#app/http/paths.ts'
import { formatDay, formatNumber } from '#app/i18n/format.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { PreviousNext } from '#app/ui/pagination.tsx'
import { SpokenCode } from '#app/ui/spoken-code.tsx'
import { Table } from '#app/ui/table.tsx'

/** What the Ombudsman asks about, one row a complaint, with the date that runs and the letter. */
export function MatterList({ rows, count, next, previous }: MatterPage) {
  const t = useTranslate()
  const language = useLanguage()
  if (rows.length === 0) return <p className="mt-4">{t('matters.none')}</p>
  return (
    <>
      <p>
        <b>{t('matters.count', { count, n: formatNumber(count, language) })}</b>
      </p>
      <Table
        caption={t('matters.title')}
        isCaptionHidden
        rows={rows}
        keyOf={({ reference }) => reference}
        columns={[
          {
            key: 'complaint',
            header: t('matters.columns.complaint'),
            cell: ({ reference, title, agencyName }) => (
              <>
                <a href={paths.officerComplaint(reference)} id={reference}>
                  <SpokenCode>{reference}</SpokenCode>
                </a>
                <br />
                {title === '' ? t('matters.waitsForCopy') : title}
                <br />
                <span className="small soft">{agencyName === '' ? t('words.undecided') : agencyName}</span>
              </>
            ),
          },
          { key: 'status', header: t('matters.columns.status'), cell: (row) => <StatusTag {...row} isBoxed={false} /> },
          {
            key: 'due',
            header: t('matters.columns.due'),
            cell: ({ due }) => (due ? <DueDate due={due} /> : <span className="soft">{t('matters.noDue')}</span>),
          },
          {
            key: 'letter',
            header: t('matters.columns.letter'),
            cell: ({ matter }) => (
              <>
                <LetterWords matter={matter} />
                <br />
                <span className="small soft">
                  {t('matters.since', { date: formatDay(matter.openedOn, language, 'short') })}
                </span>
              </>
            ),
          },
        ]}
      />
      <PreviousNext
        previous={previous === null ? null : paths.liaison({ before: previous })}
        next={next === null ? null : paths.liaison({ after: next })}
      />
    </>
  )
}

/** The letter's number and day, as far as they are known. */
export function LetterWords({ matter: { letterNumber, letterOn } }: { matter: Matter }) {
  const t = useTranslate()
  const language = useLanguage()
  const number = letterNumber === null ? t('matters.noLetter') : t('matters.letter', { number: letterNumber })
  return (
    <span className="typed">
      {[number, ...(letterOn ? [t('matters.letterOf', { date: formatDay(letterOn, language) })] : [])].join(', ')}
    </span>
  )
}
