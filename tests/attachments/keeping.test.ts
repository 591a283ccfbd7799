import { Readable } from 'node:stream'
import { afterEach, describe, expect, test } from 'vitest'
import { maxFileBytes } from '#app/attachments/limits.ts'
import { serveAttachment } from '#app/attachments/serve.server.ts'
import { dropUploads, keepUploads, listPendingUploads, storeUpload } from '#app/attachments/store-upload.server.ts'
import { cleanAttachments } from '#app/jobs/clean-attachments.server.ts'
import { sweepUploads } from '#app/jobs/sweep-uploads.server.ts'
import { writeFile } from '#models/attachment-file.server.ts'
import { findAttachment, linkAttachments, listAttachments } from '#models/attachment.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aJpeg, aPdf, aPhonePhoto } from './samples.ts'
import { anUpload, hoursLater, now, storedFileIds } from './support.ts'

useDatabase()

afterEach(async () => {
  for (const name of ['attachments', 'uploads.files', 'uploads.chunks'])
    await rawDatabase().collection(name).deleteMany({})
})

const reference = 'KTM-7Q4D-9M2K-H'

function link(ids: string[], formKeyHash?: string): Promise<number> {
  return inTransaction((tx) =>
    linkAttachments(tx, {
      ids,
      complaintReference: reference,
      by: 'resident',
      now,
      ...(formKeyHash ? { formKeyHash } : {}),
    }),
  )
}

describe('storing', () => {
  const send = (bytes: Buffer, name = 'a.jpg', pieceSize = bytes.length || 1) => {
    const pieces: Buffer[] = []
    for (let at = 0; at < bytes.length; at += pieceSize) pieces.push(bytes.subarray(at, at + pieceSize))
    return storeUpload(Readable.from(pieces), { name, now })
  }

  test('a file that comes byte by byte is the same file', async () => {
    const pdf = aPdf()
    expect(await send(pdf, 'surat.pdf', 1)).toMatchObject({ size: pdf.length, type: 'application/pdf' })
    const [chunk] = await storedIn('uploads.chunks')
    expect(Buffer.from((chunk?.['data'] as { buffer: Uint8Array }).buffer)).toEqual(pdf)
  })

  test('a file of exactly 8 MB is taken, one byte more is not, and leaves nothing', async () => {
    const full = Buffer.alloc(maxFileBytes, 1)
    ;(await aJpeg()).copy(full)
    expect(await send(full, 'a.jpg', 65_536)).toMatchObject({ size: maxFileBytes })
    const before = await storedFileIds()
    expect(await send(Buffer.concat([full, Buffer.from([1])]), 'b.jpg', 65_536)).toEqual({
      name: 'b.jpg',
      reason: 'too_big',
    })
    expect(await storedFileIds()).toEqual(before)
  })

  test('a sender who goes away leaves nothing', async () => {
    const stream = Readable.from(
      (async function* () {
        yield await aJpeg()
        throw new Error('gone')
      })(),
    )
    expect(await storeUpload(stream, { name: 'a.jpg', now })).toEqual({ name: 'a.jpg', reason: 'failed' })
    expect(await storedFileIds()).toEqual([])
    expect(await storedIn('attachments')).toEqual([])
  })

  test('the name is in the record and not beside the bytes', async () => {
    await anUpload(await aJpeg(), 'siti-rekaan.jpg')
    expect(JSON.stringify(await storedIn('uploads.files'))).not.toContain('siti')
  })
})

