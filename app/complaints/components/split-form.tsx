import { classChoices } from '#app/complaints/components/class-choices.ts'
import { StepFrame, useStepField, type StepProps } from '#app/complaints/components/step-frame.tsx'
import { splitRows } from '#app/complaints/split-form.ts'
import { SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'

/** One row an agency: which, by when, and the text that concerns it. Rows that stay empty are no part. */
export function SplitForm(props: StepProps) {
  const t = useTranslate()
  const { field, valuesOf } = useStepField('split', props)
  const { complaint, isProtected } = props.page
  const agencies = props.lists.agencies.filter(({ code, isActive }) => isActive && code !== complaint.against)
  const at = (name: 'agency' | 'class' | 'text', row: number) => ({
    name,
    id: row === 0 ? `split-${name}` : `split-${name}-${row + 1}`,
    value: valuesOf(name)?.[row] ?? '',
    error: row === 0 ? field(name).error : undefined,
  })
  return (
    <StepFrame step="split" props={props} submit={t('splitting.form.send')}>
      <p>{t('splitting.form.lead')}</p>
      {isProtected ? (
        <TextField
          {...field('agencyTitle', complaint.agencyCopy?.title ?? complaint.title)}
          label={t('desk.form.copyTitle')}
        />
      ) : null}
      {Array.from({ length: splitRows }, (_, row) => (
        <fieldset key={row} className="stack-3">
          <legend>{t('splitting.form.part', { number: row + 1 })}</legend>
          <SelectField
            {...at('agency', row)}
            label={t('desk.form.agency')}
            isOptional={row > 1}
            empty={t('desk.form.choose')}
            options={agencies.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <SelectField
            {...at('class', row)}
            label={t('desk.form.class')}
            isOptional={row > 1}
            empty={t('desk.form.choose')}
            options={classChoices(props.page.classes, t)}
          />
          <TextArea {...at('text', row)} label={t('splitting.form.text')} isOptional={row > 1} rows={4} />
        </fieldset>
      ))}
    </StepFrame>
  )
}
