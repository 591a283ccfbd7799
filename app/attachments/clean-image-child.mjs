// @ts-check
// Decodes one picture and draws it anew. This runs in a process of its own (clean-image.server.ts starts it with this
// text as its program): what a hostile picture does to the decoder, it does to this process alone. It has no environment,
// no database, no keys; bytes come in by stdin and go out by stdout.
import { readFileSync, writeSync } from 'node:fs'
import { argv, exit, memoryUsage } from 'node:process'
import sharp from 'sharp'

const [type = '', ...numbers] = argv.slice(1)
const [maxPixels = 0, maxSide = 0, thumbnailSide = 0, maxThumbnailBytes = 0, maxMemoryBytes = 0, maxSeconds = 0] =
  numbers.map(Number)

// Every decoder is off, then the three come back: SVG, TIFF, GIF, HEIF and PDF have had the holes.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })
sharp.cache(false)
sharp.concurrency(1)

// The heap of V8 is capped from outside, the decoder's own memory only by looking.
setInterval(() => {
  if (memoryUsage.rss() > maxMemoryBytes) exit(9)
}, 20).unref()
// The parent ends what takes too long. This is for a child whose parent was killed first.
setTimeout(() => exit(9), maxSeconds * 1000).unref()

const input = readFileSync(0)
/** @type {import('sharp').SharpOptions} */
const strict = { limitInputPixels: maxPixels, failOn: 'error', pages: 1 }

try {
  const about = await sharp(input, { ...strict, limitInputPixels: false }).metadata()
  if (`image/${about.format}` !== type) refuse('broken')
  if (about.width * about.height > maxPixels) refuse('too_many_pixels')
  // Turned as its orientation says, because that is metadata too and goes. Nothing is carried over unless asked for.
  const drawn = sharp(input, strict)
    .autoOrient()
    .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
  const image = await encode(drawn, about.format).toBuffer({ resolveWithObject: true })
  const thumbnail = await drawThumbnail(image.data)
  const { width, height } = image.info
  answer(
    { ok: true, width, height, imageBytes: image.data.length, thumbnailBytes: thumbnail.length },
    image.data,
    thumbnail,
  )
} catch {
  refuse('broken')
}

/**
 * @param {import('sharp').Sharp} drawn
 * @param {string} format
 */
function encode(drawn, format) {
  if (format === 'png') return drawn.png({ compressionLevel: 7 })
  return format === 'webp' ? drawn.webp({ quality: 82 }) : drawn.jpeg({ quality: 82 })
}

/**
 * From the clean copy, never from the upload. JPEG, because a browser of 2018 shows it.
 * @param {Buffer} image
 */
async function drawThumbnail(image) {
  for (const quality of [65, 45, 25, 10]) {
    const drawn = sharp(image).resize(thumbnailSide, thumbnailSide, { fit: 'cover' }).flatten({ background: '#ffffff' })
    const bytes = await drawn.jpeg({ quality }).toBuffer()
    if (bytes.length <= maxThumbnailBytes) return bytes
  }
  return Buffer.alloc(0)
}

/**
 * @param {string} reason
 * @returns {never}
 */
function refuse(reason) {
  answer({ ok: false, reason })
  exit(0)
}

/**
 * One line of JSON, then the bytes that it counts.
 * @param {Record<string, unknown>} head
 * @param {Buffer[]} bodies
 */
function answer(head, ...bodies) {
  const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...bodies])
  for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at)
}
