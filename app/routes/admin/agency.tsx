import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { countOpenAt, findEndedAgency } from '#app/agencies/close-agency.server.ts'
import { AgencyFields, FormerNames } from '#app/agencies/components/agency-form.tsx'
import { AgencyWaysList, OutOfReach } from '#app/agencies/components/agency-ways.tsx'
import { EndedAgency } from '#app/agencies/components/ended-agency.tsx'
import { OpenAt } from '#app/agencies/components/open-at.tsx'
import { recordForm, RecordMessages, type RecordAnswer } from '#app/agencies/components/record-form.tsx'
import { editAgency, findAgencyToEdit } from '#app/agencies/edit-agency.server.ts'
import { agencyFields, postedValues } from '#app/agencies/form.ts'
import { readAgencyWays } from '#app/agencies/read-agency-ways.server.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { issueFormToken, readFormToken } from '#app/http/form-token.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { paths } from '#app/http/paths.ts'
import { conflict, invalid, notFound, refusedToken } from '#app/http/respond.ts'
import { Button } from '#app/ui/button.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { settings, now } = context
  const actor = await requireStaff(context, request, 'editAgencies')
  const found = await findAgencyToEdit({ actor, code: params['code'] ?? '' })
  if (!found) return notFound()
  const { agency, values, version, others } = found
  const ended = agency.isActive ? null : await findEndedAgency({ actor, code: agency.code })
  const closing = { purpose: 'close-agency', binding: `${actor.accountId}:${agency.code}`, now }
  return {
    code: agency.code,
    name: agency.name,
    formerNames: agency.formerNames.map(({ name, from, until }) => ({ name, from, until })),
    ended: ended && { ...ended, token: issueFormToken(settings.keys, closing) },
    ways: await readAgencyWays({ actor, code: agency.code, language: languageOf(request, context) }),
    others,
    openCount: await countOpenAt({ actor, code: agency.code }),
    values,
    version,
    token: issueFormToken(settings.keys, { purpose: 'edit-agency', binding: actor.accountId, now }),
    usesStandIn: settings.isLocalOrigin,
    hasErrors: context.answer.hasErrors,
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { settings, now, form } = context
  const actor = await requireStaff(context, request, 'editAgencies')
  const values = postedValues(agencyFields, form)
  const version = form?.fields.get('version') ?? ''
  const answer: RecordAnswer = { isSaved: false, values, version, errors: {}, current: null, formError: null }
  const token = readFormToken(settings.keys, form?.fields.get('token') ?? null, {
    purpose: 'edit-agency',
    binding: actor.accountId,
    now,
  })
  if (!token.ok) return refusedToken({ ...answer, formError: 'errors.page.expired' } satisfies RecordAnswer)
  const result = await editAgency({ actor, code: params['code'] ?? '', values, version, now })
  if (result.ok) return data({ ...answer, isSaved: true, version: null } satisfies RecordAnswer)
  if (result.reason === 'not-found') return notFound()
  if (result.reason === 'invalid') return invalid({ ...answer, errors: result.errors } satisfies RecordAnswer, context)
  return conflict({
    ...answer,
    version: null,
    current: result.current,
    formError: 'admin.problem.changed',
  } satisfies RecordAnswer)
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  args.data
    ? titled(args, 'admin.agency.title', { values: { name: args.data.name }, hasErrors: args.data.hasErrors })
    : []

export default function AdminAgency() {
  const t = useTranslate()
  const { code, name, formerNames, ended, ways } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const saved = answer?.isSaved ? t('admin.agency.saved', { name }) : null
  return (
    <>
      {ended ? (
        <>
          <h1>{name}</h1>
          <p className="soft">{t('admin.agency.code', { code })}</p>
          <EndedAgency code={code} ended={ended} />
        </>
      ) : (
        <Editing saved={saved} />
      )}
      {ways ? <AgencyWaysList code={code} ways={ways} /> : null}
      <FormerNames names={formerNames} />
    </>
  )
}

function Editing({ saved }: { saved: string | null }) {
  const t = useTranslate()
  const { code, name, others, openCount, values, version, token, usesStandIn, ways } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = recordForm(values, answer, agencyFields, t)
  const whenEmpty = usesStandIn
    ? t('admin.agency.emailMissingLocal', { address: `${code}@instansi.example` })
    : t('admin.agency.emailMissing')
  return (
    <>
      <RecordMessages form={form} saved={saved} />
      <h1>{t('admin.agency.title', { name })}</h1>
      <p className="soft">{t('admin.agency.code', { code })}</p>
      {ways ? <OutOfReach code={code} ways={ways} /> : null}
      <form
        method="post"
        action={`${paths.adminAgency(code)}#${noticesId}`}
        noValidate
        className="page-narrow stack-6 mt-5"
      >
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="version" value={answer?.version ?? version} />
        <AgencyFields form={form} emailHint={`${t('admin.agency.emailHint')} ${whenEmpty}`} others={others} />
        <OpenAt openCount={openCount} />
        <div className="actions">
          <Button>{t('admin.save')}</Button>
          <a href={paths.adminAgencies()}>{t('admin.agency.back')}</a>
        </div>
      </form>
      <p className="section">
        <a href={paths.adminCloseAgency(code)}>{t('agencyAdmin.close.link')}</a>
      </p>
    </>
  )
}
