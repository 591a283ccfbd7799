import { z } from 'zod'
import { fieldErrors, type FieldErrors } from '#app/complaints/form.ts'
import { limits } from '#app/complaints/limits.ts'
import { cleanLongText, lengthOf } from '#app/complaints/rules/text.ts'

// Why the liaison looks at a name: the one field of that form.

/** A word is no reason; a few can be one. */
const leastWords = 3

const form = z.object({
  reason: z
    .string()
    .transform((typed) => cleanLongText(typed).trim())
    .refine((reason) => wordsIn(reason) >= leastWords, JSON.stringify({ key: 'matters.name.missing' }))
    .refine(
      (reason) => lengthOf(reason) <= limits.lookReasonMax,
      JSON.stringify({ key: 'errors.text.long', values: { n: limits.lookReasonMax } }),
    ),
})

/** How a look at a name came out. The name is in the answer to this one post, in no address and no other page. */
export type NameLook = { name: string | null; reason: string; errors: FieldErrors }

export function readLookReason(typed: string): { ok: true; reason: string } | { ok: false; errors: FieldErrors } {
  const read = form.safeParse({ reason: typed })
  return read.success ? { ok: true, reason: read.data.reason } : { ok: false, errors: fieldErrors(read.error) }
}

function wordsIn(reason: string): number {
  return reason.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
}