describe('the files of a form', () => {
  test('ten parallel copies of one form with two photos keep two files', async () => {
    const photos = [await aJpeg(), await aPhonePhoto()]
    const kept = await Promise.all(
      Array.from({ length: 10 }, async () =>
        keepUploads(await Promise.all(photos.map((photo) => anUpload(photo))), 'form'),
      ),
    )
    const ids = new Set(kept.flat().map(({ id }) => id))
    expect(ids.size).toBe(2)
    expect(kept.every((files) => files.length === 2)).toBe(true)
    expect(await storedIn('attachments')).toHaveLength(2)
    expect(await storedFileIds()).toHaveLength(2)
  })

  test('the same photo in two forms is two files', async () => {
    const photo = await aJpeg()
    await keepUploads([await anUpload(photo)], 'one')
    await keepUploads([await anUpload(photo)], 'two')
    expect(await listPendingUploads('one')).toHaveLength(1)
    expect(await listPendingUploads('two')).toHaveLength(1)
  })

  test('a photo that was taken out can be put in again', async () => {
    const photo = await aJpeg()
    const [kept] = await keepUploads([await anUpload(photo)], 'form')
    await dropUploads([kept?.id ?? ''])
    expect(await listPendingUploads('form')).toEqual([])
    expect(await storedFileIds()).toEqual([])
    expect(await keepUploads([await anUpload(photo)], 'form')).toHaveLength(1)
  })

  test('a form that is sent again after its complaint finds the same files', async () => {
    const photo = await aJpeg()
    const [first] = await keepUploads([await anUpload(photo)], 'form')
    await link([first?.id ?? ''])
    expect(await keepUploads([await anUpload(photo)], 'form')).toEqual([first])
    expect(await storedIn('attachments')).toHaveLength(1)
  })
})

describe('linking', () => {
  test('links what is pending, once', async () => {
    const { id } = await anUpload(await aJpeg())
    expect(await link([id])).toBe(1)
    expect(await link([id])).toBe(0)
    expect(await listAttachments(reference)).toMatchObject([{ id, by: 'resident', linkedAt: now }])
  })

  test('of two complaints that want one file one gets it', async () => {
    const { id } = await anUpload(await aJpeg())
    const linked = await Promise.all([link([id]), link([id])])
    expect(linked.sort()).toEqual([0, 1])
  })

  test('a file of another form is not taken', async () => {
    const [kept] = await keepUploads([await anUpload(await aJpeg())], 'mine')
    expect(await link([kept?.id ?? ''], 'theirs')).toBe(0)
    expect(await link([kept?.id ?? ''], 'mine')).toBe(1)
  })

  test('a transaction that fails links nothing', async () => {
    const { id } = await anUpload(await aJpeg())
    await inTransaction(async (tx) => {
      await linkAttachments(tx, { ids: [id], complaintReference: reference, by: 'resident', now })
      throw new Error('no complaint')
    }).catch(() => undefined)
    expect(await listAttachments(reference)).toEqual([])
    expect(await findAttachment(id)).toMatchObject({ complaintReference: null })
  })

  test('a linked file cannot be dropped', async () => {
    const { id } = await anUpload(await aJpeg())
    await link([id])
    await dropUploads([id])
    expect(await findAttachment(id)).not.toBeNull()
  })

  test('an id that is no id finds nothing', async () => {
    expect(await findAttachment('../x')).toBeNull()
  })
})

