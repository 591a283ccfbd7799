import type { MetaFunction } from '@remix-run/react'
import { WhoSeesWhat } from '#app/complaints/components/who-sees-what.tsx'
import { identities } from '#app/complaints/rules/complaint.ts'
import { keptForBack } from '#app/http/respond.ts'
import { useTranslate } from '#app/ui/language.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useSite } from '#app/ui/site.tsx'

export const headers = () => keptForBack

export const meta: MetaFunction = pageTitle('privacy.title')

const kept = ['story', 'named', 'sealed', 'none', 'history', 'code', 'photos', 'place'] as const
const limits = ['host', 'provider', 'office', 'text', 'phone', 'pressure', 'mail', 'law'] as const
const rights = ['know', 'correct', 'withdraw', 'erase', 'object'] as const

export default function Privacy() {
  const t = useTranslate()
  const { personInCharge, phone, email } = useSite()
  const unknown = t('words.notFilled')
  const owner = { person: personInCharge ?? unknown, phone: phone ?? unknown, email: email ?? unknown }
  return (
    <PublicShell>
      <div className="prose">
        <h1>{t('privacy.title')}</h1>
        <p>{t('privacy.lead')}</p>
        <h2>{t('privacy.owner.title')}</h2>
        <p>{t('privacy.owner.text', owner)}</p>
        <h2>{t('privacy.kept.title')}</h2>
        <ul>
          {kept.map((key) => (
            <li key={key}>{t(`privacy.kept.${key}`)}</li>
          ))}
        </ul>
        <p>{t('privacy.kept.notKept')}</p>
        <p>{t('privacy.kept.cookies')}</p>
        <h2>{t('privacy.why.title')}</h2>
        <p>{t('privacy.why.text')}</p>
        <p>{t('privacy.why.counts')}</p>
        <WhoSees />
        <h2>{t('privacy.sealed.title')}</h2>
        <p>{t('privacy.sealed.sealed')}</p>
        <p>{t('privacy.sealed.none')}</p>
        <p>{t('privacy.sealed.story')}</p>
        <h2>{t('privacy.limits.title')}</h2>
        <ul>
          {limits.map((key) => (
            <li key={key}>{t(`privacy.limits.${key}`)}</li>
          ))}
        </ul>
        <h2>{t('privacy.howLong.title')}</h2>
        <p>{t('privacy.howLong.text')}</p>
        <p>{t('privacy.howLong.short')}</p>
        <h2>{t('privacy.rights.title')}</h2>
        <p>{t('privacy.rights.intro')}</p>
        <ul>
          {rights.map((key) => (
            <li key={key}>{t(`privacy.rights.${key}`)}</li>
          ))}
        </ul>
        <p>{t('privacy.rights.how')}</p>
        <p>{t('privacy.rights.breach')}</p>
      </div>
    </PublicShell>
  )
}

function WhoSees() {
  const t = useTranslate()
  return (
    <>
      <h2>{t('privacy.who.title')}</h2>
      <p>{t('privacy.who.intro')}</p>
      {identities.map((identity) => (
        <div key={identity}>
          <h3>{t(`words.identity.${identity}`)}</h3>
          <WhoSeesWhat identity={identity} publicity="private" />
        </div>
      ))}
      <p>{t('privacy.who.summary')}</p>
      <p>{t('privacy.who.protected')}</p>
      <p>{t('privacy.who.liaison')}</p>
      <p>{t('villages.privacy')}</p>
      <p>{t('privacy.who.recorded')}</p>
    </>
  )
}
