import { createInstance } from 'i18next'
import type { Language } from '#app/complaints/rules/complaint.ts'
import { en } from '#app/i18n/en.ts'
import { id } from '#app/i18n/id.ts'

/** The dotted address of a text. A plural pair `x_one` / `x_other` is asked for as `x`, with `count`. */
export type TextKey = KeysOf<typeof id>

type KeysOf<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K, keyof T> : `${K}.${KeysOf<T[K]>}`
}[keyof T & string]
// Only a pair is a plural: `state_enterprise_other` is a word of its own.
type WithoutPlural<K extends string, Keys> = K extends `${infer Base}_one`
  ? Base
  : K extends `${infer Base}_other`
    ? `${Base}_one` extends Keys
      ? Base
      : K
    : K

export type TextValues = Record<string, string | number>
export type Translate = (key: TextKey, values?: TextValues) => string

// In the built program a missing text shows its key instead of taking the page away from somebody with a complaint.
const isBuiltForProduction = (import.meta.env as ImportMetaEnv | undefined)?.PROD ?? false

const texts = createInstance()
void texts.init({
  resources: { id: { translation: id }, en: { translation: en } },
  fallbackLng: false,
  initAsync: false,
  keySeparator: '.',
  nsSeparator: false,
  returnNull: false,
  showSupportNotice: false, // an advertisement on standard output
  interpolation: { escapeValue: false }, // React and the mail layout escape; twice would show &amp; to people
  parseMissingKeyHandler: (key) => {
    if (isBuiltForProduction) return key
    throw new Error(`No text for "${key}" in app/i18n`)
  },
  missingInterpolationHandler: (text: string, match: RegExpExecArray) => {
    if (isBuiltForProduction) return ''
    throw new Error(`The text "${text}" needs a value for ${match[0]}`)
  },
})

const translators: Record<Language, Translate> = { id: makeTranslator('id'), en: makeTranslator('en') }

/** Texts in one language, with `{{name}}` filled from `values`. Throws for an unknown key or a missing value, except in production. */
export function translator(language: Language): Translate {
  return translators[language]
}

function makeTranslator(language: Language): Translate {
  // Values go in through `replace`, so that one called "context" or "lng" stays a plain value; `nest: false`, so that
  // a resident who types "$t(...)" reads it back unchanged.
  const found = (key: TextKey, values: TextValues = {}) =>
    texts.t(key, {
      lng: language,
      replace: values,
      nest: false,
      ...(typeof values['count'] === 'number' ? { count: values['count'] } : {}),
    })
  // A page asks for some fifty texts, most of them without values or with a small number, as a list does in every row:
  // those are looked up once.
  const plain = new Map<string, string>()
  return (key, values) => {
    const name = values ? countedName(key, values) : key
    if (name === null) return found(key, values)
    const text = plain.get(name) ?? found(key, values)
    plain.set(name, text)
    return text
  }
}

const mostKept = 100

/** Null where the values are more than a small number: those texts are as many as there are people and complaints. */
function countedName(key: TextKey, values: TextValues): string | null {
  const { count, ...others } = values
  if (typeof count !== 'number' || count < 0 || count > mostKept || !Number.isInteger(count)) return null
  return Object.keys(others).length === 0 ? `${key} ${String(count)}` : null
}
