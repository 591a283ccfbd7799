import { useStepField, type StepProps } from '#app/complaints/components/step-frame.tsx'
import { findVillage } from '#app/places/find-village.ts'
import { placeName } from '#app/places/place-name.ts'
import { Checkbox } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'

/** Whether the village hears of it hangs on the topic that is chosen above, so the box says of which ones. */
export function KeepFromVillage({ prefix, props }: { prefix: 'forward' | 'suggest'; props: StepProps }) {
  const t = useTranslate()
  const { field } = useStepField('forward', props, prefix)
  const { complaint, isProtected } = props.page
  const village = complaint.place?.village ?? null
  const isAsked = complaint.history.every(({ facts }) => !facts.toldVillage && !facts.sparedVillage)
  const topics = props.lists.topics.filter(({ isActive, isVillageMatter }) => isActive && isVillageMatter)
  if (village === null || findVillage(village)?.kind !== 'desa') return null
  if (isProtected || !isAsked || topics.length === 0) return null
  const { value, ...shared } = field('keepFromVillage')
  return (
    <Checkbox
      {...shared}
      label={t('villages.desk.keep')}
      hint={t('villages.desk.hint', {
        topics: topics.map(({ name }) => name).join('; '),
        village: placeName({ village, district: null }) ?? village,
      })}
      isChecked={value === 'yes'}
    />
  )
}
