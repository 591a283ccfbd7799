import { describe, expect, test } from 'vitest'
import type { AgencyType } from '#app/complaints/rules/agency-type.ts'
import type { AuthorityCode } from '#app/complaints/rules/complaint.ts'
import { deciders, routeComplaint } from '#app/complaints/rules/routing.ts'
import { strength } from '#app/complaints/rules/routing-rank.ts'
import { firstRoutingRules } from '#models/reference-data/routing-rules.server.ts'
import { aFiling } from './routing-sample.ts'

// Every sentence is invented.

const route = (body: string, changes = {}) => routeComplaint(aFiling({ body, ...changes }), firstRoutingRules)

const elsewhere: readonly (readonly [authority: AuthorityCode, kind: AgencyType, sentence: string])[] = [
  ['province-education', 'education', 'SMA negeri di Sangatta menarik iuran komite yang wajib.'],
  ['province-education', 'education', 'PPDB SMK tahun ini tidak jelas kuotanya.'],
  ['kemenag', 'religion', 'Pendaftaran haji kami sudah sepuluh tahun, kapan porsi keluar?'],
  ['kemenag', 'religion', 'Biaya nikah di KUA berapa?'],
  ['kemenag', 'religion', 'Guru madrasah belum menerima insentif.'],
  ['bbpjn', 'roads_public_works', 'Jalan nasional Sangatta Bengalon berlubang besar.'],
  ['province-public-works', 'roads_public_works', 'Jalan provinsi di Rantau Pulung longsor.'],
  ['province-forestry-mining', 'electricity_energy', 'Ada tambang ilegal di belakang kampung.'],
  ['province-forestry-mining', 'environment_waste', 'Pembalakan liar di hutan lindung makin parah.'],
  ['pln', 'electricity_energy', 'Listrik padam setiap malam, PLN tidak menjawab.'],
  ['bpjs', 'health_insurance', 'Kartu JKN saya tidak aktif padahal iuran dibayar.'],
  ['bpjs', 'employment_insurance', 'Klaim JHT BPJS Ketenagakerjaan belum cair.'],
  ['police', 'police', 'Perpanjangan SIM di Polres antre lama.'],
  ['police', 'police', 'Motor saya dicuri dan banyak begal di jalan itu.'],
  ['bpn', 'land', 'Sertifikat tanah program PTSL belum terbit.'],
]

describe("another authority's matter is referred, with its kind first", () => {
  test.each(elsewhere)('%s, %s: %s', (authority, kind, sentence) => {
    const decision = route(sentence)
    expect(decision).toMatchObject({ decision: 'refer', authority, restricted: false })
    expect(decision.suggestions[0]).toMatchObject({ agencyType: kind, agency: null })
  })

  // An ordinary word has the stem of a crime or a court: dark and embezzlement, fair and court, circulate and dealer.
  test.each([
    'Lampu jalan di simpang tiga padam sejak tiga minggu dan sangat gelap bila malam.',
    'Pembagian air bergilir tidak adil, kampung kami tidak pernah kebagian.',
    'Jembatan kayu di kampung kami terancam roboh.',
    'Sejak kabar itu beredar antrean puskesmas makin panjang.',
  ])('an ordinary word names no other authority: %s', (sentence) => {
    expect(route(sentence).decision).not.toBe('refer')
  })

  test.each([
    ['a school as a landmark', 'Jalan berlubang di depan SMA Negeri 1.'],
    ['a school leaving certificate', 'Lowongan kerja hanya untuk lulusan SMA, bagaimana kami yang SMP?'],
    ['a regency road', 'Jalan kabupaten menuju Kaliorang rusak parah.'],
    ['a street light', 'Lampu jalan di simpang tiga mati.'],
    ['a primary school', 'SD di desa kami kekurangan guru.'],
    ['land without a certificate', 'Ganti rugi lahan untuk bendungan belum dibayar.'],
  ])('%s is no reason to refer: %s', (_why, sentence) => {
    expect(route(sentence).decision).toBe('suggest')
  })
})

