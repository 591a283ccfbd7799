import { StepForm } from '#app/complaints/components/resident-step-form.tsx'
import { StepFrame, useStepField, type StepProps } from '#app/complaints/components/step-frame.tsx'
import type { TrackingProps } from '#app/complaints/components/tracking-page.tsx'
import { hasConsent } from '#app/complaints/rules/publication.ts'
import type { StaffStep } from '#app/complaints/staff-form.ts'
import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox, TextArea } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'

// The summary for everybody: written at the desk, agreed to by the resident, published, taken down by either.

export function SummariseForm(props: StepProps) {
  const t = useTranslate()
  const { field, ticked } = useStepField('summarise', props)
  const { publication } = props.page.complaint
  const marked = field('confirm')
  return (
    <StepFrame step="summarise" props={props} submit={t('publication.desk.save')}>
      <State {...props} />
      <TextArea
        {...field('summary', publication?.summary ?? '')}
        label={t('publication.desk.summary')}
        hint={t('publication.desk.summaryHint')}
        rows={5}
      />
      <TextArea
        {...field('answerSummary', publication?.answerSummary ?? '')}
        label={t('publication.desk.answerSummary')}
        hint={t('publication.desk.answerHint')}
        rows={4}
        isOptional
      />
      {marked.error ? (
        <Checkbox
          name="confirm"
          id={marked.id}
          value={ticked}
          label={t('publication.desk.confirm')}
          error={marked.error}
        />
      ) : null}
    </StepFrame>
  )
}

function State({ page }: StepProps) {
  const t = useTranslate()
  const { publication } = page.complaint
  if (publication === null) return null
  const agreed = hasConsent(publication) ? 'agreed' : 'waiting'
  const state = publication.publishedAt ? 'isPublic' : agreed
  return <p className="notice">{t(`publication.desk.${state}`)}</p>
}

export function PublishForm({ step, props }: { step: Extract<StaffStep, 'publish' | 'unpublish'>; props: StepProps }) {
  const t = useTranslate()
  const { publication } = props.page.complaint
  return (
    <StepFrame step={step} props={props} submit={t(`publication.desk.${step}`)}>
      <State {...props} />
      <p className="typed">{publication?.summary}</p>
      {publication?.answerSummary ? <p className="typed">{publication.answerSummary}</p> : null}
    </StepFrame>
  )
}

/** The resident reads the summary exactly as it will appear, and says yes or no. */
export function ConsentForm({ page, token }: Pick<TrackingProps, 'page' | 'token'>) {
  const t = useTranslate()
  const { complaint } = page
  const { publication, reference } = complaint
  if (publication === null) return null
  const isGiven = hasConsent(publication)
  return (
    <section className="section">
      <h2>{isGiven ? t('publication.page.summary') : t('publication.consent.title')}</h2>
      <p className="mt-2">{isGiven ? t('publication.consent.given') : t('publication.consent.lead')}</p>
      <blockquote className="notice mt-3">
        <p className="typed">{publication.summary}</p>
        {publication.answerSummary ? <p className="typed mt-2">{publication.answerSummary}</p> : null}
      </blockquote>
      {isGiven ? (
        <StepForm step="unpublish" reference={reference} token={token}>
          {publication.publishedAt ? <p>{t('publication.consent.published')}</p> : null}
          <p className="actions">
            {publication.publishedAt ? (
              <>
                <Button variant="secondary">{t('publication.consent.takeDown')}</Button>{' '}
                <a href={paths.published(reference)}>{t('publication.consent.see')}</a>
              </>
            ) : null}
          </p>
        </StepForm>
      ) : (
        <StepForm step="consent" reference={reference} token={token}>
          <input type="hidden" name="summaryHash" value={publication.hash} />
          <p className="actions">
            <Button name="consent" value="yes">
              {t('publication.consent.yes')}
            </Button>{' '}
            <Button name="consent" value="no" variant="secondary">
              {t('publication.consent.no')}
            </Button>
          </p>
        </StepForm>
      )}
    </section>
  )
}
