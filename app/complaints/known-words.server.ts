import { wordsOf } from '#app/complaints/rules/masking.ts'
import { districts } from '#app/places/districts.ts'
import { villages } from '#app/places/villages.ts'
import { listAgencies } from '#models/agency.server.ts'
import { listTopics } from '#models/category.server.ts'

// Offices, institutions and places that stand capitalised in a summary without being anybody's name.
const ofTheField =
  'kabupaten kutai timur kalimantan sangatta kecamatan kelurahan desa dusun puskesmas pustu posyandu rumah sakit umum daerah ' +
  'sekolah dasar negeri menengah pertama atas sd smp sma smk tk paud pasar jembatan jalan poros sungai pelabuhan terminal kantor ' +
  'camat lurah kepala dinas badan satuan ombudsman senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei ' +
  'juni juli agustus september oktober november desember kartu keluarga akta kelahiran tanda penduduk ktp elektronik warga'

/** For `marksIn`: words in lower case. */
export async function readKnownWords(): Promise<ReadonlySet<string>> {
  const [agencies, topics] = await Promise.all([listAgencies(), listTopics()])
  const names = [
    ofTheField,
    ...agencies.flatMap(({ name, shortName }) => [name, shortName ?? '']),
    ...topics.map(({ nameId }) => nameId),
    ...districts.map(({ name }) => name),
    ...villages.map(({ name }) => name),
  ]
  return new Set(names.flatMap(wordsOf))
}
