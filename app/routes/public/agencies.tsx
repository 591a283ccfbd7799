import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { listPublicAgencies, type AgencyLine } from '#app/agencies/read-agencies.server.ts'
import { paths } from '#app/http/paths.ts'
import { keptForBack } from '#app/http/respond.ts'
import { useTranslate } from '#app/ui/language.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export const headers = () => keptForBack

export const meta: MetaFunction = pageTitle('agencies.title')

export function loader() {
  return listPublicAgencies()
}

export default function Agencies() {
  const t = useTranslate()
  const { offices, districts, ended } = useLoaderData<typeof loader>()
  return (
    <PublicShell isWide>
      <h1>{t('agencies.title')}</h1>
      <p className="lead">{t('agencies.lead')}</p>
      <div className="two-columns">
        <section className="section">
          <h2>{t('agencies.offices')}</h2>
          <List agencies={offices} />
        </section>
        <section className="section">
          <h2>{t('agencies.districts')}</h2>
          <p className="hint mt-1">{t('agencies.villages')}</p>
          <List agencies={districts} />
        </section>
      </div>
      {ended.length === 0 ? null : (
        <section className="section">
          <h2>{t('agencyAdmin.page.ended')}</h2>
          <ul className="plain-list mt-3">
            {ended.map(({ code, name, way, follower }) => (
              <li key={code}>
                <a href={paths.agency(code)}>{name}</a>
                <p className="plain-list-note">
                  {t(way === 'merged' ? 'agencyAdmin.page.endedMerged' : 'agencyAdmin.page.endedClosed', { follower })}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </PublicShell>
  )
}

function List({ agencies }: { agencies: AgencyLine[] }) {
  const t = useTranslate()
  return (
    <ul className="plain-list mt-3">
      {agencies.map((agency) => (
        <li key={agency.code}>
          <a href={paths.agency(agency.code)}>{agency.name}</a>
          {agency.isConfirmed ? null : <p className="plain-list-note">{t('agencies.unconfirmed')}</p>}
        </li>
      ))}
    </ul>
  )
}
