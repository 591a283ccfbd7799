import { describe, expect, test } from 'vitest'
import { findComplaint } from '#models/complaint.server.ts'
import { editAgency } from '#models/agency.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { useApp } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint, aMoment, anAnswer } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, anOfficerOf } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

const pageOf = (reference: string) => `/petugas/aduan/${reference}`

describe('the first look of the agency', () => {
  test('is kept, only that one, and makes no form that is being written too late', async () => {
    const complaint = await aComplaint({ status: 'forwarded' })
    const openedAt = async () => (await findComplaint(complaint.reference))?.openedByAgencyAt
    await app.visit(pageOf(complaint.reference), await app.signIn(await aCoordinator()))
    await app.visit(pageOf(complaint.reference), await app.signIn(await anOfficerOf('dpu')))
    expect(await openedAt()).toBeNull()
    await app.visit(pageOf(complaint.reference), await app.signIn(await aHeadOf('dishub')))
    const first = await openedAt()
    expect(first).toEqual(app.clock.now())
    app.clock.add(1)
    await app.visit(pageOf(complaint.reference), await app.signIn(await anOfficerOf('dishub')))
    expect(await openedAt()).toEqual(first)
    expect((await findComplaint(complaint.reference))?.version).toBe(complaint.version)
    app.clock.add(-1)
  })
})

const textOf = async (response: Response) => (await response.text()).replaceAll('&#x27;', "'").replaceAll('&quot;', '"')
const versionOf = async (reference: string) => String((await findComplaint(reference))?.version)

const answerFields = {
  step: 'answer',
  outcome: 'fixed',
  found: anAnswer.found ?? '',
  done: anAnswer.done ?? '',
  doneBy: anAnswer.doneBy ?? '',
  doneOn: '2026-03-10',
  next: '',
  plannedFor: '',
}

describe('an answer that the agency head releases', () => {
  test('goes from the officer to the head, back, and out to the resident', async () => {
    await inTransaction((tx) => editAgency(tx, 'dlh', { approvesAnswers: true }, 'system:test', aMoment))
    const { reference } = await aComplaint({ status: 'in_progress', agency: 'dlh' })
    const address = pageOf(reference)
    const officer = await app.signIn(await anOfficerOf('dlh'))
    const head = await app.signIn(await aHeadOf('dlh'))
    const act = async (fields: Record<string, string>, as: typeof head) =>
      app.submit(address, { ...fields, version: await versionOf(reference) }, as)

    expect(await textOf(await app.visit(`${address}?tulis=answer`, officer))).toContain('Kirim untuk disetujui')
    expect((await act(answerFields, officer)).status).toBe(303)
    const waiting = await textOf(await app.visit(`${address}?selesai=answer`, officer))
    expect(waiting).toContain('menunggu persetujuan kepala instansi')
    expect(waiting).not.toContain('Tanggapan Anda terkirim ke warga')
    expect(waiting).not.toContain('id="langkah-approve"')

    expect(await textOf(await app.visit(address, head))).toContain('id="langkah-approve"')
    expect((await act({ step: 'sendBack', reason: 'Sebut jumlah tiangnya.' }, head)).status).toBe(303)
    expect(await textOf(await app.visit(address, officer))).toContain('Sebut jumlah tiangnya.')
    expect((await act(answerFields, officer)).status).toBe(303)
    const approved = await act({ step: 'approve' }, head)
    expect(approved.headers.get('location')).toBe(`${address}?selesai=approve`)
    expect((await findComplaint(reference))?.status).toBe('answered')
    expect(await textOf(await app.visit(`${address}?bagian=riwayat`, head))).toContain('menyetujui tanggapan')
  })

  test('a bare promise comes back at its field with every word', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const done = 'Lampu jalan di simpang contoh akan segera kami tindak lanjuti.'
    const fields = { ...answerFields, done, version: String(complaint.version) }
    const refused = await app.submit(pageOf(complaint.reference), fields, officer)
    expect(refused.status).toBe(422)
    const page = await textOf(refused)
    expect(page).toContain('href="#answer-done">Ini baru janji')
    expect(page).toContain(done)
  })
})
