import { StepForm } from '#app/complaints/components/resident-step-form.tsx'
import { messageOfStep } from '#app/complaints/components/step-message.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import { answerField } from '#app/complaints/question-answers.ts'
import type { AskedQuestion } from '#app/complaints/read-questions.server.ts'
import type { Identity, Reference } from '#app/complaints/rules/complaint.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup, DateField, SelectField, TextArea } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

type Typed = { question: string; values: string[] }

/** The extra questions of the topic: none has to be answered, an answer may be changed while the complaint is open. */
export function QuestionsForm({
  complaint,
  questions,
  token,
  typed = [],
  errors = {},
}: {
  complaint: { reference: Reference; identity: Identity }
  questions: readonly AskedQuestion[]
  token: string
  typed?: readonly Typed[]
  errors?: FieldErrors
}) {
  const t = useTranslate()
  if (questions.length === 0) return null
  return (
    <section className="section" id="pertanyaan">
      <h2>{t('topics.ask.title')}</h2>
      <p className="mt-2">{t('topics.ask.lead')}</p>
      {complaint.identity === 'named' ? null : <p className="mt-2">{t('topics.ask.leadHeld')}</p>}
      <StepForm step="add" reference={complaint.reference} token={token}>
        <input type="hidden" name="questions" value={questions.map(({ id }) => id).join(',')} />
        {questions.map((question, place) => {
          const again = typed.find(({ question: id }) => id === question.id)
          const name = answerField(place)
          const error = messageOfStep(errors, name, t)
          return <Answer key={question.id} {...{ question, name, error, values: again?.values ?? question.values }} />
        })}
        <p>
          <Button variant="secondary">{t('topics.ask.send')}</Button>
        </p>
      </StepForm>
    </section>
  )
}

function Answer({
  question: { kind, textId, textEn, options },
  name,
  values,
  error,
}: {
  question: AskedQuestion
  name: string
  values: readonly string[]
  error: string | undefined
}) {
  const t = useTranslate()
  const isEnglish = useLanguage() === 'en'
  const field = { name, label: isEnglish ? textEn : textId, error, isOptional: true }
  const choices = options.map(({ code, nameId, nameEn }) => ({ value: code, label: isEnglish ? nameEn : nameId }))
  const [value = ''] = values
  switch (kind) {
    case 'text':
      return <TextArea {...field} value={value} rows={2} />
    case 'date':
      return <DateField {...field} value={value} />
    case 'one':
      return <SelectField {...field} value={value} empty={t('topics.ask.choose')} options={choices} />
    case 'several':
      return <CheckboxGroup {...field} values={values} choices={choices} />
  }
}
