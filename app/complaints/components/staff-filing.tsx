import type { FilingDoor } from '#app/complaints/components/filing-frame.tsx'
import { FilingShell, type FilingDesk } from '#app/complaints/components/filing-shell.tsx'
import type { FieldErrors } from '#app/complaints/form.ts'
import { channelsOf, mostDaysBack } from '#app/complaints/rules/filing-for-others.ts'
import type { StaffFilingValues } from '#app/complaints/staff-filing.ts'
import { formatDay } from '#app/i18n/format.ts'
import { paths } from '#app/http/paths.ts'
import { DateField, SelectField, TextField } from '#app/ui/field.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

/** The door through which the staff comes to the resident's form. */
export function useStaffDoor({
  facts,
  staff,
  errors,
  today,
}: {
  facts: FilingDesk
  staff: StaffFilingValues
  errors: FieldErrors
  today: string
}): FilingDoor {
  const t = useTranslate()
  const language = useLanguage()
  const channels = channelsOf[facts.desk.role] ?? []
  const channel = channels.find((known) => known === staff.channel.trim()) ?? channels[0]
  const receivedOn = staff.receivedOn.trim() || today
  return {
    action: paths.newComplaint(),
    hidden: staff,
    questions: <Questions staff={staff} errors={errors} channels={channels} />,
    rows: channel
      ? [
          {
            label: t('filing.staff.checkChannel'),
            value: t('filing.staff.checkChannelValue', {
              channel: t(`words.channel.${channel}`),
              date: formatDay(receivedOn, language),
            }),
          },
        ]
      : [],
    note: <WhatIsReadAfterwards isClerk={facts.desk.role === 'clerk'} />,
    shell: ({ before, languageForm, children }) => (
      <FilingShell {...facts} current="filing" before={before} languageForm={languageForm}>
        <div className="page-narrow">{children}</div>
      </FilingShell>
    ),
  }
}

/** Said before anything is typed, so that the resident can hear it too. */
function WhatIsReadAfterwards({ isClerk }: { isClerk: boolean }) {
  const t = useTranslate()
  return (
    <div className="notice notice-calm stack-2">
      <p>{t('filing.staff.lead')}</p>
      {isClerk ? <p>{t('filing.staff.clerkNote')}</p> : null}
      <p>{t(isClerk ? 'filing.staff.clerkAfter' : 'filing.staff.staffAfter')}</p>
    </div>
  )
}

function Questions({
  staff,
  errors,
  channels,
}: {
  staff: StaffFilingValues
  errors: FieldErrors
  channels: readonly NonNullable<(typeof channelsOf)['officer']>[number][]
}) {
  const t = useTranslate()
  const message = (field: keyof StaffFilingValues) => {
    const error = errors[field]
    return error && t(error.key, error.values)
  }
  return (
    <fieldset className="stack-4">
      <legend className="label">{t('filing.staff.how')}</legend>
      {channels.length === 1 ? null : (
        <SelectField
          name="channel"
          label={t('filing.staff.channel')}
          empty={t('filing.staff.channelEmpty')}
          options={channels.map((channel) => ({ value: channel, label: t(`words.channel.${channel}`) }))}
          value={staff.channel}
          error={message('channel')}
        />
      )}
      <DateField
        name="receivedOn"
        label={t('filing.staff.receivedOn')}
        hint={t('filing.staff.receivedHint', { n: mostDaysBack })}
        isOptional
        value={staff.receivedOn}
        error={message('receivedOn')}
      />
      {channels.includes('lapor') ? (
        <TextField
          name="laporNumber"
          label={t('filing.staff.laporNumber')}
          hint={t('filing.staff.laporHint')}
          isOptional
          isShort
          inputMode="numeric"
          autoComplete="off"
          value={staff.laporNumber}
          error={message('laporNumber')}
        />
      ) : null}
    </fieldset>
  )
}
