import type { StaffActor } from '#app/access/actor.ts'
import { readInboxWish } from '#app/complaints/inbox-wish.ts'
import { listInbox, type InboxPage } from '#app/complaints/list-inbox.server.ts'

/**
 * The parts of /koordinator: ordinary ones, protected ones apart, those aimed at somebody, what officers ask for, what
 * residents object to, what looked suspicious, mail that needs a person.
 */
export const queueParts = [
  'antrean',
  'dilindungi',
  'inspektorat',
  'permintaan',
  'keberatan',
  'ditahan',
  'email',
] as const
export type QueuePart = (typeof queueParts)[number]

/** What waits for a coordinator's decision, first to be checked first. `query`: of the address, which page of it. */
export function listQueue({
  actor,
  part,
  query,
  now,
}: {
  actor: StaffActor
  part: Exclude<QueuePart, 'email'>
  query: URLSearchParams
  now: Date
}): Promise<InboxPage> {
  const hasRequest = part === 'permintaan'
  const hasObjection = part === 'keberatan'
  const { after, before, ...wish } = readInboxWish(new URLSearchParams(statusOf(part)))
  const place = readInboxWish(query)
  return listInbox({
    actor,
    wish: { ...wish, after: place.after ?? after, before: place.before ?? before },
    now,
    restricted: restrictedOf(part),
    hasRequest,
    hasObjection,
    // What is held stands apart until somebody looked at it; nobody decides twice about one.
    isHeld: hasRequest || hasObjection ? null : part === 'ditahan',
    isAimed: part === 'inspektorat',
  })
}

function statusOf(part: QueuePart): Record<string, string> {
  if (part === 'permintaan') return {}
  return { status: part === 'keberatan' ? 'any' : 'submitted' }
}

/** Protected ones stand apart from the queue; the other lists hold both. */
function restrictedOf(part: QueuePart): boolean | null {
  if (part === 'antrean') return false
  return part === 'dilindungi' ? true : null
}
