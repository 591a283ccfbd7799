import type { Complaint, HistoryEntry, LocalDate, Status, VillageCode } from './complaint.ts'
import { addCalendarDays, addWorkingDays, mondayOf, type Calendar } from './deadline.ts'

// Whether the office of a village, and its BPD, are told that a complaint about a village matter exists (UU 6/2014 art. 82(3)).
// The people of that office are the resident's neighbours, so every doubt ends in silence (docs/decisions/0021).

/** What of a complaint decides it. `texts`: all that the resident wrote of it so far, but for the name of the place. */
export type VillageMatter = {
  /** said of the topic by an administrator */
  isVillageMatter: boolean
  village: VillageCode | null
  /** the two kelurahan are offices of the regency: they get a complaint by routing, and have no BPD */
  isDesa: boolean
  isProtected: boolean
  /** one of the agencies it goes to looks into misconduct */
  isInvestigated: boolean
  texts: readonly (string | null)[]
}

export type Silence =
  'not-a-village-matter' | 'no-village' | 'protected' | 'told-before' | 'investigated' | 'about-the-office'

/** Null: the village may be told. The first reason wins. */
export function villageSilence(matter: VillageMatter, history: readonly HistoryEntry[]): Silence | null {
  if (!matter.isVillageMatter) return 'not-a-village-matter'
  if (matter.village === null || !matter.isDesa) return 'no-village'
  if (matter.isProtected) return 'protected'
  // Once a complaint, wherever it goes afterwards; and what was called off stays so.
  if (toldIn(history) || history.some(({ facts }) => facts.sparedVillage)) return 'told-before'
  if (matter.isInvestigated) return 'investigated'
  return speaksOfOffice(matter.texts) ? 'about-the-office' : null
}

/** Who was, or will be, told of it: what the entry of the forwarding says. */
export function toldIn(
  history: readonly HistoryEntry[],
): { village: VillageCode; withBpd: boolean; on: LocalDate } | null {
  for (const { facts } of history) {
    const { toldVillage, toldBpd = false, toldOn } = facts
    if (toldVillage && toldOn) return { village: toldVillage, withBpd: toldBpd, on: toldOn }
  }
  return null
}

/** How long a coordinator corrects an automatic forwarding with one action, in working days. */
export const correctionDays = 3
const mailHour = 8

/**
 * A Monday, after the days in which the coordinator corrects a forwarding and the resident changes their mind. By the week
 * alone, because the day would tell a village who was seen writing.
 */
export function dayOfTelling(forwardedOn: LocalDate, calendar: Calendar): LocalDate {
  return addCalendarDays(mondayOf(addWorkingDays(forwardedOn, correctionDays, calendar)), 7)
}

/** The moment of it, in the regency's time. */
export function momentOfTelling(day: LocalDate): Date {
  return new Date(`${day}T${String(mailHour).padStart(2, '0')}:00:00+08:00`)
}

/** Nobody works on it any more, or nobody here ever will. */
const over: readonly Status[] = ['withdrawn', 'merged', 'referred', 'rejected']

type Written = Pick<Complaint, 'title' | 'body' | 'firstBody' | 'requestedSettlement' | 'history'>

/** Everything the resident wrote, first and later, but for the name of the place. */
export function residentTexts({ title, body, firstBody, requestedSettlement, history }: Written): (string | null)[] {
  const later = history.filter(({ by }) => by.kind === 'resident').flatMap(({ text, facts }) => [text, facts.reason])
  return [title, body, firstBody, requestedSettlement, ...later.map((text) => text ?? null)]
}

/** `isInvestigated`: it is now with an agency that looks into misconduct. */
type Stands = Written & { status: Status; isProtected: boolean; isInvestigated: boolean }

/** Whether what was planned still holds: asked at every step until then, and once more before the mail is sent. */
export function isStillTold(complaint: Stands): boolean {
  const { isProtected, isInvestigated, status } = complaint
  return !isProtected && !isInvestigated && !over.includes(status) && !speaksOfOffice(residentTexts(complaint))
}

