import type { MetaFunction } from '@remix-run/react'
import { keptForBack } from '#app/http/respond.ts'
import { useTranslate } from '#app/ui/language.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useWays } from '#app/ui/site.tsx'

export const headers = () => keptForBack

export const meta: MetaFunction = pageTitle('accessibility.title')

const works = ['noScript', 'keyboard', 'reader', 'colour', 'zoom', 'languages'] as const
const known = ['pdf', 'date', 'words', 'sign'] as const

export default function Accessibility() {
  const t = useTranslate()
  const ways = useWays()
  return (
    <PublicShell>
      <div className="prose">
        <h1>{t('accessibility.title')}</h1>
        <p>{t('accessibility.lead')}</p>
        <h2>{t('accessibility.works.title')}</h2>
        <ul>
          {works.map((key) => (
            <li key={key}>{t(`accessibility.works.${key}`)}</li>
          ))}
        </ul>
        <h2>{t('accessibility.standard.title')}</h2>
        <p>{t('accessibility.standard.text')}</p>
        <h2>{t('accessibility.known.title')}</h2>
        <ul>
          {known.map((key) => (
            <li key={key}>{t(`accessibility.known.${key}`)}</li>
          ))}
        </ul>
        <h2>{t('accessibility.tell.title')}</h2>
        <p>{ways === null ? t('words.ways.none') : t('accessibility.tell.text', { ways })}</p>
        <p>{t('accessibility.tell.help')}</p>
      </div>
    </PublicShell>
  )
}
