import { beforeAll, describe, expect, it } from 'vitest'
import { isProtected } from '#app/access/can.ts'
import { exportColumns } from '#app/complaints/columns.ts'
import { exportComplaints, previewExport } from '#app/complaints/export-complaints.server.ts'
import { exportValues, readExportWish, usualPeriods } from '#app/complaints/export-form.ts'
import { identities, targets, type Clock, type Complaint } from '#app/complaints/rules/complaint.ts'
import { firstBrokenAudit, listAudit } from '#models/audit-entry.server.ts'
import { countExportRows, countLeftOut, type ExportRow, type ExportWish } from '#models/complaint-export.server.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import {
  aClerkOf,
  aCoordinator,
  aLiaison,
  anAdministrator,
  anAuditor,
  useReferenceData,
} from '#tests/support/people.ts'

useDatabase()
useReferenceData()

const now = new Date('2026-03-20T02:00:00Z')

function aWish(changes: Partial<ExportWish> = {}): ExportWish {
  const nothing = { agency: null, topic: null, district: null, status: null, kind: null, class: null }
  return { from: '2026-03-01', to: '2026-03-31', ...nothing, ...changes }
}

async function csvOf(wish: ExportWish): Promise<string> {
  const result = await exportComplaints({ by: 'command-line', wish, now })
  if (!result.ok) throw new Error(result.reason)
  let text = ''
  for await (const piece of result.chunks) text += piece
  return text
}

/** The rows as objects; every cell is quoted, and none of these holds a quote. */
async function rowsOf(wish: ExportWish): Promise<Record<string, string>[]> {
  const [headers = [], ...rows] = (await csvOf(wish))
    .trimEnd()
    .split('\r\n')
    .map((line) => line.slice(1, -1).split('","'))
  return rows.map((cells) => Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? ''])))
}