describe('sweeping', () => {
  test('an upload that no complaint took goes after a day, with its bytes, clean or not', async () => {
    await anUpload(await aJpeg())
    await cleanAttachments({ now, limit: 1 })
    await anUpload(await aPhonePhoto())
    expect(await sweepUploads({ now: hoursLater(23) })).toBe(0)
    expect(await sweepUploads({ now: hoursLater(24) })).toBe(2)
    expect(await storedIn('attachments')).toEqual([])
    expect(await storedFileIds()).toEqual([])
  })

  test('a linked file stays for as long as its complaint', async () => {
    const { id } = await anUpload(await aJpeg())
    await link([id])
    await cleanAttachments({ now, limit: 1 })
    expect(await sweepUploads({ now: hoursLater(24 * 6) })).toBe(0)
    expect(await findAttachment(id)).toMatchObject({ state: 'clean' })
  })

  test('of a refused file the bytes go after a day and the reason stays', async () => {
    const { id } = await anUpload((await aJpeg()).subarray(0, 900))
    await link([id])
    await cleanAttachments({ now, limit: 1 })
    expect(await storedFileIds()).toHaveLength(1)
    await sweepUploads({ now: hoursLater(23) })
    expect(await storedFileIds()).toHaveLength(1)
    expect(await sweepUploads({ now: hoursLater(24) })).toBe(1)
    expect(await storedFileIds()).toEqual([])
    expect(await findAttachment(id)).toMatchObject({ state: 'refused', refusedBecause: 'broken', name: 'foto.jpg' })
  })

  test('a file that was refused before its complaint came keeps its date', async () => {
    const { id } = await anUpload((await aJpeg()).subarray(0, 900))
    await cleanAttachments({ now, limit: 1 })
    await link([id])
    expect(await sweepUploads({ now: hoursLater(24) })).toBe(1)
    expect(await storedFileIds()).toEqual([])
    expect(await findAttachment(id)).toMatchObject({ state: 'refused' })
  })

  test('bytes without a record go after a day: whole ones, cut ones, and an entry without bytes', async () => {
    for (const rest of ['whole', 'chunks', 'entry']) {
      const writer = writeFile('nobody', now)
      await writer.write(Buffer.from(rest))
      await writer.finish()
      if (rest === 'chunks') await rawDatabase().collection('uploads.files').deleteOne({ _id: writer.fileId })
      if (rest === 'entry') await rawDatabase().collection('uploads.chunks').deleteOne({ files_id: writer.fileId })
    }
    const { id } = await anUpload(await aJpeg())
    await link([id])
    expect(await sweepUploads({ now: hoursLater(23) })).toBe(0)
    expect(await storedFileIds()).toHaveLength(4)
    expect(await sweepUploads({ now: hoursLater(25) })).toBe(3)
    expect(await storedFileIds()).toHaveLength(1)
  })

  test('a sweep that was killed between the mark and the bytes is finished by the next', async () => {
    const { id } = await anUpload(await aJpeg())
    await rawDatabase()
      .collection('attachments')
      .updateOne({ _id: id } as never, { $set: { link: 'dropped' } })
    expect(await link([id])).toBe(0)
    await sweepUploads({ now: hoursLater(24) })
    expect(await storedIn('attachments')).toEqual([])
    expect(await storedFileIds()).toEqual([])
  })
})

describe('serving', () => {
  async function served(bytes: Buffer, name: string, options = { isThumbnail: false, isHead: false }) {
    const { id } = await anUpload(bytes, name)
    await cleanAttachments({ now, limit: 5 })
    const attachment = await findAttachment(id)
    if (!attachment) throw new Error('Not stored')
    return serveAttachment(attachment, options)
  }

  test('a document is a download that runs nothing and is kept nowhere', async () => {
    const pdf = aPdf()
    const response = await served(pdf, 'Surat é.exe')
    if (!response) throw new Error('Nothing served')
    expect(Object.fromEntries(response.headers.entries())).toEqual({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': `attachment; filename="Surat _.exe.pdf"; filename*=UTF-8''Surat%20%C3%A9.exe.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    expect(Buffer.from(await response.arrayBuffer())).toEqual(pdf)
  })

  test('the small picture is served as what it is', async () => {
    const response = await served(await aPhonePhoto(), 'foto.jpg', { isThumbnail: true, isHead: false })
    expect(response?.headers.get('content-type')).toBe('image/jpeg')
    expect((await response?.arrayBuffer())?.byteLength).toBe(Number(response?.headers.get('content-length')))
  })

  test('asked for the headers alone, it reads no bytes', async () => {
    const response = await served(aPdf(), 'a.pdf', { isThumbnail: false, isHead: true })
    expect(response?.body).toBeNull()
    expect(response?.headers.get('content-length')).toBe(String(aPdf().length))
  })

  test('a document has no small picture, and what is not checked has nothing', async () => {
    expect(await served(aPdf(), 'a.pdf', { isThumbnail: true, isHead: false })).toBeNull()
    const { id } = await anUpload(await aJpeg())
    const waiting = await findAttachment(id)
    expect(waiting && (await serveAttachment(waiting, { isThumbnail: false, isHead: false }))).toBeNull()
  })
})
