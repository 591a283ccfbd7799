import type { DeskLists } from '#app/complaints/read-desk-lists.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { districts } from '#app/places/districts.ts'
import { useTranslate } from '#app/ui/language.tsx'

const known = [
  'kata',
  'nama',
  'tempat',
  'dipilih',
  'topik',
  'jabatan',
  'pimpinan',
  'meja',
  'terlapor',
  'dilindungi',
  'kurang-tempat',
  'kurang-kantor',
  'kurang-puskesmas',
] as const

/** "Karena: menyebut "jalan rusak", …": always said, never as a percentage. */
export function ReasonList({ reasons, lists }: { reasons: readonly string[]; lists: DeskLists }) {
  const t = useTranslate()
  if (reasons.length === 0) return null
  const said = reasons.map((reason) => reasonInWords(reason, lists, t)).join('; ')
  return <p className="small">{t('coordinator.why', { reasons: said })}</p>
}

/** An office of an area that is not found: its place, or the office itself, is not known. */
export function isOfficeUnknown({ because }: { because: readonly string[] }): boolean {
  return because.some((reason) => /^kurang-(tempat|kantor):/.test(reason))
}

/** The codes of rules/routing.ts: `kata:jalan rusak`, `tempat:64.08.09`, `topik:roads`. */
function reasonInWords(reason: string, lists: DeskLists, t: Translate): string {
  const at = reason.indexOf(':')
  const kind = known.find((one) => one === reason.slice(0, at)) ?? 'lain'
  const value = kind === 'lain' ? reason : reason.slice(at + 1).replaceAll(' .. ', ' … ')
  const district = kind.startsWith('kurang-') ? districts.find(({ code }) => code === value)?.name : undefined
  // "Kecamatan Telen" is a name, the same in both languages.
  if (kind === 'kurang-puskesmas' && district !== undefined)
    return t('coordinator.reason.puskesmasOf', { words: district })
  const agency = lists.agencies.find(({ code }) => code === value)?.name
  const topic = kind === 'topik' ? lists.topics.find(({ code }) => code === value)?.name : undefined
  return t(`coordinator.reason.${kind}`, { words: topic ?? agency ?? district ?? value })
}
