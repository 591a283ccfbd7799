import { identities, type Identity, type Publicity } from '#app/complaints/rules/complaint.ts'

// Towards more protection at any time; towards less only by an act of its own (disclose), so never by this one.

export type Switches = { identity: Identity; publicity: Publicity }

/** What may be chosen instead of `identity`, the nearest first. */
export function moreProtected(identity: Identity): Identity[] {
  return identities.slice(identities.indexOf(identity) + 1)
}

/** Whether these switches protect more, and none of them less. */
export function isMoreProtection(now: Switches, wanted: Switches): boolean {
  const identity = identities.indexOf(wanted.identity) - identities.indexOf(now.identity)
  const isTakenDown = now.publicity === 'public' && wanted.publicity === 'private'
  if (identity < 0 || (now.publicity === 'private' && wanted.publicity === 'public')) return false
  return identity > 0 || isTakenDown
}
