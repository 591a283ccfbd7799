import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import type { PersonResult } from '#app/accounts/change-person.server.ts'
import { LimitFields } from '#app/accounts/components/limit-fields.tsx'
import { AbsenceForm, Press, StepForm } from '#app/accounts/components/person-forms.tsx'
import { personForm, personProblems, type PersonAnswer } from '#app/accounts/components/person-record.ts'
import { findAgencyPerson } from '#app/accounts/list-agency-people.server.ts'
import { scopeFields } from '#app/accounts/person-form.ts'
import { proposeAbsence, proposeDisabling, proposeScope } from '#app/accounts/propose-for-agency.server.ts'
import { absenceFields } from '#app/accounts/set-absence.server.ts'
import { DeskFrame } from '#app/complaints/components/desk-frame.tsx'
import { findShortName } from '#app/complaints/read-inbox.server.ts'
import { readDesk } from '#app/http/desk.server.ts'
import { paths } from '#app/http/paths.ts'
import { conflict, invalid, notFound, refusedToken } from '#app/http/respond.ts'
import { openRecord, readRecord } from '#app/http/staff-record.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

const record = { action: 'proposePeople', purpose: 'propose-change' } as const
const fields = ['step', ...absenceFields, ...scopeFields] as const
type Values = Record<(typeof fields)[number], string>

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { actor, token } = await openRecord(context, request, record)
  const [found, desk, agencyName] = await Promise.all([
    findAgencyPerson({ actor, id: params['id'] ?? '' }),
    readDesk(context, actor),
    findShortName(actor.agency),
  ])
  return found ? { ...found, token, desk, agencyName, hasErrors: context.answer.hasErrors } : notFound()
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { actor, values, isOurs } = await readRecord(context, request, { ...record, fields })
  const again: PersonAnswer = {
    ...{ step: values.step, done: null, values, version: null, errors: {}, current: null, formError: null },
  }
  const about = { actor, id: params['id'] ?? '', now: context.now }
  // A token that is too old says nothing about somebody of another agency either.
  if (!(await findAgencyPerson(about))) return notFound()
  if (!isOurs) return refusedToken<PersonAnswer>({ ...again, formError: 'errors.page.expired' })
  const result = await take(about, values)
  if (result.ok) return data<PersonAnswer>({ ...again, done: result.done })
  if (result.reason === 'invalid') return invalid<PersonAnswer>({ ...again, errors: result.errors }, context)
  if (result.reason !== 'refused') return notFound()
  return conflict<PersonAnswer>({ ...again, formError: `personAdmin.refusal.${result.refusal}` })
}

function take(about: Parameters<typeof proposeDisabling>[0], values: Values): Promise<PersonResult> {
  switch (values.step) {
    case 'scope':
      return proposeScope({ ...about, values })
    case 'absence':
      return proposeAbsence({ ...about, values })
    case 'disable':
      return proposeDisabling(about)
    default:
      return Promise.resolve({ ok: false, reason: 'not-found' })
  }
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'agencyPeople.title', { hasErrors: args.data?.hasErrors ?? false })

/** One officer of the own agency, with what the head may ask an administrator for. */
export default function AgencyPerson() {
  const t = useTranslate()
  const { person, desk, agencyName, waiting } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <DeskFrame
      desk={desk}
      agencyName={agencyName}
      current="people"
      before={<ErrorSummary errors={personProblems(answer, t)} />}
    >
      {answer?.done ? <Flash kind="done">{t('agencyPeople.done.proposed')}</Flash> : null}
      <h1>{person.name}</h1>
      <p className="soft">{person.email}</p>
      {waiting.length === 0 ? null : <p className="notice mt-3">{t('agencyPeople.person.waiting')}</p>}
      {person.isActive ? <Forms answer={answer} /> : <p className="mt-3">{t('agencyPeople.person.disabled')}</p>}
      <p className="section">
        <a href={paths.agencyPeople()}>{t('agencyPeople.person.back')}</a>
      </p>
    </DeskFrame>
  )
}

function Forms({ answer }: { answer: PersonAnswer | undefined }) {
  const t = useTranslate()
  const { person, token, values, absence, substitutes, topics, districts } = useLoaderData<typeof loader>()
  const sent = { to: paths.agencyPerson(person.id), token }
  return (
    <>
      <section className="section">
        <h2>{t('agencyPeople.share.title')}</h2>
        <StepForm {...sent} step="scope">
          <LimitFields form={personForm('scope', values, answer, t)} topics={topics} districts={districts} />
          <div className="actions">
            <Button variant="secondary">{t('agencyPeople.person.scope')}</Button>
          </div>
        </StepForm>
      </section>
      <AbsenceForm
        {...sent}
        form={personForm('absence', absence, answer, t)}
        substitutes={substitutes}
        hasAbsence={false}
        acting={undefined}
        words={t('agencyPeople.person.absence')}
      />
      <section className="section">
        <h2>{t('agencyPeople.person.leaving')}</h2>
        <p>{t('agencyPeople.person.leavingHint')}</p>
        <Press {...sent} step="disable" words={t('agencyPeople.person.disable')} />
      </section>
    </>
  )
}
