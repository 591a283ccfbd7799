import { afterEach, beforeEach } from 'vitest'

type Note = { said: string[]; isExpected: boolean }

// On globalThis, because Vitest runs this file once as set-up and a test that imports it may get a second copy.
const holder = globalThis as unknown as { consoleErrors?: Note }
const note = (holder.consoleErrors ??= { said: [], isExpected: false })

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
