import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { PeopleTable } from '#app/accounts/components/people-table.tsx'
import { WaitingList } from '#app/accounts/components/waiting-list.tsx'
import { PeopleSearch } from '#app/accounts/components/people-search.tsx'
import { reasonIdOf } from '#app/accounts/components/decline-form.tsx'
import { confirmProposal, declineProposal, dropProposal } from '#app/accounts/decide-proposal.server.ts'
import { listPeople } from '#app/accounts/list-people.server.ts'
import { listWaiting } from '#app/accounts/list-waiting.server.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import { paths } from '#app/http/paths.ts'
import { conflict, invalid, notFound, refusedToken } from '#app/http/respond.ts'
import { openRecord, readRecord } from '#app/http/staff-record.server.ts'
import type { TextKey, Translate } from '#app/i18n/translate.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
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
  const { hasErrors } = context.answer
  return found ? { ...found, search, waiting, token, isReader, hasErrors, sent: asked.get('undangan') } : notFound()
}

type Answer = { done: TextKey | null; formError: TextKey | null; proposal: string; reason: string; errors: FieldErrors }

export async function action({ context, request }: ActionFunctionArgs) {
  const { settings, now } = context
  const { actor, values, isOurs } = await readRecord(context, request, {
    ...record,
    fields: ['step', 'proposal', 'reason'] as const,
  })
  const { step, proposal, reason } = values
  const again: Answer = { done: null, formError: null, proposal, reason, errors: {} }
  if (!isOurs) return refusedToken<Answer>({ ...again, formError: 'errors.page.expired' })
  const result = await decide(step, { actor, proposalId: proposal, reason, keys: settings.keys, now })
  if (result.ok) return data<Answer>({ ...again, done: `personAdmin.done.${result.done}` })
  if (result.reason === 'not-found') return notFound()
  if (result.reason === 'invalid') return invalid<Answer>({ ...again, errors: result.errors }, context)
  const formError = result.reason === 'refused' ? result.refusal : 'nothing-there'
  return conflict<Answer>({ ...again, formError: `personAdmin.refusal.${formError}` })
}

function decide(step: string, decision: Parameters<typeof declineProposal>[0] & Parameters<typeof confirmProposal>[0]) {
  if (step === 'confirm') return confirmProposal(decision)
  return step === 'decline' ? declineProposal(decision) : dropProposal(decision)
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'personAdmin.title', { hasErrors: args.data?.hasErrors ?? false })

export default function AdminPeople() {
  const t = useTranslate()
  const { people, next, search, agencies, waiting, token, isReader, sent } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const done = answer?.done ?? (sent === null ? null : sentWords(sent))
  const problems = problemsOf(answer, t)
  const isReasonKept = answer?.done === null && (answer.reason !== '' || answer.errors['reason'] !== undefined)
  const declined = isReasonKept ? { ...answer, error: problems.find(({ id }) => id !== null)?.message } : undefined
  const { search: q, role: peran, agency: instansi, state: keadaan } = search
  return (
    <>
      <ErrorSummary errors={problems} />
      {done === null ? null : <Flash kind="done">{t(done)}</Flash>}
      <h1>{t('personAdmin.title')}</h1>
      <p className="lead">{t('personAdmin.lead')}</p>
      {isReader ? null : (
        <p className="mt-4">
          <ButtonLink to={paths.adminInvite()}>{t('personAdmin.invite')}</ButtonLink>
        </p>
      )}
      <WaitingList {...waiting} token={isReader ? null : token} declined={declined} />
      <PeopleSearch search={search} agencies={agencies} />
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

function problemsOf(answer: Answer | undefined, t: Translate): FieldError[] {
  if (!answer) return []
  const ofFields = Object.entries(answer.errors).flatMap(([name, found]) =>
    found ? [{ id: name === 'reason' ? reasonIdOf(answer.proposal) : null, message: t(found.key, found.values) }] : [],
  )
  return [...(answer.formError ? [{ id: null, message: t(answer.formError) }] : []), ...ofFields]
}

function sentWords(sent: string): TextKey {
  return sent === 'usulan' ? 'personAdmin.invitePage.proposed' : 'personAdmin.invitePage.sent'
}
