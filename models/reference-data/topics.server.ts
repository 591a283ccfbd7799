// What a complaint is about, in words residents use. Residents rarely find the right one in a long official list, so there
// are few; each names the kinds of office responsible and the top categories of SP4N-LAPOR! it is exported as (README).

import type { AgencyType } from '#app/complaints/rules/agency-type.ts'
import type { TopicCode } from '#app/complaints/rules/complaint.ts'
import type { Priority } from '#app/complaints/rules/handling.ts'

export type TopicRow = {
  code: TopicCode
  nameId: string
  nameEn: string
  /** a single kind with a single office makes routing certain, so a second kind is named only where it is really meant */
  agencyTypes: readonly AgencyType[]
  /** the first is the usual one */
  laporCategories: readonly string[]
  /** held at the desk and restricted, whoever files it (workflow, routing rule 1) */
  isProtected: boolean
  /** what it starts with (UU 25/2009 art. 37(3)d) */
  priority: Priority
  /** the village is told that a complaint exists (docs/decisions/0021) */
  isVillageMatter: boolean
}

export const topics: readonly TopicRow[] = [
  {
    code: 'roads',
    nameId: 'Jalan, jembatan, dan drainase',
    nameEn: 'Roads, bridges and drainage',
    agencyTypes: ['roads_public_works'],
    laporCategories: ['PEKERJAAN UMUM DAN PENATAAN RUANG'],
    isProtected: false,
    priority: 'ordinary',
    isVillageMatter: false,
  },
  {
    code: 'land-and-housing',
    nameId: 'Rumah, permukiman, dan tanah',
    nameEn: 'Housing, settlements and land',
    agencyTypes: ['housing_settlement', 'land'],
    laporCategories: ['PEKERJAAN UMUM DAN PENATAAN RUANG'],
    isProtected: false,
    priority: 'ordinary',
    isVillageMatter: false,
  },
  {
    code: 'utilities',
    nameId: 'Air bersih, listrik, dan internet',
    nameEn: 'Water, electricity and internet',
    agencyTypes: ['water_utility', 'electricity_energy', 'communications_it'],
    laporCategories: ['ENERGI DAN SUMBER DAYA ALAM', 'PERAIRAN', 'TEKNOLOGI INFORMASI DAN KOMUNIKASI'],
    isProtected: false,
    priority: 'ordinary',
    isVillageMatter: false,
  },
  {
    code: 'schools',
    nameId: 'Sekolah dan pendidikan',
    nameEn: 'Schools and education',
    agencyTypes: ['education'],
    laporCategories: ['PENDIDIKAN DAN KEBUDAYAAN', 'PROGRAM MAKAN BERGIZI GRATIS (MBG)'],
    isProtected: false,
    priority: 'ordinary',
    isVillageMatter: false,
  },
  {
    code: 'health',
    nameId: 'Kesehatan, puskesmas, dan rumah sakit',
    nameEn: 'Health, clinics and hospital',
    agencyTypes: ['health', 'health_insurance'],
    laporCategories: ['KESEHATAN'],
    isProtected: false,
    priority: 'ordinary',
    isVillageMatter: false,
  },
  {
    code: 'civil-registry',
    nameId: 'KTP, KK, dan akta',
    nameEn: 'Identity cards and civil registry',
    agencyTypes: ['population_registry'],
    laporCategories: ['KEPENDUDUKAN'],
    isProtected: false,
    priority: 'ordinary',
    isVillageMatter: false,
  },
  {
    code: 'social-aid',
    nameId: 'Bantuan sosial',
    nameEn: 'Social assistance',
    agencyTypes: ['social_aid'],
    laporCategories: ['SOSIAL DAN KESEJAHTERAAN'],
    isProtected: false,
    priority: 'ordinary',
    isVillageMatter: false,
  },
  {
    code: 'environment',
    nameId: 'Sampah dan lingkungan hidup',
    nameEn: 'Waste and environment',
    agencyTypes: ['environment_waste'],
    laporCategories: ['LINGKUNGAN HIDUP DAN KEHUTANAN'],
    isProtected: false,
    priority: 'ordinary',
    isVillageMatter: false,
  },
  {
    code: 'transport',
    nameId: 'Angkutan, parkir, dan lampu jalan',
    nameEn: 'Transport, parking and street lights',
    agencyTypes: ['transport'],
    laporCategories: ['PERHUBUNGAN'],
    isProtected: false,
    priority: 'ordinary',
    isVillageMatter: false,
  },
  {
    code: 'order-and-disaster',
    nameId: 'Ketertiban, kebakaran, dan bencana',
    nameEn: 'Public order, fire and disaster',
    agencyTypes: ['public_order', 'disaster_fire'],
    laporCategories: ['KETENTERAMAN, KETERTIBAN UMUM, DAN PELINDUNGAN MASYARAKAT', 'EVAKUASI HEWAN LIAR'],
    isProtected: false,
    priority: 'ordinary',
    isVillageMatter: false,
  },
  {
    code: 'village',
    nameId: 'Kantor desa, kelurahan, dan kecamatan',
    nameEn: 'Village and district offices',
    agencyTypes: ['subdistrict_office', 'village_government'],
    laporCategories: ['PEMBANGUNAN DESA, DAERAH TERTINGGAL, DAN TRANSMIGRASI'],
    isProtected: false,
    priority: 'ordinary',
    isVillageMatter: true,
  },
  {
    code: 'work-and-business',
    nameId: 'Pekerjaan, usaha, izin, dan pertanian',
    nameEn: 'Work, business, permits and farming',
    agencyTypes: ['employment', 'licensing_investment', 'trade_industry_smes', 'agriculture_fisheries', 'finance_tax'],
    laporCategories: ['KETENAGAKERJAAN', 'EKONOMI DAN KEUANGAN', 'PERTANIAN DAN PETERNAKAN', 'PERLINDUNGAN KONSUMEN'],
    isProtected: false,
    priority: 'ordinary',
    isVillageMatter: false,
  },
  {
    code: 'violence',
    nameId: 'Kekerasan, anak, dan perempuan',
    nameEn: 'Violence, children and women',
    agencyTypes: ['women_children', 'education'],
    laporCategories: [
      'KESETARAAN GENDER DAN SOSIAL INKLUSIF',
      'KEKERASAN DI SATUAN PENDIDIKAN (SEKOLAH, KAMPUS, LEMBAGA KURSUS)',
    ],
    isProtected: true,
    priority: 'urgent',
    isVillageMatter: false,
  },
  {
    code: 'officials',
    nameId: 'Pungutan liar, suap, dan perbuatan petugas',
    nameEn: 'Illegal fees, bribery and conduct of officials',
    agencyTypes: ['oversight', 'civil_service'],
    laporCategories: ['POLITIK DAN HUKUM', 'NETRALITAS ASN'],
    isProtected: true,
    priority: 'ordinary',
    isVillageMatter: false,
  },
]
