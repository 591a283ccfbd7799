import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { askForAddress } from '#app/accounts/change-address.server.ts'
import type { PersonChange, PersonResult } from '#app/accounts/change-person.server.ts'
import { AbsenceForm, AccessForms, AddressForm, StepForm } from '#app/accounts/components/person-forms.tsx'
import { personForm, personProblems, type PersonAnswer } from '#app/accounts/components/person-record.ts'
import { PersonRows } from '#app/accounts/components/person-rows.tsx'
import { UncoveredNotice } from '#app/accounts/components/uncovered-notice.tsx'
import { PostFields } from '#app/accounts/components/post-fields.tsx'
import { disablePerson, enablePerson, endSessionsOf } from '#app/accounts/disable-account.server.ts'
import { editPerson } from '#app/accounts/edit-person.server.ts'
import { inviteAgain } from '#app/accounts/invite-person.server.ts'
import { findPerson } from '#app/accounts/list-people.server.ts'
import { postFields } from '#app/accounts/person-form.ts'
import { resetSecondFactorOf } from '#app/accounts/reset-second-factor.server.ts'
import { absenceFields, endAbsence, setAbsence } from '#app/accounts/set-absence.server.ts'
import type { Settings } from '#app/config/env.server.ts'
import { paths } from '#app/http/paths.ts'
import { conflict, invalid, notFound, refusedToken } from '#app/http/respond.ts'
import { openRecord, readRecord } from '#app/http/staff-record.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

const record = { action: 'editPeople', purpose: 'edit-person', read: 'readPeople' } as const
const fields = ['step', 'email', ...absenceFields, ...postFields] as const
type Values = Record<(typeof fields)[number], string>

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { actor, token, isReader } = await openRecord(context, request, record)
  const found = await findPerson({ actor, id: params['id'] ?? '', now: context.now })
  return found ? { ...found, token, isReader, hasErrors: context.answer.hasErrors } : notFound()
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { settings, now } = context
  const { actor, values, version, isOurs } = await readRecord(context, request, { ...record, fields })
  const again: PersonAnswer = {
    ...{ step: values.step, done: null, values, version, errors: {}, current: null, formError: null },
  }
  if (!isOurs) return refusedToken<PersonAnswer>({ ...again, formError: 'errors.page.expired' })
  const result = await take({ actor, id: params['id'] ?? '', now }, { values, version, keys: settings.keys })
  if (result.ok) return data<PersonAnswer>({ ...again, done: result.done, version: null })
  if (result.reason === 'not-found') return notFound()
  if (result.reason === 'invalid') return invalid<PersonAnswer>({ ...again, errors: result.errors }, context)
  if (result.reason === 'refused') {
    return conflict<PersonAnswer>({ ...again, formError: `personAdmin.refusal.${result.refusal}` })
  }
  const { current } = result
  return conflict<PersonAnswer>({ ...again, version: null, current, formError: 'admin.problem.changed' })
}

type Posted = { values: Values; version: string; keys: Settings['keys'] }

function take(change: PersonChange, { values, version, keys }: Posted): Promise<PersonResult> {
  switch (values.step) {
    case 'edit':
      return editPerson({ ...change, values, version })
    case 'absence':
      return setAbsence({ ...change, values })
    case 'end-absence':
      return endAbsence(change)
    case 'address':
      return askForAddress({ ...change, email: values.email, keys })
    case 'disable':
      return disablePerson(change)
    case 'enable':
      return enablePerson(change)
    case 'end-sessions':
      return endSessionsOf(change)
    case 'reset-factor':
      return resetSecondFactorOf(change)
    case 'invite-again':
      return inviteAgain({ ...change, keys })
    default:
      return Promise.resolve({ ok: false, reason: 'not-found' })
  }
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'personAdmin.title', { hasErrors: args.data?.hasErrors ?? false })

export default function AdminPerson() {
  const t = useTranslate()
  const found = useLoaderData<typeof loader>()
  const { person, proposals } = found
  const answer = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary errors={personProblems(answer, t)} />
      {answer?.done ? <Flash kind="done">{t(`personAdmin.done.${answer.done}`)}</Flash> : null}
      <h1>{person.name}</h1>
      <p className="soft">{person.isActive ? person.email : `${person.email} (${t('personAdmin.disabled')})`}</p>
      {proposals.length === 0 ? null : <p className="notice mt-3">{t('personAdmin.pending')}</p>}
      {found.isReader ? <PersonRows person={found} /> : <Forms answer={answer} />}
      <p className="section">
        <a href={paths.adminPeople()}>{t('personAdmin.back')}</a>
      </p>
    </>
  )
}

function Forms({ answer }: { answer: PersonAnswer | undefined }) {
  const t = useTranslate()
  const found = useLoaderData<typeof loader>()
  // Nobody changes the own account here.
  if (found.isOwn) return <p className="notice mt-3">{t('personAdmin.own')}</p>
  const { person, token, values, version, absence, uncovered } = found
  const sent = { to: paths.adminPerson(person.id), token }
  const isEdited = answer?.step === 'edit' && answer.done === null
  return (
    <>
      <section className="section">
        <h2>{t('personAdmin.post.title')}</h2>
        <UncoveredNotice uncovered={uncovered} />
        <StepForm {...sent} step="edit">
          <input type="hidden" name="version" value={(isEdited ? answer.version : null) ?? version} />
          <PostFields form={personForm('edit', values, answer, t)} choices={found} />
          <div className="actions">
            <Button>{t('admin.save')}</Button>
          </div>
        </StepForm>
      </section>
      {found.hasAbsence && person.isActive ? (
        <AbsenceForm
          {...sent}
          form={personForm('absence', absence, answer, t)}
          substitutes={found.substitutes}
          hasAbsence={absence.from !== ''}
          acting={found.acting}
        />
      ) : null}
      {person.isActive ? (
        <AddressForm
          {...sent}
          form={personForm('address', {}, answer, t)}
          email={person.email}
          newEmail={found.newEmail}
        />
      ) : null}
      <AccessForms {...sent} {...person} sessionCount={found.sessionCount} hasSecondFactor={found.hasSecondFactor} />
    </>
  )
}
