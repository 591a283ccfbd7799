import type { EmailProblemRow, EmailProblems } from '#app/complaints/list-email-problems.server.ts'
import type { DeskLists } from '#app/complaints/read-desk-lists.server.ts'
import { paths } from '#app/http/paths.ts'
import { formatMoment } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { placeName } from '#app/places/place-name.ts'
import { Button } from '#app/ui/button.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { PreviousNext } from '#app/ui/pagination.tsx'
import { Table } from '#app/ui/table.tsx'

/** Mail that was given up: to whom in kind, never the address of a person; "Kirim lagi" starts a new 72 hours. */
export function EmailProblemList({
  problems,
  lists,
  token,
}: {
  problems: EmailProblems
  lists: DeskLists
  token: string
}) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <>
      <h1>{t('coordinator.emails.title')}</h1>
      <p className="soft mb-3">{t('coordinator.emails.held', { n: problems.held })}</p>
      {problems.rows.length === 0 ? (
        <p>{t('coordinator.emails.none')}</p>
      ) : (
        <Table
          caption={t('coordinator.emails.title')}
          isCaptionHidden
          rows={problems.rows}
          keyOf={({ id }) => id}
          columns={[
            { key: 'message', header: t('coordinator.emails.message'), cell: (row) => <About row={row} /> },
            { key: 'to', header: t('coordinator.emails.to'), cell: (row) => recipientOf(row, lists, t) },
            {
              key: 'problem',
              header: t('coordinator.emails.problem'),
              cell: (row) => (row.problem ? t(`coordinator.emails.why.${row.problem}`) : ''),
            },
            {
              key: 'since',
              header: t('coordinator.emails.since'),
              cell: (row) => formatMoment(row.owedSince, language),
            },
            {
              key: 'act',
              header: t('coordinator.emails.act'),
              cell: (row) => (
                <form method="post" action={paths.queueEmails()}>
                  <input type="hidden" name="step" value="resend" />
                  <input type="hidden" name="id" value={row.id} />
                  <input type="hidden" name="token" value={token} />
                  <Button variant="secondary">{t('coordinator.emails.again')}</Button>
                </form>
              ),
            },
          ]}
        />
      )}
      <PreviousNext
        previous={null}
        next={problems.next === null ? null : paths.queueEmails({ after: problems.next })}
      />
    </>
  )
}

function About({ row }: { row: EmailProblemRow }) {
  const t = useTranslate()
  return (
    <>
      {t(`coordinator.emails.kind.${row.message}`)}
      {row.reference === null ? null : (
        <>
          <br />
          <a href={paths.officerComplaint(row.reference)} className="reference">
            {row.reference}
          </a>
        </>
      )}
    </>
  )
}

function recipientOf({ to }: EmailProblemRow, lists: DeskLists, t: Translate): string {
  if (to.kind === 'village') return placeName({ village: to.village, district: null }) ?? to.village
  if (to.kind !== 'agency') return t(`coordinator.emails.recipient.${to.kind}`)
  return lists.agencies.find(({ code }) => code === to.agency)?.name ?? to.agency
}
