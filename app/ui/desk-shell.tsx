import type { ReactNode } from 'react'
import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { Mark } from '#app/ui/mark.tsx'
import { Notices } from '#app/ui/notices.tsx'
import { LanguageSwitch, mainId, SkipLink, TestSiteLine, type LanguageForm } from '#app/ui/page-shell.tsx'

export type RailLink = { to: string; words: string; count?: string | number; isCurrent: boolean; shortcut?: string }

/**
 * The shell of signed-in staff. `place`: the short name of the agency, or of the desk. `person`: who is signed in.
 * `signOutToken`: the form token of signing out, which is a post. `searchTo`: where the search goes, absent where there
 * is nothing to search. `isReadOnly`: the band of the liaison. `before`: flash or error summary; `saysBelow`: see Notices. `list` and `beside`: what
 * stands left and right of the main part from 1200 px on, each scrolling by itself; narrower they are pages of their own.
 */
export function DeskShell({
  children,
  before,
  home,
  place,
  person,
  role,
  signOutToken,
  rail,
  search,
  list,
  beside,
  languageForm,
  isReadOnly = false,
  saysBelow = false,
}: {
  children: ReactNode
  before?: ReactNode
  list?: ReactNode
  beside?: ReactNode
  languageForm?: LanguageForm | undefined
  home: string
  place: string
  person: string
  role: string
  signOutToken: string
  rail: readonly RailLink[]
  search?: { to: string; value: string; hidden?: Record<string, string> }
  isReadOnly?: boolean
  saysBelow?: boolean
}) {
  const t = useTranslate()
  return (
    <div className={list || beside ? 'desk desk-panes' : 'desk'}>
      <SkipLink />
      <header className="desk-header on-deep">
        <TestSiteLine />
        <div className="desk-bar">
          <a className="site-name" href={home}>
            <Mark size={28} />
            <strong>{t('shell.name')}</strong>
          </a>
          <span>{place}</span>
          {search ? <Search {...search} /> : null}
          <details className="desk-account">
            <summary>
              {person}
              <span className="ml-1">
                <Icon name="chevron" />
              </span>
            </summary>
            <div className="stack-2">
              <p className="soft">{role}</p>
              <LanguageSwitch languageForm={languageForm} className={languageForm ? 'button-link' : undefined} />
              <a href={paths.password()}>{t('shell.desk.password')}</a>
              <a href={paths.secondFactor()}>{t('secondFactor.pageTitle')}</a>
              <a href={paths.sessions()}>{t('ownSessions.title')}</a>
              <a href={paths.preferences()} data-key="?" data-close={t('deskTools.keys.close')}>
                {t('deskTools.preferences.title')} <kbd>?</kbd>
              </a>
              <form method="post" action={paths.signOut()}>
                <input type="hidden" name="token" value={signOutToken} />
                <Button variant="link">{t('shell.desk.signOut')}</Button>
              </form>
            </div>
          </details>
        </div>
      </header>
      <div className="desk-body">
        <Rail links={rail} />
        {list ? <div className="desk-pane desk-wide">{list}</div> : null}
        <main className={beside ? 'desk-main desk-pane' : 'desk-main'} id={mainId}>
          {isReadOnly ? <p className="notice notice-calm mb-4">{t('shell.desk.readOnly')}</p> : null}
          <Notices saysBelow={saysBelow}>{before}</Notices>
          {children}
        </main>
        {beside ? <aside className="desk-beside desk-wide">{beside}</aside> : null}
      </div>
    </div>
  )
}

function Search({ to, value, hidden = {} }: { to: string; value: string; hidden?: Record<string, string> }) {
  const t = useTranslate()
  return (
    <form className="desk-search" action={to} role="search">
      {Object.entries(hidden).map(([name, kept]) => (
        <input key={name} type="hidden" name={name} value={kept} />
      ))}
      <label htmlFor="desk-search">
        {t('shell.desk.search')} <kbd>/</kbd>
      </label>
      <input className="control" id="desk-search" type="search" name="q" defaultValue={value} data-key="/" />
      <Button variant="secondary">{t('shell.desk.find')}</Button>
    </form>
  )
}

function Rail({ links }: { links: readonly RailLink[] }) {
  const t = useTranslate()
  if (links.length === 0) return null
  return (
    <nav className="desk-rail" aria-label={t('shell.desk.navigation')}>
      <ul>
        {links.map((link) => (
          <li key={link.to}>
            <a href={link.to} aria-current={link.isCurrent ? 'page' : undefined} data-key={link.shortcut}>
              <span>
                {link.words}
                {link.shortcut ? (
                  <>
                    {' '}
                    <kbd>{link.shortcut}</kbd>
                  </>
                ) : null}
              </span>
              {link.count === undefined ? null : <span className="count">{link.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
