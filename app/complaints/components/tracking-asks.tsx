import { StepForm } from '#app/complaints/components/resident-step-form.tsx'
import { messageOfStep } from '#app/complaints/components/step-message.ts'
import type { TrackingProps } from '#app/complaints/components/tracking-page.tsx'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup, TextArea } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'

// What a resident may ask of the desk, each once in a while or once at all.

const ratings = ['1', '2', '3', '4'] as const

/** When the first reply is late; again after five working days. */
export function RemindForm({ page, token }: TrackingProps) {
  const t = useTranslate()
  if (!page.steps.includes('remind')) return null
  return (
    <StepForm step="remind" reference={page.complaint.reference} token={token}>
      <p>
        <Button variant="secondary">{t('resident.remind.button')}</Button>
      </p>
    </StepForm>
  )
}

/** On the handling, not on the matter: asked in other words of somebody who never said that it was solved. */
export function RateForm({ page, token, typed, errors }: TrackingProps) {
  const t = useTranslate()
  const { complaint, steps, rating } = page
  if (rating !== null) {
    const given = ratings.find((one) => Number(one) === rating)
    return given ? <p>{t('resident.rate.given', { rating: t(`resident.rate.words.${given}`) })}</p> : null
  }
  if (!steps.includes('rate')) return null
  const isSilent = complaint.closedBy === 'silence'
  return (
    <section className="section">
      <h2>{t('resident.rate.title')}</h2>
      <StepForm step="rate" reference={complaint.reference} token={token}>
        <RadioGroup
          name="rating"
          label={t(isSilent ? 'resident.rate.askSilent' : 'resident.rate.ask')}
          hint={t('resident.rate.hint')}
          value={typed.rating}
          error={messageOfStep(errors, 'rating', t)}
          choices={ratings.map((value) => ({ value, label: t(`resident.rate.words.${value}`) }))}
        />
        {/* The message form of this page has a field of this name too. */}
        <TextArea
          name="text"
          id="rate-text"
          rows={3}
          label={t('resident.rate.text')}
          isOptional
          value={typed.text}
          error={messageOfStep(errors, 'text', t)}
        />
        <p>
          <Button variant="secondary">{t('resident.rate.send')}</Button>
        </p>
      </StepForm>
    </section>
  )
}

/** Against "not ours" or "cannot be processed": once, and the coordinator looks again. */
export function ObjectForm({ page, token, typed, errors }: TrackingProps) {
  const t = useTranslate()
  const { complaint, steps } = page
  if (complaint.history.some(({ step }) => step === 'object')) return <p>{t('resident.object.given')}</p>
  if (!steps.includes('object')) return null
  return (
    <section className="section">
      <h2>{t('resident.object.title')}</h2>
      <p className="mt-2">{t('resident.object.lead')}</p>
      <StepForm step="object" reference={complaint.reference} token={token}>
        <TextArea
          name="reason"
          rows={4}
          label={t('resident.object.reason')}
          value={typed.reason}
          error={messageOfStep(errors, 'reason', t)}
        />
        <p>
          <Button variant="secondary">{t('resident.object.send')}</Button>
        </p>
      </StepForm>
    </section>
  )
}
