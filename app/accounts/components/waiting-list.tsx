import type { PersonRefusal } from '#app/accounts/change-person.server.ts'
import { DeclineForm, type Declined } from '#app/accounts/components/decline-form.tsx'
import type { TopicName } from '#app/accounts/components/limits-words.ts'
import { proposalWords } from '#app/accounts/components/proposal-words.ts'
import { WishedChange, type Wished } from '#app/accounts/components/wished-change.tsx'
import { paths } from '#app/http/paths.ts'
import { formatMoment } from '#app/i18n/format.ts'
import type { Role } from '#app/complaints/rules/complaint.ts'
import { Button } from '#app/ui/button.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'

type WaitingRow = Wished & {
  id: string
  name: string
  email: string
  role: Role
  byName: string
  isOwn: boolean
  isFromHead: boolean
  agencyName: string
  lapse: PersonRefusal | null
  proposedAt: Date
}

type Waiting = { rows: readonly WaitingRow[]; topics: readonly TopicName[]; token: string | null; declined?: Declined }

/** What waits for an administrator: of another one, and of heads. Without a token: to read. */
export function WaitingList({ rows, ...shown }: Waiting) {
  return (
    <>
      <Section rows={rows.filter(({ isFromHead }) => isFromHead)} isFromHeads {...shown} />
      <Section rows={rows.filter(({ isFromHead }) => !isFromHead)} {...shown} />
    </>
  )
}

function Section({ rows, isFromHeads = false, ...shown }: Waiting & { isFromHeads?: boolean }) {
  const t = useTranslate()
  if (rows.length === 0) return null
  const count = rows.length
  return (
    <section className="section">
      <h2>{t(isFromHeads ? 'personAdmin.fromHeads.title' : 'personAdmin.waiting.title', { count })}</h2>
      <p>{t(isFromHeads ? 'personAdmin.fromHeads.lead' : 'personAdmin.waiting.lead')}</p>
      <ul className="stack-6 mt-4">
        {rows.map((row) => (
          <li key={row.id}>
            <Proposal row={row} {...shown} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Proposal({ row, topics, token, declined }: Omit<Waiting, 'rows'> & { row: WaitingRow }) {
  const t = useTranslate()
  const language = useLanguage()
  const { id, kind, name, email, role, byName, isOwn, isFromHead, agencyName, lapse, proposedAt } = row
  const by = { name: byName, date: formatMoment(proposedAt, language) }
  return (
    <>
      <p>
        <b>{t(proposalWords[kind], { name, email, role: t(`words.role.${role}`) })}</b>
      </p>
      {isFromHead ? <WishedChange wished={row} topics={topics} /> : null}
      <p className="soft">
        {isFromHead ? t('personAdmin.fromHeads.by', { ...by, agency: agencyName }) : t('personAdmin.waiting.by', by)}{' '}
        {isOwn ? t('personAdmin.waiting.own') : null}
      </p>
      {lapse === null ? null : <p className="notice mt-2">{t(`personAdmin.refusal.${lapse}`)}.</p>}
      {token === null || (isFromHead && lapse !== null) ? null : (
        <form method="post" action={`${paths.adminPeople()}#${noticesId}`} className="actions mt-2">
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="proposal" value={id} />
          {isOwn ? null : (
            <Button name="step" value="confirm">
              {t('personAdmin.waiting.confirm')}
              <span className="visually-hidden"> {name}</span>
            </Button>
          )}
          {isFromHead ? null : (
            <Button variant="secondary" name="step" value="drop">
              {t('personAdmin.waiting.drop')}
            </Button>
          )}
        </form>
      )}
      {token !== null && isFromHead ? <DeclineForm id={id} name={name} token={token} declined={declined} /> : null}
    </>
  )
}
