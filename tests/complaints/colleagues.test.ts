import { beforeAll, describe, expect, test } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { addNote } from '#app/complaints/add-note.server.ts'
import { assignComplaint } from '#app/complaints/assign-complaint.server.ts'
import { keepDraft } from '#app/complaints/keep-draft.server.ts'
import { readDeskAids } from '#app/complaints/read-desk-aids.server.ts'
import { returnComplaint } from '#app/complaints/return-complaint.server.ts'
import { handleOf, mentionedIn } from '#app/complaints/rules/mentions.ts'
import { takeStaffStep } from '#app/complaints/take-staff-step.server.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aMoment, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, anOfficerOf, testKeys, useReferenceData } from '#tests/support/people.ts'

useDatabase()
useReferenceData()

let officer: StaffActor
let colleague: StaffActor
let head: StaffActor
let other: StaffActor

beforeAll(async () => {
  officer = await anOfficerOf('dishub')
  colleague = await anOfficerOf('dishub')
  head = await aHeadOf('dishub')
  other = await anOfficerOf('dpu')
})

async function mailed(reference: string, message: string): Promise<string[]> {
  const rows = await storedIn('outbox-emails', { reference, message })
  return rows.map(({ to }) => (to as { accountId: string }).accountId)
}

describe('who holds a complaint', () => {
  test('an officer takes it and is not mailed; a head gives it to another, who is', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const taken = mustBeOk(await assignComplaint({ ...aRequest(officer, complaint), officer: null }))
    expect(taken.assignee).toEqual({ accountId: officer.accountId, name: officer.name })
    expect(taken.history.at(-1)).toMatchObject({
      step: 'assign',
      visibility: 'staff',
      facts: { officer: officer.name },
    })
    const given = mustBeOk(await assignComplaint({ ...aRequest(head, taken), officer: colleague.accountId }))
    expect(given.assignee?.name).toBe(colleague.name)
    expect(await mailed(complaint.reference, 'complaint-assigned')).toEqual([colleague.accountId])
    const free = mustBeOk(await assignComplaint({ ...aRequest(head, given), officer: '-' }))
    expect(free.assignee).toBeNull()
  })

  test('only people of that agency, and nobody again who has it already', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    for (const id of [other.accountId, (await aCoordinator()).accountId, 'nobody-at-all'])
      expect(await assignComplaint({ ...aRequest(officer, complaint), officer: id })).toMatchObject({
        reason: 'unknown-officer',
      })
    const taken = mustBeOk(await assignComplaint({ ...aRequest(officer, complaint), officer: null }))
    expect(await assignComplaint({ ...aRequest(officer, taken), officer: null })).toMatchObject({
      reason: 'nothing-to-change',
    })
  })

  test('a complaint that leaves the agency is nobody’s there any more', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const taken = mustBeOk(await assignComplaint({ ...aRequest(officer, complaint), officer: null }))
    const back = await returnComplaint({ ...aRequest(officer, taken), reason: 'Lampu milik desa.', agency: null })
    expect(mustBeOk(back).assignee).toBeNull()
  })
})

describe('a note', () => {
  const people = [
    { accountId: 'a', name: 'Budi Contoh' },
    { accountId: 'b', name: 'Budi Contoh Kedua' },
    { accountId: 'c', name: 'Siti Rekaan, S.Pd.' },
  ]

  test.each([
    ['Tolong dicek @Siti', ['c']],
    ['@siti sudah? @SITI!', ['c']],
    ['@Budi siapa? Ada dua.', []],
    ['@Budi Contoh tolong', ['a']],
    ['@Budi Contoh Kedua tolong', ['b']],
    ['@Budi Contoh dan @Budi Contoh Kedua', ['a', 'b']],
    ['@Sitinurbaya bukan orang kami', []],
    ['surel siti@contoh.example', []],
    ['', []],
  ])('%j calls %j', (text, called) => {
    expect(mentionedIn(text, people).map(({ accountId }) => accountId)).toEqual(called)
  })

  test('one is called by the first name where it is one person’s only', () => {
    expect(people.map((person) => handleOf(person, people))).toEqual(['Budi Contoh', 'Budi Contoh Kedua', 'Siti'])
  })

  test('tells the called colleagues of the agency, not the author and nobody elsewhere', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const text = `@${colleague.name} @${other.name} @${officer.name} tolong lihat.`
    const after = mustBeOk(await addNote({ ...aRequest(officer, complaint), text }))
    expect(await mailed(complaint.reference, 'named-in-note')).toEqual([colleague.accountId])
    expect(after.history.at(-1)?.facts.mentions?.toSorted()).toEqual(
      [colleague.accountId, officer.accountId].toSorted(),
    )
    const [mail] = await storedIn('outbox-emails', { reference: complaint.reference, message: 'named-in-note' })
    expect(mail?.['facts']).toEqual({})
  })
})

describe('a draft', () => {
  const fields = new URLSearchParams({ text: 'Kami periksa kabelnya', token: 'x', version: '3' })

  async function keep(reference: string, reader: string | null = null) {
    const asked = { actor: officer, reference, step: 'reply' as const, fields, reader }
    return keepDraft({ ...asked, submissionKey: 'kunci-contoh', language: 'id', now: aMoment })
  }

  test('is its author’s alone, holds the fields of its form only, and ends when it is sent', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const { reference } = complaint
    expect(await keep(reference)).toBe('saved')
    const aids = await readDeskAids(officer, reference, aMoment)
    expect(aids?.drafts).toEqual([{ step: 'reply', fields: { text: 'Kami periksa kabelnya' }, savedAt: aMoment }])
    const theirs = await readDeskAids(colleague, reference, aMoment)
    expect([theirs?.drafts, theirs?.toRead]).toEqual([[], []])
    const request = { ...aRequest(officer, complaint), uploads: [], keys: testKeys }
    expect(await takeStaffStep('reply', { ...request, fields })).toMatchObject({ ok: true })
    expect((await readDeskAids(officer, reference, aMoment))?.drafts).toEqual([])
  })

  test('is read by the colleague who was asked to, who is called by a note; nobody else’s complaint takes one', async () => {
    const { reference } = await aComplaint({ status: 'in_progress' })
    expect(await keep(reference, other.accountId)).toBe('no-reader')
    expect(await keep(reference, colleague.accountId)).toBe('saved')
    const aids = await readDeskAids(colleague, reference, aMoment)
    expect(aids?.toRead).toMatchObject([{ name: officer.name, fields: { text: 'Kami periksa kabelnya' } }])
    expect((await readDeskAids(head, reference, aMoment))?.toRead).toEqual([])
    expect(await mailed(reference, 'named-in-note')).toEqual([colleague.accountId])
    const elsewhere = { actor: other, reference, step: 'note' as const, fields, reader: null }
    expect(await keepDraft({ ...elsewhere, submissionKey: 'k', language: 'id', now: aMoment })).toBe('not-found')
  })
})

describe('who else has it open', () => {
  test('is told by name for three minutes', async () => {
    const { reference } = await aComplaint({ status: 'in_progress' })
    const later = (minutes: number) => new Date(aMoment.getTime() + minutes * 60_000)
    expect((await readDeskAids(officer, reference, aMoment))?.alsoOpen).toEqual([])
    expect((await readDeskAids(colleague, reference, later(2)))?.alsoOpen).toEqual([officer.name])
    expect((await readDeskAids(colleague, reference, later(4)))?.alsoOpen).toEqual([])
  })
})
