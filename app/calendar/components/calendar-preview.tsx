import { calendarAction, type CalendarAnswer, type CalendarPageProps } from '#app/calendar/components/calendar-props.ts'
import type { Holiday } from '#app/calendar/holiday.ts'
import type { MovedClock } from '#app/calendar/moved-dates.ts'
import { paths } from '#app/http/paths.ts'
import { formatDay } from '#app/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'

export type ShownPreview = {
  added: Holiday[]
  removed: Holiday[]
  renamed: Holiday[]
  open: number
  later: number
  earlier: number
  moving: number
  told: number
  moves: { reference: string; clocks: MovedClock[] }[]
}

/** What a change does, before it is done. Numbers of complaints and dates: the administrator reads no complaint. */
export function CalendarPreview({
  year,
  token,
  version,
  shown,
  values,
}: CalendarPageProps & { shown: { preview: ShownPreview; elsewhere: number }; values: CalendarAnswer['values'] }) {
  const t = useTranslate()
  const { preview, elsewhere } = shown
  return (
    <section className="section" aria-labelledby="periksa">
      <h2 id="periksa">{t('calendar.preview.title')}</h2>
      <ChangedDays {...preview} />
      {elsewhere > 0 ? <p>{t('calendar.preview.elsewhere', { count: elsewhere })}</p> : null}
      <Moves {...preview} />
      <form method="post" action={calendarAction(year)} className="mt-5">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="version" value={version} />
        {Object.entries(values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="actions">
          <Button name="go" value="confirm">
            {t('calendar.preview.confirm')}
          </Button>
          <a href={paths.adminCalendar({ tahun: year })}>{t('calendar.preview.back')}</a>
        </div>
      </form>
    </section>
  )
}

function ChangedDays({ added, removed, renamed }: ShownPreview) {
  const t = useTranslate()
  const groups = [
    { words: t('calendar.preview.added', { count: added.length }), days: added },
    { words: t('calendar.preview.removed', { count: removed.length }), days: removed },
    { words: t('calendar.preview.renamed', { count: renamed.length }), days: renamed },
  ].filter(({ days }) => days.length > 0)
  if (groups.length === 0) return <p>{t('calendar.preview.sameDays')}</p>
  return groups.map(({ words, days }) => (
    <div key={words}>
      <p>
        <b>{words}</b>
      </p>
      <DayList days={days} />
    </div>
  ))
}

function DayList({ days }: { days: Holiday[] }) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <ul className="bullets mt-2">
      {days.map(({ date, name, kind }) => (
        <li key={date}>
          {formatDay(date, language, 'weekday')}: {name} ({t(`calendar.${kind}`)})
        </li>
      ))}
    </ul>
  )
}

function Moves({ open, later, earlier, moving, told, moves }: ShownPreview) {
  const t = useTranslate()
  const language = useLanguage()
  if (moves.length === 0) return <p>{t('calendar.preview.noMoves', { count: open })}</p>
  const clockWords = ({ name, before, after }: MovedClock) =>
    t('calendar.preview.clock', {
      clock: t(`words.clock.${name}`),
      before: formatDay(before, language),
      after: formatDay(after, language),
    })
  return (
    <>
      <p>
        <b>{t('calendar.preview.moves', { open, later, earlier })}</b> {t('calendar.preview.told', { count: told })}
      </p>
      <Table
        caption={t('calendar.preview.caption')}
        isCaptionHidden
        rows={moves}
        keyOf={({ reference }) => reference}
        columns={[
          { key: 'reference', header: t('calendar.preview.reference'), cell: ({ reference }) => reference },
          {
            key: 'clocks',
            header: t('calendar.preview.clocks'),
            cell: ({ clocks }) => clocks.map((clock) => <p key={clock.name}>{clockWords(clock)}</p>),
          },
        ]}
      />
      {moving > moves.length ? <p>{t('calendar.preview.more', { count: moving - moves.length })}</p> : null}
    </>
  )
}
