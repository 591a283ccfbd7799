import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { openByCode } from '#app/complaints/open-by-code.server.ts'
import { issueFormToken, readFormToken } from '#app/http/form-token.server.ts'
import { languageOf, switchLanguage } from '#app/http/language.server.ts'
import { paths } from '#app/http/paths.ts'
import { takeLookup } from '#app/http/rate-limit.server.ts'
import { invalid, keptForBack, passHeaders, refusedToken, tooMany } from '#app/http/respond.ts'
import { writeSignInCookie } from '#app/http/sign-in-cookie.server.ts'
import { formatTime } from '#app/i18n/format.ts'
import type { TextKey, TextValues } from '#app/i18n/translate.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'
import { titled } from '#app/ui/page-title.ts'

const purpose = 'track'
const formId = 'lacak'

type Problem = { field: 'reference' | 'code' | null; key: TextKey; values?: TextValues }

export const headers = passHeaders

export function loader({ context }: LoaderFunctionArgs) {
  const token = issueFormToken(context.settings.keys, { purpose, now: context.now })
  return data({ token, hasErrors: context.answer.hasErrors }, { headers: keptForBack })
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { now, settings, clientKey, form } = context
  const reference = form?.fields.get('reference') ?? ''
  const code = form?.fields.get('code') ?? ''
  // The one thing typed that does not come back: the code opens the complaint, and the answer of a post lies in the cache
  // of a phone that may be shared. The number stays, the page says why the code does not, and Back still has both.
  const isCodeLeftOut = code.trim() !== ''
  const again = (problem: Problem | null) => ({ reference: reference.slice(0, 60), isCodeLeftOut, problem })
  if (form?.fields.get('go') === 'language') {
    return data(again(null), { headers: switchLanguage(context, languageOf(request) === 'id' ? 'en' : 'id') })
  }
  const token = readFormToken(settings.keys, form?.fields.get('token') ?? null, { purpose, now })
  if (!token.ok) return refusedToken(again({ field: null, key: 'errors.page.expired' }))
  if (reference.trim() === '') return invalid(again({ field: 'reference', key: 'errors.track.numberEmpty' }), context)
  if (code.trim() === '') return invalid(again({ field: 'code', key: 'errors.track.codeEmpty' }), context)
  const opened = await openByCode({ reference, code, clientKey, keys: settings.keys, now, takeLookup })
  if (opened.ok) {
    const headers = { 'Set-Cookie': writeSignInCookie(opened.sessionId, 'warga', settings) }
    return redirect(paths.complaint(opened.reference), { status: 303, headers })
  }
  if (opened.reason === 'too-many') {
    const time = formatTime(opened.retryAt, languageOf(request, context))
    return tooMany(again({ field: null, key: 'errors.rate.wait', values: { time } }), opened.retryAt, now)
  }
  return invalid(again({ field: 'reference', key: 'errors.track.bad' }), context)
}

export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'track.title', { hasErrors: args.data?.hasErrors ?? false })

export default function Track() {
  const t = useTranslate()
  const { token } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const problem = answer?.problem ?? null
  const message = problem ? t(problem.key, problem.values) : undefined
  const errors = message === undefined ? [] : [{ id: problem?.field ?? null, message }]
  return (
    <PublicShell languageForm={{ id: formId, enter: 'send' }} before={<ErrorSummary errors={errors} />}>
      <h1>{t('track.title')}</h1>
      <Form
        reloadDocument
        id={formId}
        className="stack-4 mt-4"
        method="post"
        action={`${paths.track()}#${noticesId}`}
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
          name="code"
          label={t('track.code')}
          hint={answer?.isCodeLeftOut ? t('track.codeAgain') : undefined}
          isCode
          autoComplete="off"
          error={problem?.field === 'code' ? message : undefined}
        />
        <p>
          <Button name="go" value="send">
            {t('track.open')}
          </Button>
        </p>
      </Form>
      <p className="mt-4 small">{t('track.lost')}</p>
      <p className="small">
        <a href={paths.lostCode()}>{t('resident.lost.link')}</a>
      </p>
    </PublicShell>
  )
}
