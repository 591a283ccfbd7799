import { expect, test } from 'vitest'
import { replyToComplaint } from '#app/complaints/reply-to-complaint.server.ts'
import { forwardComplaint } from '#app/complaints/forward-complaint.server.ts'
import { takeStaffStep } from '#app/complaints/take-staff-step.server.ts'
import { firstBrokenAudit } from '#models/audit-entry.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aMoment, aRequest } from '#tests/support/factories.ts'
import { aCoordinator, anOfficerOf, testKeys, useReferenceData } from '#tests/support/people.ts'

useDatabase()
useReferenceData()

const forwarding = { class: 'complaint', topic: 'transport', copy: null } as const

test('of two coordinators the slower is told, and nothing of theirs is written', async () => {
  const complaint = await aComplaint()
  const first = aRequest(await aCoordinator(), complaint)
  const second = aRequest(await aCoordinator(), complaint)
  expect(await forwardComplaint({ ...first, ...forwarding, agency: 'dishub' })).toMatchObject({ ok: true })
  const slower = await forwardComplaint({ ...second, ...forwarding, agency: 'dpu' })
  expect(slower).toMatchObject({ ok: false, reason: 'changed-meanwhile', complaint: { agency: 'dishub' } })
  expect(await storedIn('outbox-emails', { reference: complaint.reference, 'to.agency': 'dpu' })).toEqual([])
})

test('of fifty officers at the same moment one reply is written and mailed, the others are told', async () => {
  const complaint = await aComplaint({ status: 'forwarded' })
  const officer = await anOfficerOf('dishub')
  const results = await Promise.all(
    Array.from({ length: 50 }, (_, number) =>
      replyToComplaint({ ...aRequest(officer, complaint), text: `Balasan ${number}`, attachments: [] }),
    ),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  const reasons = results.flatMap((result) => (result.ok ? [] : [result.reason]))
  expect(new Set(reasons)).toEqual(new Set(['changed-meanwhile']))
  const after = await findComplaint(complaint.reference)
  expect(after?.version).toBe(complaint.version + 1)
  expect(after?.history.filter(({ step }) => step === 'reply')).toHaveLength(1)
  expect(await storedIn('outbox-emails', { reference: complaint.reference, message: 'progress-reply' })).toHaveLength(1)
  expect(await firstBrokenAudit(`complaint:${complaint.reference}`)).toBeNull()
})

function aReplyForm(text: string): URLSearchParams {
  return new URLSearchParams({ step: 'reply', text })
}

test('a double press is one step, also when both arrive at once', async () => {
  const complaint = await aComplaint({ status: 'forwarded' })
  const request = aRequest(await anOfficerOf('dishub'), complaint)
  const press = () =>
    takeStaffStep('reply', { ...request, fields: aReplyForm('Satu balasan'), uploads: [], keys: testKeys })
  const results = await Promise.all([press(), press(), press()])
  expect(results.every(({ ok }) => ok)).toBe(true)
  expect(await press()).toMatchObject({ ok: true })
  const after = await findComplaint(complaint.reference)
  expect(after?.history.filter(({ step }) => step === 'reply')).toHaveLength(1)
})

test('the same page sent again with other words comes back and is not taken for the first', async () => {
  const complaint = await aComplaint({ status: 'forwarded' })
  const request = { ...aRequest(await anOfficerOf('dishub'), complaint), uploads: [], keys: testKeys, now: aMoment }
  await takeStaffStep('reply', { ...request, fields: aReplyForm('Kata pertama') })
  const again = await takeStaffStep('reply', { ...request, fields: aReplyForm('Kata kedua') })
  expect(again).toMatchObject({ ok: false, reason: 'changed-meanwhile' })
})

test('an officer who presses return twice is not told that the complaint does not exist', async () => {
  const complaint = await aComplaint({ status: 'forwarded' })
  const request = { ...aRequest(await anOfficerOf('dishub'), complaint), uploads: [], keys: testKeys }
  const fields = new URLSearchParams({ step: 'return', reason: 'Bukan urusan kami.' })
  expect(await takeStaffStep('return', { ...request, fields })).toMatchObject({ ok: true })
  expect(await takeStaffStep('return', { ...request, fields })).toMatchObject({ ok: true })
})

// Ten complaints side by side, a hundred races each.
test('of two officers at one complaint, a thousand times, exactly one wins, no word is lost and no mail doubled', async () => {
  const officers = [await anOfficerOf('dishub'), await anOfficerOf('dishub')] as const
  const race = async (): Promise<number> => {
    let complaint = await aComplaint({ status: 'forwarded' })
    const written: string[] = []
    for (let round = 0; round < 100; round += 1) {
      const texts = officers.map((_, who) => `Balasan ${round} dari ${who}`)
      const results = await Promise.all(
        officers.map((officer, who) =>
          replyToComplaint({ ...aRequest(officer, complaint), text: texts[who] ?? '', attachments: [] }),
        ),
      )
      const who = results.findIndex(({ ok }) => ok)
      expect(results[1 - who]).toMatchObject({ ok: false, reason: 'changed-meanwhile' })
      const winner = results[who]
      if (winner?.ok) complaint = winner.complaint
      written.push(texts[who] ?? '')
    }
    const stored = await findComplaint(complaint.reference)
    expect(stored?.history.flatMap(({ step, text }) => (step === 'reply' ? [text] : []))).toEqual(written)
    const filter = { reference: complaint.reference, message: 'progress-reply' }
    expect(await storedIn('outbox-emails', filter)).toHaveLength(written.length)
    return written.length
  }
  const raced = await Promise.all(Array.from({ length: 10 }, race))
  expect(raced.reduce((all, one) => all + one, 0)).toBe(1000)
}, 300_000)