describe('the file', () => {
  let closed: Complaint
  let sealed: Complaint

  beforeAll(async () => {
    closed = await aComplaint({ status: 'closed', filing: { title: 'Contoh RAHASIA-JUDUL', district: '64.08.09' } })
    await aComplaint({ status: 'forwarded', now: new Date('2026-02-02T02:00:00Z') })
    sealed = await aComplaint({ identity: 'sealed', status: 'forwarded' })
    await aComplaint({ identity: 'none' })
    await aComplaint({ restricted: true })
    await aComplaint({ target: 'against-office', against: 'dishub' })
  })

  it('has the header of the contract, every cell quoted, lines that end in CRLF', async () => {
    const [header, first, end] = (await csvOf(aWish())).split('\r\n')
    expect(header).toBe(
      '"reference","receivedOn","channel","kind","class","topic","agency","district","status","outcome",' +
        '"verificationOn","verificationDueOn","firstFollowUpOn","firstFollowUpDueOn","settlementOn","settlementDueOn",' +
        '"replyWindowOn","replyWindowDueOn","lawCompletenessOn","lawCompletenessDueOn","lawCompletionOn",' +
        '"lawCompletionDueOn","lawDecisionOn","lawDecisionDueOn","lawNotificationOn","lawNotificationDueOn",' +
        '"inTime","handOvers","reopened","closedBy"',
    )
    expect(first).toMatch(/^("[^"]*",)+"[^"]*"$/)
    expect(end).toBe('')
  })

  it('says of each complaint what happened, in codes and days', async () => {
    expect(await rowsOf(aWish())).toEqual([
      expect.objectContaining({
        reference: closed.reference,
        receivedOn: '2026-03-10',
        channel: 'web',
        kind: 'complaint',
        class: 'complaint',
        topic: 'transport',
        agency: 'dishub',
        district: '64.08.09',
        status: 'closed',
        outcome: 'fixed',
        verificationOn: '2026-03-10',
        settlementOn: '2026-03-10',
        settlementDueOn: closed.clocks.find(({ name }) => name === 'settlement')?.dueOn,
        lawCompletionOn: '',
        lawCompletionDueOn: '',
        inTime: 'yes',
        handOvers: '0',
        reopened: '0',
        closedBy: 'resident',
      }),
    ])
  })

  it('holds no word of the resident and no protected complaint', async () => {
    const csv = await csvOf(aWish())
    expect(csv).not.toMatch(/RAHASIA|contoh|warga@/i)
    expect(csv).not.toContain(sealed.reference)
  })

  it('counts what it leaves out for whoever may read it, whatever else was chosen, and never for the liaison', async () => {
    const wish = aWish({ agency: 'dlh' })
    expect(await previewExport({ actor: await aCoordinator(), wish })).toMatchObject({ rows: 0, leftOut: 4 })
    expect(await previewExport({ actor: await aLiaison(), wish })).toMatchObject({ rows: 0, leftOut: null })
  })

  it.each<[string, Partial<ExportWish>, number]>([
    ['both ends of the period count', { from: '2026-03-10', to: '2026-03-10' }, 1],
    ['a day earlier it is not there', { from: '2026-03-11' }, 0],
    ['a longer period has the older one as well', { from: '2026-01-01' }, 2],
    ['by status', { from: '2026-01-01', status: 'closed' }, 1],
    ['by agency', { agency: 'dishub' }, 1],
    ['by another agency', { agency: 'dlh' }, 0],
    ['by topic', { topic: 'transport' }, 1],
    ['by district', { district: '64.08.09' }, 1],
    ['by another district', { district: '64.08.01' }, 0],
    ['by kind', { kind: 'information' }, 0],
    ['by class', { class: 'complaint' }, 1],
  ])('%s', async (_, changes, count) => {
    expect(await countExportRows(aWish(changes), null)).toBe(count)
    expect(await rowsOf(aWish(changes))).toHaveLength(count)
  })

  it('calls a complaint late that is open past its day, and leaves one open that is not', async () => {
    const [late, other] = await rowsOf(aWish({ from: '2026-01-01', to: '2026-03-31' }))
    expect([late?.['status'], late?.['inTime']]).toEqual(['forwarded', 'no'])
    expect(other?.['inTime']).toBe('yes')
  })
})

describe('who may', () => {
  it('the liaison exports, and the entry in the audit chain is there before the first piece', async () => {
    const liaison = await aLiaison()
    const before = (await listAudit('export')).length
    const result = await exportComplaints({ by: liaison, wish: aWish({ agency: 'dishub' }), now })
    const [entry] = await listAudit('export')
    expect(result.ok).toBe(true)
    expect(await listAudit('export')).toHaveLength(before + 1)
    expect(entry).toMatchObject({
      by: `account:${liaison.accountId}`,
      action: 'export-complaints',
      details: { from: '2026-03-01', to: '2026-03-31', agency: 'dishub', rows: 1 },
    })
    expect(entry?.details).not.toHaveProperty('leftOut')
    expect(await firstBrokenAudit('export')).toBeNull()
  })

  it('a village clerk, an administrator or an auditor gets nothing, and no entry says otherwise', async () => {
    const before = (await listAudit('export')).length
    for (const by of [await aClerkOf('64.08.09.2001'), await anAdministrator(), await anAuditor()]) {
      expect(await exportComplaints({ by, wish: aWish(), now })).toEqual({ ok: false, reason: 'not-found' })
      expect(await previewExport({ actor: by, wish: aWish() })).toBeNull()
    }
    expect(await listAudit('export')).toHaveLength(before)
  })
})

/** Rows of any content: the database's own check is about whole complaints. */
const past = { bypassDocumentValidation: true }

describe('what is never listed', () => {
  const cases = identities.flatMap((identity) =>
    [true, false].flatMap((restricted) => targets.map((target) => ({ identity, restricted, target }))),
  )

  it.each(cases)('agrees with the rule: $identity, restricted $restricted, $target', async (subject) => {
    const { insertedId } = await rawDatabase()
      .collection('complaints')
      .insertOne({ ...subject, receivedOn: '2025-05-05', reference: 'KTM-X', submissionKeyHash: 'x' }, past)
    const day = { from: '2025-05-05', to: '2025-05-05' }
    const counted = [await countExportRows(aWish(day), null), await countLeftOut(aWish(day), null)]
    await rawDatabase().collection('complaints').deleteOne({ _id: insertedId })
    expect(counted).toEqual(isProtected(subject) ? [0, 1] : [1, 0])
  })
})

describe('a cell', () => {
  const clock = (name: Clock['name'], changes: Partial<Clock>): Clock => ({
    ...{ name, startedOn: '2026-03-02', dueOn: '2026-03-10', provisional: false, stoppedOn: null, pausedOn: null },
    ...changes,
  })
  const inTimeOf = (...clocks: Clock[]) =>
    exportColumns.find(({ header }) => header === 'inTime')?.value({ clocks } as unknown as ExportRow, '2026-03-11')

  it.each<[string, string, Clock[]]>([
    ['met on its last day', 'yes', [clock('verification', { stoppedOn: '2026-03-10' })]],
    ['met a day late', 'no', [clock('settlement', { stoppedOn: '2026-03-11' })]],
    ['open and late', 'no', [clock('settlement', {})]],
    ['open in time', '', [clock('settlement', { dueOn: '2026-03-11' })]],
    ['paused', '', [clock('settlement', { pausedOn: '2026-03-09' })]],
    [
      'late once, open now',
      'no',
      [clock('verification', { stoppedOn: '2026-03-11' }), clock('settlement', { dueOn: '2026-04-01' })],
    ],
    [
      'a law’s clock is not counted',
      'yes',
      [clock('verification', { stoppedOn: '2026-03-03' }), clock('lawDecision', {})],
    ],
  ])('in time: %s', (_, expected, clocks) => {
    expect(inTimeOf(...clocks)).toBe(expected)
  })

  it.each(['=1+1', '+1', '-1', '@x', '\t=1', '\u0000=1', ' =1', '＝1'])(
    'that a spreadsheet would run is made harmless: %j',
    async (topic) => {
      const { insertedId } = await rawDatabase()
        .collection('complaints')
        .insertOne(
          {
            ...{ identity: 'named', restricted: false, target: 'normal', receivedOn: '2025-06-06', reference: 'KTM-Y' },
            ...{ submissionKeyHash: 'y', topic, clocks: [] },
          },
          past,
        )
      const csv = await csvOf(aWish({ from: '2025-06-06', to: '2025-06-06' }))
      await rawDatabase().collection('complaints').deleteOne({ _id: insertedId })
      expect(csv.split('\r\n')[1]).toContain(`"'${topic.replace(/^[\s\0]+/, '')}"`)
    },
  )
})

describe('what is asked', () => {
  const known = { agencies: () => true, topics: () => true, districts: (code: string) => code === '64.08.09' }
  const read = (typed: Record<string, string>) =>
    readExportWish(exportValues(new URLSearchParams(typed), '2026-02-28'), known)

  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['a day that this year does not have', { from: '2026-02-29' }, { from: 'liaison.problem.dayBad' }],
    ['a leap day in its year', { from: '2024-02-29' }, {}],
    ['the end before the beginning', { from: '2026-03-02', to: '2026-03-01' }, { to: 'liaison.problem.toBeforeFrom' }],
    ['one day', { from: '2026-03-02', to: '2026-03-02' }, {}],
    ['the year 9999', { to: '9999-12-31' }, { to: 'liaison.problem.dayBad' }],
    ['a year before the portal could exist', { from: '1899-01-01' }, { from: 'liaison.problem.dayBad' }],
    ['another way of writing days', { from: '02/03/2026' }, { from: 'liaison.problem.dayBad' }],
    ['an emptied field', { from: '', to: '' }, { from: 'liaison.problem.dayEmpty', to: 'liaison.problem.dayEmpty' }],
    ['an operator', { from: '{"$gt":""}' }, { from: 'liaison.problem.dayBad' }],
    [
      'codes that are none',
      { status: 'done', district: 'x' },
      { status: 'errors.choice.unknown', district: 'errors.choice.unknown' },
    ],
  ])('%s', (_, typed, errors) => {
    const reading = read(typed)
    const said = reading.ok
      ? {}
      : Object.fromEntries(Object.entries(reading.errors).map(([name, { key }]) => [name, key]))
    expect(said).toEqual(errors)
  })

  it('is this quarter until something else is said', () => {
    expect(read({})).toMatchObject({ ok: true, wish: { from: '2026-01-01', to: '2026-03-31', agency: null } })
  })

  it('offers the periods that reports are asked for', () => {
    expect(usualPeriods('2026-02-28').map(({ name, from, to }) => [name, from, to])).toEqual([
      ['thisQuarter', '2026-01-01', '2026-03-31'],
      ['lastQuarter', '2025-10-01', '2025-12-31'],
      ['thisYear', '2026-01-01', '2026-12-31'],
      ['lastYear', '2025-01-01', '2025-12-31'],
    ])
  })
})
