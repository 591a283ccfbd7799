import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { LimitFields } from '#app/accounts/components/limit-fields.tsx'
import { InviteForm } from '#app/accounts/components/invite-form.tsx'
import { personProblems, type PersonAnswer } from '#app/accounts/components/person-record.ts'
import { listPostChoices } from '#app/accounts/list-people.server.ts'
import { proposeInviteFields } from '#app/accounts/person-form.ts'
import { proposeInvitation } from '#app/accounts/propose-for-agency.server.ts'
import { DeskFrame } from '#app/complaints/components/desk-frame.tsx'
import { findShortName } from '#app/complaints/read-inbox.server.ts'
import { readDesk } from '#app/http/desk.server.ts'
import { paths } from '#app/http/paths.ts'
import { conflict, invalid, notFound, refusedToken } from '#app/http/respond.ts'
import { openRecord, readRecord } from '#app/http/staff-record.server.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

const record = { action: 'proposePeople', purpose: 'propose-person' } as const

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { actor, token } = await openRecord(context, request, record)
  const [{ topics, districts }, desk, agencyName] = await Promise.all([
    listPostChoices(),
    readDesk(context, actor),
    findShortName(actor.agency),
  ])
  return { token, topics, districts, desk, agencyName, hasErrors: context.answer.hasErrors }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { actor, values, isOurs } = await readRecord(context, request, { ...record, fields: proposeInviteFields })
  const again: PersonAnswer = {
    ...{ step: 'invite', done: null, values, version: null, errors: {}, current: null, formError: null },
  }
  if (!isOurs) return refusedToken<PersonAnswer>({ ...again, formError: 'errors.page.expired' })
  const result = await proposeInvitation({ actor, values, now: context.now })
  // To the list, where it stands from now on; reloading that sends nothing.
  if (result.ok) return redirect(paths.agencyPeople({ usulan: 'terkirim' }))
  if (result.reason === 'invalid') return invalid<PersonAnswer>({ ...again, errors: result.errors }, context)
  if (result.reason !== 'refused') return notFound()
  return conflict<PersonAnswer>({ ...again, formError: `personAdmin.refusal.${result.refusal}` })
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'agencyPeople.invitePage.title', { hasErrors: args.data?.hasErrors ?? false })

export default function ProposePerson() {
  const t = useTranslate()
  const { token, topics, districts, desk, agencyName } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <DeskFrame
      desk={desk}
      agencyName={agencyName}
      current="people"
      before={<ErrorSummary errors={personProblems(answer, t)} />}
    >
      <h1>{t('agencyPeople.invitePage.title')}</h1>
      <p className="lead">{t('agencyPeople.invitePage.lead')}</p>
      <InviteForm
        to={paths.proposePerson()}
        token={token}
        answer={answer}
        post={(form) => <LimitFields form={form} topics={topics} districts={districts} />}
        submit={t('agencyPeople.invitePage.submit')}
        cancel={paths.agencyPeople()}
      />
    </DeskFrame>
  )
}
