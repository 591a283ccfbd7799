import { calendarAction, type CalendarPageProps } from '#app/calendar/components/calendar-props.ts'
import { holidayKinds } from '#app/calendar/holiday.ts'
import { useTranslate } from '#app/ui/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { DateField, FileField, RadioGroup, TextArea, TextField } from '#app/ui/field.tsx'

/** One day by hand, where the year is loaded, and a whole year from a file. */
export function CalendarForms(page: CalendarPageProps) {
  return (
    <>
      {page.stored === null ? null : <AddDay {...page} />}
      <ImportYear {...page} />
    </>
  )
}

function useTyped({ answer }: CalendarPageProps, act: string) {
  const t = useTranslate()
  const isOfForm = answer !== null && !answer.isSaved && answer.values.act === act
  return {
    value: (field: 'decree' | 'content' | 'date' | 'name' | 'kind') => (isOfForm ? answer.values[field] : ''),
    error: (field: string) => {
      const found = isOfForm ? answer.errors[field] : undefined
      return found && t(found.key, found.values)
    },
  }
}

function AddDay(page: CalendarPageProps) {
  const t = useTranslate()
  const { year, token, version } = page
  const { value, error } = useTyped(page, 'add')
  return (
    <section className="section">
      <h2>{t('calendar.add.title')}</h2>
      <p className="soft">{t('calendar.add.hint')}</p>
      <form method="post" action={calendarAction(year)} noValidate className="page-narrow stack-6 mt-5">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="act" value="add" />
        <DateField name="date" label={t('calendar.date')} value={value('date')} error={error('date')} />
        <TextField
          name="name"
          label={t('calendar.name')}
          value={value('name')}
          error={error('name')}
          autoComplete="off"
        />
        <RadioGroup
          name="kind"
          label={t('calendar.kind')}
          value={value('kind') || 'national'}
          error={error('kind')}
          choices={holidayKinds.map((kind) => ({ value: kind, label: t(`calendar.${kind}`) }))}
        />
        <Button variant="secondary">{t('calendar.add.go')}</Button>
      </form>
    </section>
  )
}

function ImportYear(page: CalendarPageProps) {
  const t = useTranslate()
  const { year, token, version, stored } = page
  const { value, error } = useTyped(page, 'import')
  return (
    <section className="section">
      <h2>{t('calendar.import.title')}</h2>
      <p className="soft">{t('calendar.import.hint', { year })}</p>
      <form
        method="post"
        action={calendarAction(year)}
        encType="multipart/form-data"
        noValidate
        className="page-narrow stack-6 mt-5"
      >
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="act" value="import" />
        <TextField
          name="decree"
          label={t('calendar.import.decree')}
          value={value('decree') || (stored?.decree ?? '')}
          error={error('decree')}
          autoComplete="off"
        />
        <FileField
          name="file"
          label={t('calendar.import.file')}
          accept=".csv,.ics,text/csv,text/calendar"
          isMultiple={false}
          isOptional
        />
        <TextArea
          name="content"
          label={t('calendar.import.content')}
          hint={t('calendar.import.contentHint')}
          value={value('content')}
          error={error('content')}
          isOptional
        />
        <Button variant="secondary">{t('calendar.import.go')}</Button>
      </form>
    </section>
  )
}
