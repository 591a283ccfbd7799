import type { AgencyCode, LocalDate } from '#app/complaints/rules/complaint.ts'
import { paths } from '#app/http/paths.ts'
import { formatDay } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

export type EndedNoticeFacts = {
  name: string
  way: 'merged' | 'closed'
  on: LocalDate
  reason: string
  follower: { code: AgencyCode; name: string } | null
}

/** The page of an agency that was merged or closed: an old bookmark still leads somewhere. */
export function EndedNotice({ name, way, on, reason, follower }: EndedNoticeFacts) {
  const t = useTranslate()
  const date = formatDay(on, useLanguage())
  return (
    <>
      <h1>{t('agencyAdmin.page.title', { name })}</h1>
      <p className="lead">
        {t(way === 'merged' ? 'agencyAdmin.page.merged' : 'agencyAdmin.page.closed', { date })}{' '}
        {follower ? t('agencyAdmin.page.follows', { follower: follower.name }) : t('agencyAdmin.page.nobody')}
      </p>
      <p className="mt-3">{reason}</p>
      <p className="mt-3">{t('agencyAdmin.page.open')}</p>
      <p className="actions">
        <ButtonLink to={paths.submit(follower ? { agency: follower.code } : {})}>
          {t('agencyAdmin.page.file')}
        </ButtonLink>
        {follower ? (
          <a className="text-link" href={paths.agency(follower.code)}>
            {t('agencyAdmin.page.see', { follower: follower.name })}
          </a>
        ) : null}
      </p>
    </>
  )
}
