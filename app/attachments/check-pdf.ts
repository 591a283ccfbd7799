import type { UnusableReason } from '#app/attachments/upload.ts'

// What a ZIP reader looks for, and how far from the end it looks (its record and the longest comment).
const zipEnd = 'PK\x05\x06'
const zipEndWithin = 22 + 65_535

/**
 * A PDF is kept as it was sent: nothing here opens it. It must be one document and nothing else, from its first byte to
 * its last: no second header, nothing after the last end mark, no archive that shares the file.
 * @param text the file's bytes, one character each
 */
export function findPdfProblem(text: string): UnusableReason | null {
  if (!text.startsWith('%PDF-')) return 'broken'
  const end = text.lastIndexOf('%%EOF')
  if (end < 0) return 'broken'
  if (/[\r\n]%PDF-/.test(text)) return 'not_one_document'
  if (text.lastIndexOf(zipEnd) >= Math.max(0, text.length - zipEndWithin)) return 'not_one_document'
  return /^[\0\t\n\f\r ]*$/.test(text.slice(end + 5)) ? null : 'not_one_document'
}
