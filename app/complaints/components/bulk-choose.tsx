import { InboxList } from '#app/complaints/components/inbox-list.tsx'
import { nobody } from '#app/complaints/assign-nobody.ts'
import type { BulkStep } from '#app/complaints/bulk-form.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import { inboxPlace, listAddress } from '#app/complaints/inbox-wish.ts'
import type { BulkChoices } from '#app/complaints/read-bulk-choices.server.ts'
import type { Inbox } from '#app/complaints/read-inbox.server.ts'
import { serviceClasses } from '#app/complaints/rules/complaint.ts'
import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import type { FieldError } from '#app/ui/error-summary.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'

/** What was sent for several complaints and comes back to be mended. */
export type BulkTyped = { chosen: readonly string[]; typed: Record<string, string>; errors: FieldErrors }

/** Where the forms of several complaints are posted: the same list, with its boxes. */
export function bulkAddress({ wish }: Inbox): string {
  return paths.inbox({ ...inboxPlace(wish), pilih: 'ya' })
}

/** The same sentences as at the fields; what was not chosen is at the boxes. */
export function useBulkErrors(answer: BulkTyped | null): FieldError[] {
  const t = useTranslate()
  return Object.entries(answer?.errors ?? {}).flatMap(([name, error]) =>
    error ? [{ id: name === '' ? null : `bulk-${name}`, message: t(error.key, error.values) }] : [],
  )
}

/** The list with a box before each row, and what can be done with the ticked ones. */
export function BulkChoose({
  inbox,
  choices,
  token,
  isAll,
  answer,
}: {
  inbox: Inbox
  choices: BulkChoices
  token: string
  /** all boxes are ticked */
  isAll: boolean
  answer: BulkTyped | null
}) {
  const t = useTranslate()
  const { wish, page } = inbox
  const daftar = listAddress(wish)
  const picked = answer?.chosen ?? (isAll ? page.rows.map(({ reference }) => reference) : [])
  return (
    <form method="post" action={`${bulkAddress(inbox)}#${noticesId}`} noValidate className="bulk">
      <input type="hidden" name="token" value={token} />
      <div className="bulk-list" id="bulk-reference" tabIndex={-1}>
        <InboxList
          rows={page.rows}
          toRow={(reference) => paths.officerComplaint(reference, { daftar })}
          picked={new Set(picked)}
        />
      </div>
      <section className="bulk-panel list-panel" aria-labelledby="bulk-title">
        <h2 id="bulk-title">{t('bulk.title')}</h2>
        <p className="hint">{t('bulk.limit')}</p>
        {choices.steps.map((step) => (
          <div key={step} className="stack-3">
            <StepFields step={step} choices={choices} answer={answer} />
            <p className="actions">
              <Button name="step" value={step} variant="secondary">
                {t(`bulk.go.${step}`)}
              </Button>
            </p>
          </div>
        ))}
      </section>
    </form>
  )
}

function StepFields({ step, choices, answer }: { step: BulkStep; choices: BulkChoices; answer: BulkTyped | null }) {
  const t = useTranslate()
  const field = (name: string) => {
    const error = answer?.errors[name]
    return { name, id: `bulk-${name}`, value: answer?.typed[name] ?? '', error: error && t(error.key, error.values) }
  }
  if (step === 'assign')
    return (
      <SelectField
        {...field('officer')}
        label={t('bulk.officer')}
        empty={t('desk.form.choose')}
        options={[...choices.officers, { value: nobody, label: t('bulk.to.nobody') }]}
      />
    )
  if (step === 'merge') return <TextField {...field('into')} label={t('bulk.into')} hint={t('bulk.intoHint')} isCode />
  return (
    <>
      <SelectField
        {...field('agency')}
        label={t('desk.page.agency')}
        empty={t('desk.form.choose')}
        options={choices.agencies}
      />
      <SelectField
        {...field('class')}
        label={t('bulk.class')}
        empty={t('bulk.byKind')}
        options={serviceClasses.map((value) => ({ value, label: t(`words.class.${value}`) }))}
      />
      <SelectField
        {...field('topic')}
        label={t('desk.page.topic')}
        empty={t('bulk.ownTopic')}
        options={choices.topics}
      />
    </>
  )
}
