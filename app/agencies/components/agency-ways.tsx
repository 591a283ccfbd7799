import type { AgencyWays } from '#app/agencies/read-agency-ways.server.ts'
import type { AgencyCode } from '#app/complaints/rules/complaint.ts'
import { paths } from '#app/http/paths.ts'
import { useTranslate } from '#app/ui/language.tsx'

/** Stands on top of the page of an agency that nothing but its name leads to. */
export function OutOfReach({ code, ways }: { code: AgencyCode; ways: AgencyWays }) {
  const t = useTranslate()
  if (!ways.isOut) return null
  return (
    <p className="notice mt-3">
      {t('agencyAdmin.reach.out')} <a href={paths.adminAgencyRule(code)}>{t('agencyAdmin.reach.link')}</a>
    </p>
  )
}

/** By which rules, words and topics complaints come to an agency. */
export function AgencyWaysList({ code, ways }: { code: AgencyCode; ways: AgencyWays }) {
  const t = useTranslate()
  const { rules, kind, hasPlace, topics, canAdd } = ways
  return (
    <section className="section" aria-labelledby="jalan-aduan">
      <h2 id="jalan-aduan">{t('agencyAdmin.reach.section')}</h2>
      <ul className="bullets mt-2">
        {rules.map((rule) => (
          <li key={rule.code}>
            {t('agencyAdmin.reach.rule')} <a href={paths.adminRule(rule.code)}>{rule.name}</a>
          </li>
        ))}
        {kind === null ? null : <li>{t('agencyAdmin.reach.kind', { kind: t(`words.agencyType.${kind}`) })}</li>}
        {hasPlace ? <li>{t('agencyAdmin.reach.place')}</li> : null}
        {topics.map((topic) => (
          <li key={topic.code}>
            {t('agencyAdmin.reach.topic')} <a href={paths.adminTopic(topic.code)}>{topic.name}</a>
          </li>
        ))}
      </ul>
      {canAdd ? (
        <p className="mt-3">
          <a href={paths.adminAgencyRule(code)}>{t('agencyAdmin.reach.link')}</a>
        </p>
      ) : null}
    </section>
  )
}
