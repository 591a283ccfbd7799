import { StepFrame, useStepField, type StepProps } from '#app/complaints/components/step-frame.tsx'
import { DateField, TextArea, TextField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'

// What the Ombudsman asks about: noted by the coordinator on the complaint's page, closed there by the coordinator or the liaison.

export function OpenMatterForm(props: StepProps) {
  const t = useTranslate()
  const { field } = useStepField('openMatter', props)
  return (
    <StepFrame step="openMatter" props={props} submit={t('matters.open')}>
      <TextField {...field('letterNumber')} label={t('matters.letterNumber')} />
      <DateField {...field('letterOn')} label={t('matters.letterOn')} />
      <TextArea {...field('reason')} label={t('matters.why')} hint={t('matters.whyHint')} rows={3} />
    </StepFrame>
  )
}

export function CloseMatterForm(props: StepProps) {
  const t = useTranslate()
  const { field } = useStepField('closeMatter', props)
  return (
    <StepFrame step="closeMatter" props={props} submit={t('matters.close')}>
      <p className="soft">{t('matters.closeHint')}</p>
      <DateField {...field('closedOn', props.page.today)} label={t('matters.closedOn')} />
      <TextArea {...field('reason')} label={t('matters.closeWhy')} hint={t('matters.whyHint')} rows={3} />
    </StepFrame>
  )
}
