import type { ComponentProps, ReactNode } from 'react'
import {
  recordForm,
  RecordMessages,
  type RecordAnswer,
  type RecordForm,
} from '#app/agencies/components/record-form.tsx'
import type { TextKey } from '#app/i18n/translate.ts'
import { RecordRows } from '#app/agencies/components/record-rows.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox, CheckboxGroup, DateField, SelectField, TextArea, TextField, type Option } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'

/** One field of a record. `isOptional`: empty is allowed and said to be. */
export type RecordField = {
  name: string
  label: TextKey
  kind?: 'line' | 'text' | 'date' | 'days' | 'check' | 'choice' | 'several'
  hint?: string
  options?: readonly Option[]
  empty?: string
  isOptional?: boolean
}

type Page = {
  title: string
  lead?: string
  /** where it is sent, and where "Batal" leads */
  to: string
  back: string
  fields: readonly RecordField[]
  values: Record<string, string>
  version: string
  token: string
  answer: RecordAnswer | undefined
  saved: string
  /** where saving waits until its effect was read: what was checked, and the effect once it is known */
  check?: { of: string; effect: ReactNode | null }
  /** what is read before the form is filled in */
  before?: ReactNode
  /** nothing to change: the record stands there in words */
  isReader?: boolean
  children?: ReactNode
}

/** A page that edits one record: messages, heading, form. What stands beside it comes as children. */
export function RecordPage({ title, lead, before, children, isReader = false, ...page }: Page) {
  const t = useTranslate()
  const form = formOf(page, t)
  return (
    <>
      <RecordMessages form={form} saved={page.answer?.isSaved ? page.saved : null} />
      <h1>{title}</h1>
      {lead === undefined ? null : <p className="lead">{lead}</p>}
      {before}
      {isReader ? <RecordRows fields={page.fields} values={page.values} /> : <Form {...page} form={form} />}
      {children}
    </>
  )
}

function formOf({ values, answer, fields }: Omit<Page, 'title'>, t: ReturnType<typeof useTranslate>): RecordForm {
  return recordForm(
    values,
    answer,
    fields.map(({ name }) => name),
    t,
  )
}

function Form({ to, back, fields, version, token, answer, form, check }: Omit<Page, 'title'> & { form: RecordForm }) {
  const t = useTranslate()
  const isChecked = Boolean(check?.effect)
  return (
    <form method="post" action={`${to}#${isChecked ? '' : noticesId}`} noValidate className="page-narrow stack-6 mt-5">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="version" value={answer?.version ?? version} />
      {check ? <input type="hidden" name="checked" value={check.of} /> : null}
      {fields.map((field) => (
        <Field key={field.name} field={field} form={form} />
      ))}
      <div className="actions">
        {check ? (
          <Button name="step" value="check" variant={isChecked ? 'secondary' : 'primary'}>
            {t('routingRules.one.check')}
          </Button>
        ) : (
          <Button>{t('admin.save')}</Button>
        )}
        <a href={back}>{t('admin.cancel')}</a>
      </div>
      {check && isChecked ? (
        <>
          {check.effect}
          <div className="actions">
            <Button name="step" value="save">
              {t('admin.save')}
            </Button>
          </div>
        </>
      ) : null}
    </form>
  )
}

function Field({ field, form }: { field: RecordField; form: RecordForm }) {
  const t = useTranslate()
  const { name, kind = 'line', options = [], empty, isOptional = false } = field
  const shared = {
    name,
    label: t(field.label),
    hint: form.hint(name, field.hint),
    error: form.error(name),
    isOptional,
  }
  const value = form.value(name)
  switch (kind) {
    case 'text':
      return <TextArea {...shared} value={value} rows={8} />
    case 'date':
      return <DateField {...shared} value={value} />
    case 'check':
      return <Checkbox {...shared} isChecked={value === 'yes'} />
    case 'choice':
      return <SelectField {...shared} value={value} options={options} {...(empty === undefined ? {} : { empty })} />
    case 'several':
      return <Several {...shared} values={value.split('\n')} options={options} />
    case 'days':
      return <TextField {...shared} value={value} inputMode="numeric" isShort autoComplete="off" />
    case 'line':
      return <TextField {...shared} value={value} autoComplete="off" />
  }
}

/** A long list stands folded under what is chosen of it. */
const longestShown = 12

function Several({
  options,
  ...shared
}: Omit<ComponentProps<typeof CheckboxGroup>, 'choices'> & { options: readonly Option[] }) {
  const t = useTranslate()
  const group = <CheckboxGroup {...shared} choices={options} />
  if (options.length <= longestShown) return group
  const chosen = options.filter(({ value }) => shared.values.includes(value)).map(({ label }) => label)
  return (
    <details open={shared.error !== undefined}>
      <summary>
        <b>{shared.label}</b>: {chosen.length === 0 ? t('words.notFilled') : chosen.join(', ')}
      </summary>
      {group}
    </details>
  )
}
