import type { FieldErrors } from '#app/complaints/form.ts'
import { readKnownWords } from '#app/complaints/known-words.server.ts'
import type { EntryFacts } from '#app/complaints/rules/entry-facts.ts'
import { marksIn } from '#app/complaints/rules/masking.ts'
import { areTicked, tickFor } from '#app/complaints/ticked-names.server.ts'

// What was done with somebody of the staff is told to the resident without saying who (docs/glossary.md, "outcome"). The
// program cannot tell a person from a street with certainty: it asks, and who writes or releases the answer decides.

type Answer = Pick<EntryFacts, 'outcome'> & Partial<Record<'found' | 'done' | 'doneBy' | 'next', string | null>>

/** What reads like a person's name, each once, as it stands there; none for any other outcome. */
export async function namesInAnswer({ outcome, found, done, doneBy, next }: Answer): Promise<string[]> {
  if (outcome !== 'staff_action') return []
  const known = await readKnownWords()
  const text = [found, done, doneBy, next].join('\n')
  const names = marksIn(text, { known, residentNames: [] }).filter(({ kind }) => kind === 'name')
  return [...new Set(names.map((mark) => mark.text))]
}

/**
 * Asked before the step: without the tick the form comes back with the names it found and everything that was typed. A
 * name that is written after the tick is asked about again.
 */
export async function namedErrors({
  confirm,
  ...answer
}: Answer & { confirm: string | null }): Promise<FieldErrors | null> {
  const names = await namesInAnswer(answer)
  if (areTicked(names, confirm)) return null
  return { confirm: { key: 'work.answer.maybeNames', values: { names: listed(names), ticked: tickFor(names) } } }
}

export function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ')
}
