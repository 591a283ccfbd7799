import { CalendarForms } from '#app/calendar/components/calendar-forms.tsx'
import { CalendarPreview } from '#app/calendar/components/calendar-preview.tsx'
import { calendarAction, type CalendarPageProps } from '#app/calendar/components/calendar-props.ts'
import type { FileProblem, Holiday } from '#app/calendar/holiday.ts'
import { paths } from '#app/http/paths.ts'
import { formatDay, formatMoment } from '#app/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { Table, type Column } from '#app/ui/table.tsx'

export function CalendarPage(page: CalendarPageProps) {
  const t = useTranslate()
  const { year, stored, missing, answer } = page
  return (
    <>
      <Messages {...page} />
      <h1>{t('calendar.title')}</h1>
      <p className="lead">{t('calendar.lead')}</p>
      {missing === null ? null : (
        <p className="notice mt-3">
          {t('calendar.missing', { year: missing })}{' '}
          {missing === year ? null : (
            <a href={paths.adminCalendar({ tahun: missing })}>{t('calendar.missingLink', { year: missing })}</a>
          )}
        </p>
      )}
      <Latest {...page} />
      {answer?.preview ? <CalendarPreview {...page} shown={answer.preview} values={answer.values} /> : null}
      <Years {...page} />
      <section className="section">
        <h2>{t('calendar.yearTitle', { year })}</h2>
        {stored === null ? (
          <p>{t('calendar.notLoaded', { year })}</p>
        ) : (
          <>
            <p className="soft">{t('calendar.count', { count: stored.days.length, decree: stored.decree })}</p>
            <Days {...page} days={stored.days} />
          </>
        )}
      </section>
      {page.isReader ? null : <CalendarForms {...page} />}
    </>
  )
}

function Messages({ year, answer }: CalendarPageProps) {
  const t = useTranslate()
  const words = ({ key, values }: Pick<FileProblem, 'key' | 'values'>) => t(key, values)
  const ofLines = (answer?.problems ?? []).map((problem) => ({
    id: 'content',
    message:
      problem.line === null
        ? words(problem)
        : t('calendar.problem.line', { line: problem.line, problem: words(problem) }),
  }))
  const ofFields = Object.entries(answer?.errors ?? {}).flatMap(([id, error]) =>
    error && !(id === 'content' && ofLines.length > 0) ? [{ id, message: words(error) }] : [],
  )
  const formError = answer?.formError ? [{ id: null, message: t(answer.formError) }] : []
  return (
    <>
      <ErrorSummary errors={[...formError, ...ofLines, ...ofFields]} />
      {answer?.isSaved ? <Flash kind="done">{t('calendar.saved', { year })}</Flash> : null}
    </>
  )
}

function Latest({ latest }: CalendarPageProps) {
  const t = useTranslate()
  const language = useLanguage()
  if (latest === null) return null
  const { year, at, later, earlier, told } = latest
  const moment = formatMoment(at, language)
  const words = latest.isDone
    ? t('calendar.latest.done', { year, moment, later, earlier, told })
    : t('calendar.latest.running', { year, moment })
  return <p className="soft mt-3">{words}</p>
}

function Years({ years, year }: CalendarPageProps) {
  const t = useTranslate()
  return (
    <nav className="section" aria-label={t('calendar.years')}>
      <p>
        <b>{t('calendar.years')}:</b>{' '}
        {years.map((one) => (
          <span key={one}>
            <a href={paths.adminCalendar({ tahun: one })} aria-current={one === year ? 'page' : undefined}>
              {one}
            </a>{' '}
          </span>
        ))}
      </p>
    </nav>
  )
}

function Days({ year, token, version, days, isReader }: CalendarPageProps & { days: Holiday[] }) {
  const t = useTranslate()
  const language = useLanguage()
  const remove: Column<Holiday> = {
    key: 'remove',
    header: t('calendar.remove'),
    cell: ({ date }) => (
      <form method="post" action={calendarAction(year)}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="act" value="remove" />
        <input type="hidden" name="date" value={date} />
        <Button variant="link">
          {t('calendar.remove')}
          <span className="visually-hidden"> {formatDay(date, language)}</span>
        </Button>
      </form>
    ),
  }
  return (
    <Table
      caption={t('calendar.yearTitle', { year })}
      isCaptionHidden
      rows={days}
      keyOf={({ date }) => date}
      columns={[
        { key: 'date', header: t('calendar.date'), cell: ({ date }) => formatDay(date, language, 'weekday') },
        { key: 'name', header: t('calendar.name'), cell: ({ name }) => name },
        { key: 'kind', header: t('calendar.kind'), cell: ({ kind }) => t(`calendar.${kind}`) },
        ...(isReader ? [] : [remove]),
      ]}
    />
  )
}
