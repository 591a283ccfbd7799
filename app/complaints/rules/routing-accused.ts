import type { RoutingFacts } from './routing-facts.ts'
import type { Match } from './routing-match.ts'
import type { Reading } from './routing-read.ts'

// Most complaints greet the bupati and none of them is about the bupati. So the leadership and the desk count as accused
// only where the sentence makes them the one who did it: before the deed ("bupati menerima suap") or named after it
// ("suap yang diterima oleh sekda"). When in doubt the complaint stays an ordinary one and a coordinator decides.

const set = (words: string) => new Set(words.split(' '))

const honorifics = set('pak bapak bu ibu sdr saudara saudari yang terhormat yth')
const addressing = set(
  'kepada yth ysh yts kpd mohon tolong lapor halo hai hallo assalamualaikum pagi siang sore malam salam hormat dear wahai minta harap semoga melalui untuk terhormat dengan kami saya',
)
/** Between a person and a deed these mean that the deed is somebody else's, or a request begins. */
const turns = set(
  `mohon tolong minta meminta harap berharap agar supaya saya kami kita melaporkan lapor laporkan mengadukan adukan dengan hormat terhormat yth di pada terkait tentang atas untuk tindak menindak usut periksa
  memeriksa berantas memberantas hentikan segera perlu harus ada banyak kenapa mengapa apakah bagaimana oknum petugas guru camat lurah kades pegawai pejabat kepala dinas membiarkan biarkan menertibkan perhatikan lihat bantu
  bahwa ini itu kalau jika karena tidak dan atau`.replace(/\s+/g, ' '),
)
const byWhom = set(
  'oleh dilakukan melibatkan menyeret oknum keluarga anak istri suami adik kakak ipar tim ajudan dari dilindungi',
)
const toWhom = set('kepada ke untuk buat')
const between = new Set([
  ...byWhom,
  ...toWhom,
  ...honorifics,
  ...set('diduga dugaan kasus sang seorang para wakil plt pj dalam daerah kami kita sendiri'),
])
const moneyGiven = /^(suap|menyuap|disuap|gratifikasi|pungli|menyogok)/
const reports = set('melaporkan mengadukan menggugat')
/** Nouns that after "Pak Bupati" name what is reported to him, not what he did. */
const bareNouns = set(
  'korupsi pungli suap gratifikasi kkn nepotisme kolusi penyelewengan penggelapan penyalahgunaan penipuan pemalsuan pemerasan intimidasi narkoba judi diskriminasi beking backing mesum asusila mabuk malas',
)
const reachForward = 5
const reachBack = 4
const longestDeed = 5

const plain = (match: Match) => match.phrase.replace(/=/g, '')

function wordsBetween(reading: Reading, from: number, to: number) {
  return reading.words.slice(from, to)
}

/** "Kepada Bapak Bupati", "Pak Bupati" at the start of a sentence: spoken to, not about. */
function isAddressed(reading: Reading, who: Match): { spokenTo: boolean; withHonorific: boolean } {
  let at = who.from - 1
  const sentence = reading.words[who.from]?.sentence
  while (at >= 0 && reading.words[at]?.sentence === sentence && honorifics.has(reading.words[at]?.exact ?? '')) at -= 1
  const before = reading.words[at]
  const withHonorific = at < who.from - 1
  return { spokenTo: before?.sentence === sentence && addressing.has(before?.exact ?? ''), withHonorific }
}

function isNegated(reading: Reading, deed: Match): boolean {
  const before = reading.words[deed.from - 1]?.exact ?? ''
  return before === 'tidak' || before === 'bukan' || before === 'tanpa'
}

function didIt(reading: Reading, who: Match, deed: Match): boolean {
  const gap = deed.from - who.to
  if (gap < 0 || gap > reachForward || reading.words[who.from]?.sentence !== reading.words[deed.from]?.sentence)
    return false
  if (wordsBetween(reading, who.to, deed.from + 1).some((word) => word.afterComma)) return false
  if (wordsBetween(reading, who.to, deed.from).some((word) => turns.has(word.exact))) return false
  if (reading.words[who.to]?.exact === 'yang') return true
  const { spokenTo, withHonorific } = isAddressed(reading, who)
  return !spokenTo && !(withHonorific && bareNouns.has(plain(deed)))
}

