import { beforeAll, describe, expect, it } from 'vitest'
import { publicView } from '#app/access/public-view.ts'
import { view } from '#app/access/view.ts'
import { forwardComplaint } from '#app/complaints/forward-complaint.server.ts'
import { returnComplaint } from '#app/complaints/return-complaint.server.ts'
import { passOnToAgency } from '#app/complaints/pass-on-to-agency.server.ts'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { formatCode } from '#app/complaints/rules/reference.ts'
import { trackingCode } from '#app/complaints/tracking-code.server.ts'
import type { Question } from '#app/complaints/rules/questions.ts'
import { editTopicQuestions } from '#models/category.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { aVisitor, tokenOf, useApp, type Visitor } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aRequest, mustBeOk } from '#tests/support/factories.ts'
import { fieldsIn } from '#tests/support/form-fields.ts'
import { aCoordinator, anOfficerOf, testKeys } from '#tests/support/people.ts'
import { entriesOf, openedComplaint } from '#tests/support/resident-visit.ts'

useDatabase()
const app = useApp()

const option = (code: string, nameId: string, nameEn: string) => ({ code, nameId, nameEn, isActive: true })
const question = (id: string, kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  ...{ id, kind, textId: `Uji tanya ${id}?`, textEn: `Test ask ${id}?`, options: [] },
  ...{ isImportant: false, isActive: true, ...more },
})
const asked: Question[] = [
  question('pole', 'text'),
  question('since', 'date'),
  question('dark', 'one', { options: [option('o1', 'Padam', 'Out'), option('o2', 'Redup', 'Dim')], isImportant: true }),
  question('when', 'several', { options: [option('o1', 'Malam', 'Night'), option('o2', 'Pagi', 'Morning')] }),
  question('old', 'text', { isActive: false }),
]
const ask = (topic: string, questions: Question[]) =>
  inTransaction((tx) => editTopicQuestions(tx, topic, () => questions, 'account:uji', new Date('2026-03-01T00:00:00Z')))

beforeAll(() => ask('transport', asked))

const stored = async (reference: Reference): Promise<Complaint> => {
  const complaint = await findComplaint(reference)
  if (!complaint) throw new Error('gone')
  return complaint
}
const html = async (path: string, as: Visitor, language = 'id') =>
  (await app.visit(path, as, { 'Accept-Language': language })).text()

/** Sends the form of the page as it stands, with these answers. */
async function answer(path: string, resident: Visitor, answers: Record<string, string | readonly string[]>) {
  const { token = '', questions = '' } = fieldsIn(await html(path, resident), 'name="questions"')
  return app.submit(path, { token, questions, step: 'add', ...answers }, resident)
}

const answered = { answer1: 'Uji tiang nomor 12', answer2: '2026-03-05', answer3: 'o1', answer4: ['o1', 'o2'] }

