import { keyedHash, keyVersions, type Keys } from '#app/access/keys.server.ts'
import { searchWordsOf } from '#app/complaints/rules/text.ts'

/** By what a resident who gave name or telephone openly is found again. The number itself stands in no index. */
export function contactSearch(
  keys: Keys,
  { name, phone }: { name: string | null; phone: string | null },
): { nameWords: string[]; phoneHash: string | null } {
  const digits = phoneDigits(phone ?? '')
  return { nameWords: searchWordsOf(name), phoneHash: digits === null ? null : keyedHash(keys, 'phone-search', digits) }
}

/** The hashes a typed number may be stored under: a key in front of the ring leaves the older ones true. */
export function phoneHashesOf(keys: Keys, typed: string): string[] {
  const digits = phoneDigits(typed)
  return digits === null ? [] : keyVersions(keys).map((version) => keyedHash(keys, 'phone-search', digits, version))
}

/** `+62 812-0000`, `0812 0000` and `62812 0000` are one number; null for what cannot be one. */
function phoneDigits(typed: string): string | null {
  if (/\p{L}/u.test(typed)) return null
  const digits = typed.replace(/\D/g, '').replace(/^62(?=\d{7})/, '0')
  return digits.length >= 7 ? digits : null
}
