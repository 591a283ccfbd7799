import type { Language } from '#app/complaints/rules/complaint.ts'
import { lengthOf } from '#app/complaints/rules/text.ts'
import type { Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import { isForResident, type MessageKey, type MessageWithFacts } from '#app/emails/message-facts.ts'
import { renderEmail } from '#app/emails/render.ts'
import { samples } from '#app/emails/sample-facts.ts'
import { en } from '#app/i18n/en.ts'
import { id } from '#app/i18n/id.ts'
import { translator, type TextKey, type TextValues, type Translate } from '#app/i18n/translate.ts'

// The sentences of a mail that an administrator may word otherwise. What stands in every mail (number, links, footer, the
// neutral subject of protected complaints) is the program's alone and not among them.

/** `name`: of the form's field, and of the stored wording. `key`: of the built-in text, with its plural. */
export type OwnWord = { name: string; language: Language; key: string; builtIn: string; isSubject: boolean }

/** What was worded otherwise, by name; what is missing or empty has the built-in wording. */
export type Wording = Readonly<Record<string, string>>

export type WordingProblem = { key: TextKey; values?: TextValues }

const languages = ['id', 'en'] as const
const texts = { id, en } as const
const plurals = { id: new Intl.PluralRules('id'), en: new Intl.PluralRules('en') } as const
const pattern = /\{\{([^{}]*)\}\}/g
const maxLetters = { subject: 120, sentence: 400 } as const

const found = new Map<MessageKey, readonly OwnWord[]>()

/** In the order of the mail, subjects first. Found by drawing its samples, so that no list has to follow the messages. */
export function ownWordsOf(message: MessageKey): readonly OwnWord[] {
  const known = found.get(message) ?? languages.flatMap((language) => findWords(message, language))
  found.set(message, known)
  return known
}

function findWords(message: MessageKey, language: Language): OwnWord[] {
  const words = new Map<string, OwnWord>()
  for (const sample of samples.filter((one) => one.message === message)) {
    const shown = new Map<TextKey, string>()
    const t: Translate = (key, values) => {
      const text = translator(language)(key, values)
      shown.set(key, text)
      return text
    }
    const { subject } = drawSample(sample, language, t)
    for (const [base, text] of shown) {
      if (!isOwn(base)) continue
      for (const key of formsOf(base, language)) {
        const name = `${language}-${key.replaceAll('.', '-')}`
        const builtIn = builtInText(language, key) ?? ''
        words.set(name, words.get(name) ?? { name, language, key, builtIn, isSubject: subject.includes(text) })
      }
    }
  }
  return [...words.values()].toSorted((one, other) => Number(other.isSubject) - Number(one.isSubject))
}

/** Two-part keys are the ones that several mails share; the others left out are labels and words of the whole program. */
function isOwn(key: string): boolean {
  return key.split('.').length > 2 && !/^(words|shell|mail\.label|holding\.why)\./.test(key)
}

function formsOf(key: string, language: Language): string[] {
  if (builtInText(language, key) !== null) return [key]
  return plurals[language].resolvedOptions().pluralCategories.map((form) => `${key}_${form}`)
}

function builtInText(language: Language, key: string): string | null {
  const text = key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], texts[language])
  return typeof text === 'string' ? text : null
}

/** The texts of this mail in this language, where there is an own wording that one. */
export function wordedTranslator(message: MessageKey, language: Language, wording: Wording): Translate {
  const t = translator(language)
  const own = new Map(
    ownWordsOf(message).flatMap(({ name, key, builtIn, isSubject, ...word }) => {
      const text = wording[name] ?? ''
      // A later release may have other placeholders: then its own sentence is the right one.
      const isUsed = word.language === language && text !== '' && wordingProblem(text, { builtIn, isSubject }) === null
      return isUsed ? [[key, text] as const] : []
    }),
  )
  if (own.size === 0) return t
  return (key, values = {}) => {
    const { count } = values
    const form = typeof count === 'number' ? `${key}_${plurals[language].select(count)}` : key
    const text = own.get(key) ?? own.get(form)
    return text === undefined
      ? t(key, values)
      : text.replace(pattern, (_, name: string) => String(values[name.trim()] ?? ''))
  }
}

/** Null: may be sent. The same placeholders as the built-in sentence, plain words, no address of its own. */
export function wordingProblem(
  text: string,
  { builtIn, isSubject }: Pick<OwnWord, 'builtIn' | 'isSubject'>,
): WordingProblem | null {
  const wanted = placeholdersIn(builtIn)
  const given = placeholdersIn(text)
  const unknown = given.find((name) => !wanted.includes(name))
  if (unknown !== undefined) return { key: 'mailTexts.problem.unknown', values: { found: `{{${unknown}}}` } }
  const missing = wanted.find((name) => !given.includes(name))
  if (missing !== undefined) return { key: 'mailTexts.problem.missing', values: { found: `{{${missing}}}` } }
  const plain = text.replace(pattern, ' ')
  if (/[{}]/.test(plain)) return { key: 'mailTexts.problem.braces' }
  if (/[<>]/.test(plain)) return { key: 'mailTexts.problem.html' }
  if (/:\/\/|@|[\p{L}\d-]\.[\p{L}\d]/iu.test(plain)) return { key: 'mailTexts.problem.link' }
  const max = maxLetters[isSubject ? 'subject' : 'sentence']
  return lengthOf(text) > max ? { key: 'errors.text.long', values: { n: max } } : null
}

function placeholdersIn(text: string): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name.trim())
}

/** Mails about an account or about no single complaint carry no number. */
const withoutNumber: ReadonlySet<MessageKey> = new Set<MessageKey>([
  ...(['invitation', 'password-reset', 'second-factor-reset', 'account-address'] as const),
  ...(['weekly-open', 'calendar-missing', 'held-digest', 'copy-for-village'] as const),
])

/** A sample as its reader would get it. Nothing in it is anybody's, and its addresses lead nowhere. */
function drawSample(sample: MessageWithFacts, language: Language, t: Translate): Message {
  const isResidents = isForResident(sample)
  const url = (name: string) => `https://contoh.example/${name}`
  const reader: Reader = {
    ...{ language, t },
    reference: withoutNumber.has(sample.message) ? null : 'KTM-7Q4D-9M2K-H',
    at: new Date('2026-03-13T02:20:00Z'),
    pageUrl: url('aduan'),
    linkUrl: () => url('tautan'),
    isTrialSite: false,
    isConfirmed: true,
    confirmUrl: null,
    stopUrl: isResidents ? url('berhenti') : null,
    responsible: isResidents ? 'Uji Penanggung Jawab' : '',
    ombudsman: '0000-3333',
  }
  return renderEmail(sample, reader)
}

/** Every sample of this mail in both languages, with this wording. */
export function drawSamples(message: MessageKey, wording: Wording): (Message & { language: Language })[] {
  return languages.flatMap((language) => {
    const t = wordedTranslator(message, language, wording)
    return samples
      .filter((one) => one.message === message)
      .map((sample) => ({ language, ...drawSample(sample, language, t) }))
  })
}
