import type { TextKey, Translate, TextValues } from '#app/i18n/translate.ts'

export type FieldErrorsOf<Field extends string> = Partial<Record<Field, string>>

/** Turns the keys that an action answers with into sentences, once, for the summary and for the fields. */
export function fieldMessages<Field extends string>(
  errors: Partial<Record<Field, TextKey>> | undefined,
  t: Translate,
  values: TextValues = {},
): FieldErrorsOf<Field> {
  const said = Object.entries<TextKey | undefined>(errors ?? {}).flatMap(([field, key]) =>
    key === undefined ? [] : [[field, t(key, values)]],
  )
  return Object.fromEntries(said) as FieldErrorsOf<Field>
}
