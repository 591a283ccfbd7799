import { createHash } from 'node:crypto'
import { Schema, type InferSchemaType } from 'mongoose'
import type { AuditAction } from '#app/audit/actions.ts'
import { defineModel } from './define-model.server.ts'
import type { Tx } from './transaction.server.ts'

/**
 * Who looked at or changed what. Each entry holds the hash of the one before in its chain: one chain per complaint, per
 * account and per edited record, so that two residents never wait for each other. Codes and ids only, never content; of a
 * look that asks for a reason, that reason.
 */
export type AuditEntry = {
  /** `complaint:KTM-…`, `account:<id>`, `agency:<code>`, `regency`, `export` */
  chain: string
  at: Date
  /** `resident`, `system:<name>`, or `account:<id>` */
  by: string
  action: AuditAction
  /** flat values; for an edited record `before` and `after` of what changed */
  details?: Record<string, unknown>
}

const schema = new Schema(
  {
    chain: { type: String, required: true },
    number: { type: Number, required: true },
    at: { type: Date, required: true },
    by: { type: String, required: true },
    action: { type: String, required: true },
    details: { type: Schema.Types.Mixed, default: {} },
    /** empty for the first entry of a chain, which mongoose would call missing if it were required */
    previousHash: { type: String, default: '' },
    hash: { type: String, required: true },
  },
  { collection: 'audit-entries', versionKey: false, minimize: false },
)

// Finds the newest entry of a chain; its uniqueness refuses a fork by two writers at once.
schema.index({ chain: 1, number: -1 }, { unique: true })
// The auditor's list, newest first; the two below by one person, and by what was done.
schema.index({ at: -1, _id: -1 })
schema.index({ by: 1, at: -1, _id: -1 })
schema.index({ action: 1, at: -1, _id: -1 })

type Stored = InferSchemaType<typeof schema>
export const auditModel = defineModel<Stored>('AuditEntry', schema)
const model = auditModel

/** Appends to its chain inside the caller's transaction: no change without its entry, no entry without its change. */
export async function appendAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  const last = await model
    .findOne({ chain: entry.chain }, { number: 1, hash: 1 })
    .sort({ chain: 1, number: -1 })
    .session(tx)
    .lean()
    .exec()
  await insert(tx, entry, { number: (last?.number ?? 0) + 1, previousHash: last?.hash ?? '' })
}

/** The first entry of a chain that cannot exist yet: nothing to look up. If it does exist, the unique index refuses. */
export async function beginAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await insert(tx, entry, { number: 1, previousHash: '' })
}

type Place = { number: number; previousHash: string }

async function insert(tx: Tx, entry: AuditEntry, { number, previousHash }: Place): Promise<void> {
  const details = entry.details ?? {}
  const { chain, at, by, action } = entry
  const written = { chain, at, by, action, details, number, previousHash }
  // Past mongoose, which would build a document of its own for eight plain fields.
  await model.collection.insertOne({ ...written, hash: hashOf(written) }, { session: tx })
}

/** As it lies there: an older version may have had other actions. */
export type StoredAudit = Omit<AuditEntry, 'action'> & { action: string }

/** When this account last looked in this way; the chain of one complaint is short, and its index leads to it. */
export async function findLastLook(look: Pick<AuditEntry, 'chain' | 'by' | 'action'>): Promise<Date | null> {
  const { chain, by, action } = look
  const found = await model.findOne({ chain, by, action }, { at: 1 }).sort({ chain: 1, number: -1 }).lean().exec()
  return found?.at ?? null
}

export async function listAudit(
  chain: string,
): Promise<(StoredAudit & { number: number; hash: string; previousHash: string })[]> {
  const found = await model.find({ chain }, { _id: 0 }).sort({ chain: 1, number: -1 }).lean().exec()
  return found.map((entry) => ({ ...entry, details: entry.details as Record<string, unknown> }))
}

/** @returns the number of the first entry that was altered, removed or moved, or null when the chain is whole */
export async function firstBrokenAudit(chain: string): Promise<number | null> {
  const entries = (await listAudit(chain)).reverse()
  let previousHash = ''
  for (const [index, entry] of entries.entries()) {
    const { hash, ...rest } = entry
    if (entry.number !== index + 1 || entry.previousHash !== previousHash || hashOf(rest) !== hash) return index + 1
    previousHash = hash
  }
  return null
}

function hashOf(entry: StoredAudit & { number: number; previousHash: string }): string {
  const { chain, number, at, by, action, details, previousHash } = entry
  return createHash('sha256')
    .update(JSON.stringify([chain, number, at.toISOString(), by, action, sorted(details ?? {}), previousHash]))
    .digest('base64url')
}

function sorted(details: Record<string, unknown>): [string, unknown][] {
  return Object.entries(details).sort(([a], [b]) => (a < b ? -1 : 1))
}
