import { describe, expect, test } from 'vitest'
import { addNote } from '#app/complaints/add-note.server.ts'
import { answerComplaint } from '#app/complaints/answer-complaint.server.ts'
import { askForInformation } from '#app/complaints/ask-for-information.server.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import { forwardComplaint } from '#app/complaints/forward-complaint.server.ts'
import { moveComplaint } from '#app/complaints/move-complaint.server.ts'
import { referComplaint } from '#app/complaints/refer-complaint.server.ts'
import { rejectComplaint } from '#app/complaints/reject-complaint.server.ts'
import { replyToComplaint } from '#app/complaints/reply-to-complaint.server.ts'
import { retargetComplaint } from '#app/complaints/retarget-complaint.server.ts'
import { retitleComplaint } from '#app/complaints/retitle-complaint.server.ts'
import { returnComplaint } from '#app/complaints/return-complaint.server.ts'
import { startComplaint } from '#app/complaints/start-complaint.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { findAuthority } from '#models/authority.server.ts'
import { firstBrokenAudit, listAudit } from '#models/audit-entry.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aCopy, anAnswer, aRequest, mustBeOk, type ReachableStatus } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, anOfficerOf, testKeys, useReferenceData } from '#tests/support/people.ts'

useDatabase()
useReferenceData()

async function owed(reference: Reference): Promise<string[]> {
  const rows = await storedIn('outbox-emails', { reference })
  return rows.map((row) => `${String(row['message'])} to ${(row['to'] as { kind: string }).kind}`).sort()
}

const toDishub = { agency: 'dishub', class: 'complaint', topic: 'transport' } as const

test.each([
  'submitted',
  'incomplete',
  'forwarded',
  'in_progress',
  'answered',
  'closed',
  'referred',
  'rejected',
  'withdrawn',
] satisfies ReachableStatus[])('a complaint of each identity can be brought to %s by steps alone', async (status) => {
  for (const identity of ['named', 'sealed', 'none'] as const) {
    const complaint = await aComplaint({ status, identity })
    expect(complaint.status).toBe(status)
    expect(await firstBrokenAudit(`complaint:${complaint.reference}`)).toBeNull()
  }
})

