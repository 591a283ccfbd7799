import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requestNewCode } from '#app/complaints/new-code.server.ts'
import { createLogger } from '#app/config/logger.server.ts'
import { readEmailAddress } from '#app/emails/address.ts'
import { issueFormToken, readFormToken } from '#app/http/form-token.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { paths } from '#app/http/paths.ts'
import { invalid, keptForBack, passHeaders, refusedToken, tooMany } from '#app/http/respond.ts'
import { formatTime } from '#app/i18n/format.ts'
import type { TextKey, TextValues } from '#app/i18n/translate.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'
import { titled } from '#app/ui/page-title.ts'

const purpose = 'lost-code'

type Problem = { field: 'reference' | 'email' | null; key: TextKey; values?: TextValues }

export const headers = passHeaders

export function loader({ context }: LoaderFunctionArgs) {
  const token = issueFormToken(context.settings.keys, { purpose, now: context.now })
  return data({ token, hasErrors: context.answer.hasErrors }, { headers: keptForBack })
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { now, settings, clientKey, form } = context
  const reference = form?.fields.get('reference') ?? ''
  const email = form?.fields.get('email') ?? ''
  const again = (problem: Problem | null) => ({
    isSent: false,
    reference: reference.slice(0, 60),
    email: email.slice(0, 300),
    problem,
  })
  const token = readFormToken(settings.keys, form?.fields.get('token') ?? null, { purpose, now })
  if (!token.ok) return refusedToken(again({ field: null, key: 'errors.page.expired' }))
  if (reference.trim() === '') return invalid(again({ field: 'reference', key: 'errors.track.numberEmpty' }), context)
  if (email.trim() === '') return invalid(again({ field: 'email', key: 'errors.email.empty' }), context)
  if (readEmailAddress(email.trim()) === null)
    return invalid(again({ field: 'email', key: 'errors.email.bad' }), context)
  const tellFault = (err: unknown) => {
    createLogger(settings).error({ err, requestId: context.requestId }, 'fault')
  }
  const asked = await requestNewCode({ reference, email, clientKey, keys: settings.keys, now, tellFault })
  if (!asked.ok) {
    const time = formatTime(asked.retryAt, languageOf(request, context))
    return tooMany(again({ field: null, key: 'errors.rate.wait', values: { time } }), asked.retryAt, now)
  }
  return data({ ...again(null), isSent: true })
}

export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'resident.lost.title', { hasErrors: args.data?.hasErrors ?? false })

export default function LostCode() {
  const t = useTranslate()
  const { token } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer?.isSent) return <Sent />
  const problem = answer?.problem ?? null
  const message = problem ? t(problem.key, problem.values) : undefined
  const errors = message === undefined ? [] : [{ id: problem?.field ?? null, message }]
  return (
    <PublicShell before={<ErrorSummary errors={errors} />}>
      <h1>{t('resident.lost.title')}</h1>
      <p className="lead">{t('resident.lost.lead')}</p>
      <Form
        reloadDocument
        className="stack-4 mt-4"
        method="post"
        action={`${paths.lostCode()}#${noticesId}`}
        noValidate
      >
        <input type="hidden" name="token" value={token} />
        <TextField
          name="reference"
          label={t('receipt.number')}
          isCode
          autoComplete="off"
          value={answer?.reference ?? ''}
          error={problem?.field === 'reference' ? message : undefined}
        />
        <TextField
          name="email"
          type="email"
          inputMode="email"
          label={t('resident.lost.email')}
          autoComplete="email"
          value={answer?.email ?? ''}
          error={problem?.field === 'email' ? message : undefined}
        />
        <p>
          <Button>{t('resident.lost.button')}</Button>
        </p>
      </Form>
      <p className="mt-4 small">{t('resident.lost.none')}</p>
    </PublicShell>
  )
}

function Sent() {
  const t = useTranslate()
  return (
    <PublicShell>
      <h1>{t('resident.lost.sentTitle')}</h1>
      <p className="lead">{t('resident.lost.sent')}</p>
      <p>{t('resident.lost.notArrived')}</p>
      <p className="mt-5">
        <a href={paths.track()}>{t('resident.lost.again')}</a>
      </p>
    </PublicShell>
  )
}
