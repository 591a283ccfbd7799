import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { InviteForm } from '#app/accounts/components/invite-form.tsx'
import { personProblems, type PersonAnswer } from '#app/accounts/components/person-record.ts'
import { PostFields } from '#app/accounts/components/post-fields.tsx'
import { invitePerson } from '#app/accounts/invite-person.server.ts'
import { listPostChoices } from '#app/accounts/list-people.server.ts'
import { inviteFields } from '#app/accounts/person-form.ts'
import { paths } from '#app/http/paths.ts'
import { invalid, notFound, refusedToken } from '#app/http/respond.ts'
import { openRecord, readRecord } from '#app/http/staff-record.server.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

const record = { action: 'editPeople', purpose: 'invite-person' } as const

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { token } = await openRecord(context, request, record)
  return { token, choices: await listPostChoices(), hasErrors: context.answer.hasErrors }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { settings, now } = context
  const { actor, values, isOurs } = await readRecord(context, request, { ...record, fields: inviteFields })
  const again: PersonAnswer = {
    ...{ step: 'invite', done: null, values, version: null, errors: {}, current: null, formError: null },
  }
  if (!isOurs) return refusedToken<PersonAnswer>({ ...again, formError: 'errors.page.expired' })
  const result = await invitePerson({ actor, values, keys: settings.keys, now })
  // To the list, so that reloading the page does not send a second invitation.
  if (result.ok) return redirect(paths.adminPeople({ undangan: result.accountId === null ? 'usulan' : 'dikirim' }))
  if (result.reason === 'not-found') return notFound()
  return invalid<PersonAnswer>({ ...again, errors: result.errors }, context)
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'personAdmin.invitePage.title', { hasErrors: args.data?.hasErrors ?? false })

export default function InvitePerson() {
  const t = useTranslate()
  const { token, choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary errors={personProblems(answer, t)} />
      <h1>{t('personAdmin.invitePage.title')}</h1>
      <p className="lead">{t('personAdmin.invitePage.lead')}</p>
      <p className="soft">{t('personAdmin.waiting.lead')}</p>
      <InviteForm
        to={paths.adminInvite()}
        token={token}
        answer={answer}
        post={(form) => <PostFields form={form} choices={choices} />}
        submit={t('personAdmin.invitePage.submit')}
        cancel={paths.adminPeople()}
      />
    </>
  )
}
