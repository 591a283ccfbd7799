import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { AgencyContact } from '#app/agencies/components/agency-contact.tsx'
import { EndedNotice } from '#app/agencies/components/ended-notice.tsx'
import { findEndedAgency, findPublicAgency } from '#app/agencies/read-agencies.server.ts'
import { ServiceFigures } from '#app/reports/components/service-figures.tsx'
import type { ShownFigures } from '#app/reports/figures.ts'
import { findAgencyFigures } from '#app/reports/read-agency-figures.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { paths } from '#app/http/paths.ts'
import { keptForBack, notFound } from '#app/http/respond.ts'
import { formatDay } from '#app/i18n/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'
import { titled } from '#app/ui/page-title.ts'

export const headers = () => keptForBack

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const code = params['code'] ?? ''
  const agency = await findPublicAgency(code, languageOf(request, context))
  if (agency) return { agency, ended: null, figures: await findAgencyFigures(code) }
  const ended = await findEndedAgency(code)
  return ended ? { agency: null, ended, figures: null } : notFound()
}

export const meta: MetaFunction<typeof loader> = (args) => {
  const { agency, ended } = args.data ?? { agency: null, ended: null }
  if (ended) return titled(args, 'agencyAdmin.page.title', { values: { name: ended.name } })
  return agency ? titled(args, 'agencies.one.title', { values: { agency: agency.name } }) : []
}

export default function AgencyPage() {
  const { agency, ended, figures } = useLoaderData<typeof loader>()
  return (
    <PublicShell>
      {ended ? <EndedNotice {...ended} /> : null}
      {agency ? <Agency agency={agency} figures={figures} /> : null}
    </PublicShell>
  )
}

type Shown = NonNullable<Awaited<ReturnType<typeof findPublicAgency>>>

function Agency({ agency, figures }: { agency: Shown; figures: ShownFigures | null }) {
  const t = useTranslate()
  const language = useLanguage()
  const { contact, substitute, substitutePerson } = agency
  return (
    <>
      <h1>{agency.name}</h1>
      {agency.shortName === null ? null : <p className="soft">{agency.shortName}</p>}
      {agency.formerNames.map(({ name, until }) => (
        <p key={until} className="soft">
          {t('agencyAdmin.page.formerName', { name, date: formatDay(until, language) })}
        </p>
      ))}
      {agency.isConfirmed ? null : <p className="notice mt-3">{t('agencies.unconfirmedWhy')}</p>}
      <section className="section">
        <h2>{t('agencies.one.handles')}</h2>
        <ul className="bullets mt-2">
          {agency.place === null ? null : <li>{t('agencies.one.handlesPlace', { place: agency.place })}</li>}
          {agency.topics.length > 0 ? null : <li>{t(`words.agencyType.${agency.type}`)}</li>}
          {agency.topics.map((topic) => (
            <li key={topic}>{topic}</li>
          ))}
        </ul>
      </section>
      <AgencyContact contact={contact} substitute={substitute} substitutePerson={substitutePerson} />
      <section className="section">
        <h2>{t('agencies.one.complain')}</h2>
        <p className="mt-2">{t('agencies.one.complainText')}</p>
        <p className="actions">
          <ButtonLink to={paths.submit({ agency: agency.code })}>{t('agencies.one.file')}</ButtonLink>
          <a className="text-link" href={paths.agencies()}>
            {t('agencies.one.all')}
          </a>
        </p>
      </section>
      <ServiceFigures shown={figures} />
    </>
  )
}