const likely: readonly (readonly [agency: string, sentence: string])[] = [
  ['dpu', 'jln ke pasar ancur banyak lobang tlg d perbaiki'],
  ['dpu', 'Selokan mampet, setiap hujan rumah kami kebanjiran.'],
  ['disdukcapil', 'Sudah tiga bulan KTP belum dicetak.'],
  ['disdukcapil', 'Pelayanan discapil lama sekali.'],
  ['disdukcapil', 'Kantor disdukcapl tutup jam sebelas.'],
  ['perumdam', 'Air PDAM mati sudah empat hari.'],
  ['perumdam', 'pipa bocor di depan rumah, perumdam tidak datang'],
  ['dishub', 'Lampu merah di simpang pasar mati.'],
  ['dishub', 'Juru parkir menarik tarif dua kali lipat.'],
  ['satpol-pp', 'Pedagang kaki lima menutup trotoar, mohon ditertibkan.'],
  ['dlh', 'Sampah menumpuk di TPS dan tidak diangkut.'],
  ['dinsos', 'Kenapa PKH saya tidak cair, padahal keluarga miskin.'],
  ['disdikbud', 'Seragam sekolah SD terlalu mahal.'],
  ['dinkes', 'Di puskesmas tidak ada obat.'],
  ['rsud-kudungga', 'Antre rawat inap di rumah sakit sampai malam.'],
  ['damkar', 'Pemadam terlambat saat kebakaran rumah.'],
  ['bpbd', 'Tebing longsor menutup kampung, bantuan bencana belum ada.'],
  ['perikanan', 'Nelayan kesulitan karena bom ikan.'],
  ['dtphp', 'Pupuk bersubsidi langka untuk sawah kami.'],
  ['koperasi-ukm', 'Bagaimana mendapat modal usaha untuk UMKM?'],
  ['disperindag', 'Kios di pasar rakyat sudah rusak.'],
  ['diskominfo-staper', 'Tidak ada sinyal dan internet di desa kami.'],
]

describe('a text leads to the agency, with its words as reasons', () => {
  test.each(likely)('%s: %s', (agency, sentence) => {
    const decision = route(sentence)
    expect(decision).toMatchObject({ decision: 'suggest', rule: 'likely:words' })
    expect(decision.suggestions[0]?.agency).toBe(agency)
    expect(decision.because.every((reason) => /^(kata|nama|tempat):.|^kurang-/.test(reason))).toBe(true)
  })

  test('the reasons are the words, most telling first', () => {
    expect(route('Jalan rusak dan berlubang.').because[0]).toBe('kata:jalan rusak')
  })

  test('a text that says nothing is unknown', () => {
    expect(route('Mohon bantuannya, terima kasih.', { agencies: [] }).decision).toMatch(/unknown|suggest/)
    expect(route('xyz')).toMatchObject({ decision: 'unknown', suggestions: [], restricted: false })
  })

  test('a long complaint with one clear matter is stronger than a short hint', () => {
    expect(
      strength(route('Sampah menumpuk, TPS penuh, truk sampah tidak datang.').suggestions[0]?.confidence ?? 0),
    ).toBe('strong')
    expect(strength(route('Ada kabel.').suggestions[0]?.confidence ?? 0)).toBe('weak')
  })

  test('a learned model may add a kind and raise one', () => {
    const learned = [{ agencyType: 'transport', agency: 'dishub', confidence: 0.95, because: ['model:1'] }] as const
    const [first] = route('Jalan rusak.', { learned }).suggestions
    expect(first).toMatchObject({ agencyType: 'transport', confidence: 0.95 })
  })
})

describe('the place decides between offices of one kind', () => {
  const bengalon = { district: '64.08.09', village: '64.08.09.2001', words: null }

  test('the kecamatan of the district', () => {
    const [first] = route('Pelayanan kantor kecamatan lambat.', { place: bengalon }).suggestions
    expect(first).toMatchObject({ agency: '64.08.09' })
    expect(first?.because).toContain('tempat:64.08.09')
  })

  test('the kelurahan where the village is one', () => {
    const place = { district: '64.08.04', village: '64.08.04.1001', words: null }
    expect(route('Pegawai kelurahan tidak ada di tempat.', { place }).suggestions[0]?.agency).toBe('64.08.04.1001')
  })

  test('a village matter goes to the kecamatan of the village', () => {
    const decision = route('Kepala desa tidak mengumumkan APBDes dan musyawarah desa.', { place: bengalon })
    expect(decision.suggestions[0]).toMatchObject({ agencyType: 'subdistrict_office', agency: '64.08.09' })
  })

  test('a village matter without a place goes to the agency for villages', () => {
    expect(route('Musyawarah desa tidak pernah diadakan.').suggestions[0]?.agency).toBe('dpmdes')
  })

  test('the kecamatan named in the words of the place, when no district was chosen', () => {
    const place = { district: null, village: null, words: 'dekat kantor Kecamatan Bengalon' }
    expect(route('Pelayanan kantor kecamatan lambat.', { place }).suggestions[0]?.agency).toBe('64.08.09')
  })

  test('other names in the words of the place are where, not who', () => {
    const place = { district: null, village: null, words: 'samping RSUD Kudungga' }
    expect(route('Jalan rusak.', { place }).suggestions.map((one) => one.agency)).toEqual(['dpu'])
  })
})

