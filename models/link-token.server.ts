import { createHash } from 'node:crypto'
import mongoose, { Schema, type InferSchemaType } from 'mongoose'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { defineModel } from '#models/define-model.server.ts'
import type { Tx } from '#models/transaction.server.ts'

// Links in mails: one 128-bit token for one purpose. The token is derived from the link's id and a key outside the
// database (app/emails/links.server.ts), so neither this collection nor the outbox holds anything that opens a link.
export const linkPurposes = [
  'confirm-address',
  'stop-mail',
  'accept',
  'dispute',
  'confirm-affected',
  'confirm-represented',
  'change-contact',
  'new-code',
  'invitation',
  'password-reset',
  'account-email',
] as const
export type LinkPurpose = (typeof linkPurposes)[number]

const schema = new Schema(
  {
    linkId: { type: String, required: true, immutable: true },
    tokenHash: { type: String, required: true, immutable: true },
    // Which key of the ring the token was derived with: the sender derives it again, perhaps after a key was added.
    keyVersion: { type: Number, required: true, immutable: true },
    purpose: { type: String, enum: linkPurposes, required: true, immutable: true },
    reference: { type: String, default: null },
    accountId: { type: String, default: null },
    expiresAt: { type: Date, required: true },
    usedAt: { type: Date, default: null },
  },
  { collection: 'link-tokens', versionKey: false },
)

// Serves the sender, which derives the tokens of a mail's links; makes making the same link twice one link.
schema.index({ linkId: 1 }, { unique: true })
// Serves /tautan/:token.
schema.index({ tokenHash: 1 }, { unique: true })
// Serves the ending of an account's older links when a new one is made. Not `$type`: the planner does not see that an
// equal string is one, and scans (tried).
schema.index({ accountId: 1, purpose: 1 }, { partialFilterExpression: { accountId: { $gt: '' } } })

type Stored = InferSchemaType<typeof schema>
const model = defineModel<Stored>('LinkToken', schema)

/** Made by `newLink` of app/emails/links.server.ts. */
export type NewLink = {
  id: string
  token: string
  keyVersion: number
  purpose: LinkPurpose
  reference?: Reference
  accountId?: string
  expiresAt: Date
}

export type Link = {
  id: string
  purpose: LinkPurpose
  reference: Reference | null
  accountId: string | null
  expiresAt: Date
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Makes links usable, all by one command. The same id again changes nothing. */
export async function makeLinks(tx: Tx, links: readonly NewLink[]): Promise<void> {
  if (links.length === 0) return
  await model.collection.bulkWrite(
    links.map(({ id, token, reference = null, accountId = null, ...link }) => ({
      updateOne: {
        filter: { linkId: id },
        update: { $setOnInsert: { ...link, tokenHash: hashOf(token), reference, accountId, usedAt: null } },
        upsert: true,
      },
    })),
    { session: tx },
  )
}

export function makeLink(tx: Tx, link: NewLink): Promise<void> {
  return makeLinks(tx, [link])
}

/** What a link is for, while it can still be used; null for unknown, used and expired ones alike. Changes nothing. */
export async function findLink(token: string, now: Date): Promise<Link | null> {
  const found = await model
    .findOne({ tokenHash: hashOf(token), usedAt: null })
    .lean()
    .exec()
  return found && found.expiresAt > now ? toLink(found) : null
}

/** Whose link it is or was, used or not: for a button that is pressed once more. */
export async function findLinkReference(token: string, purpose: LinkPurpose): Promise<Reference | null> {
  const found = await model
    .findOne({ tokenHash: hashOf(token) }, { reference: 1, purpose: 1 })
    .lean()
    .exec()
  return found?.purpose === purpose ? (found.reference ?? null) : null
}

/** Uses a link up, once: of two at the same time one gets null. */
export async function useLink(tx: Tx, token: string, now: Date): Promise<Link | null> {
  const found = await model
    .findOneAndUpdate(
      { tokenHash: hashOf(token), usedAt: null, expiresAt: mongoose.trusted({ $gt: now }) },
      { $set: { usedAt: now } },
      { session: tx },
    )
    .lean()
    .exec()
  return found ? toLink(found) : null
}

/** Ends an account's unused links of a purpose, so that only the newest mail works. */
export async function endLinks(tx: Tx, accountId: string, purpose: LinkPurpose, now: Date): Promise<void> {
  await model.updateMany({ accountId, purpose, usedAt: null }, { $set: { usedAt: now } }, { session: tx }).exec()
}

/** Ends a complaint's unused links of these purposes, whatever follows its number in their ids; `except` one. */
export async function endComplaintLinks(
  tx: Tx,
  reference: Reference,
  purposes: readonly LinkPurpose[],
  { now, except = '' }: { now: Date; except?: string },
): Promise<void> {
  const $or = purposes.map((purpose) => ({
    linkId: mongoose.trusted({ $gte: `${purpose}:${reference}`, $lt: `${purpose}:${reference};`, $ne: except }),
  }))
  await model.updateMany({ $or, usedAt: null }, { $set: { usedAt: now } }, { session: tx }).exec()
}

export type MadeLink = { id: string; keyVersion: number; isUsable: boolean }

/** For the sender: which of these links exist, with which key, and whether they still work. */
export async function listMadeLinks(ids: readonly string[], now: Date): Promise<MadeLink[]> {
  const found = await model
    .find({ linkId: mongoose.trusted({ $in: [...ids] }) }, { linkId: 1, keyVersion: 1, usedAt: 1, expiresAt: 1 })
    .lean()
    .exec()
  return found.map(({ linkId, keyVersion, usedAt, expiresAt }) => ({
    id: linkId,
    keyVersion,
    isUsable: !usedAt && expiresAt > now,
  }))
}

function toLink(found: Pick<Stored, 'linkId' | 'purpose' | 'reference' | 'accountId' | 'expiresAt'>): Link {
  return {
    id: found.linkId,
    purpose: found.purpose,
    reference: found.reference ?? null,
    accountId: found.accountId ?? null,
    expiresAt: found.expiresAt,
  }
}
