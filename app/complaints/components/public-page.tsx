import { PublicFacts } from '#app/complaints/components/public-list.tsx'
import type { FieldErrors } from '#app/complaints/form.ts'
import type { PublicRow } from '#app/complaints/read-public-complaints.server.ts'
import { openStatuses, type Status } from '#app/complaints/rules/complaint.ts'
import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { Ledger } from '#app/ui/ledger.tsx'
import { noticesId } from '#app/ui/notices.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'
import { SpokenCode } from '#app/ui/spoken-code.tsx'

type Affected = { token: string; email: string; error: string | undefined; isSent: boolean }

/** As the route answers: the form for "me too" may come back with what was typed. */
export function PublicComplaint({
  row,
  token,
  isSent,
  answer,
}: {
  row: PublicRow
  token: string
  isSent: boolean
  answer: { email: string; errors: FieldErrors; token: string } | null
}) {
  const t = useTranslate()
  const error = answer?.errors['email']
  const affected = {
    token: answer?.token ?? token,
    email: answer?.email ?? '',
    error: error ? t(error.key, error.values) : undefined,
    isSent,
  }
  return <PublicPage row={row} affected={affected} />
}

function PublicPage({ row, affected }: { row: PublicRow; affected: Affected }) {
  const t = useTranslate()
  const before = (
    <>
      <ErrorSummary errors={affected.error ? [{ id: 'email', message: affected.error }] : []} />
      {affected.isSent ? <Flash kind="done">{t('publication.affected.sent')}</Flash> : null}
    </>
  )
  return (
    <PublicShell before={before}>
      <p>
        <SpokenCode>{row.reference}</SpokenCode>
      </p>
      <h1 className="mt-4">{t('publication.page.summary')}</h1>
      <p className="lead typed">{row.summary}</p>
      <PublicFacts row={row} />
      {row.answerSummary ? (
        <section className="section">
          <h2>{t('publication.page.answer')}</h2>
          {row.outcome ? (
            <p className="mt-2">
              <b>{t('publication.page.outcome')}:</b> {t(`words.outcome.${row.outcome}`)}
            </p>
          ) : null}
          <p className="typed mt-2">{row.answerSummary}</p>
        </section>
      ) : null}
      <section className="section">
        <h2>{t('publication.page.steps')}</h2>
        <Ledger items={row.steps.map((step) => ({ on: step.on, text: stepWords(step, t) }))} />
      </section>
      {isOpen(row.status) ? <AffectedForm reference={row.reference} {...affected} /> : null}
      <section className="section">
        <p>{t('publication.page.who')}</p>
        <p className="mt-2">
          <a href={paths.track()}>{t('publication.page.own')}</a>
        </p>
        <p className="mt-2">
          <a href={paths.publicList()}>{t('publication.page.back')}</a>
        </p>
      </section>
    </PublicShell>
  )
}

function isOpen(status: Status): boolean {
  return (openStatuses as readonly Status[]).includes(status)
}

function stepWords(
  { step, agencyName, outcome }: PublicRow['steps'][number],
  t: ReturnType<typeof useTranslate>,
): string {
  return t(`publication.step.${step}`, {
    agency: agencyName ?? t('words.undecided'),
    outcome: outcome ? t(`words.outcome.${outcome}`) : '',
  })
}

function AffectedForm({ reference, token, email, error }: Affected & { reference: string }) {
  const t = useTranslate()
  return (
    <section className="section">
      <h2>{t('publication.affected.title')}</h2>
      <p className="mt-2">{t('publication.affected.lead')}</p>
      <form method="post" action={`${paths.published(reference)}#${noticesId}`} noValidate className="stack-4 mt-3">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="step" value="affected" />
        <TextField name="email" type="email" label={t('publication.affected.email')} value={email} error={error} />
        <p>
          <Button variant="secondary">{t('publication.affected.send')}</Button>
        </p>
      </form>
    </section>
  )
}
