import { StepFrame, useStepField, type StepProps } from '#app/complaints/components/step-frame.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'

// The same matter twice: one complaint carries on for both, or each by itself again.

export function MergeForm(props: StepProps) {
  const t = useTranslate()
  const { field } = useStepField('merge', props)
  return (
    <StepFrame step="merge" props={props} submit={t('merging.form.send')}>
      <TextField {...field('into')} label={t('merging.form.into')} hint={t('merging.form.hint')} isCode isShort />
    </StepFrame>
  )
}

export function UnmergeForm(props: StepProps) {
  const t = useTranslate()
  return (
    <StepFrame step="unmerge" props={props} submit={t('merging.form.apartSend')}>
      <p>{t('merging.form.apart')}</p>
    </StepFrame>
  )
}
