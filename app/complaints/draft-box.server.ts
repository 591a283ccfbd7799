import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { currentKeyVersion, keyedBytes, type Keys } from '#app/access/keys.server.ts'
import { filingFields, filingValues, type FilingValues } from '#app/complaints/form.ts'

// Two things open a draft: the key ring outside the database, and the cookie of the browser that saved it. The database
// holds neither.

const content = z.object({
  // A draft of before a field existed has it empty.
  values: z
    .partialRecord(z.enum(filingFields), z.string())
    .transform((kept) => filingValues(new URLSearchParams(Object.entries(kept)))),
  page: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  submissionKey: z.string().min(16).max(64),
})
export type DraftContent = { values: FilingValues; page: 1 | 2 | 3; submissionKey: string }

export function newDraftOwner(): string {
  return randomBytes(32).toString('base64url')
}

export function draftOwnerHash(owner: string): string {
  return createHash('sha256').update(`draft:${owner}`).digest('base64url')
}

/** AES-256-GCM; bound to the form, so that one draft's content cannot be put in another's place. */
export function sealDraft(keys: Keys, owner: string, formKeyHash: string, draft: DraftContent): string {
  const version = currentKeyVersion(keys)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyedBytes(keys, 'draft', owner, version), nonce)
  cipher.setAAD(Buffer.from(formKeyHash))
  const body = Buffer.concat([cipher.update(JSON.stringify(draft), 'utf8'), cipher.final()])
  return [String(version), ...[nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('.')
}

/** @returns null when it is not this browser's, was altered, or its key is gone */
export function openDraft(keys: Keys, owner: string, formKeyHash: string, sealed: string): DraftContent | null {
  const [version = '', ...parts] = sealed.split('.')
  const [nonce, tag, body] = parts.map((part) => Buffer.from(part, 'base64url'))
  if (!nonce || !tag || !body) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyedBytes(keys, 'draft', owner, Number(version)), nonce)
    decipher.setAAD(Buffer.from(formKeyHash))
    decipher.setAuthTag(tag)
    const text = Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
    return content.parse(JSON.parse(text))
  } catch {
    // Whatever it is, it is no draft that can be shown; the form begins anew.
    return null
  }
}
