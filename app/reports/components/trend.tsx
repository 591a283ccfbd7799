import type { LocalDate } from '#app/complaints/rules/complaint.ts'
import type { DayFigure } from '#app/reports/day-cells.ts'
import { formatDay, formatNumber } from '#app/i18n/format.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'

type Figure = Exclude<DayFigure, 'open'>
export type Week = { from: LocalDate; until: LocalDate; counts: Partial<Record<Figure, number>> }

const height = 140
const weekWidth = 58
const barWidth = 15
const top = 18
const fills = ['fill-brand', 'fill-move', 'fill-stop'] as const

/**
 * Columns for each week, drawn by the server with its numbers on the marks; the same numbers as a table whose cells open
 * their lists.
 */
export function Trend({
  weeks,
  figures,
  toList,
}: {
  weeks: readonly Week[]
  figures: readonly Figure[]
  toList: (figure: Figure, week: Week) => string
}) {
  const t = useTranslate()
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  return (
    <section className="section">
      <h2>{t('overview.trend')}</h2>
      <figure className="mt-3">
        <figcaption>
          <ul className="chart-legend small">
            {figures.map((figure, at) => (
              <li key={figure}>
                <svg width="12" height="12" aria-hidden="true">
                  <rect width="12" height="12" className={fills[at]} />
                </svg>{' '}
                {t(`overview.figure.${figure}`)}
              </li>
            ))}
          </ul>
        </figcaption>
        <Drawing weeks={weeks} figures={figures} />
      </figure>
      <details className="mt-3">
        <summary>{t('overview.trendTable')}</summary>
        <Table
          caption={t('overview.trend')}
          isCaptionHidden
          rows={weeks}
          keyOf={(week) => week.from}
          columns={[
            { key: 'week', header: t('overview.week'), cell: (week) => formatDay(week.from, language) },
            ...figures.map((figure) => ({
              key: figure,
              header: t(`overview.figure.${figure}`),
              isNumber: true,
              cell: (week: Week) => {
                const count = week.counts[figure] ?? 0
                return count === 0 ? number(count) : <a href={toList(figure, week)}>{number(count)}</a>
              },
            })),
          ]}
        />
      </details>
    </section>
  )
}

function Drawing({ weeks, figures }: { weeks: readonly Week[]; figures: readonly Figure[] }) {
  const t = useTranslate()
  const language = useLanguage()
  const most = Math.max(1, ...weeks.flatMap(({ counts }) => figures.map((figure) => counts[figure] ?? 0)))
  const width = weeks.length * weekWidth
  const names = figures.map((figure) => t(`overview.figure.${figure}`)).join(', ')
  return (
    // Wider than a phone: it scrolls by itself, and by keyboard.
    <div className="table-scroll chart mt-3" role="region" aria-label={t('overview.trend')} tabIndex={0}>
      <svg
        viewBox={`0 0 ${width} ${height + top + 20}`}
        width={width}
        height={height + top + 20}
        role="img"
        aria-label={t('overview.trendChart', { figures: names })}
      >
        <path d={`M0 ${height + top}.5H${width}`} className="stroke-edge" />
        {weeks.map(({ from, counts }, week) => (
          <g key={from}>
            {figures.map((figure, at) => {
              const count = counts[figure] ?? 0
              const tall = Math.round((count / most) * height)
              const x = week * weekWidth + at * (barWidth + 1) + 4
              return count === 0 ? null : (
                <g key={figure}>
                  <rect x={x} y={height + top - tall} width={barWidth} height={tall} className={fills[at]} />
                  <text x={x + barWidth / 2} y={height + top - tall - 4} fontSize="11" textAnchor="middle">
                    {formatNumber(count, language)}
                  </text>
                </g>
              )
            })}
            <text x={week * weekWidth + 4} y={height + top + 15} fontSize="11">
              {formatDay(from, language, 'short')}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}
