import { useLocation } from '@remix-run/react'
import { paths } from '#app/http/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { usePageFacts } from '#app/ui/page-facts.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'
import { useSite } from '#app/ui/site.tsx'

/** The same bytes for "does not exist" and "not yours": nothing in here may depend on the address. */
export function NotFoundPage() {
  const t = useTranslate()
  return (
    <PublicShell>
      <AbsentWords />
      <ul className="plain-list mt-5">
        <li>
          <a href={paths.track()}>{t('home.track')}</a>
        </li>
        <li>
          <a href={paths.submit()}>{t('shell.nav.submit')}</a>
        </li>
        <li>
          <a href={paths.home()}>{t('shell.nav.home')}</a>
        </li>
      </ul>
    </PublicShell>
  )
}

/** Inside the desk as on public pages. */
export function AbsentWords() {
  const t = useTranslate()
  return (
    <>
      <h1>{t('system.notFound.title')}</h1>
      <p className="lead">{t('system.notFound.text')}</p>
    </>
  )
}

export function FaultPage() {
  const t = useTranslate()
  const { requestId } = usePageFacts()
  const { pathname } = useLocation()
  const { phone, hours } = useSite()
  return (
    <PublicShell>
      <h1>{t('system.fault.title')}</h1>
      <p className="lead">{t('system.fault.text')}</p>
      <p className="actions">
        <ButtonLink to={pathname}>{t('system.fault.again')}</ButtonLink>
      </p>
      {phone === null ? null : (
        <p>{hours === null ? t('system.fault.callOnly', { phone }) : t('system.fault.call', { phone, hours })}</p>
      )}
      {requestId === null ? null : <p className="soft">{t('system.fault.code', { code: requestId })}</p>}
    </PublicShell>
  )
}
