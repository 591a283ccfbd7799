import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type MetaFunction } from '@remix-run/react'
import { listTopicNames } from '#app/agencies/read-agencies.server.ts'
import { readFirstPromises } from '#app/complaints/read-first-promises.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { paths } from '#app/http/paths.ts'
import { keptForBack } from '#app/http/respond.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmergencyLine } from '#app/ui/emergency-line.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { Ledger } from '#app/ui/ledger.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useSite } from '#app/ui/site.tsx'

export const headers = () => keptForBack

export const meta: MetaFunction = pageTitle('home.title')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const [promises, topics] = await Promise.all([
    readFirstPromises({ now: context.now }),
    listTopicNames(languageOf(request, context)),
  ])
  return { promises, topics }
}

export default function Home() {
  const t = useTranslate()
  return (
    <PublicShell isWide>
      <div className="home-columns">
        <div>
          <h1>{t('home.title')}</h1>
          <p className="lead">{t('home.lead')}</p>
          <p className="actions">
            <ButtonLink to={paths.submit()} isWide>
              {t('home.file')}
            </ButtonLink>{' '}
            <ButtonLink to={paths.track()} variant="secondary" isWide>
              {t('home.track')}
            </ButtonLink>
          </p>
          <EmergencyLine />
          <Today />
        </div>
        <div>
          <Topics />
          <OtherWays />
        </div>
      </div>
    </PublicShell>
  )
}

function Today() {
  const t = useTranslate()
  const { receivedOn, checkedBy, firstReplyBy, answerBy } = useLoaderData<typeof loader>().promises
  const words = (text: string, isEstimate: boolean) => (isEstimate ? `${text} (${t('home.today.estimate')})` : text)
  return (
    <section className="section">
      <h2>{t('home.today.title')}</h2>
      <Ledger
        items={[
          { on: receivedOn, text: t('home.today.received') },
          { on: checkedBy.on, text: words(t('home.today.checked'), checkedBy.provisional) },
          { on: firstReplyBy.on, text: words(t('home.today.reply'), firstReplyBy.provisional) },
          { on: answerBy.on, text: words(t('home.today.answer'), answerBy.provisional) },
        ]}
      />
      <a className="text-link" href={`${paths.help()}#waktu`}>
        {t('home.today.how')}
      </a>
    </section>
  )
}

function Topics() {
  const t = useTranslate()
  const { topics } = useLoaderData<typeof loader>()
  return (
    <section className="section">
      <h2>{t('home.topics.title')}</h2>
      <p className="mt-2">{t('home.topics.text')}</p>
      <ul className="bullets mt-2">
        {topics.map((topic) => (
          <li key={topic}>{topic}</li>
        ))}
      </ul>
      <p className="mt-3">{t('home.topics.elsewhere')}</p>
    </section>
  )
}

function OtherWays() {
  const t = useTranslate()
  const { phone, address, hours } = useSite()
  const unknown = t('words.notFilled')
  return (
    <section className="section">
      <h2>{t('home.other.title')}</h2>
      <ul className="bullets mt-2">
        <li>{t('home.other.phone', { phone: phone ?? unknown })}</li>
        <li>{t('home.other.counter', { address: address ?? unknown })}</li>
        <li>{t('home.other.hours', { hours: hours ?? unknown })}</li>
        <li>{t('home.other.village')}</li>
        <li>{t('home.other.lapor')}</li>
      </ul>
    </section>
  )
}
