import { deflateSync, crc32 } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

// Invented pictures and files, made when they are needed: what phones and scanners send, and what attackers send.

/** Words hidden in metadata. None may be found in anything that is stored after cleaning. */
export const canary = 'KANARI-RAHASIA-7731'

type Size = { width?: number; height?: number }

function gradient({ width = 320, height = 240 }: Size, channels: 3 | 4 = 3): Sharp {
  const pixels = Buffer.alloc(width * height * channels)
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = (at * 7 + Math.floor(at / (width * channels)) * 3) % 256
  return sharp(pixels, { raw: { width, height, channels } })
}

export function aJpeg(size: Size = {}): Promise<Buffer> {
  return gradient(size).jpeg({ quality: 80 }).toBuffer()
}

const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${canary}-XMP</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

const exif = {
  IFD0: { Make: `${canary}-MAKE`, Model: 'Telepon Rekaan', Artist: `${canary}-ARTIST` },
  IFD2: { BodySerialNumber: `${canary}-SERIAL`, UserComment: `${canary}-COMMENT` },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '0/1 30/1 12/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '117/1 33/1 5/1',
    GPSMapDatum: `${canary}-GPS`,
  },
}

function withMetadata(picture: Sharp, orientation: number): Sharp {
  return picture
    .withMetadata({ orientation })
    .withExif({ ...exif, IFD0: { ...exif.IFD0, Orientation: String(orientation) } })
    .withXmp(xmp)
}

/** Held upright: 400 x 300 pixels that a viewer turns to 300 x 400, with the place and the owner in its EXIF. */
export async function aPhonePhoto(): Promise<Buffer> {
  const jpeg = await withMetadata(gradient({ width: 400, height: 300 }), 6)
    .jpeg({ quality: 90 })
    .toBuffer()
  return withIptc(jpeg)
}

/** Photoshop's block with a caption, right behind the first marker. */
function withIptc(jpeg: Buffer): Buffer {
  const caption = Buffer.from(`${canary}-IPTC`)
  const record = Buffer.concat([Buffer.from([0x1c, 0x02, 0x78, 0, caption.length]), caption])
  const padded = record.length % 2 ? Buffer.concat([record, Buffer.from([0])]) : record
  const block = Buffer.concat([
    Buffer.from('Photoshop 3.0\0'),
    Buffer.from('8BIM\x04\x04\0\0', 'latin1'),
    lengthOf(record.length, 4),
    padded,
  ])
  return Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xed]),
    lengthOf(block.length + 2, 2),
    block,
    jpeg.subarray(2),
  ])
}

function lengthOf(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntBE(value, 0, bytes)
  return buffer
}

/** With transparent pixels, two text chunks and an EXIF chunk. */
export async function aPngWithText(): Promise<Buffer> {
  const png = await withMetadata(gradient({ width: 200, height: 150 }, 4), 1)
    .png()
    .toBuffer()
  const text = pngChunk('tEXt', Buffer.from(`Author\0${canary}-TEXT`, 'latin1'))
  const zipped = pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(`${canary}-ZTXT`)]))
  return Buffer.concat([png.subarray(0, 33), text, zipped, png.subarray(33)])
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([lengthOf(data.length, 4), body, lengthOf(crc32(body), 4)])
}

export function aWebpWithExif(): Promise<Buffer> {
  return withMetadata(gradient({ width: 200, height: 150 }), 1)
    .webp({ quality: 80 })
    .toBuffer()
}

/** Eight kilobytes that say they are 8,000 x 8,000 pixels: 64 million. */
export function aPixelFlood(): Buffer {
  const side = 8_000
  const header = Buffer.concat([lengthOf(side, 4), lengthOf(side, 4), Buffer.from([1, 0, 0, 0, 0])])
  const rows = Buffer.alloc(side * (1 + side / 8))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

export function aPdf(text = 'Surat rekaan'): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  )
}

/** An archive with one stored file, as small as the format allows. */
export function aZip(content = canary): Buffer {
  const name = Buffer.from('isi.txt')
  const data = Buffer.from(content)
  const sizes = Buffer.concat([
    lengthLe(crc32(data), 4),
    lengthLe(data.length, 4),
    lengthLe(data.length, 4),
    lengthLe(name.length, 2),
    lengthLe(0, 2),
  ])
  const local = Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0\0\0\0\0\0\0', 'latin1'), sizes, name, data])
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0', 'latin1'),
    sizes,
    Buffer.alloc(14),
    name,
  ])
  const end = Buffer.concat([
    Buffer.from('PK\x05\x06\0\0\0\0\x01\0\x01\0', 'latin1'),
    lengthLe(central.length, 4),
    lengthLe(local.length, 4),
    lengthLe(0, 2),
  ])
  return Buffer.concat([local, central, end])
}

function lengthLe(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntLE(value, 0, bytes)
  return buffer
}

export const html = Buffer.from(`<html><script>alert("${canary}")</script></html>`)
export const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert("${canary}")</script></svg>`)
export const gif = Buffer.from(
  'GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;',
  'latin1',
)
export const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
export const avif = Buffer.from('\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf', 'latin1')
