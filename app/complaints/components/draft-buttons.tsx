import type { StepProps } from '#app/complaints/components/step-frame.tsx'
import type { StaffStep } from '#app/complaints/staff-form.ts'
import { formatMoment, formatTime } from '#app/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'

/** Steps that are mailed to the resident as they are typed: the mail can be looked at before. */
const mailed: readonly StaffStep[] = ['reply', 'answer', 'ask']

/** Beside "Kirim": keep it, look at the mail, let a colleague read it. None of them sends anything. */
export function DraftButtons({ step, props }: { step: StaffStep; props: StepProps }) {
  const t = useTranslate()
  const language = useLanguage()
  const { aids } = props
  if (!aids) return null
  const aside = props.answer?.step === step ? props.answer.aside : null
  const kept = aids.drafts.find((draft) => draft.step === step)
  const readerError = props.answer?.step === step ? props.answer.errors['reader'] : undefined
  return (
    // The form leads to this place: what was asked for beside sending is shown here, far below the top of the page.
    <div className="stack-3" {...(aside ? { id: noticesId, tabIndex: -1 } : {})}>
      <p className="actions">
        <Button name="confirm" value="draft" variant="secondary">
          {t('work.draft.save')}
        </Button>
        {mailed.includes(step) ? (
          <Button name="confirm" value="preview" variant="secondary" shortcut="e">
            {t('work.draft.preview')}
          </Button>
        ) : null}
        <span className="small soft" id={`draf-${step}`} role="status">
          {aside?.kind === 'saved' ? t('work.draft.saved', { time: formatTime(aside.at, language) }) : null}
          {!aside && kept ? t('work.draft.savedAt', { moment: formatMoment(kept.savedAt, language) }) : null}
        </span>
      </p>
      {aside?.kind === 'asked' ? <p className="notice notice-calm">{t('work.draft.asked')}</p> : null}
      {aside?.kind === 'preview' ? <Preview aside={aside} /> : null}
      {aids.readers.length > 0 ? (
        <details open={readerError !== undefined}>
          <summary>{t('work.draft.reader')}</summary>
          <SelectField
            name="reader"
            id={`${step}-reader`}
            label={t('work.draft.reader')}
            hint={t('work.draft.readerHint')}
            error={readerError && t(readerError.key, readerError.values)}
            empty={t('desk.form.choose')}
            options={aids.readers.map(({ accountId, name }) => ({ value: accountId, label: name }))}
          />
          <p className="actions">
            <Button name="confirm" value="reader" variant="secondary">
              {t('work.draft.ask')}
            </Button>
          </p>
        </details>
      ) : null}
    </div>
  )
}

type Shown = Extract<NonNullable<NonNullable<StepProps['answer']>['aside']>, { kind: 'preview' }>

function Preview({ aside: { preview } }: { aside: Shown }) {
  const t = useTranslate()
  if (preview.kind !== 'email')
    return (
      <p className="notice notice-calm">
        {t(preview.kind === 'none' ? 'work.draft.previewNone' : 'work.draft.previewHidden')}
      </p>
    )
  return (
    <section className="email-preview stack-2" aria-label={t('work.draft.previewTitle')}>
      <h3>{t('work.draft.previewTitle')}</h3>
      <p>
        <b>{t('work.draft.previewSubject', { subject: preview.subject })}</b>
      </p>
      <p className="typed">{preview.text}</p>
    </section>
  )
}
