import { FilingFrame, messageOf, type FilingPageProps } from '#app/complaints/components/filing-frame.tsx'
import { DraftList } from '#app/complaints/components/filing-drafts.tsx'
import type { ShownDraft } from '#app/complaints/keep-filing-draft.server.ts'
import { kinds } from '#app/complaints/rules/complaint.ts'
import { districts } from '#app/places/districts.ts'
import { listVillagesOf } from '#app/places/find-village.ts'
import { Button } from '#app/ui/button.tsx'
import { EmergencyLine } from '#app/ui/emergency-line.tsx'
import { DateField, RadioGroup, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'

/** Page 1: what happened, and where. */
export function StoryPage({
  agencies,
  drafts = [],
  ...frame
}: FilingPageProps & { agencies: readonly { code: string; name: string }[]; drafts?: readonly ShownDraft[] }) {
  const t = useTranslate()
  const { values, errors } = frame
  const error = (field: Parameters<typeof messageOf>[1]) => messageOf(errors, field, t)
  const places = districts.map((district) => ({
    label: t('submit.story.district', { district: district.name }),
    options: [
      { value: district.code, label: t('submit.story.unsure', { district: district.name }) },
      ...listVillagesOf(district.code).map(({ code, name }) => ({ value: code, label: name })),
    ],
  }))
  return (
    <FilingFrame {...frame} page={1} title={t('submit.story.title')} above={<DraftList drafts={drafts} />}>
      <EmergencyLine withAll />
      <RadioGroup
        name="kind"
        label={t('submit.story.kind')}
        value={values.kind || 'complaint'}
        choices={kinds.map((kind) => ({ value: kind, label: t(`words.kind.${kind}`) }))}
        error={error('kind')}
      />
      <TextArea
        name="body"
        label={t('submit.story.label')}
        hint={`${t('submit.story.hint')} ${t('submit.story.limit')}`}
        value={values.body}
        error={error('body')}
      />
      <SelectField
        name="village"
        label={t('submit.story.place')}
        empty={t('submit.story.placeEmpty')}
        options={places}
        value={values.village}
        error={error('village')}
      />
      <TextField
        name="place"
        label={t('submit.story.mark')}
        hint={t('submit.story.markHint')}
        isOptional
        autoComplete="off"
        value={values.place}
        error={error('place')}
      />
      <DateField
        name="occurredOn"
        label={t('submit.story.when')}
        hint={t('submit.story.whenHint')}
        isOptional
        value={values.occurredOn}
        error={error('occurredOn')}
      />
      <SelectField
        name="agency"
        label={t('submit.story.agency')}
        isOptional
        empty={t('submit.story.agencyEmpty')}
        options={agencies.map(({ code, name }) => ({ value: code, label: name }))}
        value={values.agency}
        error={error('agency')}
      />
      <TextArea
        name="requestedSettlement"
        label={t('submit.story.want')}
        isOptional
        rows={3}
        value={values.requestedSettlement}
        error={error('requestedSettlement')}
      />
      <p>
        <Button name="go" value="next">
          {t('submit.next')}
        </Button>
      </p>
    </FilingFrame>
  )
}