/** Whether a village waits for the word of it, so that a step may still save it from coming. */
export function isVillageAwaited(history: readonly HistoryEntry[], now: Date): boolean {
  const told = toldIn(history)
  return told !== null && momentOfTelling(told.on) > now && !history.some(({ facts }) => facts.sparedVillage)
}

// The words only ever silence, so they are wide and not for an administrator to cut: whoever holds office in a village or a
// kecamatan, where they sit, the money they spend, what people are accused of, and the words of somebody who is afraid.
const officials = `
  kades petinggi lurah camat kadus sekdes kaur bpd lpm pemdes bumdes kepala=desa pak=desa bu=desa bapak=desa ibu=desa
  kepala=kampung kepala=dusun kepala=kelurahan sekretaris=desa bendahara=desa perangkat=desa aparat=desa aparatur=desa
  pegawai=desa petugas=desa staf=desa operator=desa pengurus=desa pemerintah=desa pemerintahan=desa pihak=desa bum=desa
  badan=permusyawaratan ketua=rt pak=rt bu=rt ketua=rw pak=rw bu=rw kasi=pemerintahan kasi=pelayanan
  kasi=kesejahteraan pegawai=kecamatan petugas=kecamatan pihak=kecamatan staf=kecamatan pegawai=kelurahan
  petugas=kelurahan pihak=kelurahan staf=kelurahan
  village=head village=chief village=secretary village=official village=officials village=staff village=government
  village=council district=head neighbourhood=head`
const seats = `
  kantor=desa balai=desa kantor=camat kantor=kecamatan kantor=lurah kantor=kelurahan
  village=office village=hall district=office`
const money = `
  dana=desa uang=desa kas=desa anggaran=desa apbdes apbdesa blt bantuan=langsung=tunai village=fund village=funds
  village=budget`
const deeds = `
  oknum korupsi dikorupsi mengkorupsi korup pungli pungutan suap disuap menyuap sogok menyogok gratifikasi nepotisme kkn
  fiktif penyelewengan diselewengkan menyelewengkan penggelapan digelapkan menggelapkan penyalahgunaan disalahgunakan
  menyalahgunakan pemotongan dipotong memotong intimidasi diintimidasi mengintimidasi corruption corrupt bribe bribes
  bribery embezzled`
const fear = `
  takut ketakutan ancam diancam mengancam ancaman rahasia rahasiakan dirahasiakan merahasiakan identitas anonim
  afraid scared threatened threat threats secret anonymous identity`

const phrases = [officials, seats, money, deeds, fear].flatMap((list) => list.trim().split(/\s+/))
// "Kadesnya", "kantor desaku": Indonesian writes whose it is into the word; "perangkat desa2" is the plural of short messages.
const guarded = new RegExp(
  ` (${phrases.map((phrase) => phrase.replaceAll('=', ' ')).join('|')})(nya|ku|mu|lah|pun|2)? `,
)

/** As people write on a telephone: "kpl ds". */
const short: Readonly<Record<string, string>> = {
  ...{ ds: 'desa', kpl: 'kepala', kpla: 'kepala', kep: 'kepala', kapala: 'kepala', kepdes: 'kades', kpldes: 'kades' },
  ...{
    ktr: 'kantor',
    kntr: 'kantor',
    kec: 'kecamatan',
    kel: 'kelurahan',
    sekertaris: 'sekretaris',
    pa: 'pak',
    bpk: 'bapak',
  },
}

function speaksOfOffice(texts: readonly (string | null)[]): boolean {
  return texts.some((text) => text !== null && guarded.test(plain(text)))
}

/** Small letters without accents, short words written out, one space between the words and at both ends. */
function plain(text: string): string {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const words = letters.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  return ` ${words.map((word) => (Object.hasOwn(short, word) ? short[word] : word)).join(' ')} `
}
