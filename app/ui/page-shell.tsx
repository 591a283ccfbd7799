import { Fragment, type ReactNode } from 'react'
import { useLocation } from '@remix-run/react'
import { paths } from '#app/http/paths.ts'
import { DefaultButton } from '#app/ui/button.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { Band, Mark } from '#app/ui/mark.tsx'
import { Notices } from '#app/ui/notices.tsx'
import { useSite } from '#app/ui/site.tsx'

/** A form whose typed words go along with the language switch. `enter`: the value of `go` that Enter in a field sends. */
export type LanguageForm = { id: string; enter: string }

/** The id of <main>, where the skip link leads. */
export const mainId = 'isi'

/**
 * Header, one <main>, footer. `languageForm`: the form on this page; the language switch then sends it
 * with `go=language`, so that what was typed goes along. `isWide`: lists and home use the 60rem page.
 * `before`: error summary or flash, ahead of the H1.
 */
export function PublicShell({
  children,
  before,
  languageForm,
  isWide = false,
}: {
  children: ReactNode
  before?: ReactNode
  languageForm?: LanguageForm | undefined
  isWide?: boolean
}) {
  return (
    <>
      <SkipLink />
      <PublicHeader languageForm={languageForm} />
      <main className="page" id={mainId}>
        <SiteMessage />
        <div className={isWide ? undefined : 'page-narrow'}>
          <Notices>{before}</Notices>
          {children}
        </div>
      </main>
      <PublicFooter />
    </>
  )
}

export function SkipLink() {
  const t = useTranslate()
  return (
    <a className="skip-link" href={`#${mainId}`}>
      {t('shell.skip')}
    </a>
  )
}

/** On every page of a site that is not production. */
export function TestSiteLine() {
  const t = useTranslate()
  return useSite().isTestSite ? <p className="test-site">{t('shell.testSite')}</p> : null
}

function SiteMessage() {
  const { message } = useSite()
  return message === null ? null : <p className="notice mb-4">{message}</p>
}

function PublicHeader({ languageForm }: { languageForm: LanguageForm | undefined }) {
  const t = useTranslate()
  return (
    <header className="site-header on-deep">
      <TestSiteLine />
      <div className="site-bar">
        <a className="site-name" href={paths.home()}>
          <Mark size={36} />
          <span>
            <strong>{t('shell.name')}</strong>
            <small>{t('shell.regency')}</small>
          </span>
        </a>
        <nav aria-label={t('shell.mainNavigation')} className="site-links">
          <NavigationLinks />
        </nav>
        <LanguageSwitch languageForm={languageForm} className="site-link" />
        <details className="site-menu">
          <summary>
            {t('shell.menu')} <Icon name="chevron" />
          </summary>
          <ul>
            <NavigationLinks isList />
          </ul>
        </details>
      </div>
      <Band />
    </header>
  )
}

function NavigationLinks({ isList = false }: { isList?: boolean }) {
  const t = useTranslate()
  const { pathname } = useLocation()
  const links = [
    { to: paths.submit(), words: t('shell.nav.submit') },
    { to: paths.track(), words: t('shell.nav.track') },
    { to: paths.publicList(), words: t('shell.nav.complaints') },
    { to: paths.agencies(), words: t('shell.nav.agencies') },
    { to: paths.help(), words: t('shell.nav.help') },
  ]
  return (
    <>
      {links.map(({ to, words }) => {
        const link = (
          <a className="site-link" href={to} aria-current={pathname === to ? 'page' : undefined}>
            {words}
          </a>
        )
        // The spaces are for browsers without our stylesheet.
        return isList ? <li key={to}>{link}</li> : <Fragment key={to}>{link} </Fragment>
      })}
    </>
  )
}

export function LanguageSwitch({
  languageForm,
  className,
}: {
  languageForm: LanguageForm | undefined
  className: string | undefined
}) {
  const t = useTranslate()
  const other = useLanguage() === 'id' ? 'en' : 'id'
  const words = t('shell.otherLanguage')
  if (languageForm !== undefined)
    return (
      <>
        <DefaultButton form={languageForm.id} name="go" value={languageForm.enter} />
        <button className={className} type="submit" form={languageForm.id} name="go" value="language" lang={other}>
          {words}
        </button>
      </>
    )
  return (
    <a className={className} href={paths.language(other)} lang={other} hrefLang={other} rel="nofollow">
      {words}
    </a>
  )
}

function PublicFooter() {
  const t = useTranslate()
  const site = useSite()
  const unknown = t('words.notFilled')
  return (
    <footer className="site-footer">
      <div className="stack-3">
        <h2>{t('shell.footer.heading')}</h2>
        <p>
          {t('shell.footer.responsible')}:{' '}
          {[site.personInCharge, site.post].filter((part) => part !== null).join(', ') || unknown}
          <br />
          {t('shell.footer.phone')}: {site.phone ? <a href={`tel:${site.phone}`}>{site.phone}</a> : unknown}
          <br />
          {t('shell.footer.email')}: {site.email ?? unknown}
          <br />
          {t('shell.footer.address')}: {site.address ?? unknown}
        </p>
        <p>{t('shell.footer.otherDoors')}</p>
        <p className="footer-links">
          <a href={paths.help()}>{t('shell.footer.help')}</a> <a href={paths.privacy()}>{t('shell.footer.privacy')}</a>{' '}
          <a href={paths.accessibility()}>{t('shell.footer.accessibility')}</a>{' '}
          <a href={paths.signIn()}>{t('shell.footer.staff')}</a>
        </p>
        <p>{t('shell.footer.owner')}</p>
      </div>
    </footer>
  )
}
