import { OpenComplaints, People } from '#app/agencies/components/closing-form.tsx'
import type { AgencyCode, LocalDate, Reference, Role } from '#app/complaints/rules/complaint.ts'
import { paths } from '#app/http/paths.ts'
import { formatDay } from '#app/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

export type Ended = {
  closed: { way: 'merged' | 'closed'; on: LocalDate; successorName: string; reason: string } | null
  openCount: number
  numbers: Reference[]
  waiting: number
  people: { id: string; name: string; role: Role; isActive: boolean }[]
  token: string
}

/** An agency that was merged or closed, to an administrator: how, what is still to hand over, who still belongs to it. */
export function EndedAgency({ code, ended }: { code: AgencyCode; ended: Ended }) {
  const t = useTranslate()
  const language = useLanguage()
  const { closed, people, token, ...open } = ended
  return (
    <>
      <p className="notice mt-3">
        {closed === null
          ? t('agencyAdmin.ended.unknown')
          : t(`agencyAdmin.ended.${closed.way}`, {
              successor: closed.successorName,
              date: formatDay(closed.on, language),
            })}{' '}
        {closed?.reason}
      </p>
      <OpenComplaints {...open} />
      <section className="section">
        <h2>{t('agencyAdmin.ended.people')}</h2>
        {people.length === 0 ? null : <p className="hint">{t('agencyAdmin.ended.peopleHint')}</p>}
        <People people={people} />
      </section>
      <form method="post" action={paths.adminCloseAgency(code)} className="section">
        <input type="hidden" name="token" value={token} />
        <p className="hint">{t('agencyAdmin.ended.reopenHint')}</p>
        <div className="actions">
          <Button variant="secondary" name="step" value="reopen">
            {t('agencyAdmin.ended.reopen')}
          </Button>
          <a href={paths.adminAgencies()}>{t('admin.agency.back')}</a>
        </div>
      </form>
    </>
  )
}
