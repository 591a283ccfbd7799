import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { findPublicAgency } from '#app/agencies/read-agencies.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { paths } from '#app/http/paths.ts'
import { notFound } from '#app/http/respond.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'
import { titled } from '#app/ui/page-title.ts'
import { Rows } from '#app/ui/rows.tsx'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const agency = await findPublicAgency(params['code'] ?? '', languageOf(request, context))
  return agency ?? notFound()
}

export const meta: MetaFunction<typeof loader> = (args) =>
  args.data ? titled(args, 'agencies.one.title', { values: { agency: args.data.name } }) : []

export default function Agency() {
  const t = useTranslate()
  const agency = useLoaderData<typeof loader>()
  return (
    <PublicShell>
      <h1>{agency.name}</h1>
      {agency.shortName === null ? null : <p className="soft">{agency.shortName}</p>}
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
      <Contact />
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
    </PublicShell>
  )
}

function Contact() {
  const t = useTranslate()
  const { personInCharge, post, phone, email, address, hours } = useLoaderData<typeof loader>().contact
  const unknown = <span className="soft">{t('words.notFilled')}</span>
  const isComplete = ![personInCharge, post, phone, email, address, hours].includes(null)
  return (
    <section className="section">
      <h2>{t('agencies.one.contact')}</h2>
      <div className="mt-3">
        <Rows
          rows={[
            { label: t('agencies.one.personInCharge'), value: personInCharge ?? unknown },
            { label: t('agencies.one.post'), value: post ?? unknown },
            { label: t('agencies.one.phone'), value: phone ? <a href={`tel:${phone}`}>{phone}</a> : unknown },
            { label: t('agencies.one.email'), value: email ? <a href={`mailto:${email}`}>{email}</a> : unknown },
            { label: t('agencies.one.address'), value: address ?? unknown },
            { label: t('agencies.one.hours'), value: hours ?? unknown },
          ]}
        />
      </div>
      {isComplete ? null : <p className="hint mt-2">{t('agencies.one.missing')}</p>}
    </section>
  )
}
