import { afterEach, beforeEach } from 'vitest'

// On globalThis, because Vitest runs this file once as set-up and a test that imports it may get a second copy.
const noteKey = Symbol.for('suara-etam.console-errors')
type Note = { said: string[]; isExpected: boolean }
const holder = globalThis as typeof globalThis & { [noteKey]?: Note }
const note: Note = (holder[noteKey] ??= { said: [], isExpected: false })

/** Announces that this test makes the program complain; without it any console.error fails the test. */
export function expectConsoleError(): void {
  note.isExpected = true
}

const original = console.error

beforeEach(() => {
  note.said = []
  note.isExpected = false
  console.error = (...words: unknown[]) => {
    note.said.push(words.map((word) => (word instanceof Error ? (word.stack ?? word.message) : String(word))).join(' '))
  }
})

afterEach(() => {
  console.error = original
  if (note.isExpected && note.said.length === 0) {
    throw new Error('This test announced a console.error, but nothing was said: drop expectConsoleError().')
  }
  if (!note.isExpected && note.said.length > 0) {
    throw new Error(
      `console.error was called. Mend the cause, or announce it with expectConsoleError():\n${note.said.join('\n')}`,
    )
  }
})
