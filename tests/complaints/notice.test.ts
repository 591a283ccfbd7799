import { describe, expect, it } from 'vitest'
import { addNote } from '#app/complaints/add-note.server.ts'
import { readTrackingPage } from '#app/complaints/read-tracking-page.server.ts'
import { openMailTransport } from '#app/emails/send.server.ts'
import { sendOutbox } from '#app/jobs/send-outbox.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { mailSite } from '#tests/support/mail-site.ts'
import { anOfficerOf, testKeys, theResidentOf, useReferenceData } from '#tests/support/people.ts'
import { startSink } from '#tests/support/smtp-sink.ts'

useDatabase()
useReferenceData()

const nextDay = new Date('2026-03-11T02:00:00Z')

async function stored({ reference }: { reference: string }): Promise<Complaint> {
  const found = await findComplaint(reference)
  if (!found) throw new Error('It is gone')
  return found
}

const noticedOn = (complaint: Complaint) => complaint.clocks.find(({ name }) => name === 'lawNotification')?.stoppedOn

async function sendAll(): Promise<void> {
  const sink = await startSink()
  const settings = mailSite({ keys: testKeys, smtpUrl: sink.url, mailAllow: ['contoh.example'] })
  const transport = openMailTransport({ settings, mailboxPort: null })
  try {
    while ((await sendOutbox({ settings, transport, now: () => nextDay, limit: 100 })) > 0);
  } finally {
    transport.close()
    await sink.stop()
  }
}

describe('the law’s notification of an answer', () => {
  it('is met when the resident reads the answer on the page, and stays met by later steps', async () => {
    const complaint = await aComplaint({ status: 'answered' })
    expect(noticedOn(complaint)).toBeNull()
    await readTrackingPage(theResidentOf(complaint.reference), complaint.reference, nextDay)
    const read = await stored(complaint)
    expect(noticedOn(read)).toBe('2026-03-11')
    // Only the resident's own window is left to run, and no version was moved by a look.
    expect(read).toMatchObject({ nextDueOn: '2026-03-31', version: complaint.version })
    mustBeOk(await addNote({ ...aRequest(await anOfficerOf('dishub'), read), text: 'Contoh catatan.' }))
    expect(noticedOn(await stored(complaint))).toBe('2026-03-11')
  })

  it('is met when the mail with the answer is delivered to an address that its owner confirmed', async () => {
    const confirmed = await aComplaint({ status: 'answered' })
    const unconfirmed = await aComplaint({ status: 'answered' })
    await rawDatabase()
      .collection('complaints')
      .updateOne({ reference: confirmed.reference }, { $set: { 'mail.confirmed': true } })
    await sendAll()
    expect(noticedOn(await stored(confirmed))).toBe('2026-03-11')
    expect(noticedOn(await stored(unconfirmed))).toBeNull()
  })

  it('is not met by anybody else who looks', async () => {
    const complaint = await aComplaint({ status: 'answered' })
    await readTrackingPage(await anOfficerOf('dishub'), complaint.reference, nextDay)
    expect(noticedOn(await stored(complaint))).toBeNull()
  })
})
