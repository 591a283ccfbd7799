/** One word of a text as the routing rules read it. The text itself is never changed. */
export type Word = {
  /** as typed */
  raw: string
  /** lower case, abbreviations written out */
  exact: string
  /** `exact` without the commonest Indonesian prefixes and suffixes */
  stem: string
  sentence: number
  afterComma: boolean
}

// Spellings of short messages, as "meant: typed typed". Only words that a rule looks for.
const spellings = `
  jalan: jl jln jlan jalanan | gang: gg | depan: dpn | dekat: dkt deket | sebelah: sblh | belakang: blkg blakang
  tidak: tdk tak gak ga gk g nggak ngga ndak enggak kagak ora mboten engga nda | tolong: tlg tlong tulung | mohon: mhn mohn | minta: mnt
  yang: yg | dengan: dgn dg | untuk: utk u buat bwt | karena: krn karna | belum: blm blom durung | sudah: sdh udah dah | rumah: rmh omah
  sekolah: skolah sekolahan sklh skul | sampah: smph | banjir: bnjir banjr kebanjiran | macet: mcet | rusak: rusk ruxak ambruk
  bantuan: bntuan bantwan | lubang: lobang bolong | berlubang: berlobang bolong-bolong | hancur: ancur | izin: ijin | perizinan: perijinan
  akta: akte | ambulans: ambulan ambulance | apotek: apotik | bus: bis | paspor: pasport passport passpor | sertifikat: sertipikat sertfikat
  kepada: kpd | bapak: bpk bp | pak: pk | anak: ank | orang: org | elpiji: lpg elpigi | trotoar: trotoir | selokan: slokan solokan
  drainase: drainage draenase drainasi | pdam: pam | umrah: umroh | masjid: mesjid | toilet: wc | blanko: blangko blanco | website: web situs
  gaji: gajih gajian | puskesmas: puskemas pukesmas puskes | rumahsakit: rmhsakit | petugas: ptugas | pegawai: pgawai | kelurahan: klurahan
  kecamatan: kcamatan | pungli: pungly | perusahaan: prusahaan perusahan | listrik: lstrik listrk | beasiswa: biasiswa | desa: ds | ektp: ktpel ektp ekatepe
  provinsi: propinsi prov | karyawan: karyawati | dokter: dokterr | obat: obatnya | dalam: dlm | diskominfo: diskomimfo | disdukcapil: disduk
`

const writtenOut: ReadonlyMap<string, string> = new Map(
  spellings
    .split(/[|\n]/)
    .filter((line) => line.includes(':'))
    .flatMap((line) => {
      const [meant = '', typed = ''] = line.split(':')
      return typed
        .trim()
        .split(/\s+/)
        .map((word) => [word, meant.trim()] as const)
    }),
)

/** A single letter "e" before these is part of the word: "e-ktp", "e klaim". */
const electronic = new Set(['ktp', 'klaim', 'tilang', 'warong', 'money', 'id', 'paspor', 'katalog'])

/** Lower case, no accents, no "2" of a doubled word ("pohon2"), no stretched letters ("rusaaaak"). */
export function plainWord(typed: string): string {
  const lower = typed
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  const single = lower
    .replace(/([aeiouhg])\1{2,}/g, '$1')
    .replace(/^(\p{L}{3,})2(nya|an)?$/u, '$1')
    // "brt009" names one bus of the BRT.
    .replace(/^(\p{L}{3,})\d{2,}$/u, '$1')
  return writtenOut.get(single) ?? single
}

const nasals: readonly (readonly [prefix: string, restores: string])[] = [
  ['memper', ''],
  ['diper', ''],
  ['meny', 's'],
  ['peny', 's'],
  ['meng', ''],
  ['peng', ''],
  ['mem', 'p'],
  ['pem', 'p'],
  ['men', 't'],
  ['pen', 't'],
]
const plainPrefixes = ['ber', 'ter', 'per', 'di', 'ke', 'se', 'me', 'pe']

function withoutSuffix(word: string): string {
  let rest = word.replace(/(?<=...)nya$/, '').replace(/(?<=....)(lah|kah|pun)$/, '')
  rest = rest.replace(/(?<=.....)(ku|mu)$/, '')
  if (rest.length > 6 && rest.endsWith('ikan')) return rest.slice(0, -2)
  if (rest.length > 6 && rest.endsWith('kan')) return rest.slice(0, -3)
  if (rest.length > 5 && rest.endsWith('an')) return rest.slice(0, -2)
  if (rest.length > 6 && rest.endsWith('i')) return rest.slice(0, -1)
  return rest
}

function withoutPrefix(word: string): string {
  for (const [prefix, restores] of nasals) {
    if (!word.startsWith(prefix)) continue
    const rest = word.slice(prefix.length)
    if (rest.length < 3) return word
    return /^[aeiou]/.test(rest) ? restores + rest : rest
  }
  const prefix = plainPrefixes.find((start) => word.startsWith(start) && word.length - start.length >= 4)
  return prefix ? word.slice(prefix.length) : word
}

const stems = new Map<string, string>()
const maxRememberedStems = 20_000

/**
 * A light stem: good enough that "memperbaiki", "diperbaiki" and "perbaikan" meet, and no more.
 * Both the rules and the texts go through it, so a wrong stem does no harm as long as it is the same one.
 */
export function stemOf(word: string): string {
  if (word.length < 5) return word
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = withoutPrefix(withoutSuffix(word))
  // A memory of everything anybody ever typed would grow without end.
  if (stems.size >= maxRememberedStems) stems.clear()
  stems.set(word, stem)
  return stem
}

/** Splits a text into words; what is not a letter or digit only ends a sentence or sets a comma. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let sentence = 0
  let afterComma = false
  let joinsE = false
  let hyphen = false
  for (const [piece] of text.matchAll(/[\p{L}\p{N}\p{M}]+|[.!?\n;]|[,:()]|-/gu)) {
    if (/^[.!?\n;]$/.test(piece)) {
      // "Jl. Merdeka", "a.n. Budi", "Kec. Bengalon": an abbreviation's point ends no sentence.
      if ((words.at(-1)?.raw.length ?? 0) > 3 || piece !== '.') sentence += 1
      continue
    }
    if (/^[,:()]$/.test(piece)) {
      afterComma = true
      continue
    }
    if (piece === '-') {
      hyphen = true
      continue
    }
    const exact = plainWord(piece)
    if (exact === '') continue
    const before = words.at(-1)
    if (joinsE && before && electronic.has(exact)) words.pop()
    // "pohon-pohon" is one word said twice.
    if (hyphen && before?.exact === exact && exact !== 'jalan') {
      hyphen = false
      continue
    }
    const joined = joinsE && electronic.has(exact) ? `e${exact}` : exact
    words.push({ raw: piece, exact: joined, stem: stemOf(joined), sentence, afterComma })
    joinsE = exact === 'e'
    afterComma = false
    hyphen = false
  }
  return words
}
