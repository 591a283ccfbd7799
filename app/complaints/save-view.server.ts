import type { StaffActor } from '#app/access/actor.ts'
import { inboxQuery, readInboxWish } from '#app/complaints/inbox-wish.ts'
import { cleanLine, lengthOf } from '#app/complaints/rules/text.ts'
import { listSavedViews, removeView, saveView } from '#models/saved-view.server.ts'

export const longestViewName = 40
export const mostViews = 20

export type SaveViewResult = { ok: true } | { ok: false; reason: 'name-missing' | 'name-too-long' | 'too-many' }

/** Keeps a list under a name, for this person alone. What cannot be read of the address is left out. */
export async function keepView(
  actor: StaffActor,
  { name: typed, query }: { name: string; query: string },
): Promise<SaveViewResult> {
  const name = cleanLine(typed)
  if (name === '') return { ok: false, reason: 'name-missing' }
  if (lengthOf(name) > longestViewName) return { ok: false, reason: 'name-too-long' }
  const before = await listSavedViews(actor.accountId)
  if (before.length >= mostViews && !before.some((view) => view.name === name)) return { ok: false, reason: 'too-many' }
  const sound = new URLSearchParams(inboxQuery(readInboxWish(new URLSearchParams(query)))).toString()
  await saveView(actor.accountId, { name, query: sound })
  return { ok: true }
}

export async function dropView(actor: StaffActor, name: string): Promise<void> {
  await removeView(actor.accountId, name)
}
