import type { TopicName } from '#app/accounts/components/limits-words.ts'
import { proposalWords } from '#app/accounts/components/proposal-words.ts'
import { WishedChange, type Wished } from '#app/accounts/components/wished-change.tsx'
import { paths } from '#app/http/paths.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'

type Asked = { id: string; kind: keyof typeof proposalWords; name: string; email: string }

type WaitingProposal = Asked & Wished & { proposedAt: Date }
type SettledProposal = Asked & {
  outcome: 'confirmed' | 'declined' | 'withdrawn' | 'ended'
  reason: string | null
  decidedAt: Date
}

/** Heads ask for officers alone. */
const useAsked = () => {
  const t = useTranslate()
  return ({ kind, name, email }: Asked) => t(proposalWords[kind], { name, email, role: t('words.role.officer') })
}

/** What a head asked for and nobody has decided yet. */
export function WaitingProposals({
  rows,
  topics,
  token,
}: {
  rows: readonly WaitingProposal[]
  topics: readonly TopicName[]
  token: string
}) {
  const t = useTranslate()
  const language = useLanguage()
  const asked = useAsked()
  return (
    <section className="section">
      <h2>{t('agencyPeople.waiting.title')}</h2>
      {rows.length === 0 ? <p>{t('agencyPeople.waiting.none')}</p> : null}
      <ul className="stack-6 mt-4">
        {rows.map((row) => (
          <li key={row.id}>
            <p>
              <b>{asked(row)}</b>
            </p>
            <WishedChange wished={row} topics={topics} />
            <p className="soft">{t('agencyPeople.waiting.on', { date: formatMoment(row.proposedAt, language) })}</p>
            <form method="post" action={`${paths.agencyPeople()}#${noticesId}`} className="actions mt-2">
              <input type="hidden" name="token" value={token} />
              <input type="hidden" name="proposal" value={row.id} />
              <Button variant="secondary">
                {t('agencyPeople.waiting.withdraw')}
                <span className="visually-hidden"> {asked(row)}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What came of the others. */
export function SettledProposals({ rows }: { rows: readonly SettledProposal[] }) {
  const t = useTranslate()
  const language = useLanguage()
  const asked = useAsked()
  if (rows.length === 0) return null
  return (
    <section className="section">
      <h2>{t('agencyPeople.decided.title')}</h2>
      <p className="soft">{t('agencyPeople.decided.lead')}</p>
      <ul className="stack-4 mt-4">
        {rows.map((row) => (
          <li key={row.id}>
            <p>
              <b>{asked(row)}</b>
            </p>
            <p>{t(`agencyPeople.decided.${row.outcome}`, { date: formatMoment(row.decidedAt, language) })}</p>
            {row.reason === null ? null : <p>{t('agencyPeople.decided.reason', { reason: row.reason })}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
