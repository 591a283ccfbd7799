import { encode } from 'uqr'

/** A QR code as one path in a square of `size` modules, quiet zone included: drawn on the server, no script, no picture file. */
export function qrPicture(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { border: 4 })
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return { size, path }
}
