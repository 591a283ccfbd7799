import { limitsWords, type TopicName } from '#app/accounts/components/limits-words.ts'
import type { proposalWords } from '#app/accounts/components/proposal-words.ts'
import { formatDay } from '#app/i18n/format.ts'
import type { LocalDate } from '#app/complaints/rules/complaint.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

type Limits = { topics: readonly string[]; districts: readonly string[] }

export type Wished = {
  kind: keyof typeof proposalWords
  scope: Limits
  /** of who has an account already, for whom it would change; null: not shown */
  scopeNow: Limits | null
  /** `substitute`: by name */
  absence: { from: LocalDate; to: LocalDate; substitute: string } | null
}

/** What of a head's proposal its first line does not say. */
export function WishedChange({
  wished: { kind, scope, scopeNow, absence },
  topics,
}: {
  wished: Wished
  topics: readonly TopicName[]
}) {
  const t = useTranslate()
  const language = useLanguage()
  const words = (limits: Limits) => limitsWords(limits, { topics, t, language }).join('. ')
  if (kind === 'invite') return <p>{words(scope)}</p>
  if (kind === 'scope') {
    return (
      <p>
        {t('personAdmin.fromHeads.after', { words: words(scope) })}
        {scopeNow ? (
          <>
            <br />
            {t('personAdmin.fromHeads.before', { words: words(scopeNow) })}
          </>
        ) : null}
      </p>
    )
  }
  if (kind !== 'absence' || absence === null) return null
  const { from, to, substitute: name } = absence
  return <p>{t('audit.read.away', { from: formatDay(from, language), to: formatDay(to, language), name })}</p>
}
