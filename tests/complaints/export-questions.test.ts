import { describe, expect, it } from 'vitest'
import { addMessage } from '#app/complaints/add-message.server.ts'
import { exportColumns } from '#app/complaints/columns.ts'
import { exportComplaints } from '#app/complaints/export-complaints.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import type { Question } from '#app/complaints/rules/questions.ts'
import { editTopicQuestions } from '#models/category.server.ts'
import type { ExportWish } from '#models/complaint-export.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint, mustBeOk } from '#tests/support/factories.ts'
import { theResidentOf, useReferenceData } from '#tests/support/people.ts'

useDatabase()
useReferenceData()

const now = new Date('2026-03-20T02:00:00Z')

async function csvOf(topic: string | null): Promise<string> {
  const nothing = { agency: null, district: null, status: null, kind: null, class: null }
  const wish: ExportWish = { from: '2026-03-01', to: '2026-03-31', topic, ...nothing }
  const result = await exportComplaints({ by: 'command-line', wish, now })
  if (!result.ok) throw new Error(result.reason)
  let text = ''
  for await (const piece of result.chunks) text += piece
  return text
}

describe('a list of one topic', () => {
  const question = (id: string, kind: Question['kind'], textId: string): Question => ({
    ...{ id, kind, textId, textEn: 'Test', isImportant: false, isActive: id !== 'shut' },
    options: kind === 'several' ? [{ code: 'o1', nameId: '=Uji pilihan', nameEn: 'Test', isActive: true }] : [],
  })
  const questions = [
    question('pole', 'text', 'Uji tiang?'),
    question('when', 'several', '=Uji kapan?'),
    question('shut', 'text', 'Uji tertutup?'),
  ]

  async function answeredBy(identity: 'named' | 'sealed', words: string): Promise<Complaint> {
    const complaint = await aComplaint({ identity, filing: { topic: 'social-aid' } })
    const answers = [
      { question: 'pole', values: [words] },
      { question: 'when', values: ['o1'] },
      { question: 'shut', values: ['Uji lama'] },
    ]
    const request = { actor: theResidentOf(complaint.reference), reference: complaint.reference, now, attachments: [] }
    mustBeOk(await addMessage({ ...request, submissionKey: null, text: 'Uji', answers }))
    return complaint
  }

  it('has a column for each of its questions behind the contract, safe for spreadsheets and without the resident’s words', async () => {
    await inTransaction((tx) => editTopicQuestions(tx, 'social-aid', () => questions, 'account:uji', now))
    const named = await answeredBy('named', '=HYPERLINK tiang 12, hubungi Bapak Contoh Uji 0812 3456 7890')
    const sealed = await answeredBy('sealed', 'Uji rahasia')
    const text = await csvOf('social-aid')
    const [header = '', ...lines] = text.trimEnd().split('\r\n')
    const contract = exportColumns.map((column) => `"${column.header}"`).join(',')
    expect(header).toBe(
      `${contract},"question (words left out): Uji tiang?","question: =Uji kapan?","question (words left out): Uji tertutup?"`,
    )
    const row = lines.find((line) => line.includes(named.reference))
    expect(row).toContain(`"answered","'=Uji pilihan","answered"`)
    expect(text).not.toMatch(/tiang 12|HYPERLINK|Uji lama/)
    expect(text).not.toContain(sealed.reference)
    expect(text).not.toContain('Uji rahasia')
  })

  it('and a list of all topics has the contract alone', async () => {
    const text = await csvOf(null)
    expect(text.split('\r\n')[0]).toBe(exportColumns.map((column) => `"${column.header}"`).join(','))
    expect(text).not.toContain('tiang 12')
  })
})