function wasNamedForIt(reading: Reading, who: Match, deed: Match): boolean {
  const gap = who.from - deed.to
  if (gap < 0 || gap > reachBack || reading.words[who.from]?.sentence !== reading.words[deed.from]?.sentence)
    return false
  const link = wordsBetween(reading, deed.to, who.from)
  if (link.some((word) => !between.has(word.exact) || word.afterComma) || reading.words[who.from]?.afterComma)
    return false
  const before = wordsBetween(reading, Math.max(0, deed.from - 4), deed.from)
  const isReported = before.some((word) => word.exact.includes('lapor') || word.exact.includes('adukan'))
  if (link.some((word) => toWhom.has(word.exact))) return moneyGiven.test(plain(deed)) && !isReported
  if (link.some((word) => byWhom.has(word.exact))) return true
  const isAskedFor = before.some((word) => turns.has(word.exact)) && !isReported
  return link.every((word) => !honorifics.has(word.exact)) && !isAskedFor
}

function isReportedDirectly(reading: Reading, who: Match): boolean {
  return reports.has(reading.words[who.from - 1]?.exact ?? '')
}

/** Deeds by the place where they begin, so that only those near a person are looked at. */
type Deeds = ReadonlyMap<number, readonly Match[]>

function deedsByPlace(deeds: readonly Match[]): Deeds {
  const places = new Map<number, Match[]>()
  for (const deed of deeds) places.set(deed.from, [...(places.get(deed.from) ?? []), deed])
  return places
}

function accusedOf(reading: Reading, who: Match, deeds: Deeds): Match | undefined {
  for (let from = who.from - reachBack - longestDeed; from <= who.to + reachForward; from += 1) {
    for (const deed of deeds.get(from) ?? []) {
      if (isNegated(reading, deed)) continue
      if (didIt(reading, who, deed) || wasNamedForIt(reading, who, deed)) return deed
    }
  }
  return undefined
}

const ofStep = (reading: Reading, ...steps: string[]) =>
  reading.matches.filter((match) => steps.includes(match.rule.step))

/** Names of the desk's agency in the text, also the usual short one when no other agency is of its kind. */
function deskNames(reading: Reading, facts: RoutingFacts): Match[] {
  const desk = facts.agencies.find((agency) => agency.code === facts.deskAgency)
  if (!desk) return []
  const isOnly = facts.agencies.filter((agency) => agency.type === desk.type).length === 1
  return reading.matches.filter(
    (match) =>
      match.rule.step === 'words' &&
      ((match.rule.code.startsWith('nama:') && match.rule.agency === desk.code) ||
        (isOnly && match.rule.code.startsWith('nama-') && match.rule.kind === desk.type)),
  )
}

/** Whether the text accuses the leadership or the desk, with the words that say so. */
export function findAccusedLeadership(reading: Reading, facts: RoutingFacts): string[] | null {
  const deeds = deedsByPlace(ofStep(reading, 'accusation'))
  const ofDesk = deedsByPlace(ofStep(reading, 'accusation', 'desk-accusation'))
  const leaders = ofStep(reading, 'leader')
  const reported = leaders.find((who) => isReportedDirectly(reading, who))
  if (reported) return [`pimpinan:${plain(reported)}`]
  const suspects = [
    ...leaders.map((who) => ({ who, deeds, as: 'pimpinan' })),
    ...ofStep(reading, 'desk').map((who) => ({ who, deeds: ofDesk, as: 'meja' })),
    ...deskNames(reading, facts).map((who) => ({ who, deeds, as: 'meja' })),
  ]
  for (const { who, deeds: possible, as } of suspects) {
    const deed = accusedOf(reading, who, possible)
    if (deed) return [`${as}:${plain(who)}`, `kata:${plain(deed)}`]
  }
  return null
}

/** The agency that a sentence makes the doer: "pegawai Disdukcapil meminta uang". */
export function findAccusedAgency(reading: Reading, deeds: readonly Match[]): Match | null {
  const names = reading.matches.filter((match) => match.rule.code.startsWith('nama:') && match.rule.agency !== null)
  const places = deedsByPlace(deeds)
  return names.find((who) => accusedOf(reading, who, places) !== undefined) ?? null
}
