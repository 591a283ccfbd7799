import type { ReactNode } from 'react'
import { Count, Figures, OverviewHead } from '#app/reports/components/overview-head.tsx'
import { Trend } from '#app/reports/components/trend.tsx'
import { monthsUntil, regencyTrend, type AgencyLine } from '#app/reports/overview.ts'
import type { CoordinatorOverview } from '#app/reports/read-overview.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import { paths } from '#app/http/paths.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'

const everywhere = 'semua'

/** The queue first, then what each agency has and gave back; what is protected stands apart. */
export function CoordinatorOverviewPage({
  overview,
  queue,
}: {
  overview: CoordinatorOverview
  /** what waits in the queue, ordinary and protected ones, counted up to a thousand */
  queue: { ordinary: number; restricted: number; isMany: boolean }
}) {
  const t = useTranslate()
  const language = useLanguage()
  const { month, today, agencies, protectedOnes } = overview
  const name = formatDay(month.from, language, 'month')
  return (
    <>
      <OverviewHead title={t('overview.coordinator')} month={month.month} months={monthsUntil(today)} />
      <section className="section">
        <h2>{t('overview.queueTitle')}</h2>
        <p className="mt-2">
          {queue.isMany ? t('overview.queueMany') : t('overview.queue', { count: queue.ordinary })}{' '}
          {queue.ordinary === 0 ? null : <a href={paths.queue()}>{t('overview.queueLink')}</a>}
        </p>
        {queue.restricted === 0 ? null : (
          <p>
            <a href={paths.queue({ bagian: 'dilindungi' })}>{t('overview.restricted', { count: queue.restricted })}</a>
          </p>
        )}
      </section>
      <section className="section">
        <h2>{t('overview.regency')}</h2>
        <Figures
          figures={[
            { label: t('overview.open'), value: overview.open, to: paths.inbox({ whole: 'yes' }) },
            {
              label: `${t('overview.figure.received')}, ${name}`,
              value: overview.received,
              to: paths.overviewList('received', month, { instansi: everywhere }),
            },
            {
              label: `${t('overview.figure.ended')}, ${name}`,
              value: overview.ended,
              to: paths.overviewList('ended', month, { instansi: everywhere }),
            },
          ]}
        />
      </section>
      <AgencyTable
        overview={overview}
        lines={agencies}
        caption={t('overview.byAgency', { month: name })}
        hint={t('overview.byAgencyHint')}
        guard="no"
      />
      <AgencyTable
        overview={overview}
        lines={protectedOnes}
        caption={t('overview.protectedTitle', { month: name })}
        hint={protectedOnes.length === 0 ? t('overview.protectedNone') : null}
        guard="yes"
      />
      <Trend
        weeks={overview.trend}
        figures={regencyTrend}
        toList={(figure, week) => paths.overviewList(figure, week, { instansi: everywhere })}
      />
    </>
  )
}

function AgencyTable({
  overview: { month, names },
  lines,
  caption,
  hint,
  guard,
}: {
  overview: CoordinatorOverview
  lines: readonly AgencyLine[]
  caption: string
  hint: string | null
  guard: 'yes' | 'no'
}) {
  const t = useTranslate()
  const column = (header: string, cell: (line: AgencyLine) => ReactNode) => ({
    ...{ key: header, header, cell },
    isNumber: true,
  })
  const open = (agency: string, due = '') => paths.inbox({ agency, due, protected: guard })
  const list = (figure: 'returned' | 'moved' | 'reclassified' | 'reopened', line: AgencyLine) => (
    <Count value={line[figure]} to={paths.overviewList(figure, month, { instansi: line.agency, dilindungi: guard })} />
  )
  return (
    <section className="section">
      {lines.length === 0 ? (
        <h2>{caption}</h2>
      ) : (
        <Table
          caption={caption}
          rows={lines}
          keyOf={({ agency }) => agency}
          columns={[
            { key: 'agency', header: t('overview.agency'), cell: ({ agency }) => names[agency] ?? agency },
            column(t('overview.open'), ({ agency, open: count }) => <Count value={count} to={open(agency)} />),
            column(t('overview.overdue'), ({ agency, overdue }) => (
              <Count value={overdue} to={open(agency, 'overdue')} />
            )),
            column(t('overview.returned'), (line) => list('returned', line)),
            column(t('overview.moved'), (line) => list('moved', line)),
            column(t('overview.reclassified'), (line) => list('reclassified', line)),
            column(t('overview.reopened'), (line) => list('reopened', line)),
          ]}
        />
      )}
      {hint === null ? null : <p className="soft small mt-2">{hint}</p>}
    </section>
  )
}
