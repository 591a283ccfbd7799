import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findEmptyDesks } from '#app/accounts/find-empty-desks.server.ts'
import { countWaiting } from '#app/accounts/list-waiting.server.ts'
import { listAgenciesToEdit } from '#app/agencies/edit-agency.server.ts'
import { findMissingYear } from '#app/calendar/find-missing-year.server.ts'
import { formatMoment, formatNumber } from '#app/i18n/format.ts'
import type { TextKey, Translate } from '#app/i18n/translate.ts'
import type { Language } from '#app/complaints/rules/complaint.ts'
import { readFigureCheck } from '#app/reports/read-check.server.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { paths } from '#app/http/paths.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireStaff(context, request, 'editAgencies')
  const agencies = await listAgenciesToEdit({ actor })
  return {
    check: await readFigureCheck(),
    emptyDesks: await findEmptyDesks(),
    waiting: await countWaiting({ actor }),
    missingYear: await findMissingYear({ now: context.now }),
    missingEmail: agencies.filter(({ email }) => email === null).length,
    missingPerson: agencies.filter(({ personInCharge }) => personInCharge === null).length,
  }
}

export const handle: PageHandle = { desk: true }
export const meta = pageTitle('admin.home.title')

export default function AdminHome() {
  const t = useTranslate()
  const language = useLanguage()
  const { check, emptyDesks, waiting, missingEmail, missingPerson, missingYear } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{t('admin.home.title')}</h1>
      <p className="soft">{t('admin.noComplaints')}</p>
      {emptyDesks.map((desk) => (
        <p key={desk} className="notice mt-3">
          {t(`admin.home.emptyDesk.${desk}`)} <a href={paths.adminInvite()}>{t('admin.home.emptyDesk.link')}</a>
        </p>
      ))}
      {missingYear === null ? null : (
        <p className="notice mt-3">
          {t('calendar.missing', { year: missingYear })}{' '}
          <a href={paths.adminCalendar({ tahun: missingYear })}>{t('calendar.missingLink', { year: missingYear })}</a>
        </p>
      )}
      <ul className="stack-4 section">
        {sections.map(({ to, words, hint }) => (
          <li key={to}>
            <h2 className="text-base">
              <a href={to}>{t(words)}</a>
            </h2>
            <p>{t(hint)}</p>
            {to === paths.adminAgencies() && missingEmail > 0 ? (
              <p>{t('admin.home.missingEmail', { count: missingEmail })}</p>
            ) : null}
            {to === paths.adminAgencies() && missingPerson > 0 ? (
              <p>{t('admin.home.missingPerson', { count: missingPerson })}</p>
            ) : null}
            {to === paths.adminPeople() && waiting > 0 ? (
              <p>{t('personAdmin.waiting.count', { count: waiting })}</p>
            ) : null}
          </li>
        ))}
      </ul>
      <section className="section">
        <h2>{t('overview.check.title')}</h2>
        <p>{check === null ? t('overview.check.never') : checkWords(check, t, language)}</p>
      </section>
    </>
  )
}

type Check = NonNullable<Awaited<ReturnType<typeof readFigureCheck>>>

function checkWords({ checkedAt, complaints, differences }: Check, t: Translate, language: Language) {
  const values = { moment: formatMoment(checkedAt, language), complaints: formatNumber(complaints, language) }
  return differences === 0
    ? t('overview.check.same', values)
    : t('overview.check.differed', { ...values, count: differences })
}

/** Everything an administrator edits, in the order of the rail. */
const sections: readonly { to: string; words: TextKey; hint: TextKey }[] = [
  { to: paths.adminRegency(), words: 'admin.home.regency', hint: 'admin.home.regencyHint' },
  { to: paths.adminAgencies(), words: 'admin.home.agencies', hint: 'admin.home.agenciesHint' },
  { to: paths.adminVillages(), words: 'villages.title', hint: 'villages.hint' },
  { to: paths.adminPeople(), words: 'personAdmin.navigation', hint: 'personAdmin.hint' },
  { to: paths.adminSignIn(), words: 'signInRules.navigation', hint: 'signInRules.hint' },
  { to: paths.adminCalendar(), words: 'admin.navigation.calendar', hint: 'admin.home.calendarHint' },
  { to: paths.adminRules(), words: 'routingRules.navigation', hint: 'admin.home.rulesHint' },
  { to: paths.adminClasses(), words: 'texts.navigation.classes', hint: 'admin.home.classesHint' },
  { to: paths.adminAuthorities(), words: 'texts.navigation.authorities', hint: 'admin.home.authoritiesHint' },
  { to: paths.adminTopics(), words: 'topics.navigation', hint: 'admin.home.topicsHint' },
  { to: paths.adminTexts(), words: 'texts.navigation.texts', hint: 'admin.home.textsHint' },
  { to: paths.adminMailTexts(), words: 'mailTexts.navigation', hint: 'mailTexts.hint' },
]
