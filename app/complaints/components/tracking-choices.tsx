import type { TrackingProps } from '#app/complaints/components/tracking-page.tsx'
import { paths } from '#app/http/paths.ts'
import { formatTime } from '#app/i18n/format.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

/** Links to the pages that ask first. What is not possible now is left out. */
export function TrackingChoices({ page }: Pick<TrackingProps, 'page'>) {
  const t = useTranslate()
  const language = useLanguage()
  const { steps, complaint, correctUntil } = page
  const to = (tanya: string) => paths.complaint(complaint.reference, { tanya })
  const hasMail = complaint.mail !== null && complaint.mail.address !== 'none'
  return (
    <ul className="plain-list stack-3 mt-4">
      {steps.includes('correct') ? (
        <li>
          <a href={to('perbaiki')}>{t('resident.correct.link', { time: formatTime(correctUntil, language) })}</a>
        </li>
      ) : null}
      {steps.includes('protect') ? (
        <li>
          <a href={to('kerahasiaan')}>{t('resident.protect.title')}</a>
        </li>
      ) : null}
      {steps.includes('disclose') ? (
        <li>
          <a href={to('identitas')}>
            {t(complaint.identity === 'named' ? 'resident.disclose.publicTitle' : 'resident.disclose.link')}
          </a>
        </li>
      ) : null}
      {steps.includes('changeContact') ? (
        <li>
          <a href={to('email')}>{t(hasMail ? 'resident.email.title' : 'resident.email.add')}</a>
          {page.isEmailPending ? <span className="small soft"> {t('resident.email.pending')}</span> : null}
        </li>
      ) : null}
      {steps.includes('withdraw') ? (
        <li>
          <a href={to('cabut')}>{t('track.withdraw.link')}</a>
        </li>
      ) : null}
    </ul>
  )
}
