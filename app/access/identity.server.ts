import type { Contact, Reference } from '#app/complaints/rules/complaint.ts'
import { sealTo, type Keys } from './keys.server.ts'

/**
 * Seals what a resident said about himself. Name, telephone and address go to the identity key, which this program cannot
 * open; the e-mail goes to the mail key, which only the sender of mail opens. Null where there is nothing to seal.
 */
export function sealContact(
  keys: Keys,
  reference: Reference,
  { name, phone, address, email }: Contact,
): { identity: string | null; mail: string | null } {
  const hasIdentity = name !== null || phone !== null || address !== null
  return {
    identity: hasIdentity
      ? sealTo(keys.identityPublicKey, JSON.stringify({ name, phone, address }), `identity:${reference}`)
      : null,
    mail: email === null ? null : sealTo(keys.mailPublicKey, email, `mail:${reference}`),
  }
}
