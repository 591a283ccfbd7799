import { beforeAll, describe, expect, test } from 'vitest'
import { saveCannedAnswer } from '#models/canned-answer.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { useApp } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint, aMoment } from '#tests/support/factories.ts'
import { aCoordinator, anOfficerOf } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

const full = 'Aduan {{nomor}} dikerjakan {{instansi}} sampai {{batas_waktu}}.'
const ofTopic = 'Ini tentang {{topik}}.'

beforeAll(async () => {
  const rows = [
    ['Contoh umum', full, null, null],
    ['Contoh dengan topik', ofTopic, null, null],
    ['Contoh jalan', 'Jalan contoh.', 'roads', null],
    ['Contoh DPU', 'Dari DPU contoh.', null, 'dpu'],
  ] as const
  for (const [title, text, topic, agency] of rows) {
    const answer = { id: idOf(title), title, text, topic, agency, isActive: true }
    await inTransaction((tx) => saveCannedAnswer(tx, answer, 'system:test', aMoment))
  }
})

const idOf = (title: string) => title.toLowerCase().replaceAll(' ', '-')
const pageOf = (reference: string) => `/petugas/aduan/${reference}`
const textOf = async (response: Response) => (await response.text()).replaceAll('&#x27;', "'").replaceAll('&quot;', '"')

describe('a canned answer in the form', () => {
  test('is offered by topic and agency, to nobody of another agency', async () => {
    const { reference } = await aComplaint({ status: 'in_progress' })
    const page = await textOf(await app.visit(pageOf(reference), await app.signIn(await anOfficerOf('dishub'))))
    expect(page).toContain('>Contoh umum</option>')
    expect(page).not.toContain('>Contoh DPU</option>')
  })

  test('stands behind what was typed, filled in, and is not sent', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const { reference, version } = complaint
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const fields = { step: 'reply', text: 'Yth. warga contoh,', version: String(version), confirm: 'canned' }
    const answer = await app.submit(pageOf(reference), { ...fields, canned: idOf('Contoh umum') }, officer)
    expect(answer.status).toBe(200)
    const page = await textOf(answer)
    expect(page).toMatch(
      new RegExp(
        `<textarea id="reply-text"[^>]*>Yth. warga contoh,\\n\\nAduan ${reference} dikerjakan Dinas Perhubungan sampai \\d+ \\w+ \\d{4}\\.</textarea>`,
      ),
    )
    expect(page).not.toContain(complaint.contact?.email ?? 'nothing')
    expect((await findComplaint(reference))?.version).toBe(version)
  })

  test('goes into the part of an answer that was chosen', async () => {
    const { reference, version } = await aComplaint({ status: 'in_progress' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const fields = { step: 'answer', found: 'Lampu padam.', done: '', doneBy: '', doneOn: '', version: String(version) }
    const choice = { confirm: 'canned', canned: idOf('Contoh umum'), cannedInto: 'done' }
    const page = await textOf(await app.submit(pageOf(reference), { ...fields, ...choice }, officer))
    expect(page).toMatch(/<textarea id="answer-found"[^>]*>Lampu padam\.<\/textarea>/)
    expect(page).toMatch(/<textarea id="answer-done"[^>]*>Aduan KTM-/)
  })

  test('what nothing is chosen for, or is another agency’s, comes back with the text', async () => {
    const { reference, version } = await aComplaint({ status: 'in_progress' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    for (const canned of ['', idOf('Contoh DPU')]) {
      const fields = { step: 'reply', text: 'Tulisan contoh', version: String(version), confirm: 'canned', canned }
      const refused = await app.submit(pageOf(reference), fields, officer)
      expect(refused.status).toBe(422)
      const page = await textOf(refused)
      expect(page).toContain('Pilih jawaban siap pakai dari daftar')
      expect(page).toContain('>Tulisan contoh</textarea>')
    }
  })

  test('with a placeholder that nobody filled in is not sent, and says which', async () => {
    const { reference, version } = await aComplaint({ status: 'submitted' })
    const coordinator = await app.signIn(await aCoordinator())
    const fields = { step: 'ask', text: '', version: String(version) }
    const choice = { confirm: 'canned', canned: idOf('Contoh dengan topik') }
    const filled = await textOf(await app.submit(pageOf(reference), { ...fields, ...choice }, coordinator))
    expect(filled).toContain('Ini tentang {{topik}}.</textarea>')
    const refused = await app.submit(pageOf(reference), { ...fields, text: ofTopic }, coordinator)
    expect(refused.status).toBe(422)
    const page = await textOf(refused)
    expect(page).toContain('href="#ask-text">Ganti {{topik}} dengan isi yang benar')
    expect(page).toContain(`${ofTopic}</textarea>`)
    expect((await findComplaint(reference))?.version).toBe(version)
  })
})
