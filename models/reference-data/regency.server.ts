// What /pengelola/kabupaten shows on the first day. Persons and contacts are the regency's to fill in; only national numbers
// that are certain are shipped (README).

import type { AgencyCode } from '#app/complaints/rules/complaint.ts'

export type EmergencyNumber = { name: string; nameEn: string; number: string }
/** In the order a sentence says them; null where nothing certain is known. */
export type OmbudsmanContact = {
  name: string
  phone: string | null
  whatsapp: string | null
  email: string | null
  address: string | null
  website: string | null
}

export type RegencyRow = {
  /** the office whose coordinators verify and route */
  deskAgency: AgencyCode
  personInCharge: string | null
  post: string | null
  phone: string | null
  email: string | null
  address: string | null
  hours: string | null
  /** addresses that hear of what is long overdue: number, agency and dates, no content, no account */
  secretariat: string[]
  emergency: EmergencyNumber[]
  ombudsman: OmbudsmanContact
}

export const regencyRow: RegencyRow = {
  deskAgency: 'diskominfo-staper',
  personInCharge: null,
  post: null,
  phone: null,
  email: null,
  address: null,
  hours: null,
  secretariat: [],
  emergency: [
    { name: 'Semua keadaan darurat', nameEn: 'Any emergency', number: '112' },
    { name: 'Polisi', nameEn: 'Police', number: '110' },
    { name: 'Pemadam kebakaran', nameEn: 'Fire brigade', number: '113' },
    { name: 'Ambulans', nameEn: 'Ambulance', number: '119' },
    { name: 'Ambulans (nomor lama)', nameEn: 'Ambulance (older number)', number: '118' },
  ],
  ombudsman: {
    name: 'Perwakilan Kalimantan Timur',
    phone: '137',
    whatsapp: null,
    email: null,
    address: null,
    website: 'ombudsman.go.id',
  },
}
