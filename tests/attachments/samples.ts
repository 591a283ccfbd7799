import sharp from 'sharp'

// Invented pictures and files, made when they are needed: what phones and scanners send, and what attackers send.

/** Words hidden in metadata. None may be found in anything that is stored after cleaning. */
export const canary = 'KANARI-RAHASIA-7731'

type Size = { width?: number; height?: number }

function gradient({ width = 320, height = 240 }: Size, channels: 3 | 4 = 3): sharp.Sharp {
  const pixels = Buffer.alloc(width * height * channels)
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = (at * 7 + Math.floor(at / (width * channels)) * 3) % 256
  return sharp(pixels, { raw: { width, height, channels } })
}

export function aJpeg(size: Size = {}): Promise<Buffer> {
  return gradient(size).jpeg({ quality: 80 }).toBuffer()
}
