import { beforeAll, describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { can, isProtected } from '#app/access/can.ts'
import type { Reach } from '#app/access/reach.ts'
import { exportColumns } from '#app/complaints/columns.ts'
import { exportComplaints, previewExport } from '#app/complaints/export-complaints.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { listAudit } from '#models/audit-entry.server.ts'
import type { ExportWish } from '#models/complaint-export.server.ts'
import { actors, subjects } from '#tests/access/subjects.ts'
import { useDatabase } from '#tests/support/database.ts'
import { useReferenceData } from '#tests/support/people.ts'
import { stored } from '#tests/support/stored-complaint.ts'

useDatabase()
useReferenceData()

const now = new Date('2026-03-20T02:00:00Z')

function aWish(day: string, changes: Partial<ExportWish> = {}): ExportWish {
  const nothing = { agency: null, topic: null, district: null, status: null, kind: null, class: null }
  return { from: day, to: day, ...nothing, ...changes }
}

async function fileOf(by: StaffActor, wish: ExportWish): Promise<string[]> {
  const result = await exportComplaints({ by, wish, now })
  if (!result.ok) throw new Error(result.reason)
  let text = ''
  for await (const piece of result.chunks) text += piece
  return text.trimEnd().split('\r\n')
}

const limited = (scopes: Exclude<Reach, 'all'>['scopes'], people = ['me']): StaffActor => ({
  ...actors.officer,
  reach: { scopes, people },
})

const readers: Record<string, StaffActor> = {
  officer: actors.officer,
  head: actors.head,
  coordinator: actors.coordinator,
  inspector: actors.inspector,
  'officer of one topic': limited([{ topics: ['transport'], districts: [] }]),
  'officer of one kecamatan': limited([{ topics: [], districts: ['64.08.09'] }]),
  'officer of nothing': limited([]),
}

/** Each on a day of its own, so that one export speaks of one complaint. */
describe('rows and what is only counted', () => {
  const all: { name: string; day: string; complaint: Complaint }[] = []

  beforeAll(async () => {
    const kinds = Object.entries(subjects).flatMap(([name, { reference: _reference, place, ...subject }]) => [
      { name, fields: { ...subject, place } },
      { name: `${name}, mine`, fields: { ...subject, place, assignee: { accountId: 'me', name: 'Uji' } } },
      { name: `${name}, my topic`, fields: { ...subject, place, topic: 'transport' } },
      { name: `${name}, my kecamatan`, fields: { ...subject, place: { ...place, district: '64.08.09' } } },
    ])
    for (const [at, { name, fields }] of kinds.entries()) {
      const day = new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10)
      all.push({ name, day, complaint: await stored({ ...fields, receivedOn: day }) })
    }
  })

  it.each(Object.keys(readers))('of the %s are exactly what the rule allows', async (who) => {
    const actor = readers[who] ?? actors.officer
    for (const { name, day, complaint } of all) {
      const isReadable = can(actor, 'read', complaint)
      const isHidden = isProtected(complaint)
      const preview = await previewExport({ actor, wish: aWish(day) })
      expect([preview?.rows, preview?.leftOut], `${who}: ${name}`).toEqual([
        isReadable && !isHidden ? 1 : 0,
        isReadable && isHidden ? 1 : 0,
      ])
    }
  })

  it('the file holds what the preview counted, in the order of receipt, in the columns of the liaison', async () => {
    const wish = { ...aWish('2024-01-01'), to: '2024-12-31' }
    const [header, ...lines] = await fileOf(actors.officer, wish)
    const expected = all.filter(({ complaint }) => can(actors.officer, 'read', complaint) && !isProtected(complaint))
    expect(header).toBe(exportColumns.map((column) => `"${column.header}"`).join(','))
    expect(lines.map((line) => line.slice(1, line.indexOf('","')))).toEqual(
      expected.map(({ complaint }) => complaint.reference),
    )
    expect(expected.length).toBeGreaterThan(3)
    expect(lines.join()).not.toContain('Warga Contoh')
  })

  it('an officer who asks for another agency still gets the own one, and the trail says so', async () => {
    const wish = { ...aWish('2024-01-01', { agency: 'dinkes' }), to: '2024-12-31' }
    const lines = await fileOf(actors.officer, wish)
    const [entry] = await listAudit('export')
    expect(lines.join()).not.toContain('"dinkes"')
    expect(entry).toMatchObject({
      by: 'account:id-officer',
      details: { from: '2024-01-01', to: '2024-12-31', agency: 'dishub', rows: lines.length - 1 },
    })
    expect(entry?.details).not.toHaveProperty('reach')
  })

  it('the trail says when it was a limited one', async () => {
    await fileOf(limited([{ topics: ['transport'], districts: [] }]), aWish('2024-01-01'))
    expect((await listAudit('export'))[0]?.details).toMatchObject({ agency: 'dishub', reach: 'limited' })
  })

  it('a coordinator narrows to one agency, and what is left out stays that of the whole period', async () => {
    const year = { ...aWish('2024-01-01'), to: '2024-12-31' }
    const whole = await previewExport({ actor: actors.coordinator, wish: year })
    const one = await previewExport({ actor: actors.coordinator, wish: { ...year, agency: 'dinkes' } })
    const ofDinkes = all.filter(({ complaint }) => complaint.agency === 'dinkes')
    expect(one?.rows).toBe(ofDinkes.length)
    expect(one?.leftOut).toBe(whole?.leftOut)
  })
})
