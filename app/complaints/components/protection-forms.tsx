import { CopyFields } from '#app/complaints/components/routing-forms.tsx'
import { StepFrame, useStepField, type StepProps } from '#app/complaints/components/step-frame.tsx'
import { targets } from '#app/complaints/rules/complaint.ts'
import { formatDay } from '#app/i18n/format.ts'
import { RadioGroup, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

// The coordinator's care for protected complaints: whom they are against, what the agency gets to read.

export function TargetForm(props: StepProps) {
  const t = useTranslate()
  const { field } = useStepField('target', props)
  const { complaint } = props.page
  return (
    <StepFrame step="target" props={props} submit={t('desk.form.targetSend')}>
      <RadioGroup
        {...field('target', complaint.target ?? 'normal')}
        label={t('desk.form.target')}
        hint={t('desk.form.targetHint')}
        choices={targets.map((target) => ({ value: target, label: t(`desk.form.targetChoice.${target}`) }))}
      />
      <SelectField
        {...field('against', complaint.against ?? '')}
        label={t('desk.form.against')}
        isOptional
        empty={t('desk.form.choose')}
        options={props.lists.agencies.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextArea {...field('reason')} label={t('desk.form.reason')} hint={t('desk.form.reasonHint')} rows={3} />
    </StepFrame>
  )
}

export function RestrictForm({ step, props }: { step: 'restrict' | 'unrestrict'; props: StepProps }) {
  const t = useTranslate()
  const { field } = useStepField(step, props)
  return (
    <StepFrame step={step} props={props} submit={t(`desk.form.${step}Send`)}>
      {step === 'unrestrict' && props.page.complaint.parts.length > 0 ? <p>{t('splitting.part.stay')}</p> : null}
      <TextArea {...field('reason')} label={t('desk.form.reason')} hint={t('desk.form.reasonHint')} rows={3} />
    </StepFrame>
  )
}

export function RetitleForm(props: StepProps) {
  const t = useTranslate()
  const { field } = useStepField('retitle', props)
  return (
    <StepFrame step="retitle" props={props} submit={t('desk.form.titleSend')}>
      <TextField {...field('title', props.page.complaint.title)} label={t('desk.form.titleLabel')} />
    </StepFrame>
  )
}

/** One form, for the oldest thing that waits: passing on is reading and editing, one after the other. */
export function PassOnForm(props: StepProps) {
  const t = useTranslate()
  const language = useLanguage()
  const typed = props.answer?.step === 'passOn' ? props.answer.typed['entry']?.[0] : undefined
  const held = props.page.held.find(({ id }) => id === typed) ?? props.page.held[0]
  if (!held) return null
  return (
    <StepFrame step="passOn" props={props} submit={t('desk.form.passOnSend')}>
      <input type="hidden" name="entry" value={held.id} />
      <p className="small soft">
        {t('desk.page.resident')}, {formatDay(held.on, language)}
      </p>
      <CopyFields
        step="passOn"
        props={props}
        title={held.isWhole ? held.title : null}
        text={held.text}
        files={held.files}
      />
    </StepFrame>
  )
}
