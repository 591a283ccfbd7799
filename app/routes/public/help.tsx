import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { readOmbudsman } from '#app/agencies/read-site.server.ts'
import { readTimeLimits } from '#app/complaints/read-first-promises.server.ts'
import { keptForBack } from '#app/http/respond.ts'
import { Days, Doors, Filing, Following, Next, sections, Statuses, Words } from '#app/help/components/help-sections.tsx'
import { EmergencyLine } from '#app/ui/emergency-line.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

export const headers = () => keptForBack

export const meta: MetaFunction = pageTitle('help.title')

export async function loader({ context }: LoaderFunctionArgs) {
  const [limits, ombudsman] = await Promise.all([readTimeLimits({ now: context.now }), readOmbudsman()])
  return { limits, ombudsman }
}

export default function Help() {
  const t = useTranslate()
  const { limits, ombudsman } = useLoaderData<typeof loader>()
  return (
    <PublicShell>
      <h1>{t('help.title')}</h1>
      <p className="lead">{t('help.lead')}</p>
      <section className="notice mt-4">
        <h2>{t('help.danger.title')}</h2>
        <p className="mt-1">{t('help.danger.text')}</p>
        <EmergencyLine withAll />
      </section>
      <nav className="section" aria-labelledby="isi-bantuan">
        <h2 id="isi-bantuan">{t('help.contents')}</h2>
        <ul className="plain-list mt-2">
          {Object.entries(sections).map(([id, part]) => (
            <li key={id}>
              <a href={`#${id}`}>{t(`help.${part}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Filing />
      <Words />
      <Statuses />
      <Days limits={limits} />
      <Next />
      <Following />
      <Doors ombudsman={ombudsman} />
    </PublicShell>
  )
}
