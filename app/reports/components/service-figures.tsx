import type { ShownDays, ShownFigures } from '#app/reports/figures.ts'
import type { ShownShare } from '#app/reports/small-cells.ts'
import { formatDay, formatNumber } from '#app/i18n/format.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { Rows } from '#app/ui/rows.tsx'

/** The service figures of one agency: as a list, drawn, and with how they are counted beside them. */
export function ServiceFigures({ shown }: { shown: ShownFigures | null }) {
  const t = useTranslate()
  const language = useLanguage()
  if (!shown) {
    return (
      <section className="section">
        <h2>{t('agencyFigures.title')}</h2>
        <p className="mt-2">{t('agencyFigures.none')}</p>
      </section>
    )
  }
  const { from, until, figures } = shown
  const number = (value: number) => formatNumber(value, language)
  const count = (value: number | null) => (value === null ? t('agencyFigures.few') : number(value))
  const day = (date: string) => formatDay(date, language)
  return (
    <section className="section">
      <h2>{t('agencyFigures.title')}</h2>
      <p className="soft">{t('agencyFigures.until', { date: day(until) })}</p>
      <p className="mt-2">{t('agencyFigures.period', { from: day(from), until: day(until) })}</p>
      <div className="mt-3">
        <Rows
          rows={[
            { label: t('agencyFigures.received'), value: count(figures.received) },
            { label: t('agencyFigures.answered'), value: count(figures.answered) },
            { label: t('agencyFigures.open'), value: count(figures.open) },
            { label: t('agencyFigures.otherExits'), value: count(figures.otherExits) },
            { label: t('agencyFigures.reopened'), value: count(figures.reopened) },
            { label: t('agencyFigures.handOvers'), value: count(figures.handOvers) },
            { label: t('agencyFigures.inService'), value: <Share share={figures.inServiceTime} /> },
            { label: t('agencyFigures.inLaw'), value: <Share share={figures.inLegalTime} /> },
            { label: t('agencyFigures.firstReply'), value: <Days days={figures.firstReply} /> },
            { label: t('agencyFigures.answer'), value: <Days days={figures.answer} /> },
          ]}
        />
      </div>
      <Bars figures={figures} />
      <h3 className="mt-5">{t('agencyFigures.definitions')}</h3>
      <ul className="bullets mt-2 small">
        <li>{t('agencyFigures.definition.age')}</li>
        <li>{t('agencyFigures.definition.late')}</li>
        <li>{t('agencyFigures.definition.median')}</li>
        <li>{t('agencyFigures.definition.small')}</li>
        <li>
          {t(figures.hasProtected ? 'agencyFigures.definition.protectedIn' : 'agencyFigures.definition.protectedOut')}
        </li>
      </ul>
    </section>
  )
}

function Share({ share }: { share: ShownShare }) {
  const t = useTranslate()
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  if (share.kind === 'too-few') return <span className="soft">{t('agencyFigures.tooFew')}</span>
  const of = number(share.of)
  if (!('met' in share))
    return t(share.kind === 'nearly-all' ? 'agencyFigures.nearlyAll' : 'agencyFigures.hardlyAny', { of })
  if (share.kind === 'count') return t('agencyFigures.countOf', { met: number(share.met), of })
  return t('agencyFigures.percentOf', { percent: number((share.met / share.of) * 100), of })
}

function Days({ days }: { days: ShownDays }) {
  const t = useTranslate()
  const language = useLanguage()
  if (days === null) return <span className="soft">{t('agencyFigures.tooFew')}</span>
  const [median, ninetieth, of] = [days.median, days.ninetieth, days.of].map((value) => formatNumber(value, language))
  return t('agencyFigures.daysOf', { median: median ?? '', ninetieth: ninetieth ?? '', of: of ?? '' })
}

const width = 340
const labelWidth = 60
const barHeight = 16
const rowHeight = 24

/** Drawn by the server: the geometry stands in attributes, because the page's policy forbids inline styles. */
function Bars({ figures }: { figures: ShownFigures['figures'] }) {
  const t = useTranslate()
  const measured = (['firstReply', 'answer'] as const).flatMap((what) => {
    const days = figures[what]
    return days ? [{ what, days }] : []
  })
  if (measured.length === 0) return null
  const most = Math.max(1, ...measured.map(({ days }) => days.ninetieth))
  return (
    <figure className="mt-5">
      <figcaption className="label">{t('agencyFigures.days')}</figcaption>
      {measured.map(({ what, days }) => (
        <DayBars key={what} what={t(`agencyFigures.${what}`)} days={days} most={most} />
      ))}
    </figure>
  )
}

function DayBars({ what, days, most }: { what: string; days: NonNullable<ShownDays>; most: number }) {
  const t = useTranslate()
  const language = useLanguage()
  const text = (value: number) => formatNumber(value, language)
  const { median, ninetieth, of } = days
  const bars = [
    { key: 'median', value: median, opacity: 1 },
    { key: 'ninetieth', value: ninetieth, opacity: 0.55 },
  ] as const
  // Room for the number behind the longest bar.
  const scale = (value: number) => Math.max(3, Math.round((value / most) * (width - labelWidth - 40)))
  const label = t('agencyFigures.chart', { what, median: text(median), ninetieth: text(ninetieth), of: text(of) })
  return (
    <>
      <p className="small mt-2" aria-hidden="true">
        {what} (n {text(of)})
      </p>
      <svg viewBox={`0 0 ${width} ${rowHeight * 2}`} width={width} height={rowHeight * 2} role="img" aria-label={label}>
        {bars.map(({ key, value, opacity }, index) => (
          <g key={key} fill="currentColor" fontSize="13">
            <text x="0" y={index * rowHeight + 13}>
              {t(`agencyFigures.${key}`)}
            </text>
            <rect x={labelWidth} y={index * rowHeight} width={scale(value)} height={barHeight} fillOpacity={opacity} />
            <text x={labelWidth + scale(value) + 6} y={index * rowHeight + 13}>
              {text(value)}
            </text>
          </g>
        ))}
      </svg>
    </>
  )
}
