import type { StaffActor } from '#app/access/actor.ts'
import { readInboxWish } from '#app/complaints/inbox-wish.ts'
import { listInbox, type InboxPage } from '#app/complaints/list-inbox.server.ts'

/**
 * The parts of /koordinator: ordinary ones, protected ones apart, those aimed at somebody, what officers ask for, mail
 * that needs a person.
 */
export const queueParts = ['antrean', 'dilindungi', 'inspektorat', 'permintaan', 'email'] as const
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
  const { after, before, ...wish } = readInboxWish(new URLSearchParams(hasRequest ? {} : { status: 'submitted' }))
  const place = readInboxWish(query)
  return listInbox({
    actor,
    wish: { ...wish, after: place.after ?? after, before: place.before ?? before },
    now,
    restricted: part === 'inspektorat' || hasRequest ? null : part === 'dilindungi',
    hasRequest,
    isAimed: part === 'inspektorat',
  })
}
