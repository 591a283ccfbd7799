import { commonPasswords } from '#app/accounts/common-passwords.ts'

// Length and a list of bad ones, nothing else: rules about capitals and digits make passwords weaker, not stronger
// (ASVS 5.0.0 V6.2.1 to V6.2.12, NIST SP 800-63B).
export const passwordLength = { least: 8, recommended: 12, most: 128 }

export type PasswordProblem = 'short' | 'long' | 'common' | 'guessable'

const wordsAroundHere = [
  'suara',
  'etam',
  'kutai',
  'kutim',
  'timur',
  'sangatta',
  'aduan',
  'pengaduan',
  'lapor',
  'petugas',
  'koordinator',
  'pengelola',
  'penghubung',
  'ombudsman',
]

// What has to be left of a password when the words anybody would try first are taken out of it.
const leastCharactersBesidesKnownWords = 6
const leastDifferentCharacters = 4

/** Why a new password is refused, or null. Lengths count characters as people see them, not bytes. */
export function passwordProblem(password: string, owner: { email: string; name: string }): PasswordProblem | null {
  const length = [...password].length
  if (length < passwordLength.least) return 'short'
  if (length > passwordLength.most) return 'long'
  const lower = password.toLowerCase()
  const withoutTail = lower.replace(/[^a-z]+$/, '')
  if (commonPasswords.has(lower) || commonPasswords.has(withoutTail)) return 'common'
  if (new Set(lower).size < leastDifferentCharacters) return 'common'
  return besidesKnownWords(lower, owner).length < leastCharactersBesidesKnownWords ? 'guessable' : null
}

function besidesKnownWords(lower: string, owner: { email: string; name: string }): string {
  const [localPart = ''] = owner.email.toLowerCase().split('@')
  const own = [localPart, ...localPart.split(/[^a-z0-9]+/), ...owner.name.toLowerCase().split(/\s+/)]
  // Longest first, so that "suaraetam" does not leave "etam" behind; very short words would eat anything.
  const known = [...wordsAroundHere, ...own.filter((word) => word.length >= 3)].sort((a, b) => b.length - a.length)
  return known.reduce((rest, word) => rest.replaceAll(word, ''), lower).replace(/[^\p{L}\p{N}]/gu, '')
}