describe('the extra questions of a topic', () => {
  it('are offered in both languages, none of them forced, the closed ones not at all', async () => {
    const { resident, path } = await openedComplaint(app, { filing: { topic: 'transport' } })
    const page = await html(path, resident)
    for (const { id, isActive } of asked) expect(page.includes(`Uji tanya ${id}?`)).toBe(isActive)
    expect(await html(path, resident, 'en')).toContain('Test ask dark?')
    expect(page).not.toContain('required')
  })

  it('are answered once or bit by bit: words in the history, codes beside them', async () => {
    const { complaint, resident, path } = await openedComplaint(app, { filing: { topic: 'transport' } })
    expect((await answer(path, resident, answered)).status).toBe(303)
    const [entry] = await entriesOf(complaint.reference, 'add')
    expect(entry).toMatchObject({
      text: 'Uji tanya pole?\nUji tiang nomor 12\n\nUji tanya since?\n5 Maret 2026\n\nUji tanya dark?\nPadam\n\nUji tanya when?\nMalam, Pagi',
      facts: {
        answers: [
          { question: 'pole', values: ['Uji tiang nomor 12'] },
          { question: 'since', values: ['2026-03-05'] },
          { question: 'dark', values: ['o1'] },
          { question: 'when', values: ['o1', 'o2'] },
        ],
      },
    })
    const page = await html(path, resident)
    expect(page).toContain('Uji tiang nomor 12</textarea>')
  })

  it('may be changed while it is open: only what differs is said again, and the first answer stays', async () => {
    const { complaint, resident, path } = await openedComplaint(app, { filing: { topic: 'transport' } })
    await answer(path, resident, answered)
    await answer(path, resident, { ...answered, answer3: 'o2' })
    const entries = await entriesOf(complaint.reference, 'add')
    expect(entries.map(({ text }) => text)).toEqual([expect.stringContaining('Padam'), 'Uji tanya dark?\nRedup'])
    const same = await answer(path, resident, { ...answered, answer3: 'o2' })
    expect(same.status).toBe(422)
    expect(await same.text()).toContain('Jawaban ini sudah tersimpan')
  })

  it.each([
    [{}, 'Jawab paling sedikit satu pertanyaan'],
    [{ answer1: 'Uji tetap ada', answer2: '2026-02-30' }, 'Tulis tanggal yang benar'],
    [{ answer1: 'Uji tetap ada', answer3: 'o9' }, 'Pilih salah satu dari daftar'],
    [{ answer1: 'Uji tetap ada', answer4: ['o1', 'o1'] }, 'Pilih salah satu dari daftar'],
    [{ answer1: `Uji tetap ada ${'x'.repeat(2_000)}` }, 'Ringkas menjadi paling banyak'],
    [{ answer1: 'Uji tetap ada', questions: 'pole,since,old', answer3: 'x' }, 'Pertanyaannya sudah berubah'],
  ])('%j is refused, and what was typed comes back', async (answers, sentence) => {
    const { complaint, resident, path } = await openedComplaint(app, { filing: { topic: 'transport' } })
    const refused = await answer(path, resident, answers)
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain(sentence)
    if ('answer1' in answers) expect(page).toContain('Uji tetap ada')
    expect(await entriesOf(complaint.reference, 'add')).toEqual([])
  })

  it('complete what an officer asked for', async () => {
    const { complaint, resident, path } = await openedComplaint(app, {
      ...{ status: 'incomplete', filing: { topic: 'transport' } },
    })
    expect((await answer(path, resident, { answer1: 'Uji tiang 3' })).status).toBe(303)
    expect((await stored(complaint.reference)).status).not.toBe('incomplete')
    expect(await entriesOf(complaint.reference, 'supply')).toHaveLength(1)
  })

  it('are not asked once it is closed', async () => {
    const { resident, path } = await openedComplaint(app, { status: 'closed' })
    expect(await html(path, resident)).not.toContain('Uji tanya pole?')
    const late = await app.submit(path, { step: 'add', questions: 'pole', answer1: 'Uji terlambat' }, resident)
    expect(late.status).toBe(422)
    expect(await late.text()).toContain('Pertanyaannya sudah berubah')
  })

  it('change with a corrected topic, and the answers of the old one stay', async () => {
    await ask('health', [question('clinic', 'text')])
    const { complaint, resident, path } = await openedComplaint(app, { filing: { topic: 'transport' } })
    await answer(path, resident, answered)
    const now = app.clock.now()
    const back = aRequest(await anOfficerOf('dishub'), await stored(complaint.reference), { now })
    mustBeOk(await returnComplaint({ ...back, reason: 'Uji', agency: null }))
    const request = aRequest(await aCoordinator(), await stored(complaint.reference), { now })
    mustBeOk(await forwardComplaint({ ...request, agency: 'dinkes', class: 'complaint', topic: 'health', copy: null }))
    const page = await html(path, resident)
    expect(page).toContain('Uji tanya clinic?')
    expect(page).toContain('Uji tiang nomor 12')
    expect(page).not.toContain('value="o1"')
    expect(await entriesOf(complaint.reference, 'add')).toHaveLength(1)
  })

  it('refuse the tracking code in an answer, which officers would read', async () => {
    const submissionKey = 'A'.repeat(22)
    const { resident, path } = await openedComplaint(app, { submissionKey, filing: { topic: 'transport' } })
    const code = formatCode(trackingCode(testKeys, submissionKey, 1))
    const refused = await answer(path, resident, { answer1: `Uji kode saya ${code}` })
    expect(refused.status).toBe(422)
  })
})

