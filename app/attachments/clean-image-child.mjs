// @ts-check
// Decodes one picture and draws it anew. This runs in a process of its own (clean-image.server.ts starts it with this
// text as its program): what a hostile picture does to the decoder, it does to this process alone. It has no environment,
// no database, no keys; bytes come in by stdin and go out by stdout.
import { argv, exit, memoryUsage, stdin, stdout } from 'node:process'
import { buffer } from 'node:stream/consumers'
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

const [head, ...bodies] = await draw(await buffer(stdin)).catch(() => refusal('broken'))
// One line of JSON, then the bytes that it counts. The process ends by itself once they are out.
stdout.write(Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...bodies]))

/**
 * @param {Buffer} bytes
 * @returns {Promise<[Record<string, unknown>, ...Buffer[]]>}
 */
async function draw(bytes) {
  /** @type {import('sharp').SharpOptions} */
  const strict = { limitInputPixels: maxPixels, failOn: 'error', pages: 1 }
  const about = await sharp(bytes, { ...strict, limitInputPixels: false }).metadata()
  if (`image/${about.format}` !== type) return refusal('broken')
  if (about.width * about.height > maxPixels) return refusal('too_many_pixels')
  // Turned as its orientation says, because that is metadata too and goes. Nothing is carried over unless asked for.
  const drawn = sharp(bytes, strict)
    .autoOrient()
    .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
  const { data, info } = await encode(drawn, about.format).toBuffer({ resolveWithObject: true })
  const thumbnail = await drawThumbnail(data)
  const { width, height } = info
  return [{ ok: true, width, height, imageBytes: data.length, thumbnailBytes: thumbnail.length }, data, thumbnail]
}

/**
 * @param {import('sharp').Sharp} drawn
 * @param {string} format
 */
function encode(drawn, format) {
  if (format === 'png') return drawn.png({ compressionLevel: 7 })
  // The least effort that still compresses: the usual one needs ten seconds for the largest pictures.
  return format === 'webp' ? drawn.webp({ quality: 82, effort: 2 }) : drawn.jpeg({ quality: 82 })
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
 * @returns {[Record<string, unknown>]}
 */
function refusal(reason) {
  return [{ ok: false, reason }]
}