describe('forwarding', () => {
  test('gives it to the agency with its class and topic, and tells resident and agency', async () => {
    const complaint = await aComplaint()
    const request = aRequest(await aCoordinator(), complaint)
    const after = mustBeOk(await forwardComplaint({ ...request, ...toDishub, copy: null }))
    expect(after).toMatchObject({ status: 'forwarded', agency: 'dishub', class: 'complaint', topic: 'transport' })
    expect(await owed(complaint.reference)).toEqual([
      'complaint-forwarded to address',
      'complaint-received to address',
      'new-complaint-for-agency to agency',
    ])
    const audit = await listAudit(`complaint:${complaint.reference}`)
    expect(audit.map(({ action }) => action)).toEqual(['forward', 'submit'])
  })

  test.each([
    [{ agency: null }, 'missing-agency'],
    [{ class: null }, 'missing-class'],
    [{ topic: null }, 'missing-topic'],
    [{ agency: 'tidak-ada' }, 'unknown-agency'],
    [{ topic: 'tidak-ada' }, 'unknown-topic'],
  ])('is refused with %o: %s', async (change, reason) => {
    const complaint = await aComplaint()
    const request = { ...aRequest(await aCoordinator(), complaint), ...toDishub, copy: null, ...change }
    expect(await forwardComplaint(request)).toMatchObject({ ok: false, reason })
    expect((await findComplaint(complaint.reference))?.version).toBe(complaint.version)
  })

  test.each(['sealed', 'none'] as const)(
    'of a complaint with identity %s needs the confirmed copy',
    async (identity) => {
      const complaint = await aComplaint({ identity })
      const request = { ...aRequest(await aCoordinator(), complaint), ...toDishub }
      expect(await forwardComplaint({ ...request, copy: null })).toMatchObject({ reason: 'missing-agencyCopy' })
      const after = mustBeOk(await forwardComplaint({ ...request, copy: aCopy }))
      expect(after.agencyCopy).toMatchObject({ title: aCopy.title, text: aCopy.text })
    },
  )

  test('releases only files that the resident sent', async () => {
    const complaint = await aComplaint({ identity: 'sealed' })
    const request = { ...aRequest(await aCoordinator(), complaint), ...toDishub, copy: { ...aCopy, files: ['lain'] } }
    expect(await forwardComplaint(request)).toMatchObject({ ok: false, reason: 'unknown-file' })
  })

  test('never goes to the accused agency', async () => {
    const complaint = await aComplaint({ target: 'against-office', against: 'dishub' })
    const request = { ...aRequest(await aCoordinator(), complaint), ...toDishub, copy: aCopy }
    expect(await forwardComplaint(request)).toMatchObject({ ok: false, reason: 'accused-agency' })
    expect(await forwardComplaint({ ...request, agency: 'dpu' })).toMatchObject({ ok: true })
  })

  test('by somebody who is not a coordinator finds nothing', async () => {
    const complaint = await aComplaint()
    const request = aRequest(await anOfficerOf('dishub'), complaint)
    expect(await forwardComplaint({ ...request, ...toDishub, copy: null })).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('returning', () => {
  test('brings it back to the desk, counts it, and the agency does not see it any more', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const officer = await anOfficerOf('dishub')
    const coordinator = await aCoordinator()
    const reason = 'Lampu itu milik desa.'
    const after = mustBeOk(await returnComplaint({ ...aRequest(officer, complaint), reason, agency: 'dpu' }))
    expect(after).toMatchObject({ status: 'submitted', agency: null, handOvers: 1 })
    expect(after.history.at(-1)?.facts).toEqual({ fromAgency: 'dishub', agency: 'dpu', reason })
    expect(await findComplaintFor(officer, complaint.reference)).toBeNull()
    const rows = await storedIn('outbox-emails', { reference: complaint.reference, message: 'complaint-returned' })
    expect(rows.some((row) => (row['to'] as { accountId: string }).accountId === coordinator.accountId)).toBe(true)
  })

  test('of a protected complaint tells the coordinators no content', async () => {
    const complaint = await aComplaint({ status: 'forwarded', identity: 'sealed' })
    await aCoordinator()
    const request = aRequest(await anOfficerOf('dishub'), complaint)
    mustBeOk(await returnComplaint({ ...request, reason: 'Bukan tugas kami di sini.', agency: null }))
    const [row] = await storedIn('outbox-emails', { reference: complaint.reference, message: 'complaint-returned' })
    expect(row?.['facts']).not.toHaveProperty('reason')
  })

  test('a third time is refused: the coordinator moves it', async () => {
    let complaint = await aComplaint({ status: 'forwarded' })
    const coordinator = await aCoordinator()
    const reason = 'Bukan urusan kami.'
    for (const agency of ['dpu', 'perkim']) {
      const officer = await anOfficerOf(complaint.agency ?? '')
      complaint = mustBeOk(await returnComplaint({ ...aRequest(officer, complaint), reason, agency: null }))
      const forward = { ...aRequest(coordinator, complaint), ...toDishub, agency, copy: null }
      complaint = mustBeOk(await forwardComplaint(forward))
    }
    const officer = await anOfficerOf('perkim')
    const refused = await returnComplaint({ ...aRequest(officer, complaint), reason, agency: null })
    expect(refused).toMatchObject({ ok: false, reason: 'too-many-returns' })
    const moved = mustBeOk(
      await moveComplaint({ ...aRequest(coordinator, complaint), agency: 'dishub', reason, copy: null }),
    )
    expect(moved).toMatchObject({ status: 'forwarded', agency: 'dishub' })
  })
})

describe('working on it', () => {
  test('start and a first reply both begin the work', async () => {
    const officer = await anOfficerOf('dishub')
    const started = await aComplaint({ status: 'forwarded' })
    expect(mustBeOk(await startComplaint(aRequest(officer, started))).status).toBe('in_progress')
    const replied = await aComplaint({ status: 'forwarded' })
    const request = aRequest(officer, replied)
    const text = 'Kami periksa kabelnya hari ini.'
    expect(mustBeOk(await replyToComplaint({ ...request, text, attachments: [] })).status).toBe('in_progress')
    expect(await owed(replied.reference)).toContain('progress-reply to address')
  })

  test('asking pauses the agency and tells the resident until when', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const officer = await anOfficerOf('dishub')
    const asked = mustBeOk(await askForInformation({ ...aRequest(officer, complaint), text: 'Simpang mana?' }))
    expect(asked).toMatchObject({ status: 'incomplete', statusBefore: 'forwarded' })
    const [row] = await storedIn('outbox-emails', { reference: complaint.reference, message: 'information-requested' })
    expect(row?.['facts']).toMatchObject({ askedBy: 'Dinas Perhubungan', completeBy: '2026-04-09' })
  })

  test('an answer keeps its facts and owes a mail with a link for yes and one for no', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const officer = await anOfficerOf('dishub')
    const request = { ...aRequest(officer, complaint), answer: anAnswer, attachments: [], keys: testKeys }
    const after = mustBeOk(await answerComplaint(request))
    expect(after).toMatchObject({ status: 'answered', outcome: 'fixed' })
    expect(after.history.at(-1)?.facts).toMatchObject({ found: anAnswer.found, done: anAnswer.done })
    const links = await storedIn('link-tokens', { reference: complaint.reference })
    expect(links.map((link) => String(link['purpose'])).sort()).toEqual([
      'accept',
      'confirm-address',
      'dispute',
      'stop-mail',
    ])
  })

  test.each([
    [{ found: 'Akan segera ditindaklanjuti, terima kasih.' }, 'promise-found'],
    [{ done: 'Sudah kami teruskan ke bidang terkait.' }, 'promise-done'],
    [{ done: 'Selesai.' }, 'thin-done'],
    [{ done: 'Lampu di simpang contoh akan segera kami perbaiki.' }, 'promise-done'],
    [{ outcome: 'planned' as const }, 'missing-plannedFor'],
    [{ outcome: 'planned' as const, plannedFor: '2026-03-09' }, 'day-in-past'],
    [{ doneOn: '2026-03-11' }, 'day-in-future'],
    [{ outcome: null }, 'missing-outcome'],
    [{ found: null }, 'missing-found'],
    [{ done: null }, 'missing-done'],
    [{ doneBy: null }, 'missing-doneBy'],
    [{ doneOn: null }, 'missing-doneOn'],
  ])('an answer with %o is refused: %s', async (change, reason) => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const request = { ...aRequest(await anOfficerOf('dishub'), complaint), attachments: [], keys: testKeys }
    const result = await answerComplaint({ ...request, answer: { ...anAnswer, ...change } })
    expect(result).toMatchObject({ ok: false, reason })
    expect((await findComplaint(complaint.reference))?.status).toBe('in_progress')
  })

  test('a note is written by head, officer and coordinator, and nobody is mailed', async () => {
    let complaint = await aComplaint({ status: 'forwarded' })
    const before = await owed(complaint.reference)
    for (const person of [await aHeadOf('dishub'), await anOfficerOf('dishub'), await aCoordinator()]) {
      complaint = mustBeOk(await addNote({ ...aRequest(person, complaint), text: 'Catatan contoh' }))
      expect(complaint.history.at(-1)?.visibility).toBe('staff')
    }
    expect(await owed(complaint.reference)).toEqual(before)
  })

  test('a head may not answer, and another agency finds nothing', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const answer = { answer: anAnswer, attachments: [], keys: testKeys }
    const byHead = await answerComplaint({ ...aRequest(await aHeadOf('dishub'), complaint), ...answer })
    expect(byHead).toMatchObject({ ok: false, reason: 'wrong-role' })
    const byOther = await answerComplaint({ ...aRequest(await anOfficerOf('dpu'), complaint), ...answer })
    expect(byOther).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('moving', () => {
  test('tells both agencies and the resident, and settlement runs on', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const request = aRequest(await aCoordinator(), complaint, { now: new Date('2026-03-12T02:00:00Z') })
    const after = mustBeOk(await moveComplaint({ ...request, agency: 'dpu', reason: 'Jalan kabupaten', copy: null }))
    expect(after).toMatchObject({ status: 'forwarded', agency: 'dpu' })
    const rows = await storedIn('outbox-emails', { reference: complaint.reference, message: 'complaint-moved' })
    expect(rows.map((row) => (row['facts'] as { audience: string }).audience).sort()).toEqual([
      'agency-before',
      'agency-now',
      'resident',
    ])
    const settlement = (clocks: typeof complaint.clocks) => clocks.find(({ name }) => name === 'settlement')?.dueOn
    expect(settlement(after.clocks)).toBe(settlement(complaint.clocks))
  })

  test('to the agency that has it is refused', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const request = { ...aRequest(await aCoordinator(), complaint), reason: 'Uji', copy: null }
    expect(await moveComplaint({ ...request, agency: 'dishub' })).toMatchObject({ reason: 'same-agency' })
  })
})

describe('ending at the desk', () => {
  test('a referral keeps a contact that the list lacked', async () => {
    const complaint = await aComplaint()
    const request = { ...aRequest(await aCoordinator(), complaint), authority: 'police' as const, reason: 'Pidana' }
    expect(await referComplaint({ ...request, contact: null })).toMatchObject({ reason: 'missing-contact' })
    mustBeOk(await referComplaint({ ...request, contact: 'Loket contoh, 110' }))
    expect((await findAuthority('police'))?.contact).toBe('Loket contoh, 110')
    const next = await aComplaint()
    const again = { ...aRequest(await aCoordinator(), next), authority: 'police' as const, reason: 'Pidana' }
    const after = mustBeOk(await referComplaint({ ...again, contact: null }))
    expect(after.history.at(-1)?.facts.contact).toBe('Loket contoh, 110')
    expect(await owed(next.reference)).toContain('complaint-referred to address')
  })

  test('a rejection names its reason and the next door', async () => {
    const complaint = await aComplaint()
    const request = { ...aRequest(await aCoordinator(), complaint), rejection: 'too_general' as const }
    expect(await rejectComplaint({ ...request, nextDoor: null })).toMatchObject({ reason: 'missing-nextDoor' })
    mustBeOk(await rejectComplaint({ ...request, nextDoor: 'Tulis tempatnya.' }))
    expect(await owed(complaint.reference)).toContain('complaint-rejected to address')
  })

  test('a new title keeps the first one in the history and is found by the search', async () => {
    const complaint = await aComplaint()
    const request = aRequest(await aCoordinator(), complaint)
    const after = mustBeOk(await retitleComplaint({ ...request, title: 'Penerangan kelurahan percontohan' }))
    expect(after.history.at(-1)?.facts.titleBefore).toBe(complaint.title)
    const [stored] = await storedIn('complaints', { reference: complaint.reference })
    expect(stored?.['searchWords']).toContain('percontohan')
    expect(stored?.['body']).toBe(complaint.body)
  })

  test('saying that it is against the agency that has it ends that agency’s access at once', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const officer = await anOfficerOf('dishub')
    expect(await findComplaintFor(officer, complaint.reference)).not.toBeNull()
    const request = { ...aRequest(await aCoordinator(), complaint), reason: 'Menyebut petugasnya' }
    mustBeOk(await retargetComplaint({ ...request, target: 'against-office', against: 'dishub' }))
    expect(await findComplaintFor(officer, complaint.reference)).toBeNull()
    const reply = { ...aRequest(officer, complaint), text: 'Uji', attachments: [] }
    expect(await replyToComplaint(reply)).toEqual({ ok: false, reason: 'not-found' })
  })
})
