import type { AttachmentType } from '#app/attachments/upload.ts'

/** How many first bytes `sniffType` looks at. */
export const sniffBytes = 64

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

// HEVC inside HEIF: what iPhones and some Androids store. AVIF shares the container and is not named.
const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1'])

/**
 * The type by content, from an allow-list: whatever is not one of four is refused, named only when we can give a hint.
 * A signature counts at the first byte alone, so a PDF with anything in front of it is not one.
 */
export function sniffType(firstBytes: Uint8Array): AttachmentType | 'heic' | null {
  if (startsWith(firstBytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(firstBytes, png)) return 'image/png'
  if (text(firstBytes, 0, 4) === 'RIFF' && text(firstBytes, 8, 12) === 'WEBP') return 'image/webp'
  if (text(firstBytes, 0, 5) === '%PDF-') return 'application/pdf'
  if (isHeic(firstBytes)) return 'heic'
  return null
}

function isHeic(bytes: Uint8Array): boolean {
  if (text(bytes, 4, 8) !== 'ftyp') return false
  const brands: string[] = []
  for (let at = 8; at + 4 <= bytes.length; at += 4) brands.push(text(bytes, at, at + 4))
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return false
  return heicBrands.has(brands[0] ?? '')
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

function text(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}
