import { createHash } from 'node:crypto'

// "Saya sudah memeriksanya" is worth what stood beside the tick: its value carries a mark of each name that was shown, so a
// name that is written afterwards is asked about.

/** The value of the tick beside these names. */
export function tickFor(names: readonly string[]): string {
  return names.map(markOf).join('.')
}

/** Whether each of these names stood beside the tick that was sent. */
export function areTicked(names: readonly string[], confirm: string | null): boolean {
  const ticked = (confirm ?? '').split('.')
  return names.every((name) => ticked.includes(markOf(name)))
}

function markOf(name: string): string {
  return createHash('sha256').update(name).digest('base64url').slice(0, 12)
}
