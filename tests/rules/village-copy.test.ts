import { describe, expect, it } from 'vitest'
import type { HistoryEntry } from '#app/complaints/rules/complaint.ts'
import type { EntryFacts } from '#app/complaints/rules/entry-facts.ts'
import {
  dayOfTelling,
  isStillTold,
  isVillageAwaited,
  momentOfTelling,
  residentTexts,
  villageSilence,
  type VillageMatter,
} from '#app/complaints/rules/village-copy.ts'

const matter: VillageMatter = {
  isVillageMatter: true,
  village: '64.08.09.2001',
  isDesa: true,
  isProtected: false,
  isInvestigated: false,
  texts: ['Sumur umum rusak', 'Sumur umum di ujung desa rusak sejak bulan lalu.'],
}

const entry = (facts: EntryFacts, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...{ id: 'h2', at: new Date('2026-03-10T02:00:00Z'), on: '2026-03-10', step: 'forward', by: { kind: 'resident' } },
  ...{ from: 'submitted', to: 'forwarded', visibility: 'resident', text: null, attachments: [], facts },
  ...more,
})
const told = entry({ toldVillage: '64.08.09.2001', toldOn: '2026-03-30' })

describe('whether a village is told', () => {
  it.each([
    [{}, [], null, 'a named ordinary complaint about a village matter, in a desa'],
    [{ isVillageMatter: false }, [], 'not-a-village-matter', 'the topic is another one'],
    [{ village: null }, [], 'no-village', 'only the kecamatan is known'],
    [{ isDesa: false }, [], 'no-village', 'a kelurahan is an agency'],
    [{ isProtected: true }, [], 'protected', 'sealed, nameless, restricted, or aimed at somebody'],
    [{ isInvestigated: true }, [], 'investigated', 'it goes to the Inspektorat'],
    [{}, [told], 'told-before', 'it was forwarded before'],
    [{}, [entry({ sparedVillage: '64.08.09.2001' })], 'told-before', 'the coordinator said that nobody is told'],
    [{}, [told, entry({ sparedVillage: '64.08.09.2001' })], 'told-before', 'it was called off once'],
  ] as const)('%j after %j: %s, because %s', (changes, history, silence, _why) => {
    expect(villageSilence({ ...matter, ...changes }, history)).toBe(silence)
  })

  it.each([
    'Kepala desa tidak pernah di tempat',
    'Kades dan perangkat desa memotong bantuan',
    'kadesnya galak',
    'Pelayanan di kantor desa lambat',
    'Kantor  Desa\ntutup',
    'Camat belum menandatangani',
    'petugas kecamatan minta uang rokok',
    'Ketua RT menolak',
    'anggota BPD ikut',
    'Dana desa untuk jalan tidak jelas',
    'BLT saya dipotong',
    'ada pungli',
    'diduga dikorupsi',
    'Tolong rahasiakan nama saya',
    'saya takut',
    'Kami diancam',
    'The village head is never there',
    'KÉPALA DESA',
    'kpl. ds galak',
    'kades2 di sini',
    'ktr desa tutup',
    'bpk desa marah',
    'constructor di kantor desa',
  ])('nobody of one that says %j', (text) => {
    expect(villageSilence({ ...matter, texts: [null, 'Judul contoh', text] }, [])).toBe('about-the-office')
  })

  it.each([
    'Jalan usaha tani ke desa sebelah putus',
    'Lampu jalan desa padam',
    'Air bersih belum masuk dusun',
    'Posyandu belum punya timbangan',
    'Lapangan desa becek, kepala saya terbentur papan',
    'Addendum bantuan bibit',
    'Tidak ada jembatan di RT 05',
  ])('somebody of one that says %j', (text) => {
    expect(villageSilence({ ...matter, texts: [text] }, [])).toBeNull()
  })
})

describe('what the resident wrote', () => {
  it('is all of it, also what was written later and what was corrected', () => {
    const complaint = {
      ...{ title: 'satu', body: 'dua', firstBody: 'tiga', requestedSettlement: 'empat' },
      history: [
        entry({}, { text: 'lima' }),
        entry({ reason: 'enam' }),
        entry({}, { text: 'petugas', by: { kind: 'system', name: 'uji' } }),
      ],
    }
    const written = residentTexts(complaint).filter((text) => text !== null)
    expect(written).toEqual(['satu', 'dua', 'tiga', 'empat', 'lima', 'enam'])
  })
})

describe('the day', () => {
  const calendar = {
    holidays: new Set(['2026-03-18', '2026-03-19', '2026-03-20', '2026-03-23']),
    knownUntil: '2026-12-31',
  }

  it.each([
    ['2026-03-02', '2026-03-09', 'a Monday: the next one, a week later'],
    ['2026-03-04', '2026-03-16', 'a Wednesday: three working days end on that Monday, so the one after it'],
    ['2026-03-06', '2026-03-16', 'a Friday'],
    ['2026-03-07', '2026-03-16', 'a Saturday'],
    ['2026-03-08', '2026-03-16', 'a Sunday'],
    ['2026-03-16', '2026-03-30', 'holidays in between: the coordinator has three working days all the same'],
  ])('of one forwarded on %s is %s: %s', (forwardedOn, on, _why) => {
    expect(dayOfTelling(forwardedOn, calendar)).toBe(on)
  })

  it('begins at eight in the regency, whatever hour it was forwarded', () => {
    expect(momentOfTelling('2026-03-30').toISOString()).toBe('2026-03-30T00:00:00.000Z')
  })
})

describe('what was planned', () => {
  const standing = {
    ...{ title: 'Sumur', body: 'Sumur rusak', firstBody: null, requestedSettlement: null, history: [told] },
    ...({ status: 'forwarded', isProtected: false, isInvestigated: false } as const),
  }

  it.each([
    [{}, true, 'nothing changed'],
    [{ status: 'answered' }, true, 'it was answered before the day'],
    [{ status: 'submitted' }, true, 'the agency gave it back'],
    [{ isProtected: true }, false, 'it is protected now'],
    [{ isInvestigated: true }, false, 'it was moved to the Inspektorat'],
    [{ status: 'withdrawn' }, false, 'the resident took it back'],
    [{ status: 'merged' }, false, 'another one carries on'],
    [{ status: 'referred' }, false, 'it is somebody else’s'],
    [{ status: 'rejected' }, false, 'nobody works on it'],
    [
      { history: [told, entry({}, { step: 'add', text: 'Kades marah kepada saya' })] },
      false,
      'the resident wrote more',
    ],
  ] as const)('%j: %s, because %s', (changes, stands, _why) => {
    const { history } = { ...standing, ...changes }
    expect(isStillTold({ ...standing, ...changes, history: [...history] })).toBe(stands)
  })

  it.each([
    ['2026-03-29T23:59:59Z', [told], true, 'the day has not begun'],
    ['2026-03-30T00:00:00Z', [told], false, 'it has'],
    ['2026-03-20T00:00:00Z', [], false, 'nobody was to be told'],
    ['2026-03-20T00:00:00Z', [told, entry({ sparedVillage: '64.08.09.2001' })], false, 'it was called off'],
  ] as const)('at %s is awaited after %j: %s, because %s', (now, history, isAwaited, _why) => {
    expect(isVillageAwaited(history, new Date(now))).toBe(isAwaited)
  })
})
