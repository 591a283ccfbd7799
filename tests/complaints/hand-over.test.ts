import { describe, expect, test } from 'vitest'
import { view } from '#app/access/view.ts'
import { addMessage } from '#app/complaints/add-message.server.ts'
import { moveComplaint } from '#app/complaints/move-complaint.server.ts'
import { passOnToAgency } from '#app/complaints/pass-on-to-agency.server.ts'
import { unrestrictComplaint } from '#app/complaints/restrict-complaint.server.ts'
import { retargetComplaint } from '#app/complaints/retarget-complaint.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aCopy, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, anOfficerOf, theResidentOf, useReferenceData } from '#tests/support/people.ts'

useDatabase()
useReferenceData()

async function agencyWords({ reference }: Complaint): Promise<unknown> {
  return (await storedIn('complaints', { reference }))[0]?.['agencySearchWords']
}

async function shownTo(agency: string, { reference }: Complaint): Promise<string> {
  const stored = await findComplaint(reference)
  return JSON.stringify(stored && view(await anOfficerOf(agency), stored))
}

describe('moving a protected complaint', () => {
  test('leaves behind what was passed on to the agency before, until it is passed on again', async () => {
    let complaint = await aComplaint({ status: 'forwarded', identity: 'sealed' })
    const coordinator = await aCoordinator()
    const added = { ...aRequest(theResidentOf(complaint.reference), complaint), text: 'Kabar contoh', attachments: [] }
    complaint = mustBeOk(await addMessage(added))
    const passOn = { entry: complaint.history.at(-1)?.id ?? '', title: null, files: [] }
    const first = { ...aRequest(coordinator, complaint), ...passOn, text: 'Diteruskan: kucingbiru' }
    complaint = mustBeOk(await passOnToAgency(first))
    expect(await agencyWords(complaint)).toContain('kucingbiru')
    expect(await shownTo('dishub', complaint)).toContain('kucingbiru')

    const move = { agency: 'dpu', reason: 'Jalan kabupaten', copy: { ...aCopy, text: 'Salinan untuk kantor kedua' } }
    complaint = mustBeOk(await moveComplaint({ ...aRequest(coordinator, complaint), ...move }))
    expect(await agencyWords(complaint)).not.toContain('kucingbiru')
    expect(await agencyWords(complaint)).toContain('kedua')
    expect(await shownTo('dpu', complaint)).not.toContain('kucingbiru')

    const second = { ...aRequest(coordinator, complaint), ...passOn, text: 'Diteruskan lagi: kucinghijau' }
    complaint = mustBeOk(await passOnToAgency(second))
    expect(await agencyWords(complaint)).toContain('kucinghijau')
    expect(await shownTo('dpu', complaint)).toContain('kucinghijau')
    expect(await shownTo('dpu', complaint)).not.toContain('kucingbiru')
    const third = { ...aRequest(coordinator, complaint), ...passOn, text: 'Sekali lagi' }
    expect(await passOnToAgency(third)).toMatchObject({ ok: false, reason: 'nothing-to-change' })
  })
})

test('lifting a restriction gives the agency the resident’s own words again, in place of the copy', async () => {
  let complaint = await aComplaint({ status: 'forwarded', restricted: true })
  expect(await shownTo('dishub', complaint)).not.toContain('Warga Contoh')
  const coordinator = await aCoordinator()
  expect(await unrestrictComplaint({ ...aRequest(coordinator, complaint), reason: null })).toMatchObject({ ok: false })
  complaint = mustBeOk(await unrestrictComplaint({ ...aRequest(coordinator, complaint), reason: 'Tidak perlu lagi' }))
  expect(complaint).toMatchObject({ restricted: false, status: 'forwarded' })
  expect(await shownTo('dishub', complaint)).toContain('Warga Contoh')
  expect(await shownTo('dishub', complaint)).toContain('sejak tiga malam')
})

test('what is passed on is no news for an agency that it turned out to be about', async () => {
  const owed = async (complaint: Complaint) =>
    (await storedIn('outbox-emails', { reference: complaint.reference, message: 'message-from-resident' })).filter(
      (row) => (row['to'] as { kind: string }).kind === 'agency',
    )
  for (const [against, mails] of [
    ['dinkes', 1],
    ['dishub', 0],
  ] as const) {
    let complaint = await aComplaint({ status: 'forwarded', identity: 'sealed' })
    const coordinator = await aCoordinator()
    const aim = { target: 'against-office', against, reason: 'Menyebut petugasnya' } as const
    complaint = mustBeOk(await retargetComplaint({ ...aRequest(coordinator, complaint), ...aim }))
    const added = { ...aRequest(theResidentOf(complaint.reference), complaint), text: 'Kabar contoh', attachments: [] }
    complaint = mustBeOk(await addMessage(added))
    const passOn = { entry: complaint.history.at(-1)?.id ?? '', title: null, text: 'Kabar contoh', files: [] }
    complaint = mustBeOk(await passOnToAgency({ ...aRequest(coordinator, complaint), ...passOn }))
    expect(await owed(complaint), against).toHaveLength(mails)
  }
})
