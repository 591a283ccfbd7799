import type { RoutingAgency, RoutingFacts, RoutingTopic } from '#app/complaints/rules/routing-facts.ts'

// A small regency for the routing tests. Places and offices are real kinds of office; persons in the tests are invented.

const agency = (code: string, name: string, shortName: string | null, type: RoutingAgency['type']): RoutingAgency => ({
  code,
  name,
  shortName,
  type,
  district: null,
  village: null,
})

export const agencies: readonly RoutingAgency[] = [
  agency('setda', 'Sekretariat Daerah', 'Setda', 'regional_government'),
  agency('inspektorat', 'Inspektorat Daerah', null, 'oversight'),
  agency('disdikbud', 'Dinas Pendidikan dan Kebudayaan', 'Disdikbud', 'education'),
  agency('dinkes', 'Dinas Kesehatan', 'Dinkes', 'health'),
  agency('rsud-kudungga', 'RSUD Kudungga', null, 'health'),
  agency('dpu', 'Dinas Pekerjaan Umum', 'DPU', 'roads_public_works'),
  agency('perkim', 'Dinas Perumahan dan Kawasan Permukiman', 'Perkim', 'housing_settlement'),
  agency('satpol-pp', 'Satuan Polisi Pamong Praja', 'Satpol PP', 'public_order'),
  agency('damkar', 'Dinas Pemadam Kebakaran dan Penyelamatan', 'Damkar', 'disaster_fire'),
  agency('bpbd', 'Badan Penanggulangan Bencana Daerah', 'BPBD', 'disaster_fire'),
  agency('dinsos', 'Dinas Sosial', 'Dinsos', 'social_aid'),
  agency('dp3a', 'Dinas Pemberdayaan Perempuan dan Perlindungan Anak', 'DP3A', 'women_children'),
  agency('pertanahan', 'Dinas Pertanahan', null, 'land'),
  agency('dlh', 'Dinas Lingkungan Hidup', 'DLH', 'environment_waste'),
  agency('disdukcapil', 'Dinas Kependudukan dan Pencatatan Sipil', 'Disdukcapil', 'population_registry'),
  agency('dpmdes', 'Dinas Pemberdayaan Masyarakat dan Desa', 'DPMDes', 'village_government'),
  agency('dishub', 'Dinas Perhubungan', 'Dishub', 'transport'),
  agency(
    'diskominfo-staper',
    'Dinas Komunikasi, Informatika, Statistik dan Persandian',
    'Diskominfo Staper',
    'communications_it',
  ),
  agency('koperasi-ukm', 'Dinas Koperasi dan UKM', null, 'trade_industry_smes'),
  agency('disperindag', 'Dinas Perindustrian dan Perdagangan', 'Disperindag', 'trade_industry_smes'),
  agency('perikanan', 'Dinas Perikanan', null, 'agriculture_fisheries'),
  agency('dtphp', 'Dinas Tanaman Pangan, Hortikultura dan Peternakan', 'DTPHP', 'agriculture_fisheries'),
  agency('perumdam', 'Perusahaan umum daerah air minum', 'Perumdam', 'water_utility'),
  { ...agency('64.08.04', 'Kecamatan Sangatta Utara', null, 'subdistrict_office'), district: '64.08.04' },
  { ...agency('64.08.09', 'Kecamatan Bengalon', null, 'subdistrict_office'), district: '64.08.09' },
  {
    ...agency('64.08.04.1001', 'Kelurahan Teluk Lingga', null, 'subdistrict_office'),
    district: '64.08.04',
    village: '64.08.04.1001',
  },
]

export const topics: readonly RoutingTopic[] = [
  { code: 'jalan', agencyTypes: ['roads_public_works'], isProtected: false },
  { code: 'kesehatan', agencyTypes: ['health'], isProtected: false },
  { code: 'kecamatan', agencyTypes: ['subdistrict_office'], isProtected: false },
  { code: 'kekerasan', agencyTypes: ['women_children'], isProtected: true },
]

export function aFiling(changes: Partial<RoutingFacts> = {}): RoutingFacts {
  return {
    kind: 'complaint',
    title: '',
    body: '',
    requestedSettlement: null,
    place: { district: null, village: null, words: 'tidak disebut' },
    askedAgency: null,
    topic: null,
    identity: 'named',
    agencies,
    topics,
    deskAgency: 'diskominfo-staper',
    ...changes,
  }
}
