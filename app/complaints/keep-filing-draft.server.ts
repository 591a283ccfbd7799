import { randomBytes } from 'node:crypto'
import type { Keys } from '#app/access/keys.server.ts'
import { keepPendingHours } from '#app/attachments/limits.ts'
import { draftOwnerHash, openDraft, sealDraft, type DraftContent } from '#app/complaints/draft-box.server.ts'
import { shorten } from '#app/complaints/rules/text.ts'
import { submissionKeyHash } from '#app/complaints/tracking-code.server.ts'
import { postponeUploads } from '#models/attachment.server.ts'
import {
  findDraftOfForm,
  listDraftsOf,
  putDraft,
  removeDraftOfForm,
  removeExpiredDrafts,
} from '#models/draft.server.ts'

export const draftDays = 30
/** More than one person has on the way; the oldest makes room, so that a browser cannot fill the database. */
const draftsPerBrowser = 10
const firstWords = 60

type Owner = { owner: string; keys: Keys; now: Date }

/** What lists on /lapor show of a draft: when, until when, and its first words. */
export type ShownDraft = { id: string; savedAt: Date; expiresAt: Date; words: string }

/** Keeps what was typed, with the files of its form, for thirty days from the last time. */
export async function saveDraft(draft: DraftContent, { owner, keys, now }: Owner): Promise<void> {
  const formKeyHash = submissionKeyHash(draft.submissionKey)
  const expiresAt = new Date(now.getTime() + draftDays * 24 * 3_600_000)
  const ownerHash = draftOwnerHash(owner)
  const id = randomBytes(16).toString('base64url')
  const sealed = sealDraft(keys, owner, formKeyHash, draft)
  await putDraft({ id, ownerHash, formKeyHash, sealed, savedAt: now, expiresAt })
  await postponeUploads(formKeyHash, expiresAt)
  const all = await listDraftsOf(ownerHash, now)
  for (const old of all.slice(draftsPerBrowser)) await removeDraft(old.formKeyHash, now)
}

export async function listDrafts({ owner, keys, now }: Owner): Promise<ShownDraft[]> {
  const drafts = await listDraftsOf(draftOwnerHash(owner), now)
  return drafts.flatMap(({ id, formKeyHash, sealed, savedAt, expiresAt }) => {
    const draft = openDraft(keys, owner, formKeyHash, sealed)
    return draft ? [{ id, savedAt, expiresAt, words: shorten(draft.values.body.trim(), firstWords) }] : []
  })
}

/** For the browser that saved it; anybody else begins anew. */
export async function findDraft(id: string, { owner, keys, now }: Owner): Promise<DraftContent | null> {
  const drafts = await listDraftsOf(draftOwnerHash(owner), now)
  const found = drafts.find((draft) => draft.id === id)
  return found ? openDraft(keys, owner, found.formKeyHash, found.sealed) : null
}

export async function isDraft(submissionKey: string): Promise<boolean> {
  return (await findDraftOfForm(submissionKeyHash(submissionKey))) !== null
}

/** "Hapus draf", a choice that forbids one, or the complaint was sent: files that nobody took keep their usual day. */
export async function dropDraft(submissionKey: string, now: Date): Promise<boolean> {
  return removeDraft(submissionKeyHash(submissionKey), now)
}

async function removeDraft(formKeyHash: string, now: Date): Promise<boolean> {
  const isGone = await removeDraftOfForm(formKeyHash)
  if (isGone) await postponeUploads(formKeyHash, new Date(now.getTime() + keepPendingHours * 3_600_000))
  return isGone
}

export function sweepDrafts(now: Date): Promise<number> {
  return removeExpiredDrafts(now)
}
