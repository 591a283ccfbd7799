import type { ReactNode } from 'react'
import { Count, Figures, OverviewHead } from '#app/reports/components/overview-head.tsx'
import { Trend } from '#app/reports/components/trend.tsx'
import { monthsUntil, trendFigures, type AgeRow } from '#app/reports/overview.ts'
import type { HeadOverview } from '#app/reports/read-overview.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { paths } from '#app/http/paths.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'

const happened = ['arrived', 'answered', 'ended', 'silent', 'reopened', 'returned', 'moved', 'reclassified'] as const

/** What the head of an agency asks first: how much, how old, whose, and what went wrong. */
export function HeadOverviewPage({ overview }: { overview: HeadOverview }) {
  const t = useTranslate()
  const language = useLanguage()
  const { open, counts, month, trend, today } = overview
  const approval = open.statuses.find(({ status }) => status === 'awaiting_approval')?.open ?? 0
  const paused = open.statuses.find(({ status }) => status === 'incomplete')?.open ?? 0
  return (
    <>
      <OverviewHead
        title={t('overview.head', { agency: overview.agencyName })}
        month={month.month}
        months={monthsUntil(today)}
      />
      <Figures
        figures={[
          { label: t('overview.open'), value: open.open, to: paths.inbox() },
          { label: t('overview.overdue'), value: open.overdue, to: paths.inbox({ due: 'overdue' }) },
          { label: t('overview.soon'), value: open.soon, to: paths.inbox({ due: 'soon' }) },
          { label: t('words.status.incomplete'), value: paused, to: paths.inbox({ status: 'incomplete' }) },
          { label: t('overview.reopened'), value: open.reopened, to: paths.inbox({ reopened: 'yes' }) },
        ]}
      />
      <section className="section">
        <h2>{t('overview.decide')}</h2>
        <p className="mt-2">
          {approval === 0 ? (
            t('overview.decideNone')
          ) : (
            <a href={paths.inbox({ status: 'awaiting_approval' })}>{t('overview.decideSome', { count: approval })}</a>
          )}
        </p>
      </section>
      <div className="overview-tables">
        <AgeTable ages={open.ages} />
        <StatusTable overview={overview} />
        <OfficerTable overview={overview} />
        <TopicTable overview={overview} />
      </div>
      <section className="section">
        <Table
          caption={t('overview.happened', { month: formatDay(month.from, language, 'month') })}
          rows={happened}
          keyOf={(figure) => figure}
          columns={[
            { key: 'event', header: t('overview.event'), cell: (figure) => t(`overview.figure.${figure}`) },
            {
              key: 'times',
              header: t('overview.times'),
              isNumber: true,
              cell: (figure) => <Count value={counts[figure]} to={paths.overviewList(figure, month)} />,
            },
          ]}
        />
      </section>
      <Trend weeks={trend} figures={trendFigures} toList={(figure, week) => paths.overviewList(figure, week)} />
    </>
  )
}

function AgeTable({ ages }: { ages: readonly AgeRow[] }) {
  const t = useTranslate()
  const toList = ({ from, until }: AgeRow, due = '') => paths.inbox({ from: from ?? '', until, due })
  return (
    <section className="section">
      <Table
        caption={t('overview.byAge')}
        rows={ages}
        keyOf={(row) => row.until}
        columns={[
          { key: 'age', header: t('overview.age'), cell: ({ age }) => ageWords(age, t) },
          number<AgeRow>(t('overview.open'), (row) => <Count value={row.open} to={toList(row)} />),
          number<AgeRow>(t('overview.overdue'), (row) => <Count value={row.overdue} to={toList(row, 'overdue')} />),
          number<AgeRow>(t('overview.soonShort'), (row) => <Count value={row.soon} to={toList(row, 'soon')} />),
        ]}
      />
    </section>
  )
}

function ageWords({ from, until }: AgeRow['age'], t: Translate) {
  return until === null ? t('overview.ageOver', { from }) : t('overview.ageBand', { from, until })
}

function number<Row>(header: string, cell: (row: Row) => ReactNode) {
  return { key: header, header, isNumber: true, cell }
}

type Part = { open: number; overdue: number }

function StatusTable({ overview }: { overview: HeadOverview }) {
  const t = useTranslate()
  return (
    <Counted
      caption={t('overview.byStatus')}
      head={t('overview.status')}
      rows={overview.open.statuses.map(({ status, ...part }) => ({
        ...{ key: status, label: t(`words.status.${status}`), part },
        filter: { status },
      }))}
    />
  )
}

function OfficerTable({ overview: { open, names } }: { overview: HeadOverview }) {
  const t = useTranslate()
  return (
    <Counted
      caption={t('overview.byOfficer')}
      head={t('overview.officer')}
      rows={open.officers.map(({ officer, oldest, ...part }) => ({
        ...{ key: officer, part, oldest },
        label: officer === '' ? t('overview.nobody') : (names.officers[officer] ?? t('overview.formerOfficer')),
        filter: { assignee: officer === '' ? 'nobody' : officer },
      }))}
    />
  )
}

function TopicTable({ overview: { open, names, arrivedByTopic, month } }: { overview: HeadOverview }) {
  const t = useTranslate()
  const language = useLanguage()
  const inMonth = (topic: string) => arrivedByTopic[topic] ?? 0
  const others = Object.keys(arrivedByTopic).filter((topic) => !open.topics.some((row) => row.topic === topic))
  const rows = [...open.topics, ...others.map((topic) => ({ topic, open: 0, overdue: 0 }))]
  const header = `${t('overview.figure.arrived')}, ${formatDay(month.from, language, 'month')}`
  return (
    <Counted
      caption={t('overview.byTopic')}
      head={t('overview.topic')}
      rows={rows.map(({ topic, ...part }) => ({
        ...{ key: topic, part },
        label: topic === '' ? t('overview.noTopic') : (names.topics[topic] ?? topic),
        filter: { topic: topic === '' ? 'none' : topic },
        arrived: {
          header,
          count: inMonth(topic),
          to: paths.overviewList('arrived', month, { topik: topic || 'none' }),
        },
      }))}
    />
  )
}

type CountedRow = {
  key: string
  label: string
  part: Part
  filter: Record<string, string>
  oldest?: number
  arrived?: { header: string; count: number; to: string }
}

function Counted({ caption, head, rows }: { caption: string; head: string; rows: readonly CountedRow[] }) {
  const t = useTranslate()
  const first = rows[0]
  return (
    <section className="section">
      <Table
        caption={caption}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { key: 'head', header: head, cell: ({ label }) => label },
          number<CountedRow>(t('overview.open'), ({ part, filter }) => (
            <Count value={part.open} to={paths.inbox(filter)} />
          )),
          number<CountedRow>(t('overview.overdue'), ({ part, filter }) => (
            <Count value={part.overdue} to={paths.inbox({ ...filter, due: 'overdue' })} />
          )),
          ...(first?.oldest === undefined
            ? []
            : [number<CountedRow>(t('overview.oldest'), (row) => t('overview.days', { count: row.oldest ?? 0 }))]),
          ...(first?.arrived === undefined
            ? []
            : [
                number<CountedRow>(first.arrived.header, ({ arrived }) =>
                  arrived ? <Count value={arrived.count} to={arrived.to} /> : null,
                ),
              ]),
        ]}
      />
      {rows.length === 0 ? <p className="soft">{t('overview.nothing')}</p> : null}
    </section>
  )
}
