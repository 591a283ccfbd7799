import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OfficerTable } from '#app/accounts/components/officer-table.tsx'
import { SettledProposals, WaitingProposals } from '#app/accounts/components/own-proposals.tsx'
import { listAgencyPeople } from '#app/accounts/list-agency-people.server.ts'
import { withdrawProposal } from '#app/accounts/propose-for-agency.server.ts'
import { DeskFrame } from '#app/complaints/components/desk-frame.tsx'
import { findShortName } from '#app/complaints/read-inbox.server.ts'
import { readDesk } from '#app/http/desk.server.ts'
import { paths } from '#app/http/paths.ts'
import { conflict, notFound, refusedToken } from '#app/http/respond.ts'
import { openRecord, readRecord } from '#app/http/staff-record.server.ts'
import type { TextKey } from '#app/i18n/translate.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { pageTitle } from '#app/ui/page-title.ts'

const record = { action: 'proposePeople', purpose: 'withdraw-proposal' } as const

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { actor, token } = await openRecord(context, request, record)
  const [found, desk, agencyName] = await Promise.all([
    listAgencyPeople({ actor, now: context.now }),
    readDesk(context, actor),
    findShortName(actor.agency),
  ])
  const isSent = new URL(request.url).searchParams.get('usulan') === 'terkirim'
  return found ? { ...found, token, desk, agencyName, isSent } : notFound()
}

type Answer = { isWithdrawn: boolean; formError: TextKey | null }

export async function action({ context, request }: ActionFunctionArgs) {
  const { actor, values, isOurs } = await readRecord(context, request, { ...record, fields: ['proposal'] as const })
  if (!isOurs) return refusedToken<Answer>({ isWithdrawn: false, formError: 'errors.page.expired' })
  const result = await withdrawProposal({ actor, proposalId: values.proposal, now: context.now })
  if (result.ok) return data<Answer>({ isWithdrawn: true, formError: null })
  if (result.reason !== 'refused') return notFound()
  return conflict<Answer>({ isWithdrawn: false, formError: `personAdmin.refusal.${result.refusal}` })
}

export const handle: PageHandle = { desk: true }
export const meta = pageTitle('agencyPeople.title')

/** The officers of the head's own agency. What changes among them the head proposes. */
export default function AgencyPeople() {
  const t = useTranslate()
  const { desk, agencyName, officers, waiting, decided, topics, token, isOpen, isSent } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const problems = answer?.formError ? [{ id: null, message: t(answer.formError) }] : []
  return (
    <DeskFrame desk={desk} agencyName={agencyName} current="people" before={<ErrorSummary errors={problems} />}>
      {answer?.isWithdrawn ? <Flash kind="done">{t('agencyPeople.done.dropped')}</Flash> : null}
      {isSent && !answer ? <Flash kind="done">{t('agencyPeople.done.proposed')}</Flash> : null}
      <h1>{t('agencyPeople.title')}</h1>
      <p className="lead">{t('agencyPeople.lead')}</p>
      {isOpen ? (
        <p className="mt-4">
          <ButtonLink to={paths.proposePerson()}>{t('agencyPeople.invite')}</ButtonLink>
        </p>
      ) : (
        <p className="notice mt-4">{t('agencyPeople.closed')}</p>
      )}
      <WaitingProposals rows={waiting} topics={topics} token={token} />
      <section className="section">
        <h2>{t('agencyPeople.officers')}</h2>
        {officers.length === 0 ? (
          <p>{t('agencyPeople.nobody')}</p>
        ) : (
          <OfficerTable officers={officers} topics={topics} />
        )}
      </section>
      <SettledProposals rows={decided} />
    </DeskFrame>
  )
}
