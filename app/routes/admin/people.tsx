import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PeopleTable } from '#app/accounts/components/people-table.tsx'
import { WaitingList } from '#app/accounts/components/waiting-list.tsx'
import { confirmProposal, dropProposal, listWaiting } from '#app/accounts/decide-proposal.server.ts'
import { listPeople } from '#app/accounts/list-people.server.ts'
import { builtRoles } from '#app/accounts/roles.ts'
import { paths } from '#app/http/paths.ts'
import { conflict, notFound, refusedToken } from '#app/http/respond.ts'
import { openRecord, readRecord } from '#app/http/staff-record.server.ts'
import type { TextKey } from '#app/i18n/translate.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'
import { PreviousNext } from '#app/ui/pagination.tsx'

const record = { action: 'editPeople', purpose: 'decide-proposal', read: 'readPeople' } as const

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { actor, token, isReader } = await openRecord(context, request, record)
  const asked = new URL(request.url).searchParams
  const text = (name: string) => (asked.get(name) ?? '').slice(0, 100)
  const search = {
    search: text('q'),
    role: text('peran'),
    agency: text('instansi'),
    state: text('keadaan'),
    after: (asked.get('sesudah') ?? '').slice(0, 254),
  }
  const [found, waiting] = await Promise.all([listPeople({ actor, search, now: context.now }), listWaiting({ actor })])
  return found ? { ...found, search, waiting, token, isReader, sent: asked.get('undangan') } : notFound()
}

type Answer = { done: TextKey | null; formError: TextKey | null }

export async function action({ context, request }: ActionFunctionArgs) {
  const { settings, now } = context
  const { actor, values, isOurs } = await readRecord(context, request, {
    ...record,
    fields: ['step', 'proposal'] as const,
  })
  if (!isOurs) return refusedToken<Answer>({ done: null, formError: 'errors.page.expired' })
  const isYes = values.step === 'confirm'
  const decision = { actor, proposalId: values.proposal, now }
  const result = isYes ? await confirmProposal({ ...decision, keys: settings.keys }) : await dropProposal(decision)
  if (result.ok) return data<Answer>({ done: `personAdmin.done.${isYes ? result.done : 'dropped'}`, formError: null })
  if (result.reason === 'not-found') return notFound()
  const formError: TextKey =
    result.reason === 'refused' ? `personAdmin.refusal.${result.refusal}` : 'personAdmin.problem.taken'
  return conflict<Answer>({ done: null, formError })
}

export const handle: PageHandle = { desk: true }
export const meta = pageTitle('personAdmin.title')

export default function AdminPeople() {
  const t = useTranslate()
  const { people, next, search, waiting, token, isReader, sent } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const done = answer?.done ?? (sent === null ? null : sentWords(sent))
  const { search: q, role: peran, agency: instansi, state: keadaan } = search
  return (
    <>
      <ErrorSummary errors={answer?.formError ? [{ id: null, message: t(answer.formError) }] : []} />
      {done === null ? null : <Flash kind="done">{t(done)}</Flash>}
      <h1>{t('personAdmin.title')}</h1>
      <p className="lead">{t('personAdmin.lead')}</p>
      {isReader ? null : (
        <p className="mt-4">
          <ButtonLink to={paths.adminInvite()}>{t('personAdmin.invite')}</ButtonLink>
        </p>
      )}
      <WaitingList rows={waiting} token={isReader ? null : token} />
      <Search />
      {people.length === 0 ? (
        <p className="mt-4">
          {t('personAdmin.nothing')} <a href={paths.adminPeople()}>{t('personAdmin.clear')}</a>
        </p>
      ) : (
        <PeopleTable people={people} />
      )}
      <PreviousNext
        previous={null}
        next={next === null ? null : paths.adminPeople({ q, peran, instansi, keadaan, sesudah: next })}
      />
    </>
  )
}

function sentWords(sent: string): TextKey {
  return sent === 'usulan' ? 'personAdmin.invitePage.proposed' : 'personAdmin.invitePage.sent'
}

function Search() {
  const t = useTranslate()
  const { search, agencies } = useLoaderData<typeof loader>()
  return (
    <form action={paths.adminPeople()} role="search" className="filters mt-5">
      <TextField name="q" type="search" label={t('personAdmin.search')} value={search.search} autoComplete="off" />
      <SelectField
        name="peran"
        label={t('personAdmin.role')}
        value={search.role}
        empty={t('personAdmin.anyRole')}
        options={builtRoles.map((role) => ({ value: role, label: t(`words.role.${role}`) }))}
      />
      <SelectField
        name="instansi"
        label={t('personAdmin.agency')}
        value={search.agency}
        empty={t('personAdmin.anyAgency')}
        options={agencies.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SelectField
        name="keadaan"
        label={t('personAdmin.state')}
        value={search.state}
        empty={t('personAdmin.anyState')}
        options={[
          { value: 'aktif', label: t('personAdmin.onlyActive') },
          { value: 'nonaktif', label: t('personAdmin.onlyDisabled') },
        ]}
      />
      <Button variant="secondary">{t('personAdmin.find')}</Button>
    </form>
  )
}
