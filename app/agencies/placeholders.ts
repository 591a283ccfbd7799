// What stands in double braces in a canned answer, and is filled in when an officer inserts it. No logic, no other names.

export const placeholders = ['nomor', 'instansi', 'topik', 'batas_waktu'] as const
type Placeholder = (typeof placeholders)[number]

const pattern = /\{\{([^{}]*)\}\}/g

/** The first thing in braces that is no placeholder, as written; null when all is well. */
export function unknownPlaceholder(text: string): string | null {
  for (const [whole, name = ''] of text.matchAll(pattern)) {
    if (!placeholders.some((known) => known === name.trim())) return whole
  }
  return /\{\{|\}\}/.exec(text.replace(pattern, ''))?.[0] ?? null
}

/** Null: not known of this complaint; the placeholder stays, and the text cannot be sent before it is replaced by hand. */
export function fillPlaceholders(text: string, values: Record<Placeholder, string | null>): string {
  return text.replace(pattern, (whole, name: string) => {
    const known = placeholders.find((one) => one === name.trim())
    return (known && values[known]) ?? whole
  })
}

/** The first thing in braces that nobody replaced, as written. */
export function unfilledPlaceholder(text: string): string | null {
  return text.match(pattern)?.[0] ?? null
}
