import { StepForm } from '#app/complaints/components/resident-step-form.tsx'
import { messageOfStep } from '#app/complaints/components/step-message.ts'
import type { TrackingProps } from '#app/complaints/components/tracking-page.tsx'
import { formatDay } from '#app/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { FileField, TextArea } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

/** "Ya, selesai" or "Belum", when there is an answer; reopening a closed one while it may be. */
export function SolvedForms({ page, token, typed, errors }: TrackingProps) {
  const t = useTranslate()
  const language = useLanguage()
  const { steps, complaint } = page
  if (!steps.includes('dispute')) return null
  const isAnswered = steps.includes('accept')
  return (
    <section className="section">
      <h2>{isAnswered ? t('track.solved.title') : t('track.solved.no')}</h2>
      {isAnswered ? (
        <StepForm step="accept" reference={complaint.reference} token={token}>
          <p>
            <Button>{t('track.solved.yes')}</Button>
          </p>
        </StepForm>
      ) : null}
      {page.reopenUntil ? <p>{t('track.solved.until', { date: formatDay(page.reopenUntil, language) })}</p> : null}
      <StepForm step="dispute" reference={complaint.reference} token={token} hasFiles>
        <TextArea
          name="reason"
          rows={4}
          label={t('track.solved.reason')}
          value={typed.reason}
          error={messageOfStep(errors, 'reason', t)}
        />
        <FileField name="attachments" id="dispute-files" label={t('track.write.files')} isOptional />
        <p>
          <Button variant="secondary">{isAnswered ? t('track.solved.no') : t('track.solved.send')}</Button>
        </p>
      </StepForm>
    </section>
  )
}

/** What was asked for, or any message: waits for nobody. */
export function WriteForm({ page, token, typed, errors }: TrackingProps) {
  const t = useTranslate()
  const { steps, complaint } = page
  const step = (['supply', 'add'] as const).find((possible) => steps.includes(possible))
  if (!step) return null
  const isSupply = step === 'supply'
  return (
    <section className="section">
      <h2>{isSupply ? t('track.write.supplyTitle') : t('track.write.title')}</h2>
      <StepForm step={step} reference={complaint.reference} token={token} hasFiles>
        <TextArea
          name="text"
          rows={4}
          label={t('track.write.label')}
          value={typed.text}
          error={messageOfStep(errors, 'text', t)}
        />
        <FileField name="attachments" label={t('track.write.files')} isOptional />
        <p>
          <Button variant={steps.includes('accept') ? 'secondary' : 'primary'}>
            {isSupply ? t('track.write.supply') : t('track.write.send')}
          </Button>
        </p>
      </StepForm>
    </section>
  )
}
