import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { closeAgency, previewClosing, reopenAgency } from '#app/agencies/close-agency.server.ts'
import { closingFields } from '#app/agencies/closing-form.ts'
import { ClosingFields, OpenComplaints } from '#app/agencies/components/closing-form.tsx'
import { recordForm, RecordMessages, type RecordAnswer } from '#app/agencies/components/record-form.tsx'
import { postedValues } from '#app/agencies/form.ts'
import { requireStaff } from '#app/http/actor.server.ts'
import { issueFormToken, readFormToken } from '#app/http/form-token.server.ts'
import { paths } from '#app/http/paths.ts'
import { invalid, notFound, refusedToken } from '#app/http/respond.ts'
import { Button } from '#app/ui/button.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { noticesId } from '#app/ui/notices.tsx'

const purpose = 'close-agency'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { settings, now } = context
  const actor = await requireStaff(context, request, 'editAgencies')
  const preview = await previewClosing({ actor, code: params['code'] ?? '' })
  // What has ended is shown on its own page.
  if (!preview?.agency.isActive) return preview ? redirect(paths.adminAgency(preview.agency.code)) : notFound()
  const { agency, ...rest } = preview
  return {
    ...rest,
    code: agency.code,
    name: agency.name,
    substitute: agency.substitute ?? '',
    today: localDateOf(now),
    token: issueFormToken(settings.keys, { purpose, binding: `${actor.accountId}:${agency.code}`, now }),
    hasErrors: context.answer.hasErrors,
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { settings, now, form } = context
  const actor = await requireStaff(context, request, 'editAgencies')
  const code = params['code'] ?? ''
  const values = postedValues(closingFields, form)
  const answer: RecordAnswer = { isSaved: false, values, version: null, errors: {}, current: null, formError: null }
  const use = { purpose, binding: `${actor.accountId}:${code}`, now }
  const token = readFormToken(settings.keys, form?.fields.get('token') ?? null, use)
  if (!token.ok) return refusedToken({ ...answer, formError: 'errors.page.expired' } satisfies RecordAnswer)
  const isReopening = form?.fields.get('step') === 'reopen'
  const result = isReopening
    ? await reopenAgency({ actor, code, now })
    : await closeAgency({ actor, code, values, now })
  if (result.ok) return redirect(paths.adminAgency(code))
  if (result.reason === 'not-found') return notFound()
  return invalid({ ...answer, errors: result.errors } satisfies RecordAnswer, context)
}

export const handle: PageHandle = { desk: true }
export const meta: MetaFunction<typeof loader> = (args) =>
  args.data
    ? titled(args, 'agencyAdmin.close.title', { values: { name: args.data.name }, hasErrors: args.data.hasErrors })
    : []

export default function CloseAgency() {
  const t = useTranslate()
  const { code, name, obstacle, token, substitute, today, people, successors, ...open } = useLoaderData<typeof loader>()
  const stands = { way: 'merged', on: today, successor: substitute, reason: '', people: 'move' }
  const form = recordForm(stands, useActionData<typeof action>(), closingFields, t)
  return (
    <>
      <RecordMessages form={form} saved={null} />
      <h1>{t('agencyAdmin.close.title', { name })}</h1>
      {obstacle === null ? (
        <>
          <p className="lead">{t('agencyAdmin.close.lead')}</p>
          <OpenComplaints {...open} />
          <p className="mt-3">{t('agencyAdmin.close.what')}</p>
          <form
            method="post"
            action={`${paths.adminCloseAgency(code)}#${noticesId}`}
            noValidate
            className="page-narrow stack-6 mt-5"
          >
            <input type="hidden" name="token" value={token} />
            <ClosingFields form={form} successors={successors} people={people} />
            <div className="actions">
              <Button variant="danger">{t('agencyAdmin.close.send')}</Button>
              <a href={paths.adminAgency(code)}>{t('admin.cancel')}</a>
            </div>
          </form>
        </>
      ) : (
        <p className="notice mt-3">
          {t(obstacle === 'inspectorate' ? 'agencyAdmin.close.inspectorate' : 'agencyAdmin.close.runsTheDesk')}
        </p>
      )}
    </>
  )
}
