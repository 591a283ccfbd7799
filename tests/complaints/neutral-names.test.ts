import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { keepUploads } from '#app/attachments/store-upload.server.ts'
import { findAttachmentFor } from '#app/complaints/find-attachment.server.ts'
import { forwardComplaint } from '#app/complaints/forward-complaint.server.ts'
import { readDeskComplaint } from '#app/complaints/read-desk-complaint.server.ts'
import { submissionKeyHash } from '#app/complaints/tracking-code.server.ts'
import type { Identity } from '#app/complaints/rules/complaint.ts'
import { aJpeg } from '#tests/attachments/samples.ts'
import { anUpload } from '#tests/attachments/support.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint, aCopy, aMoment, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, anOfficerOf, theResidentOf, useReferenceData } from '#tests/support/people.ts'

useDatabase()
useReferenceData()

async function withFiles(identity: Identity) {
  const submissionKey = randomBytes(16).toString('base64url')
  const given = ['KTP Warga Contoh.jpg', 'rumah warga contoh.jpg']
  const uploads = await Promise.all(
    given.map(async (name, index) => anUpload(await aJpeg({ width: 40 + index }), name, aMoment)),
  )
  await keepUploads(uploads, submissionKeyHash(submissionKey))
  const complaint = await aComplaint({ identity, submissionKey })
  const ids = uploads.map(({ id }) => id)
  const copy = identity === 'named' ? null : { ...aCopy, files: ids }
  const request = {
    ...aRequest(await aCoordinator(), complaint),
    agency: 'dishub',
    class: 'complaint',
    topic: 'transport',
  }
  return mustBeOk(await forwardComplaint({ ...request, class: 'complaint', copy }))
}

test.each<[Identity, string[]]>([
  ['sealed', ['foto-1.jpg', 'foto-2.jpg']],
  ['none', ['foto-1.jpg', 'foto-2.jpg']],
  ['named', ['KTP Warga Contoh.jpg', 'rumah warga contoh.jpg']],
])('an agency reads and saves a resident’s files, identity %s, as %o', async (identity, expected) => {
  const complaint = await withFiles(identity)
  const { reference } = complaint
  const officer = await anOfficerOf('dishub')
  const listed = (await readDeskComplaint(officer, reference, aMoment))?.attachments ?? []
  expect(listed.map(({ name }) => name).toSorted()).toEqual(expected)
  const residentOf = () => Promise.resolve({ kind: 'stranger' } as const)
  for (const { id, name } of listed) {
    expect((await findAttachmentFor({ id, staff: officer, residentOf }))?.name).toBe(name)
    const asResident = { id, staff: null, residentOf: () => Promise.resolve(theResidentOf(reference)) }
    expect((await findAttachmentFor(asResident))?.name).toMatch(/warga contoh/i)
  }
  const atDesk = await readDeskComplaint(await aCoordinator(), reference, aMoment)
  expect(atDesk?.attachments.every(({ name }) => /warga contoh/i.test(name))).toBe(true)
})