describe('certain: a named resident chose and the text agrees', () => {
  test('the agency that was picked receives it at once', () => {
    const decision = route('Jalan rusak.', { askedAgency: 'dpu' })
    expect(decision).toMatchObject({ decision: 'forward', rule: 'certain:agency', because: ['dipilih:dpu'] })
    expect(decision.suggestions[0]?.agency).toBe('dpu')
  })

  test('a topic with one responsible agency is as good', () => {
    expect(route('Mohon diperbaiki.', { topic: 'jalan' })).toMatchObject({ decision: 'forward', rule: 'certain:topic' })
  })

  test('a topic with two agencies is not', () => {
    expect(route('Pelayanan puskesmas lambat.', { topic: 'kesehatan' }).decision).toBe('suggest')
  })

  test('the topic kecamatan is certain once the district is known', () => {
    const place = { district: '64.08.09', village: null, words: null }
    expect(route('Surat pengantar lama sekali.', { topic: 'kecamatan', place }).suggestions[0]?.agency).toBe('64.08.09')
    expect(route('Surat pengantar lama sekali.', { topic: 'kecamatan' }).decision).toBe('suggest')
  })

  test('in a kelurahan the same topic leads to the kelurahan', () => {
    const place = { district: '64.08.04', village: '64.08.04.1001', words: null }
    const decision = route('Surat pengantar lama sekali.', { topic: 'kecamatan', place })
    expect(decision).toMatchObject({ decision: 'forward' })
    expect(decision.suggestions[0]?.agency).toBe('64.08.04.1001')
  })

  test('a text that clearly speaks of something else makes it a suggestion', () => {
    const decision = route('Air PDAM mati, pipa bocor, tagihan air naik.', { askedAgency: 'disdukcapil' })
    expect(decision).toMatchObject({ decision: 'suggest' })
    expect(decision.suggestions[0]?.agency).toBe('perumdam')
  })

  test('an agency and a topic that disagree are not certain', () => {
    expect(route('Mohon diperbaiki.', { askedAgency: 'dishub', topic: 'jalan' }).decision).not.toBe('forward')
  })

  test.each(['sealed', 'none'] as const)('a complaint with identity %s is never forwarded by itself', (identity) => {
    expect(route('Jalan rusak.', { askedAgency: 'dpu', identity }).decision).toBe('suggest')
  })

  test('an agency that is not active is not certain', () => {
    expect(route('Jalan rusak.', { askedAgency: 'dinas-lama' }).decision).toBe('suggest')
  })
})

describe('the narrow rules come before the wide ones', () => {
  const conflicts: readonly (readonly [what: string, decision: string, sentence: string, changes: object])[] = [
    ['a bribe at the agency that was picked', 'hold', 'Ada pungli saat cetak KTP.', { askedAgency: 'disdukcapil' }],
    ['violence at an SMA', 'hold', 'Siswa SMA dipukuli kakak kelas di sekolah.', {}],
    ['an SMA with the regency agency picked', 'refer', 'Iuran komite SMA memberatkan.', { askedAgency: 'disdikbud' }],
    ['a power cut with a topic', 'refer', 'Listrik PLN padam terus.', { topic: 'jalan' }],
    ['a picked agency over a mere likelihood', 'forward', 'Jalan rusak.', { askedAgency: 'dpu' }],
  ]

  test.each(conflicts)('%s: %s', (_what, decision, body, changes) => {
    expect(route(body, changes).decision).toBe(decision)
  })

  test('and the order is the one of the design', () => {
    expect(deciders.map((decider) => decider.name)).toEqual(['protected', 'authority', 'certain', 'likely'])
  })

  const orders = deciders
    .map((_, place) => [...deciders.slice(place + 1), ...deciders.slice(0, place + 1)])
    .slice(0, -1)
  test.each(
    [...orders, [...deciders].reverse()].map((order) => [order.map((one) => one.name).join(', '), order] as const),
  )('any other order decides at least one of them wrongly: %s', (_names, order) => {
    const decided = conflicts.map(
      ([, , body, changes]) => routeComplaint(aFiling({ body, ...changes }), firstRoutingRules, order).decision,
    )
    expect(decided).not.toEqual(conflicts.map(([, decision]) => decision))
  })
})
