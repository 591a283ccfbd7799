// The agencies of Kutai Timur, a draft until it is checked against the regency's regulation on its offices (README).

import type { AgencyType } from '#app/complaints/rules/agency-type.ts'
import type { AgencyCode, DistrictCode, VillageCode } from '#app/complaints/rules/complaint.ts'

export type AgencyRow = {
  code: AgencyCode
  name: string
  shortName: string | null
  type: AgencyType
  /** false: such an office exists in every regency, its name here is a guess; shown as "nama belum dikonfirmasi" */
  isConfirmed: boolean
  district: DistrictCode | null
  village: VillageCode | null
}

type Office = readonly [
  code: AgencyCode,
  name: string,
  shortName: string | null,
  type: AgencyType,
  found: 'attested' | 'expected',
]

const offices: readonly Office[] = [
  ['setda', 'Sekretariat Daerah', 'Setda', 'regional_government', 'attested'],
  ['setwan', 'Sekretariat DPRD', 'Setwan', 'regional_government', 'expected'],
  ['inspektorat', 'Inspektorat Daerah', null, 'oversight', 'expected'],
  ['disdikbud', 'Dinas Pendidikan dan Kebudayaan', 'Disdikbud', 'education', 'attested'],
  ['dinkes', 'Dinas Kesehatan', 'Dinkes', 'health', 'expected'],
  ['rsud-kudungga', 'RSUD Kudungga', null, 'health', 'attested'],
  ['dpu', 'Dinas Pekerjaan Umum', 'DPU', 'roads_public_works', 'attested'],
  ['perkim', 'Dinas Perumahan dan Kawasan Permukiman', 'Perkim', 'housing_settlement', 'attested'],
  ['satpol-pp', 'Satuan Polisi Pamong Praja', 'Satpol PP', 'public_order', 'expected'],
  ['bpbd', 'Badan Penanggulangan Bencana Daerah', 'BPBD', 'disaster_fire', 'expected'],
  ['damkar', 'Dinas Pemadam Kebakaran dan Penyelamatan', 'Damkar', 'disaster_fire', 'expected'],
  ['dinsos', 'Dinas Sosial', 'Dinsos', 'social_aid', 'expected'],
  ['disnakertrans', 'Dinas Tenaga Kerja dan Transmigrasi', 'Disnakertrans', 'employment', 'attested'],
  ['dp3a', 'Dinas Pemberdayaan Perempuan dan Perlindungan Anak', 'DP3A', 'women_children', 'expected'],
  ['dkp', 'Dinas Ketahanan Pangan', 'DKP', 'agriculture_fisheries', 'expected'],
  ['pertanahan', 'Dinas Pertanahan', null, 'land', 'expected'],
  ['dlh', 'Dinas Lingkungan Hidup', 'DLH', 'environment_waste', 'expected'],
  ['disdukcapil', 'Dinas Kependudukan dan Pencatatan Sipil', 'Disdukcapil', 'population_registry', 'attested'],
  ['dpmdes', 'Dinas Pemberdayaan Masyarakat dan Desa', 'DPMDes', 'village_government', 'attested'],
  ['dppkb', 'Dinas Pengendalian Penduduk dan Keluarga Berencana', 'DPPKB', 'health', 'expected'],
  ['dishub', 'Dinas Perhubungan', 'Dishub', 'transport', 'expected'],
  [
    'diskominfo-staper',
    'Dinas Komunikasi, Informatika, Statistik dan Persandian',
    'Diskominfo Staper',
    'communications_it',
    'attested',
  ],
  ['koperasi-ukm', 'Dinas Koperasi dan UKM', null, 'trade_industry_smes', 'expected'],
  ['dpmptsp', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'DPMPTSP', 'licensing_investment', 'attested'],
  ['dispora', 'Dinas Pemuda dan Olahraga', 'Dispora', 'tourism_culture_sports', 'attested'],
  ['perpustakaan', 'Dinas Perpustakaan dan Kearsipan', null, 'tourism_culture_sports', 'expected'],
  ['perikanan', 'Dinas Perikanan', null, 'agriculture_fisheries', 'expected'],
  ['dispar', 'Dinas Pariwisata', 'Dispar', 'tourism_culture_sports', 'expected'],
  ['dtphp', 'Dinas Tanaman Pangan, Hortikultura dan Peternakan', 'DTPHP', 'agriculture_fisheries', 'attested'],
  ['disbun', 'Dinas Perkebunan', 'Disbun', 'agriculture_fisheries', 'attested'],
  ['disperindag', 'Dinas Perindustrian dan Perdagangan', 'Disperindag', 'trade_industry_smes', 'expected'],
  ['bappeda', 'Badan Perencanaan Pembangunan Daerah', 'Bappeda', 'regional_government', 'attested'],
  ['bpkad', 'Badan Pengelolaan Keuangan dan Aset Daerah', 'BPKAD', 'finance_tax', 'attested'],
  ['bapenda', 'Badan Pendapatan Daerah', 'Bapenda', 'finance_tax', 'attested'],
  ['bkpsdm', 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', 'BKPSDM', 'civil_service', 'attested'],
  ['kesbangpol', 'Badan Kesatuan Bangsa dan Politik', 'Kesbangpol', 'regional_government', 'attested'],
  ['perumdam', 'Perusahaan umum daerah air minum', 'Perumdam', 'water_utility', 'expected'],
]

/** Attested by the code table of areas; an office's code is that of its area. */
const localOffices: readonly (readonly [code: AgencyCode, name: string])[] = [
  ['64.08.01', 'Kecamatan Muara Ancalong'],
  ['64.08.02', 'Kecamatan Muara Wahau'],
  ['64.08.03', 'Kecamatan Muara Bengkal'],
  ['64.08.04', 'Kecamatan Sangatta Utara'],
  ['64.08.05', 'Kecamatan Sangkulirang'],
  ['64.08.06', 'Kecamatan Busang'],
  ['64.08.07', 'Kecamatan Telen'],
  ['64.08.08', 'Kecamatan Kombeng'],
  ['64.08.09', 'Kecamatan Bengalon'],
  ['64.08.10', 'Kecamatan Kaliorang'],
  ['64.08.11', 'Kecamatan Sandaran'],
  ['64.08.12', 'Kecamatan Sangatta Selatan'],
  ['64.08.13', 'Kecamatan Teluk Pandan'],
  ['64.08.14', 'Kecamatan Rantau Pulung'],
  ['64.08.15', 'Kecamatan Kaubun'],
  ['64.08.16', 'Kecamatan Karangan'],
  ['64.08.17', 'Kecamatan Batu Ampar'],
  ['64.08.18', 'Kecamatan Long Mesangat'],
  ['64.08.04.1010', 'Kelurahan Teluk Lingga'],
  ['64.08.12.1002', 'Kelurahan Singa Geweh'],
]

export const agencies: readonly AgencyRow[] = [
  ...offices.map(([code, name, shortName, type, found]) => ({
    code,
    name,
    shortName,
    type,
    isConfirmed: found === 'attested',
    district: null,
    village: null,
  })),
  ...localOffices.map(([code, name]) => ({
    code,
    name,
    shortName: null,
    type: 'subdistrict_office' as const,
    isConfirmed: true,
    district: code.slice(0, 8),
    village: code.length > 8 ? code : null,
  })),
]
