import { maxFileNameBytes } from '#app/attachments/limits.ts'
import type { AttachmentType } from '#app/attachments/upload.ts'

// Marks that change the direction or hide inside a name ("foto<RLO>gpj.exe" shows as "fotoexe.jpg"), and line breaks.
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/gu
// Not allowed in names on Windows, where most of these files will be opened.
const notInNames = /[<>:"|?*]/g
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i

const nameless = 'berkas'

const extensions: Record<AttachmentType, readonly [string, ...string[]]> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
}

/** The name a person gave a file, made harmless to show and to store: no folders, no hidden marks, at most 120 bytes. */
export function showableName(given: string): string {
  const withoutFolders = given.slice(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
  const plain = withoutFolders
    .replace(/\p{Cs}/gu, '\u{FFFD}')
    .normalize('NFC')
    .replace(invisible, '')
    .replace(notInNames, '_')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const safe = reserved.test(plain) ? `_${plain}` : plain
  return shorten(safe) || nameless
}

/** For saving: the name ends in what the file is, whatever the sender called it. */
export function downloadName(name: string, type: AttachmentType): string {
  const known = extensions[type]
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return name.includes('.') && known.includes(ending) ? name : `${name}.${known[0]}`
}

/** RFC 6266: an ASCII stand-in for old programs, the true name in UTF-8 for all others. Always a download. */
export function contentDisposition(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_')
  // encodeURIComponent leaves ' ( ) * ! as they are; RFC 8187 allows only "!" of these.
  const utf8 = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`
}

/** At most `maxFileNameBytes` in UTF-8, cut in the middle of the name and never in a character or the extension. */
function shorten(name: string): string {
  const size = (text: string) => new TextEncoder().encode(text).length
  if (size(name) <= maxFileNameBytes) return name
  const dot = name.lastIndexOf('.')
  const ending = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : ''
  let kept = ''
  for (const character of name.slice(0, name.length - ending.length)) {
    if (size(kept + character + '…' + ending) > maxFileNameBytes) break
    kept += character
  }
  return `${kept}…${ending}`
}
