// The 18 districts (kecamatan) of Kutai Timur. Source and licence: README.md beside this file.

import type { DistrictCode } from '#app/complaints/rules/complaint.ts'

export type District = {
  code: DistrictCode
  name: string
  /** where a map writes the name */
  latitude: number
  longitude: number
}

export const districts: readonly District[] = [
  { code: '64.08.01', name: 'Muara Ancalong', latitude: 0.4537, longitude: 116.516 },
  { code: '64.08.02', name: 'Muara Wahau', latitude: 1.4178, longitude: 116.5826 },
  { code: '64.08.03', name: 'Muara Bengkal', latitude: 0.4013, longitude: 116.7994 },
  { code: '64.08.04', name: 'Sangatta Utara', latitude: 0.5607, longitude: 117.5245 },
  { code: '64.08.05', name: 'Sangkulirang', latitude: 1.0647, longitude: 118.0489 },
  { code: '64.08.06', name: 'Busang', latitude: 0.9793, longitude: 116.2971 },
  { code: '64.08.07', name: 'Telen', latitude: 0.9615, longitude: 116.7876 },
  { code: '64.08.08', name: 'Kombeng', latitude: 1.2748, longitude: 117.0308 },
  { code: '64.08.09', name: 'Bengalon', latitude: 0.8959, longitude: 117.4325 },
  { code: '64.08.10', name: 'Kaliorang', latitude: 0.8667, longitude: 117.8696 },
  { code: '64.08.11', name: 'Sandaran', latitude: 1.0009, longitude: 118.5283 },
  { code: '64.08.12', name: 'Sangatta Selatan', latitude: 0.4342, longitude: 117.3254 },
  { code: '64.08.13', name: 'Teluk Pandan', latitude: 0.1934, longitude: 117.3349 },
  { code: '64.08.14', name: 'Rantau Pulung', latitude: 0.6384, longitude: 117.1944 },
  { code: '64.08.15', name: 'Kaubun', latitude: 1.0434, longitude: 117.79 },
  { code: '64.08.16', name: 'Karangan', latitude: 1.3174, longitude: 117.5815 },
  { code: '64.08.17', name: 'Batu Ampar', latitude: 0.6705, longitude: 116.8959 },
  { code: '64.08.18', name: 'Long Mesangat', latitude: 0.6157, longitude: 116.7057 },
]
