import type { OwnView } from '#app/complaints/components/desk-frame.tsx'
import { InboxList } from '#app/complaints/components/inbox-list.tsx'
import type { PersonSearch } from '#app/complaints/find-by-person.server.ts'
import { inboxQuery, type InboxWish } from '#app/complaints/inbox-wish.ts'
import type { SaveViewResult } from '#app/complaints/save-view.server.ts'
import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'

/** Keeps the list that is shown under a name of one's own, and takes such names away. */
export function OwnViews({
  wish,
  own,
  token,
  problem,
  typed,
}: {
  wish: InboxWish
  own: readonly OwnView[]
  token: string
  problem: Extract<SaveViewResult, { ok: false }>['reason'] | null
  typed: string
}) {
  const t = useTranslate()
  return (
    <section className="stack-2">
      <h2>{t('inbox.own.title')}</h2>
      <form method="post" action={paths.inbox(inboxQuery(wish, { saring: 'ya' }))} className="filters">
        <input type="hidden" name="token" value={token} />
        <TextField
          name="name"
          id="view-name"
          label={t('inbox.own.name')}
          value={typed}
          autoComplete="off"
          error={problem ? t(`inbox.own.problem.${problem}`) : undefined}
        />
        <Button name="go" value="keep" variant="secondary">
          {t('inbox.own.keep')}
        </Button>
      </form>
      {own.map(({ name }) => (
        <form key={name} method="post" action={paths.inbox(inboxQuery(wish, { saring: 'ya' }))}>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="name" value={name} />
          {name}{' '}
          <Button name="go" value="drop" variant="link">
            {t('inbox.own.drop', { name })}
          </Button>
        </form>
      ))}
    </section>
  )
}

/** By name or telephone number: a post, because neither may stand in an address. */
export function PersonSearchForm({ token, typed, hasPhone }: { token: string; typed: string; hasPhone: boolean }) {
  const t = useTranslate()
  return (
    <form method="post" action={paths.inbox()} className="filters">
      <input type="hidden" name="token" value={token} />
      <TextField
        name="person"
        label={t(hasPhone ? 'inbox.person.nameOrPhone' : 'inbox.person.name')}
        hint={t('inbox.person.hint')}
        value={typed}
        autoComplete="off"
      />
      <Button name="go" value="person" variant="secondary">
        {t('inbox.person.find')}
      </Button>
    </form>
  )
}

export function PersonFound({ found }: { found: PersonSearch }) {
  const t = useTranslate()
  return (
    <>
      <h1>{t('inbox.person.title')}</h1>
      <p className="soft">{t('inbox.count', { count: found.rows.length })}</p>
      {found.isMore ? <p>{t('inbox.person.more')}</p> : null}
      <InboxList rows={found.rows} toRow={(reference) => paths.officerComplaint(reference)} />
    </>
  )
}
