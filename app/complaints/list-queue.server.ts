import type { StaffActor } from '#app/access/actor.ts'
import { readInboxWish } from '#app/complaints/inbox-wish.ts'
import { listInbox, type InboxPage } from '#app/complaints/list-inbox.server.ts'

/**
 * The parts of /koordinator: ordinary ones, protected ones apart, those aimed at somebody, what officers ask for, mail
 * that needs a person.
 */
export const queueParts = ['antrean', 'dilindungi', 'inspektorat', 'permintaan', 'email'] as const
export type QueuePart = (typeof queueParts)[number]

/** What waits for a coordinator's decision, first to be checked first. */
export function listQueue({
  actor,
  part,
  after,
  now,
}: {
  actor: StaffActor
  part: Exclude<QueuePart, 'email'>
  after: string | null
  now: Date
}): Promise<InboxPage> {
  const hasRequest = part === 'permintaan'
  const status = hasRequest ? '' : 'submitted'
  const wish = readInboxWish(new URLSearchParams({ status, ...(after ? { after } : {}) }))
  return listInbox({
    actor,
    wish,
    now,
    restricted: part === 'inspektorat' || hasRequest ? null : part === 'dilindungi',
    hasRequest,
    isAimed: part === 'inspektorat',
  })
}
