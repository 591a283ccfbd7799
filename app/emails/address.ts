// The only grammar of email addresses in the product. Stricter than RFC 5322 on purpose: mail libraries read commas,
// colons, brackets, quotes and line breaks in an address as further recipients or as another one (CVE-2025-13033), so
// none of those may reach them. Real mailboxes do not use what is refused here; the rare one that does (an apostrophe,
// a non-ASCII local part) is asked for another address.

const maxAddressLength = 254
const maxLocalLength = 64

const localPart = /^[A-Za-z0-9_+&=~-]+(?:\.[A-Za-z0-9_+&=~-]+)*$/
// Letters of any script, because a domain may be typed in its own (it is stored as punycode); no symbol, no escape.
const typedDomain = /^[\p{L}\p{M}\p{Nd}-]+(?:\.[\p{L}\p{M}\p{Nd}-]+)+$/u
const asciiLabel = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * The address as it is stored and mailed: NFC, domain in lower case and punycode. Null when it is not one.
 * Spaces around it are forgiven, since phones put them there; nothing else is.
 */
export function readEmailAddress(typed: string): string | null {
  const address = typed.normalize('NFC').replace(/^ +| +$/g, '')
  if (address.length > maxAddressLength * 4) return null
  const at = address.indexOf('@')
  if (at < 1 || at !== address.lastIndexOf('@')) return null

  const local = address.slice(0, at)
  if (local.length > maxLocalLength || !localPart.test(local)) return null
  const domain = readDomain(address.slice(at + 1))
  if (!domain) return null

  const read = `${local}@${domain}`
  return read.length <= maxAddressLength ? read : null
}

function readDomain(typed: string): string | null {
  if (!typedDomain.test(typed)) return null
  const ascii = toAscii(typed)
  if (!ascii) return null
  const labels = ascii.split('.')
  if (labels.length < 2 || !labels.every((label) => asciiLabel.test(label))) return null
  // The last label has a letter: an IP address is nobody's mail domain.
  return /[a-z]/.test(labels[labels.length - 1] ?? '') ? ascii : null
}

/** IDNA as browsers do it. The URL parser is the one implementation that Node and browsers share. */
function toAscii(domain: string): string | null {
  try {
    return new URL(`http://${domain}/`).hostname
  } catch {
    return null
  }
}
