import { DueDate } from '#app/complaints/components/due-date.tsx'
import type { HeldResult } from '#app/complaints/decide-held.server.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import type { InboxRow } from '#app/complaints/list-inbox.server.ts'
import type { HeldPage as Held } from '#app/complaints/read-held.server.ts'
import { rejectionReasons } from '#app/complaints/rules/complaint.ts'
import { paths } from '#app/http/paths.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField, TextArea } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'
import { PreviousNext } from '#app/ui/pagination.tsx'
import { Table } from '#app/ui/table.tsx'

/** A decision over several that came back: what to mend, or what became of each. */
export type HeldAnswer = {
  errors: FieldErrors
  typed: { references: string[]; reason: string; rejection: string; nextDoor: string }
  results: HeldResult[]
}

/** What looked suspicious: why, and released or rejected several at once; one result list afterwards. */
export function HeldPage({ held, answer, token }: { held: Held; answer: HeldAnswer | null; token: string }) {
  const t = useTranslate()
  const language = useLanguage()
  const { queue, figures, areMore } = held
  const bagian = 'ditahan'
  const shown = Object.fromEntries(Object.entries(figures).map(([name, n]) => [name, formatNumber(n, language)]))
  const errors = Object.entries(answer?.errors ?? {}).flatMap(([field, error]) => {
    if (!error) return []
    const id = field === 'reference' ? (queue.rows[0]?.reference ?? null) : field || null
    return [{ id, message: t(error.key, error.values) }]
  })
  return (
    <div className="stack-4">
      <ErrorSummary errors={errors} />
      <h1>{t('holding.title')}</h1>
      {answer && answer.results.length > 0 ? <Results results={answer.results} /> : null}
      <p>{t('holding.lead')}</p>
      <p className="soft">
        {t('inbox.count', { count: queue.count ?? queue.rows.length })}.{' '}
        {t(areMore ? 'holding.figuresMany' : 'holding.figures', shown)}
      </p>
      {queue.rows.length === 0 ? (
        <p>{t('holding.empty')}</p>
      ) : (
        <form method="post" action={`${paths.queue({ bagian })}#${noticesId}`} className="stack-4">
          <input type="hidden" name="token" value={token} />
          <ul className="held-list">
            {queue.rows.map((row) => (
              <HeldRow
                key={row.reference}
                row={row}
                isChosen={answer?.typed.references.includes(row.reference) ?? false}
              />
            ))}
          </ul>
          <Decisions answer={answer} />
        </form>
      )}
      <PreviousNext
        previous={queue.previous === null ? null : paths.queue({ bagian, before: queue.previous })}
        next={queue.next === null ? null : paths.queue({ bagian, after: queue.next })}
      />
    </div>
  )
}

function HeldRow({ row, isChosen }: { row: InboxRow; isChosen: boolean }) {
  const t = useTranslate()
  const { reference, title, held, due } = row
  return (
    <li>
      <label className="choice" htmlFor={reference}>
        <input type="checkbox" id={reference} name="reference" value={reference} defaultChecked={isChosen} />
        <span className="visually-hidden">{t('holding.choose', { reference })}</span>
      </label>
      <div className="stack-2">
        <p className="desk-list-line">
          <a className="reference" href={paths.officerComplaint(reference)}>
            {reference}
          </a>
          {due ? <DueDate due={due} /> : null}
        </p>
        <p className="desk-list-title">{title}</p>
        {held === null ? null : <p className="small soft">{t(`holding.why.${held}`)}</p>}
      </div>
    </li>
  )
}

function Decisions({ answer }: { answer: HeldAnswer | null }) {
  const t = useTranslate()
  const errorOf = (field: string) => {
    const error = answer?.errors[field]
    return error ? t(error.key, error.values) : undefined
  }
  return (
    <>
      <section className="stack-3" aria-labelledby="lepas-judul">
        <h2 id="lepas-judul">{t('holding.releaseTitle')}</h2>
        <TextArea
          name="text"
          label={t('desk.form.reason')}
          hint={t('holding.deskReads')}
          value={answer?.typed.reason ?? t('holding.usualReason')}
          error={errorOf('text')}
          rows={2}
        />
        <p className="actions">
          <Button name="step" value="release">
            {t('holding.releaseChosen')}
          </Button>
        </p>
      </section>
      <section className="stack-3" aria-labelledby="tolak-judul">
        <h2 id="tolak-judul">{t('holding.rejectTitle')}</h2>
        <SelectField
          name="reason"
          label={t('desk.form.rejectReason')}
          empty={t('desk.form.choose')}
          value={answer?.typed.rejection}
          error={errorOf('reason')}
          options={rejectionReasons.map((reason) => ({ value: reason, label: t(`words.rejection.${reason}`) }))}
        />
        <TextArea
          name="nextDoor"
          label={t('desk.form.nextDoor')}
          value={answer?.typed.nextDoor}
          error={errorOf('nextDoor')}
          rows={3}
        />
        <p className="actions">
          <Button name="step" value="reject" variant="secondary">
            {t('holding.reject')}
          </Button>
        </p>
      </section>
    </>
  )
}

function Results({ results }: { results: readonly HeldResult[] }) {
  const t = useTranslate()
  return (
    <section role="status" className="stack-2">
      <Table
        caption={t('holding.result.title')}
        rows={results}
        keyOf={({ reference }) => reference}
        columns={[
          {
            key: 'reference',
            header: t('holding.result.reference'),
            cell: ({ reference }) => (
              <a className="reference" href={paths.officerComplaint(reference)}>
                {reference}
              </a>
            ),
          },
          {
            key: 'outcome',
            header: t('holding.result.title'),
            cell: ({ outcome }) => t(`holding.result.${outcome}`),
          },
        ]}
      />
    </section>
  )
}