describe('on the receipt', () => {
  it('the browser that filed answers at once, without a code', async () => {
    const visitor = aVisitor()
    const story = {
      ...{ body: 'Contoh aduan uji: lampu jalan padam tiga malam di simpang contoh.', place: 'simpang contoh' },
      ...{ topic: 'transport', identity: 'named', name: 'Warga Contoh', email: 'warga@contoh.example' },
    }
    const sent = await app.submit('/lapor', { ...story, publicity: 'private', go: 'send', step: '3' }, visitor)
    expect(sent.status).toBe(303)
    const receipt = await html('/lapor/diterima', visitor)
    expect(receipt).toContain('Uji tanya dark?')
    const { token = '', questions = '' } = fieldsIn(receipt, 'name="questions"')
    const path = /action="(\/aduan\/[^"#?]+)/.exec(receipt)?.[1] ?? ''
    const saved = await app.submit(path, { token, questions, step: 'add', answer1: 'Uji dari tanda terima' }, visitor)
    expect(saved.status).toBe(303)
    expect(await html(path, visitor)).toContain('Uji dari tanda terima')
  })
})

describe('who reads the answers', () => {
  const secret = 'Uji jawaban rahasia tetangga'

  it('the officer of an ordinary complaint, in words, and what is unanswered stands in the question asked back', async () => {
    const { complaint, resident, path } = await openedComplaint(app, { status: 'in_progress' })
    await answer(path, resident, { answer1: secret })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const page = await html(`/petugas/aduan/${complaint.reference}`, officer)
    expect(page).toContain(secret)
    const form = await html(`/petugas/aduan/${complaint.reference}?tulis=ask`, officer)
    const prefilled = fieldsIn(form, 'langkah-ask"')['text'] ?? ''
    expect(prefilled).toBe('Tolong jawab pertanyaan berikut:\n- Uji tanya dark?\n- Uji tanya since?\n- Uji tanya when?')
  })

  it.each(['sealed', 'none', 'restricted'] as const)(
    'no agency of a %s complaint before the coordinator passed it on, and then only the confirmed words',
    async (name) => {
      const wish = name === 'restricted' ? { restricted: true } : { identity: name }
      const { complaint, resident, path } = await openedComplaint(app, { ...wish, status: 'in_progress' })
      await answer(path, resident, { answer1: secret, answer3: 'o2' })
      const officer = await anOfficerOf('dishub')
      const visitor = await app.signIn(officer)
      const before = await html(`/petugas/aduan/${complaint.reference}`, visitor)
      expect(before).not.toContain(secret)
      expect(before).not.toContain('Redup')
      expect(JSON.stringify(view(officer, await stored(complaint.reference)))).not.toMatch(/rahasia|o2|Redup/)
      // Nor which of them were answered.
      const form = await html(`/petugas/aduan/${complaint.reference}?tulis=ask`, visitor)
      expect(fieldsIn(form, 'langkah-ask"')['text']).toContain('Uji tanya pole?')
      const now = app.clock.now()
      const request = aRequest(await aCoordinator(), await stored(complaint.reference), { now })
      const [entry] = await entriesOf(complaint.reference, 'add')
      mustBeOk(
        await passOnToAgency({
          ...request,
          entry: String(entry?.['id']),
          title: null,
          text: 'Uji versi aman',
          files: [],
        }),
      )
      const after = await html(`/petugas/aduan/${complaint.reference}`, visitor)
      expect(after).toContain('Uji versi aman')
      expect(after).not.toContain(secret)
      expect(after).not.toContain('Redup')
    },
  )

  it('nobody in a mail, nor on a page for everybody', async () => {
    const { complaint, resident, path } = await openedComplaint(app, { status: 'in_progress' })
    await answer(path, resident, { answer1: secret })
    const mails = await storedIn('outbox-emails', { reference: complaint.reference })
    expect(JSON.stringify(mails)).not.toContain(secret)
    const publication = { summary: 'Uji ringkasan', answerSummary: null, hash: 'x', publishedAt: app.clock.now() }
    const shown = publicView({
      ...(await stored(complaint.reference)),
      ...({ publicity: 'public', publication: { ...publication, consent: 'yes' } } as unknown as Partial<Complaint>),
    })
    expect(JSON.stringify(shown)).not.toContain(secret)
  })

  it('no stranger, and no form that was made for another complaint', async () => {
    const { path } = await openedComplaint(app, { filing: { topic: 'transport' } })
    const other = await openedComplaint(app, { filing: { topic: 'transport' } })
    const { token } = await tokenOf(await app.visit(other.path, other.resident))
    const sent = { token, questions: 'pole', answer1: secret, step: 'add' }
    expect((await app.submit(path, sent, other.resident)).status).toBe(404)
    expect((await app.submit(path, sent, aVisitor())).status).toBe(404)
  })
})
