import { beforeAll, describe, expect, it } from 'vitest'
import { addMessage } from '#app/complaints/add-message.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { editTopicQuestions } from '#models/category.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { tokenOf, useApp, type Visitor } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, aLiaison, anOfficerOf, theResidentOf } from '#tests/support/people.ts'

// What nobody takes out of the portal: who somebody is, however it was typed.

useDatabase()
const app = useApp()

const asked = { from: '2026-03-01', to: '2026-03-31', topic: 'transport' }
const words = 'saya sendiri, budi santosa wirawan, dan tetangga saya siti'

describe('a name in an answer to an extra question', () => {
  let complaint: Complaint

  beforeAll(async () => {
    complaint = await aComplaint({
      status: 'in_progress',
      filing: { name: 'Budi Santosa Wirawan', topic: 'transport' },
    })
    const who = { id: 'who', kind: 'text' as const, textId: 'Siapa yang terdampak?', textEn: 'Who?', options: [] }
    const option = { code: 'o1', nameId: 'Malam hari', nameEn: 'At night', isActive: true }
    const when = { id: 'when', kind: 'one' as const, textId: 'Kapan?', textEn: 'When?', options: [option] }
    const questions = [who, when].map((one) => ({ ...one, isImportant: false, isActive: true }))
    const at = app.clock.now()
    await inTransaction((tx) => editTopicQuestions(tx, 'transport', () => questions, 'account:uji', at))
    const answers = [
      { question: 'who', values: [words] },
      { question: 'when', values: ['o1'] },
    ]
    const request = { reference: complaint.reference, now: at, attachments: [], submissionKey: null, text: 'Uji' }
    mustBeOk(await addMessage({ ...request, actor: theResidentOf(complaint.reference), answers }))
  })

  it.each([
    ['liaison', aLiaison, '/penghubung', '/penghubung/unduh'],
    ['officer', () => anOfficerOf('dishub'), '/petugas/unduh', '/petugas/unduh/berkas'],
    ['head', () => aHeadOf('dishub'), '/petugas/unduh', '/petugas/unduh/berkas'],
    ['coordinator', () => aCoordinator(), '/petugas/unduh', '/petugas/unduh/berkas'],
  ])('is neither on the page nor in the file of the %s, which say so', async (_, person, path, file) => {
    const visitor = await app.signIn(await person())
    const page = await (await app.visit(`${path}?${new URLSearchParams(asked).toString()}`, visitor)).text()
    const csv = await (await download(visitor, path, file)).text()
    for (const text of [page, csv]) {
      expect(text).toContain('question (words left out): Siapa yang terdampak?')
      expect(text).not.toMatch(/budi|santosa|wirawan|siti|tetangga/i)
    }
    expect(page).toContain('Jawaban bebas (words left out) tidak disertakan')
    expect(csv).toContain(complaint.reference)
    expect(csv).toContain('"answered","Malam hari"')
  })

  async function download(visitor: Visitor, path: string, file: string): Promise<Response> {
    const page = await (await app.visit(path, visitor)).text()
    const token = await tokenOf(new Response(page.slice(page.indexOf(`action="${file}"`))))
    return app.submit(file, { ...asked, ...token }, visitor)
  }
})
