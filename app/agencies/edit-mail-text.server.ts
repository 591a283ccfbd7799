import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import type { EditResult } from '#app/agencies/edit-agency.server.ts'
import { shownValues } from '#app/agencies/form.ts'
import { recordVersion } from '#app/agencies/record-version.server.ts'
import { saveRecord } from '#app/agencies/save-record.server.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import { cleanLine } from '#app/complaints/rules/text.ts'
import { messageKeys, type MessageKey } from '#app/emails/message-facts.ts'
import { drawSamples, ownWordsOf, wordingProblem } from '#app/emails/own-words.ts'
import { readMailTexts, saveMailTexts } from '#models/mail-text.server.ts'

type Asked = { actor: StaffActor; message: string }
type Typed = Asked & { values: Record<string, string> }

/** Null: no such mail, or none whose words are an administrator's. */
export function mailOf(message: string): MessageKey | null {
  const known = messageKeys.find((key) => key === message)
  return known && ownWordsOf(known).length > 0 ? known : null
}

export const namesOf = (message: MessageKey) => ownWordsOf(message).map(({ name }) => name)

export async function listMailTextsToEdit({ actor }: { actor: StaffActor }) {
  if (!canEnter(actor, 'readMailTexts')) return null
  const own = await readMailTexts()
  return messageKeys.filter((key) => mailOf(key) !== null).map((message) => ({ message, isOwn: own.has(message) }))
}

export async function findMailTextToEdit({ actor, message }: Asked) {
  const known = canEnter(actor, 'readMailTexts') ? mailOf(message) : null
  if (known === null) return null
  const values = shownValues(namesOf(known), (await readMailTexts()).get(known) ?? {})
  return { message: known, words: ownWordsOf(known), values, version: recordVersion(values) }
}

/** Every sample of the mail with what was typed. Nothing is stored. */
export function previewMailText({ actor, message, values }: Typed) {
  const known = canEnter(actor, 'editTexts') ? mailOf(message) : null
  if (known === null) return { ok: false, reason: 'not-found' } as const
  const reading = readWording(known, values)
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors } as const
  // The site's own policy allows no style inside an element, in a frame of its page neither: the preview goes without.
  const mails = drawSamples(known, reading.texts).map((mail) => ({
    ...mail,
    html: mail.html.replace(/ style="[^"]*"/g, ''),
  }))
  return { ok: true, mails } as const
}

export async function editMailText({
  actor,
  message,
  values,
  version,
  now,
}: Typed & { version: string; now: Date }): Promise<EditResult> {
  const known = canEnter(actor, 'editTexts') ? mailOf(message) : null
  if (known === null) return { ok: false, reason: 'not-found' }
  const reading = readWording(known, values)
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors }
  const names = namesOf(known)
  return saveRecord({
    ...{ actor, version, now, chain: `mail-text:${known}`, action: 'edit-mail-text' },
    write: async (tx, by) => {
      const { before, after } = await saveMailTexts(tx, { message: known, texts: reading.texts, by, at: now })
      return { before: shownValues(names, before), after: shownValues(names, after) }
    },
  })
}

/** What is empty, or says what is built in, is not kept: it follows the next release. */
function readWording(
  message: MessageKey,
  values: Record<string, string>,
): { ok: true; texts: Record<string, string> } | { ok: false; errors: FieldErrors } {
  const texts: Record<string, string> = {}
  const errors: FieldErrors = {}
  for (const word of ownWordsOf(message)) {
    const text = cleanLine(values[word.name] ?? '')
    if (text === '' || text === word.builtIn) continue
    const problem = wordingProblem(text, word)
    if (problem) errors[word.name] = problem
    else texts[word.name] = text
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, texts }
}
