import type { ComplaintView } from '#app/access/view.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { findVillage } from '#app/places/find-village.ts'
import { useTranslate } from '#app/ui/language.tsx'

type FiledBy = NonNullable<ComplaintView['filedBy']>

/** Under the first entry of a history: who of the staff typed it for the resident. */
export function EnteredBy({ filedBy }: { filedBy: ComplaintView['filedBy'] }) {
  const t = useTranslate()
  if (filedBy === null) return null
  return <p className="small soft">{t('filing.enteredBy.sentence', { who: enteredByWords(filedBy, t) })}</p>
}

/** Without the name where there is none to be told: role, and the village of a village clerk. */
export function enteredByWords({ name, role, village }: FiledBy, t: Translate): string {
  const words = {
    name: name ?? '',
    role: t(`words.role.${role}`),
    village: (village && findVillage(village)?.name) ?? '',
  }
  if (words.village === '') return t(name === null ? 'filing.enteredBy.office' : 'filing.enteredBy.staff', words)
  return t(name === null ? 'filing.enteredBy.officeClerk' : 'filing.enteredBy.clerk', words)
}
