import type { Language } from '#app/complaints/rules/complaint.ts'
import { en } from '#app/i18n/en.ts'
import { id } from '#app/i18n/id.ts'
import { flatten } from '#tests/i18n/texts.ts'

/** Names of bodies stay as they are in every language. */
const names = ['BPJS Ketenagakerjaan']
/** Shorter pieces may be the same by chance, or be part of a name. */
const shortest = 20

const pieces: Record<Language, string[]> = { id: piecesOf(id), en: piecesOf(en) }
const foreignTo: Record<Language, string[]> = { id: onlyIn('en', 'id'), en: onlyIn('id', 'en') }
const aKey = new RegExp(`(?<![\\w@./-])(?:${Object.keys(id).join('|')})(?:\\.[a-zA-Z][\\w-]*)+`, 'g')

/** What a page in this language must not say: a key in the place of its sentence, a placeholder, the other language. */
export function foreignIn(text: string, language: Language): string[] {
  return [
    ...(text.match(aKey) ?? []),
    ...(text.match(/\{\{.*?\}\}|\bundefined\b/g) ?? []),
    ...foreignTo[language].filter((piece) => text.includes(piece)),
  ]
}

function piecesOf(texts: object): string[] {
  return [...flatten(texts).values()].flatMap((text) => text.split(/\{\{\w+\}\}/).map((piece) => piece.trim()))
}

function onlyIn(language: Language, other: Language): string[] {
  return pieces[language].filter(
    (piece) => piece.length >= shortest && !names.includes(piece) && !pieces[other].some((own) => own.includes(piece)),
  )
}
