import type { AgencyCode, Language, Reference, VillageCode } from '#app/complaints/rules/complaint.ts'

// ALL addresses of the product, with app/routes.ts. Nothing else writes an address as a string (tests/architecture).

const query = (values: Record<string, string | number | undefined>): string => {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`
}

type Query = Record<string, string | number | undefined>

export const paths = {
  home: () => '/',
  submit: (values: Query = {}) => `/lapor${query(values)}`,
  receipt: () => '/lapor/diterima',
  receiptPrint: () => '/lapor/diterima/cetak',
  receiptText: () => '/lapor/diterima/teks',
  attachment: (id: string, values: Query = {}) => `/lampiran/${id}${query(values)}`,
  link: (token: string) => `/tautan/${token}`,
  track: () => '/lacak',
  trackLeave: () => '/lacak/keluar',
  lostCode: () => '/lacak/kode-hilang',
  complaint: (reference: Reference, values: Query = {}) => `/aduan/${reference}${query(values)}`,
  publicList: (values: Query = {}) => `/aduan${query(values)}`,
  /** the page for everybody, also for the resident who is signed in by the code */
  published: (reference: Reference) => `/aduan/${reference}?umum=ya`,
  agencies: () => '/instansi',
  agency: (code: AgencyCode) => `/instansi/${code}`,
  help: () => '/bantuan',
  privacy: () => '/privasi',
  accessibility: () => '/aksesibilitas',
  signIn: () => '/petugas/masuk',
  signOut: () => '/petugas/keluar',
  password: () => '/petugas/sandi',
  secondFactor: (values: Query = {}) => `/petugas/kode${query(values)}`,
  sessions: () => '/petugas/sesi',
  ownAudit: (values: Query = {}) => `/petugas/jejak${query(values)}`,
  agencyPeople: (values: Query = {}) => `/petugas/orang${query(values)}`,
  proposePerson: () => '/petugas/orang/baru',
  agencyPerson: (id: string) => `/petugas/orang/${id}`,
  newComplaint: () => '/petugas/aduan-baru',
  assisted: (values: Query = {}) => `/petugas/aduan-dibantu${query(values)}`,
  preferences: (values: Query = {}) => `/petugas/pintasan${query(values)}`,
  inbox: (values: Query = {}) => `/petugas${query(values)}`,
  officerComplaint: (reference: Reference, values: Query = {}) => `/petugas/aduan/${reference}${query(values)}`,
  overview: (values: Query = {}) => `/petugas/ikhtisar${query(values)}`,
  /** the complaints behind a number of what happened in a period */
  overviewList: (figure: string, { from, until }: { from: string; until: string }, values: Query = {}) =>
    `/petugas/ikhtisar${query({ daftar: figure, dari: from, sampai: until, ...values })}`,
  officerExport: (values: Query = {}) => `/petugas/unduh${query(values)}`,
  officerExportFile: () => '/petugas/unduh/berkas',
  officerDraft: (reference: Reference) => `/petugas/aduan/${reference}/draf`,
  news: (values: Query) => `/petugas/kabar${query(values)}`,
  queue: (values: Query = {}) => `/koordinator${query(values)}`,
  queueEmails: (values: Query = {}) => `/koordinator${query({ bagian: 'email', ...values })}`,
  takeUpMatter: () => '/penghubung/catat',
  liaison: (values: Query = {}) => `/penghubung${query(values)}`,
  liaisonExport: (values: Query = {}) => `/penghubung/unduh${query(values)}`,
  audit: (values: Query = {}) => `/pengawas/jejak${query(values)}`,
  admin: () => '/pengelola',
  adminRegency: () => '/pengelola/kabupaten',
  adminAgencies: (values: Query = {}) => `/pengelola/instansi${query(values)}`,
  adminAgency: (code: AgencyCode, values: Query = {}) => `/pengelola/instansi/${code}${query(values)}`,
  adminRules: () => '/pengelola/aturan',
  adminRule: (code: string, values: Query = {}) => `/pengelola/aturan/${code}${query(values)}`,
  adminNewAgency: () => '/pengelola/instansi/baru',
  adminAgencyRule: (code: AgencyCode, values: Query = {}) => `/pengelola/instansi/${code}/aturan${query(values)}`,
  adminCloseAgency: (code: AgencyCode) => `/pengelola/instansi/${code}/tutup`,
  adminVillages: (values: Query = {}) => `/pengelola/desa${query(values)}`,
  adminVillage: (code: VillageCode) => `/pengelola/desa/${code}`,
  adminTopics: () => '/pengelola/topik',
  adminNewTopic: () => '/pengelola/topik/baru',
  adminTopic: (code: string, values: Query = {}) => `/pengelola/topik/${code}${query(values)}`,
  adminCloseTopic: (code: string) => `/pengelola/topik/${code}/tutup`,
  adminQuestion: (code: string, id: string) => `/pengelola/topik/${code}/pertanyaan/${id}`,
  adminPeople: (values: Query = {}) => `/pengelola/orang${query(values)}`,
  adminInvite: () => '/pengelola/orang/baru',
  adminPerson: (id: string) => `/pengelola/orang/${id}`,
  adminSignIn: () => '/pengelola/masuk',
  adminCalendar: (values: Query = {}) => `/pengelola/kalender${query(values)}`,
  adminClasses: () => '/pengelola/golongan',
  adminAuthorities: () => '/pengelola/wewenang',
  adminNewAuthority: () => '/pengelola/wewenang/baru',
  adminAuthority: (code: string) => `/pengelola/wewenang/${code}`,
  adminMailTexts: () => '/pengelola/email',
  adminMailText: (message: string) => `/pengelola/email/${message}`,
  adminTexts: () => '/pengelola/teks',
  adminCannedAnswer: (id: string) => `/pengelola/teks/jawaban/${id}`,
  adminSiteMessage: () => '/pengelola/teks/pengumuman',
  mailbox: (values: Query = {}) => `/kotak-surat${query(values)}`,
  mailboxMessage: (id: string) => `/kotak-surat/${id}`,
  mailboxMessageHtml: (id: string) => `/kotak-surat/${id}/html`,
  language: (to: Language) => `/bahasa?ke=${to}`,
  live: () => '/livez',
  ready: () => '/readyz',
}

/** Below the first addresses of the staff's places: whoever is signed in there has a desk around every page. */
export function isDeskAddress(pathname: string): boolean {
  return [paths.inbox(), paths.queue(), paths.liaison(), paths.admin(), paths.audit()].some(
    (place) => pathname === place || pathname.startsWith(`${place}/`),
  )
}

/** For mails: PUBLIC_ORIGIN is the only source of absolute links. */
export function absolute(publicOrigin: string, path: string): string {
  return new URL(path, publicOrigin).href
}
