import type { Contact, Reference } from '#app/complaints/rules/complaint.ts'
import { sealTo, type Keys } from './keys.server.ts'

/**
 * Seals what a resident said about himself. Name, telephone and address go to the identity key, which this program cannot
 * open; the e-mail goes to the mail key, which only the sender of mail opens. `represented`: the name of whom it was filed for, hidden like the resident's
 * own. Null where there is nothing to seal.
 */
export function sealContact(
  keys: Keys,
  reference: Reference,
  { name, phone, address, email }: Contact,
  represented: string | null = null,
): { identity: string | null; mail: string | null } {
  const hasIdentity = [name, phone, address, represented].some((part) => part !== null)
  const held = { name, phone, address, ...(represented === null ? {} : { represented }) }
  return {
    identity: hasIdentity ? sealTo(keys.identityPublicKey, JSON.stringify(held), `identity:${reference}`) : null,
    mail: email === null ? null : sealTo(keys.mailPublicKey, email, `mail:${reference}`),
  }
}
