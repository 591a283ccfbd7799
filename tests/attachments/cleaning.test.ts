import exifr from 'exifr'
import sharp from 'sharp'
import { afterEach, describe, expect, test } from 'vitest'
import { maxThumbnailBytes } from '#app/attachments/limits.ts'
import { openClean, openThumbnail } from '#app/attachments/storage.server.ts'
import { cleanAttachments } from '#app/jobs/clean-attachments.server.ts'
import { claimForCleaning, settleClean, settleRefused } from '#models/attachment-cleaning.server.ts'
import { removeFile, writeFile } from '#models/attachment-file.server.ts'
import { findAttachment } from '#models/attachment.server.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aJpeg, aPdf, aPhonePhoto, aPixelFlood, aPngWithText, aWebpWithExif, aZip, canary, html } from './samples.ts'
import { allStoredBytes, anUpload, endLeases, hoursLater, now, storedFileIds } from './support.ts'

useDatabase()

afterEach(async () => {
  for (const name of ['attachments', 'uploads.files', 'uploads.chunks'])
    await rawDatabase().collection(name).deleteMany({})
})

const clean = () => cleanAttachments({ now, limit: 20 })

async function cleanBytes(id: string): Promise<Buffer> {
  const opened = await openClean(id)
  if (!opened) throw new Error('There is no clean copy')
  const chunks: Uint8Array[] = []
  for await (const chunk of opened.bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

describe('what a camera wrote about its owner', () => {
  test.each<[string, string, () => Promise<Buffer>]>([
    ['a phone photo with place, owner, XMP and IPTC', 'image/jpeg', aPhonePhoto],
    ['a PNG with text chunks and EXIF', 'image/png', aPngWithText],
    ['a WebP with EXIF and XMP', 'image/webp', aWebpWithExif],
    ['a photo with a page of HTML behind it', 'image/jpeg', async () => Buffer.concat([await aPhonePhoto(), html])],
    ['a photo with an archive behind it', 'image/jpeg', async () => Buffer.concat([await aPhonePhoto(), aZip()])],
  ])('%s: nothing of it is stored any more', async (_, type, make) => {
    const sent = await make()
    expect(sent.toString('latin1')).toContain(canary)
    const { id } = await anUpload(sent)
    expect(await clean()).toBe(1)

    expect(await allStoredBytes()).not.toContain(canary)
    const copy = await cleanBytes(id)
    expect(`image/${(await sharp(copy).metadata()).format}`).toBe(type)
    const about = await sharp(copy).metadata()
    expect([about.exif, about.xmp, about.iptc, about.icc, about.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    if (type !== 'image/webp')
      expect(
        await exifr.parse(copy, {
          mergeOutput: true,
          ihdr: false,
          jfif: false,
          tiff: true,
          xmp: true,
          iptc: true,
          gps: true,
        }),
      ).toBeUndefined()
    expect(await storedFileIds()).toHaveLength(1)
  })

  test('the samples carry what the test looks for', async () => {
    const read = (await exifr.parse(await aPhonePhoto(), { iptc: true, xmp: true })) as Record<string, unknown>
    expect(read).toMatchObject({
      Make: `${canary}-MAKE`,
      latitude: expect.closeTo(0.5033, 3) as number,
      Caption: `${canary}-IPTC`,
    })
  })
})

test('a photo that was held upright is turned, and its measures are of the turned one', async () => {
  const { id } = await anUpload(await aPhonePhoto())
  await clean()
  expect(await sharp(await cleanBytes(id)).metadata()).toMatchObject({ width: 300, height: 400 })
  expect(await findAttachment(id)).toMatchObject({ state: 'clean', width: 300, height: 400, hasThumbnail: true })
})

test('the small picture is a JPEG of 112 pixels and at most 4 kB, also of noise', async () => {
  const noise = await sharp({
    create: {
      width: 600,
      height: 400,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
      background: '#000000',
    },
  })
    .jpeg()
    .toBuffer()
  const { id } = await anUpload(noise)
  await clean()
  const thumbnail = (await openThumbnail(id)) ?? Buffer.alloc(0)
  expect(await sharp(Buffer.from(thumbnail)).metadata()).toMatchObject({ format: 'jpeg', width: 112, height: 112 })
  expect(thumbnail.length).toBeLessThanOrEqual(maxThumbnailBytes)
})

test('a copy that is larger than a pipe holds comes through whole', async () => {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 }
  const picture = sharp({ create: { width: 1_200, height: 900, channels: 3, noise, background: '#000000' } })
  const { id } = await anUpload(await picture.jpeg({ quality: 70 }).toBuffer())
  expect(await clean()).toBe(1)
  const copy = await cleanBytes(id)
  expect(copy.length).toBeGreaterThan(300_000)
  expect(await sharp(copy, { failOn: 'warning' }).stats()).toMatchObject({ isOpaque: true })
})

test('a photo wider than 4096 pixels comes down to that', async () => {
  const { id } = await anUpload(await aJpeg({ width: 5_000, height: 40 }))
  await clean()
  expect(await findAttachment(id)).toMatchObject({ width: 4096, height: 33 })
})

test('of an animation the first picture stays', async () => {
  const frame = { create: { width: 20, height: 20, channels: 3 as const, background: '#00ff00' } }
  const animation = await sharp([frame, frame].map((one) => ({ create: { ...one.create } })) as never, {
    join: { animated: true },
  })
    .webp()
    .toBuffer()
  const { id } = await anUpload(animation)
  await clean()
  expect((await sharp(await cleanBytes(id)).metadata()).pages ?? 1).toBe(1)
})

test.each<[string, () => Promise<Buffer> | Buffer, string]>([
  ['a photo cut in the middle', async () => (await aPhonePhoto()).subarray(0, 9_000), 'broken'],
  ['a photo of a header alone', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'broken'],
  [
    'a photo with another format behind its first bytes',
    async () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), await aPngWithText()]),
    'broken',
  ],
  ['a picture of 64 million pixels', aPixelFlood, 'too_many_pixels'],
  ['a PDF with an archive behind it', () => Buffer.concat([aPdf(), aZip()]), 'not_one_document'],
])('%s is refused with its reason, and the others are not held up', async (_, make, because) => {
  const bad = await anUpload(await make())
  const good = await anUpload(await aJpeg())
  expect(await clean()).toBe(2)
  expect(await findAttachment(bad.id)).toMatchObject({ state: 'refused', refusedBecause: because })
  expect(await openClean(bad.id)).toBeNull()
  expect(await findAttachment(good.id)).toMatchObject({ state: 'clean' })
})

