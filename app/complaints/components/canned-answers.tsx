import { cannedFieldsOf } from '#app/complaints/canned-fields.ts'
import type { StepProps } from '#app/complaints/components/step-frame.tsx'
import type { StaffStep } from '#app/complaints/staff-form.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'

/** Choose, press: the text stands behind what was typed, in a field where it can be changed. Nothing is sent. */
export function CannedAnswers({
  step,
  props,
}: {
  step: Extract<StaffStep, 'reply' | 'answer' | 'ask'>
  props: StepProps
}) {
  const t = useTranslate()
  const { aids, answer, address } = props
  if (!aids || aids.canned.length === 0) return null
  const own = answer?.step === step ? answer : null
  const error = own?.errors['canned']
  const inserted = own?.aside?.kind === 'inserted' ? own.aside : null
  const [first = 'text', ...more] = cannedFieldsOf(step)
  return (
    <details open={error !== undefined || inserted !== null} id={`${step}-baku`}>
      <summary>{t('deskTools.canned.title')}</summary>
      <div className="stack-3">
        <SelectField
          name="canned"
          id={`${step}-canned`}
          label={t('deskTools.canned.which')}
          hint={t('deskTools.canned.hint')}
          error={error && t(error.key, error.values)}
          empty={t('desk.form.choose')}
          options={aids.canned.map(({ id, title }) => ({ value: id, label: title }))}
        />
        {more.length === 0 ? null : (
          <SelectField
            name="cannedInto"
            id={`${step}-cannedInto`}
            label={t('deskTools.canned.into')}
            value={inserted?.field ?? first}
            options={[
              { value: 'found', label: t('desk.form.found') },
              { value: 'done', label: t('desk.form.done') },
              { value: 'next', label: t('desk.form.next') },
            ]}
          />
        )}
        <p className="actions">
          <Button name="confirm" value="canned" variant="secondary" to={`${address}#${step}-baku`}>
            {t('deskTools.canned.insert')}
          </Button>
          {inserted ? (
            <span className="small soft" role="status">
              {t('deskTools.canned.inserted')}
            </span>
          ) : null}
        </p>
      </div>
    </details>
  )
}
