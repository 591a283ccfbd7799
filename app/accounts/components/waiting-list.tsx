import { paths } from '#app/http/paths.ts'
import { formatMoment } from '#app/i18n/format.ts'
import type { Role } from '#app/complaints/rules/complaint.ts'
import { Button } from '#app/ui/button.tsx'
import { errorSummaryId } from '#app/ui/error-summary.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

export type WaitingRow = {
  id: string
  kind: 'invite' | 'role' | 'enable' | 'email'
  name: string
  email: string
  role: Role
  byName: string
  isOwn: boolean
  proposedAt: Date
}

const wordsOf = {
  invite: 'personAdmin.waiting.invite',
  role: 'personAdmin.waiting.role',
  enable: 'personAdmin.waiting.enable',
  email: 'personAdmin.waiting.emailChange',
} as const

/** What one administrator proposed and another one has to confirm. Without a token: to read. */
export function WaitingList({ rows, token }: { rows: readonly WaitingRow[]; token: string | null }) {
  const t = useTranslate()
  const language = useLanguage()
  if (rows.length === 0) return null
  return (
    <section className="section">
      <h2>{t('personAdmin.waiting.title')}</h2>
      <p>{t('personAdmin.waiting.lead')}</p>
      <ul className="stack-4 mt-4">
        {rows.map(({ id, kind, name, email, role, byName, isOwn, proposedAt }) => (
          <li key={id}>
            <p>
              <b>{t(wordsOf[kind], { name, email, role: t(`words.role.${role}`) })}</b>
            </p>
            <p className="soft">
              {t('personAdmin.waiting.by', { name: byName, date: formatMoment(proposedAt, language) })}{' '}
              {isOwn ? t('personAdmin.waiting.own') : null}
            </p>
            {token === null ? null : (
              <form method="post" action={`${paths.adminPeople()}#${errorSummaryId}`} className="actions mt-2">
                <input type="hidden" name="token" value={token} />
                <input type="hidden" name="proposal" value={id} />
                {isOwn ? null : (
                  <Button name="step" value="confirm">
                    {t('personAdmin.waiting.confirm')}
                  </Button>
                )}
                <Button variant="secondary" name="step" value="drop">
                  {t('personAdmin.waiting.drop')}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
