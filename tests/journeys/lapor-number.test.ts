import { describe, expect, test } from 'vitest'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { useApp, type Visitor } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, anOfficerOf } from '#tests/support/people.ts'
import { readStored } from '#tests/support/read-stored.ts'

// "NOMOR LAPOR! Isi": the number under which SP4N-LAPOR! has a complaint that is here already. Numbers are invented.

useDatabase()
const app = useApp()

async function fill({ reference }: Complaint, visitor: Visitor, laporNumber: string, version?: number) {
  const at = String(version ?? (await readStored(reference)).version)
  return app.submit(`/petugas/aduan/${reference}`, { step: 'addLapor', version: at, laporNumber }, visitor)
}

const page = async (reference: Reference, visitor: Visitor, query = '') =>
  (await app.visit(`/petugas/aduan/${reference}${query}`, visitor)).text()

describe('the number of SP4N-LAPOR!', () => {
  test('is filled in by an officer of the complaint, with history and audit', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    expect(await page(complaint.reference, officer)).toMatch(/Nomor LAPOR!<\/dt><dd><a href="[^"]+tulis=addLapor/)
    const owed = await storedIn('outbox-emails', { reference: complaint.reference })
    expect((await fill(complaint, officer, 'No. 8.100.001')).status).toBe(303)
    const after = await readStored(complaint.reference)
    expect(after).toMatchObject({ laporNumber: '8100001', status: 'in_progress', clocks: complaint.clocks })
    expect(after.history.at(-1)).toMatchObject({
      ...{ step: 'addLapor', from: 'in_progress', to: 'in_progress', visibility: 'staff' },
      ...{ facts: { laporNumber: '8100001' }, by: { kind: 'account', role: 'officer' } },
    })
    expect(await storedIn('audit-entries', { chain: `complaint:${complaint.reference}` })).toContainEqual(
      expect.objectContaining({ action: 'addLapor' }),
    )
    const shown = await page(complaint.reference, officer)
    expect(shown).toContain('<dd>8100001</dd>')
    expect(shown).not.toContain('tulis=addLapor')
    expect(await storedIn('outbox-emails', { reference: complaint.reference })).toHaveLength(owed.length)
  })

  test.each(['', 'abc', '123', '0912345', '12345678901'])('%j comes back as typed with the reason', async (typed) => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const sent = await fill(complaint, await app.signIn(await aCoordinator()), typed)
    expect(sent.status).toBe(422)
    const html = await sent.text()
    expect(html).toContain('Tulis nomor SP4N-LAPOR!')
    expect(html).toContain(`value="${typed}"`)
    expect((await readStored(complaint.reference)).laporNumber).toBeNull()
  })

  test('belongs to one complaint, and the other is named to whoever may open it', async () => {
    const [first, second] = [await aComplaint({ status: 'in_progress' }), await aComplaint({ status: 'in_progress' })]
    const coordinator = await app.signIn(await aCoordinator())
    expect((await fill(first, coordinator, '8100002')).status).toBe(303)
    const again = await fill(second, coordinator, '8100002')
    expect(again.status).toBe(422)
    expect(await again.text()).toContain(`tercatat pada ${first.reference}`)
    const elsewhere = await aComplaint({ status: 'in_progress', agency: 'dinkes' })
    const stranger = await fill(elsewhere, await app.signIn(await anOfficerOf('dinkes')), '8100002')
    expect(stranger.status).toBe(422)
    const html = await stranger.text()
    expect(html).toContain('sudah tercatat pada aduan lain')
    expect(html).not.toContain(first.reference)
    expect(await storedIn('complaints', { laporNumber: '8100002' })).toHaveLength(1)
  })

  test('stands at one complaint when several type it in the same moment', async () => {
    const complaints = [await aComplaint({ status: 'in_progress' }), await aComplaint({ status: 'forwarded' })]
    const people = [await app.signIn(await anOfficerOf('dishub')), await app.signIn(await aCoordinator())]
    const sent = await Promise.all(
      complaints.flatMap((complaint) => people.map((person) => fill(complaint, person, '8100003', complaint.version))),
    )
    expect(sent.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(sent.every(({ status }) => [303, 409, 422].includes(status))).toBe(true)
    expect(await storedIn('complaints', { laporNumber: '8100003' })).toHaveLength(1)
  })

  test('meets the version check, with what was typed', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const late = await fill(complaint, officer, '8100004', complaint.version - 1)
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('value="8100004"')
  })

  test('is mended by coordinators alone, and the old one stays in the history', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    await fill(complaint, officer, '8100005')
    const refused = await fill(complaint, officer, '8100006')
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('diisi atau diperbaiki koordinator')
    const coordinator = await app.signIn(await aCoordinator())
    expect((await fill(complaint, coordinator, '8100006')).status).toBe(303)
    const { history, laporNumber } = await readStored(complaint.reference)
    expect(laporNumber).toBe('8100006')
    expect(history.flatMap(({ facts }) => facts.laporNumber ?? [])).toEqual(['8100005', '8100006'])
    expect((await fill(complaint, coordinator, '8100006')).status).toBe(422)
  })

  test('of a protected complaint is the coordinator’s, and no agency reads it', async () => {
    const complaint = await aComplaint({ status: 'in_progress', identity: 'sealed' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    expect(await page(complaint.reference, officer)).not.toContain('addLapor')
    expect((await fill(complaint, officer, '8100007')).status).toBe(422)
    expect((await fill(complaint, await app.signIn(await aCoordinator()), '8100007')).status).toBe(303)
    const history = await page(complaint.reference, officer, '?bagian=riwayat')
    expect(history).toContain('Nomor LAPOR! dicatat')
    expect(history).not.toContain('8100007')
  })

  test('is nobody else’s: head, other agencies', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    expect((await fill(complaint, await app.signIn(await aHeadOf('dishub')), '8100008')).status).toBe(422)
    const address = `/petugas/aduan/${complaint.reference}`
    const fields = { step: 'addLapor', version: String(complaint.version), laporNumber: '8100008' }
    const stranger = await app.signIn(await anOfficerOf('dinkes'))
    // The token comes before the question whose complaint it is, for a number that does not exist as well.
    expect((await app.submit(address, fields, stranger, { from: null })).status).toBe(403)
    expect((await readStored(complaint.reference)).laporNumber).toBeNull()
  })

  test('is not added to what is closed', async () => {
    const complaint = await aComplaint({ status: 'closed' })
    expect((await fill(complaint, await app.signIn(await aCoordinator()), '8100009')).status).toBe(422)
  })
})
