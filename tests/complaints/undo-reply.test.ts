import { beforeAll, describe, expect, test } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { addNote } from '#app/complaints/add-note.server.ts'
import { readTrackingPage } from '#app/complaints/read-tracking-page.server.ts'
import { replyToComplaint } from '#app/complaints/reply-to-complaint.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { undoReply } from '#app/complaints/undo-reply.server.ts'
import { claimEmail } from '#models/outbox-lease.server.ts'
import { listDrafts } from '#models/step-draft.server.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aMoment, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { anOfficerOf, theResidentOf, useReferenceData } from '#tests/support/people.ts'

useDatabase()
useReferenceData()

let officer: StaffActor
beforeAll(async () => {
  officer = await anOfficerOf('dishub')
})

const text = 'Kami datang hari Rabu pagi.'
const after = (seconds: number) => new Date(aMoment.getTime() + seconds * 1000)

async function aReply(): Promise<Complaint> {
  const complaint = await aComplaint({ status: 'forwarded' })
  return mustBeOk(await replyToComplaint({ ...aRequest(officer, complaint), text, attachments: [] }))
}

function undo(complaint: Complaint, seconds: number, by = officer) {
  const entry = complaint.history.findLast(({ step }) => step === 'reply')?.id ?? null
  return undoReply({ ...aRequest(by, complaint), version: null, now: after(seconds), entry })
}

async function mailOf({ reference }: Complaint) {
  const [mail] = await storedIn('outbox-emails', { reference, message: 'progress-reply' })
  return mail
}

async function seenByResident({ reference }: Complaint, seconds: number): Promise<boolean> {
  const page = await readTrackingPage(theResidentOf(reference), reference, after(seconds))
  return JSON.stringify(page).includes(text)
}

describe('a reply, for ten seconds', () => {
  test('is neither shown nor due to be mailed, then both', async () => {
    const complaint = await aReply()
    expect(await seenByResident(complaint, 9)).toBe(false)
    expect(await seenByResident(complaint, 10)).toBe(true)
    expect((await mailOf(complaint))?.['dueAt']).toEqual(after(10))
  })

  test('can be taken back: the mail is stopped, the history keeps both, the text is a draft again', async () => {
    const complaint = await aReply()
    const undone = mustBeOk(await undo(complaint, 9))
    expect(undone.history.slice(-2).map(({ step }) => step)).toEqual(['reply', 'undo'])
    expect(await mailOf(complaint)).toMatchObject({ state: 'stopped', facts: null })
    expect(await seenByResident(complaint, 3600)).toBe(false)
    expect(undone.clocks.find(({ name }) => name === 'firstFollowUp')?.stoppedOn).toBeNull()
    const [draft] = await listDrafts(complaint.reference)
    expect(draft).toMatchObject({ accountId: officer.accountId, step: 'reply', fields: { text } })
    expect(await undo(complaint, 9)).toMatchObject({ ok: false, reason: 'unknown-reply' })
  })

  test('is refused afterwards, to a colleague, and for what is no reply', async () => {
    const complaint = await aReply()
    expect(await undo(complaint, 10)).toMatchObject({ reason: 'reply-sent' })
    expect(await undo(complaint, 1, await anOfficerOf('dishub'))).toMatchObject({ reason: 'unknown-reply' })
    const first = undoReply({ ...aRequest(officer, complaint), version: null, now: after(1), entry: 'h1' })
    expect(await first).toMatchObject({ reason: 'unknown-reply' })
    expect(await mailOf(complaint)).toMatchObject({ state: 'owed' })
  })

  test('is still the author’s when a colleague writes a note meanwhile', async () => {
    const complaint = await aReply()
    mustBeOk(await addNote({ ...aRequest(await anOfficerOf('dishub'), complaint), text: 'Catatan contoh' }))
    expect(await undo(complaint, 5)).toMatchObject({ ok: true })
  })

  test('stands once a worker has the mail in hand, whatever the clocks of the machines say', async () => {
    const complaint = await aReply()
    const claimed = await claimEmail({ now: after(3600), leaseSeconds: 60, canOpenSealed: true })
    expect(claimed).not.toBeNull()
    // Other mails of this file are due as well: go on until this one is in hand.
    while ((await mailOf(complaint))?.['fence'] === 0)
      await claimEmail({ now: after(3600), leaseSeconds: 60, canOpenSealed: true })
    expect(await undo(complaint, 5)).toMatchObject({ ok: false, reason: 'reply-sent' })
    expect(await listDrafts(complaint.reference)).toEqual([])
  })

  test('against the sender: in each of forty races exactly one of mail and undo wins', async () => {
    for (let round = 0; round < 40; round += 1) {
      const complaint = await aReply()
      const [result] = await Promise.all([
        undo(complaint, 5),
        ...Array.from({ length: 2 }, () => claimEmail({ now: after(3600), leaseSeconds: 60, canOpenSealed: true })),
      ])
      const mail = await mailOf(complaint)
      const isClaimed = mail?.['state'] === 'owed' && Number(mail['fence']) > 0
      if (result.ok) expect(mail).toMatchObject({ state: 'stopped', facts: null })
      else expect(isClaimed).toBe(true)
    }
  })
})
