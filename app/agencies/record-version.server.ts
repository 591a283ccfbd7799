import { createHash } from 'node:crypto'

/** Names what a form was filled with, so that saving can tell whether somebody else saved in between. */
export function recordVersion(shown: Record<string, string>): string {
  const inOrder = Object.entries(shown).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(inOrder)).digest('base64url').slice(0, 16)
}

/** Only what differs, for the audit entry. */
export function changedFields(
  before: Record<string, string>,
  after: Record<string, string>,
): { before: Record<string, string>; after: Record<string, string> } {
  const names = Object.keys(after).filter((name) => before[name] !== after[name])
  const pick = (shown: Record<string, string>) => Object.fromEntries(names.map((name) => [name, shown[name] ?? '']))
  return { before: pick(before), after: pick(after) }
}

/** Thrown inside a transaction, because only that takes back what it has written. */
export class ChangedMeanwhile extends Error {
  readonly current: Record<string, string>

  constructor(current: Record<string, string>) {
    super('Somebody else saved in between')
    this.current = current
  }
}
