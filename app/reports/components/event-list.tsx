import type { EventWish } from '#app/reports/event-wish.ts'
import { formatDay } from '#app/i18n/format.ts'
import { paths } from '#app/http/paths.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

/** What the list below is of, and the numbers that are not this person's to open any more. */
export function EventListHead({
  wish: { figure, from, until },
  agencyName,
  count,
  times,
  elsewhere,
}: {
  wish: EventWish
  agencyName: string
  count: number
  /** the number that was pressed: more than `count` where it happened to one of them again */
  times: number
  elsewhere: readonly string[]
}) {
  const t = useTranslate()
  const language = useLanguage()
  const values = {
    figure: t(`overview.figure.${figure}`),
    from: formatDay(from, language),
    until: formatDay(until, language),
  }
  const complaintsOf = t('overview.list.count', { count })
  return (
    <>
      <p>
        <a href={paths.overview()}>{t('overview.list.back')}</a>
      </p>
      <h1 className="mt-3">
        {agencyName === ''
          ? t('overview.list.title', values)
          : t('overview.list.of', { ...values, agency: agencyName })}
      </h1>
      <p className="soft">
        {times > count ? t('overview.list.times', { times, complaints: complaintsOf }) : complaintsOf}
      </p>
      <p className="soft small">{count === 0 ? t('overview.list.none') : t('overview.list.once')}</p>
      {elsewhere.length === 0 ? null : (
        <p className="small mt-3">{t('overview.list.elsewhere', { references: elsewhere.join(', ') })}</p>
      )}
    </>
  )
}
