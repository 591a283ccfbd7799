import type { Language, LocalDate } from '#app/complaints/rules/complaint.ts'
import type { EntryFacts } from '#app/complaints/rules/entry-facts.ts'
import { formatDay } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { placeName } from '#app/places/place-name.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

/** What an entry says of the village: that it is told of the complaint, or that it is not after all. */
export function VillageTold({ facts, reader }: { facts: EntryFacts; reader: 'resident' | 'staff' }) {
  const t = useTranslate()
  const language = useLanguage()
  const { toldVillage, toldBpd, toldOn, sparedVillage } = facts
  const name = placeName({ village: toldVillage ?? sparedVillage ?? null, district: null })
  if (name === null) return null
  if (sparedVillage) return <p className="small">{t('villages.told.spared', { village: name })}</p>
  if (!toldOn) return null
  const words = wordsFor[reader][toldBpd ? 'withBpd' : 'alone']
  return <p className="small">{t(words, { village: name, date: formatDay(toldOn, language) })}</p>
}

const wordsFor = {
  resident: { alone: 'villages.told.you', withBpd: 'villages.told.youWithBpd' },
  staff: { alone: 'villages.told.staff', withBpd: 'villages.told.staffWithBpd' },
} as const

/** The same sentence on the receipt. */
export function villageWords(
  { name, withBpd, on }: { name: string; withBpd: boolean; on: LocalDate },
  t: Translate,
  language: Language,
): string {
  return t(wordsFor.resident[withBpd ? 'withBpd' : 'alone'], { village: name, date: formatDay(on, language) })
}
