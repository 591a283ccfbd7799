import type { ReactNode } from 'react'
import { Icon } from '#app/ui/icon.tsx'
import { useTranslate } from '#app/ui/language.tsx'

/** What every field takes. `id` defaults to `name`; give it where two forms of a page have a field of one name. */
type FieldProps = {
  name: string
  label: ReactNode
  id?: string | undefined
  hint?: ReactNode
  /** a sentence, already translated; the same words stand in the error summary */
  error?: string | undefined
  /** adds "(tidak wajib)"; required fields say nothing */
  isOptional?: boolean
}

type Autofill =
  | 'name'
  | 'email'
  | 'tel'
  | 'street-address'
  | 'current-password'
  | 'new-password'
  | 'one-time-code'
  | 'username'
  | 'off'

export function TextField({
  type = 'text',
  value,
  autoComplete,
  inputMode,
  isShort = false,
  isCode = false,
  ...field
}: FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'password' | 'search'
  value?: string | undefined
  autoComplete?: Autofill
  inputMode?: 'text' | 'numeric' | 'tel' | 'email'
  isShort?: boolean
  /** for references and codes: mono, no capitals or corrections by the keyboard */
  isCode?: boolean
}) {
  const { id, describedBy } = wiring(field)
  const classes = ['control', isShort ? 'control-short' : '', isCode ? 'control-code' : ''].filter(Boolean).join(' ')
  return (
    <Frame {...field}>
      <input
        id={id}
        className={classes}
        type={type}
        name={field.name}
        defaultValue={value}
        autoComplete={autoComplete}
        inputMode={inputMode}
        aria-describedby={describedBy}
        aria-invalid={field.error ? true : undefined}
        {...(isCode ? { autoCapitalize: 'characters', autoCorrect: 'off', spellCheck: false } : {})}
      />
    </Frame>
  )
}

export function TextArea({ value, rows = 6, ...field }: FieldProps & { value?: string | undefined; rows?: number }) {
  const { id, describedBy } = wiring(field)
  return (
    <Frame {...field}>
      <textarea
        id={id}
        className="control"
        name={field.name}
        rows={rows}
        // A leading line break directly after the tag is eaten by browsers; React adds one of its own, so text stays whole.
        defaultValue={value}
        aria-describedby={describedBy}
        aria-invalid={field.error ? true : undefined}
      />
    </Frame>
  )
}

export function DateField({ value, ...field }: FieldProps & { value?: string | undefined }) {
  const { id, describedBy } = wiring(field)
  return (
    <Frame {...field}>
      <input
        id={id}
        className="control"
        type="date"
        name={field.name}
        defaultValue={value}
        aria-describedby={describedBy}
        aria-invalid={field.error ? true : undefined}
      />
    </Frame>
  )
}

export type Option = { value: string; label: string }
export type OptionGroup = { label: string; options: readonly Option[] }

/** `empty`: the label of the first option, whose value is the empty string. */
export function SelectField({
  value,
  empty,
  options,
  ...field
}: FieldProps & { value?: string | undefined; empty?: string; options: readonly (Option | OptionGroup)[] }) {
  const { id, describedBy } = wiring(field)
  return (
    <Frame {...field}>
      <select
        id={id}
        className="control"
        name={field.name}
        defaultValue={value ?? ''}
        aria-describedby={describedBy}
        aria-invalid={field.error ? true : undefined}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map((inner) => (
                <option key={inner.value} value={inner.value}>
                  {inner.label}
                </option>
              ))}
            </optgroup>
          ) : (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ),
        )}
      </select>
    </Frame>
  )
}

export type Choice = { value: string; label: ReactNode }

/** The whole row is the label. The summary's link goes to the first choice, so it carries the group's id. */
export function RadioGroup({
  value,
  choices,
  ...field
}: FieldProps & { value?: string | undefined; choices: readonly Choice[] }) {
  const { id, describedBy } = wiring(field)
  return (
    <Group {...field}>
      {choices.map((choice, index) => (
        <label key={choice.value} className="choice">
          <input
            id={index === 0 ? id : `${id}-${choice.value}`}
            type="radio"
            name={field.name}
            value={choice.value}
            defaultChecked={choice.value === value}
            aria-describedby={index === 0 ? describedBy : undefined}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </Group>
  )
}

export function CheckboxGroup({
  values,
  choices,
  ...field
}: FieldProps & { values: readonly string[]; choices: readonly Choice[] }) {
  const { id, describedBy } = wiring(field)
  return (
    <Group {...field}>
      {choices.map((choice, index) => (
        <label key={choice.value} className="choice">
          <input
            id={index === 0 ? id : `${id}-${choice.value}`}
            type="checkbox"
            name={field.name}
            value={choice.value}
            defaultChecked={values.includes(choice.value)}
            aria-describedby={index === 0 ? describedBy : undefined}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </Group>
  )
}

/** One box that stands alone, with an error above it when it has to be ticked. */
export function Checkbox({
  value = 'yes',
  isChecked = false,
  ...field
}: FieldProps & { value?: string; isChecked?: boolean }) {
  const { id, describedBy } = wiring(field)
  return (
    <div className={field.error ? 'field has-error' : 'field'}>
      <Explanation {...field} />
      <label className="choice">
        <input
          id={id}
          type="checkbox"
          name={field.name}
          value={value}
          defaultChecked={isChecked}
          aria-describedby={describedBy}
          aria-invalid={field.error ? true : undefined}
        />
        <span>{field.label}</span>
      </label>
    </div>
  )
}

/** Browsers never refill this one: a page that comes back says which files it already holds. */
export function FileField({
  accept = 'image/jpeg,image/png,image/webp,application/pdf',
  isMultiple = true,
  ...field
}: FieldProps & { accept?: string; isMultiple?: boolean }) {
  const { id, describedBy } = wiring(field)
  return (
    <Frame {...field}>
      <input
        id={id}
        className="control"
        type="file"
        name={field.name}
        accept={accept}
        multiple={isMultiple}
        aria-describedby={describedBy}
        aria-invalid={field.error ? true : undefined}
      />
    </Frame>
  )
}

function wiring({ id, name, hint, error }: FieldProps) {
  const own = id ?? name
  const describedBy = [hint ? `${own}-hint` : '', error ? `${own}-error` : ''].filter(Boolean).join(' ')
  return { id: own, describedBy: describedBy || undefined }
}

function Frame({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { id } = wiring(field)
  return (
    <div className={field.error ? 'field has-error' : 'field'}>
      <label className="label" htmlFor={id}>
        {field.label} <Optional isOptional={field.isOptional} />
      </label>
      <Explanation {...field} />
      {children}
    </div>
  )
}

function Group({ children, ...field }: FieldProps & { children: ReactNode }) {
  return (
    <fieldset className={field.error ? 'field has-error' : 'field'}>
      <legend className="label">
        {field.label} <Optional isOptional={field.isOptional} />
      </legend>
      <Explanation {...field} />
      {children}
    </fieldset>
  )
}

function Optional({ isOptional = false }: { isOptional?: boolean | undefined }) {
  const t = useTranslate()
  return isOptional ? <span className="soft font-normal">{t('words.optional')}</span> : null
}

function Explanation(field: FieldProps) {
  const t = useTranslate()
  const { id } = wiring(field)
  return (
    <>
      {field.hint ? (
        <div className="hint" id={`${id}-hint`}>
          {field.hint}
        </div>
      ) : null}
      {field.error ? (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="triangle" />
          <span>
            {t('errors.prefix')} {field.error}
          </span>
        </p>
      ) : null}
    </>
  )
}
