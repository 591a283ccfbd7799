import { useStepField, type StepProps } from '#app/complaints/components/step-frame.tsx'
import { findVillage } from '#app/places/find-village.ts'
import { placeName } from '#app/places/place-name.ts'
import { Checkbox } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'

/**
 * Whether the village hears of it hangs on the topic that is chosen above: with one of which it does not, the box is folded,
 * and says of which ones it would.
 */
export function KeepFromVillage({
  prefix,
  topic,
  props,
}: {
  prefix: 'forward' | 'suggest'
  /** the one that is chosen when the page is drawn */
  topic: string
  props: StepProps
}) {
  const t = useTranslate()
  const { field } = useStepField('forward', props, prefix)
  const { complaint, isProtected } = props.page
  const village = complaint.place?.village ?? null
  const isAsked = complaint.history.every(({ facts }) => !facts.toldVillage && !facts.sparedVillage)
  const topics = props.lists.topics.filter(({ isActive, isVillageMatter }) => isActive && isVillageMatter)
  if (village === null || findVillage(village)?.kind !== 'desa') return null
  if (isProtected || !isAsked || topics.length === 0) return null
  const { value, ...shared } = field('keepFromVillage')
  const box = (
    <Checkbox
      {...shared}
      label={t('villages.desk.keep')}
      hint={t('villages.desk.hint', { village: placeName({ village, district: null }) ?? village })}
      isChecked={value === 'yes'}
    />
  )
  if (value === 'yes' || topics.some(({ code }) => code === topic)) return box
  return (
    <details>
      <summary>{t('villages.desk.other', { topics: topics.map(({ name }) => name).join('; ') })}</summary>
      <div className="mt-3">{box}</div>
    </details>
  )
}
