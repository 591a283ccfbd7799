import { classWithDays } from '#app/complaints/components/class-choices.ts'
import { DueDate } from '#app/complaints/components/due-date.tsx'
import type { DeskComplaint } from '#app/complaints/read-desk-complaint.server.ts'
import type { DueState } from '#app/complaints/rules/due-state.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

/** Both clocks on every complaint: the service's in working days, the law's in calendar days. */
export function DeadlinePanel({ page }: { page: Pick<DeskComplaint, 'dues' | 'nearest' | 'complaint' | 'classes'> }) {
  const t = useTranslate()
  const language = useLanguage()
  const { dues, nearest, complaint, classes } = page
  return (
    <section aria-labelledby="batas-waktu" className="stack-3">
      <h2 id="batas-waktu">{t('desk.due.title')}</h2>
      {dues.length === 0 ? <p>{t('desk.due.none')}</p> : null}
      <Clocks title={t('desk.due.service')} dues={dues.filter(({ isLaw }) => !isLaw)} />
      <Clocks title={t('desk.due.law')} dues={dues.filter(({ isLaw }) => isLaw)} />
      {nearest ? (
        <p>
          <b>{t('desk.due.nearest', { date: formatDay(nearest.on, language) })}</b>
        </p>
      ) : null}
      <p className="small">
        {complaint.class === null
          ? t('desk.due.noClass')
          : t('desk.due.class', { class: classWithDays(complaint.class, classes, t) })}
      </p>
      {complaint.handOvers > 0 ? (
        <p className="small">{t('desk.due.handOvers', { count: complaint.handOvers })}</p>
      ) : null}
    </section>
  )
}

function Clocks({ title, dues }: { title: string; dues: readonly DueState[] }) {
  const t = useTranslate()
  const language = useLanguage()
  if (dues.length === 0) return null
  return (
    <div>
      <h3 className="small">{title}</h3>
      <dl className="desk-clocks small">
        {dues.map((due) => (
          <div key={due.name}>
            <dt>{t(`words.clock.${due.name}`)}</dt>
            <dd>
              {formatDay(due.on, language, 'short')}
              {due.provisional ? ` (${t('desk.due.estimate')})` : ''}
            </dd>
            <dd className="clock-state">
              <DueDate due={due} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
