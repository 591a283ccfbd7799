// Other authorities to which the desk refers what is not the regency's (README). No contact is shipped: whoever sends a
// resident to a door must have looked at it, so a coordinator types it at the first referral.

import type { AuthorityCode } from '#app/complaints/rules/complaint.ts'

export type AuthorityRow = { code: AuthorityCode; nameId: string; nameEn: string; contact: string | null }

export const authorityRows: readonly AuthorityRow[] = [
  {
    code: 'province-education',
    nameId: 'Dinas Pendidikan dan Kebudayaan Provinsi Kalimantan Timur (SMA, SMK, SLB)',
    nameEn: 'Education Office of East Kalimantan Province (SMA, SMK and SLB schools)',
    contact: null,
  },
  {
    code: 'kemenag',
    nameId: 'Kantor Kementerian Agama Kabupaten Kutai Timur (madrasah, haji, nikah)',
    nameEn: 'Ministry of Religious Affairs, Kutai Timur office (madrasah, hajj, marriage)',
    contact: null,
  },
  {
    code: 'bbpjn',
    nameId: 'Balai Besar Pelaksanaan Jalan Nasional Kalimantan Timur (jalan nasional)',
    nameEn: 'National Road Agency, East Kalimantan (national roads)',
    contact: null,
  },
  {
    code: 'province-public-works',
    nameId: 'Dinas Pekerjaan Umum Provinsi Kalimantan Timur (jalan provinsi)',
    nameEn: 'Public Works Office of East Kalimantan Province (provincial roads)',
    contact: null,
  },
  {
    code: 'province-forestry-mining',
    nameId: 'Dinas Kehutanan atau Dinas Energi dan Sumber Daya Mineral Provinsi Kalimantan Timur',
    nameEn: 'Forestry Office, or Energy and Mineral Resources Office, of East Kalimantan Province',
    contact: null,
  },
  { code: 'pln', nameId: 'PLN (listrik)', nameEn: 'PLN (electricity)', contact: null },
  {
    code: 'bpjs',
    nameId: 'BPJS Kesehatan atau BPJS Ketenagakerjaan',
    nameEn: 'BPJS Kesehatan (health insurance) or BPJS Ketenagakerjaan (workers insurance)',
    contact: null,
  },
  { code: 'police', nameId: 'Polres Kutai Timur', nameEn: 'Kutai Timur Police', contact: null },
  {
    code: 'bpn',
    nameId: 'Kantor Pertanahan (BPN) Kabupaten Kutai Timur (sertifikat tanah)',
    nameEn: 'Land Office (BPN) of Kutai Timur (land certificates)',
    contact: null,
  },
]
