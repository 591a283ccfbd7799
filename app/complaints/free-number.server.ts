import { randomInt as cryptographic } from 'node:crypto'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { makeReference } from '#app/complaints/rules/reference.ts'
import { isTakenReference } from '#models/complaint.server.ts'

/** A whole number, at least 0 and below the argument. */
export type RandomInt = (below: number) => number

/** With a million complaints one draw in a million is taken: five of them in a row are a broken source, not bad luck. */
const mostDraws = 5

/**
 * Writes with a number that nobody has: `write` draws anew each time it is called, and is called again when the unique
 * index says that the number is taken. It must write whole or not at all.
 * @param randomInt the cryptographic source; tests pass another one, to make draws collide
 * @throws what `write` throws for any other reason, or when every draw was taken
 */
export async function withFreeNumber<T>(
  write: (draw: () => Reference) => Promise<T>,
  randomInt: RandomInt = cryptographic,
): Promise<T> {
  for (let draw = 1; ; draw += 1) {
    try {
      return await write(() => makeReference(randomInt))
    } catch (error) {
      if (draw === mostDraws || !isTakenReference(error)) throw error
    }
  }
}