test('a PDF stays as it was sent, byte for byte', async () => {
  const pdf = aPdf()
  const { id, sha256 } = await anUpload(pdf, 'surat.pdf')
  await clean()
  expect(await cleanBytes(id)).toEqual(pdf)
  expect(await findAttachment(id)).toMatchObject({ state: 'clean', hasThumbnail: false })
  expect(await storedIn('attachments')).toMatchObject([{ clean: { sha256 } }])
})

test('until it is clean nobody gets a byte', async () => {
  const { id } = await anUpload(await aPhonePhoto())
  expect(await openClean(id)).toBeNull()
  expect(await openThumbnail(id)).toBeNull()
})

test('a stored file that changed is not handed out whole', async () => {
  const { id } = await anUpload(await aJpeg())
  await clean()
  await rawDatabase()
    .collection('uploads.chunks')
    .updateOne({}, { $set: { data: Buffer.alloc(999, 7) } })
  await rawDatabase()
    .collection('uploads.files')
    .updateOne({}, { $set: { length: 999 } })
  await expect(cleanBytes(id)).rejects.toThrow('differs')
})

describe('two workers, and workers that die', () => {
  const claim = () => claimForCleaning({ leaseSeconds: 60, maxClaims: 3 })

  test('of twenty claims at once one gets the file', async () => {
    await anUpload(await aJpeg())
    const claims = await Promise.all(Array.from({ length: 20 }, claim))
    expect(claims.filter(Boolean)).toHaveLength(1)
  })

  test('files of complaints come before those that nobody has sent in, however long these wait', async () => {
    const pending = await anUpload(await aJpeg({ width: 300 }))
    const linked = await anUpload(await aJpeg({ width: 310 }), 'foto.jpg', hoursLater(1))
    await rawDatabase()
      .collection<{ _id: string }>('attachments')
      .updateOne({ _id: linked.id }, { $set: { link: 'linked', expiresAt: null, attempts: 1 } })
    expect([await claim(), await claim()]).toMatchObject([{ id: linked.id }, { id: pending.id }])
  })

  test('a file that kills its worker is refused after three claims, without being opened a fourth time', async () => {
    const { id } = await anUpload(await aJpeg())
    for (let death = 1; death <= 3; death += 1) {
      expect(await claim()).toMatchObject({ id, fence: death })
      expect(await clean()).toBe(0)
      await endLeases()
    }
    expect(await claim()).toBeNull()
    expect(await clean()).toBe(1)
    expect(await findAttachment(id)).toMatchObject({ state: 'refused', refusedBecause: 'gave_up' })
  })

  test('a picture on which the decoder stalls is given up after three tries, and holds up nothing', async () => {
    const bad = await anUpload(await aPhonePhoto())
    expect(await cleanAttachments({ now, limit: 2, decoderSeconds: 0.02 })).toBe(0)
    const good = await anUpload(await aJpeg())
    expect(await cleanAttachments({ now, limit: 1 })).toBe(1)
    expect(await findAttachment(good.id)).toMatchObject({ state: 'clean' })
    expect(await cleanAttachments({ now, limit: 20, decoderSeconds: 0.02 })).toBe(1)
    expect(await findAttachment(bad.id)).toMatchObject({ state: 'refused', refusedBecause: 'gave_up' })
  })

  test('killed after the copy was stored and before it counted: done again, nothing of the upload left', async () => {
    const { id } = await anUpload(await aPhonePhoto())
    await claim()
    const orphan = writeFile(id, now)
    await orphan.write(await aJpeg())
    await orphan.finish()
    await endLeases()
    expect(await clean()).toBe(1)
    expect(await findAttachment(id)).toMatchObject({ state: 'clean' })
    expect(await allStoredBytes()).not.toContain(canary)
  })

  test('killed between counting the copy and removing the upload: the next run removes it', async () => {
    const { id } = await anUpload(await aPhonePhoto())
    const held = await claim()
    if (!held) throw new Error('Nothing to claim')
    const writer = writeFile(id, now)
    await writer.write(await aJpeg())
    await writer.finish()
    const copy = { file: writer.fileId, size: 1, sha256: 'x', width: 1, height: 1 }
    await settleClean(held, copy, { thumbnail: null, leftover: held.upload })
    expect(await allStoredBytes()).toContain(canary)
    await clean()
    expect(await allStoredBytes()).not.toContain(canary)
    expect(await storedFileIds()).toEqual([String(writer.fileId)])
  })

  test('killed in the middle of removing the upload: the rest goes too', async () => {
    const { id } = await anUpload(await aPhonePhoto())
    await clean()
    const writer = writeFile(id, now)
    await writer.write(Buffer.from(canary))
    await writer.finish()
    await rawDatabase().collection('uploads.chunks').deleteMany({ files_id: writer.fileId })
    await rawDatabase()
      .collection('attachments')
      .updateOne({ _id: id } as never, { $set: { leftover: writer.fileId } })
    await clean()
    expect(await storedFileIds()).toHaveLength(1)
    expect(await storedIn('attachments')).toMatchObject([{ leftover: null }])
  })

  test('a worker that was thought dead writes nothing over its successor', async () => {
    const { id } = await anUpload(await aJpeg())
    const first = await claim()
    await endLeases()
    const second = await claim()
    if (!first || !second) throw new Error('Nothing to claim')
    const copy = { file: first.upload, size: 1, sha256: 'x', width: 1, height: 1 }
    expect(await settleClean(first, copy, { thumbnail: null, leftover: null })).toBe(false)
    expect(await settleRefused(first, 'broken', now)).toBe(false)
    expect(await findAttachment(id)).toMatchObject({ state: 'quarantined' })
    await removeFile(first.upload)
  })
})
