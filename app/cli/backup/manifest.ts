import { createHash, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { keyedHash, keyVersions, type Keys } from '#app/access/keys.server.ts'

// backup.json: what the backup holds. It is written last, so a folder without it is no backup.

export const manifestName = 'backup.json'

const summary = { documents: z.number().int().min(0), bytes: z.number().min(0), sha256: z.string().length(64) }
const collection = z.object({
  name: z.string().regex(/^[A-Za-z0-9._-]{1,120}$/),
  ...summary,
  indexes: z.array(z.looseObject({ key: z.record(z.string(), z.unknown()), name: z.string() })),
})
export const manifest = z.object({
  format: z.literal('suara-etam-backup-1'),
  at: z.string(),
  collections: z.array(collection),
  keys: z.object({ ring: z.array(z.string()), identity: z.string(), mail: z.string() }),
})
export type Manifest = z.infer<typeof manifest>

/** What tells keys apart without giving them away: a backup is of no use with other keys than its own. */
export function keyMarks(keys: Keys): Manifest['keys'] {
  const ring = keyVersions(keys).map((version) => keyedHash(keys, 'backup-mark', '', version))
  return { ring, identity: markOf(keys.identityPublicKey), mail: markOf(keys.mailPublicKey) }
}

function markOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('base64url')
}

/** @returns what this program's keys cannot open of the backup, in words for the operator */
export function missingKeys(marks: Manifest['keys'], keys: Keys): string[] {
  const here = keyMarks(keys)
  return [
    ...(marks.ring.every((mark) => here.ring.includes(mark)) ? [] : ['SECRET_KEYS (tracking codes, links)']),
    ...(marks.identity === here.identity ? [] : ['IDENTITY_PUBLIC_KEY (sealed identities)']),
    ...(marks.mail === here.mail ? [] : ['MAIL_KEY (addresses of sealed complaints)']),
  ]
}
