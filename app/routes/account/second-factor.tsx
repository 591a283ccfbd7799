import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import { fieldMessages } from '#app/accounts/components/field-messages.ts'
import { BackupCodes, EnterCode, Ready, SetUp } from '#app/accounts/components/second-factor-forms.tsx'
import { SendKept, SendKeptForm } from '#app/accounts/components/sign-in-again.tsx'
import { homeAddress } from '#app/accounts/home-address.ts'
import { unpackForm } from '#app/accounts/kept-form.ts'
import { qrPicture } from '#app/accounts/qr-picture.ts'
import * as secondFactor from '#app/accounts/second-factor.server.ts'
import { findAccountSession, type AccountSession } from '#app/accounts/session.server.ts'
import { issueFormToken, readFormToken } from '#app/http/form-token.server.ts'
import { paths } from '#app/http/paths.ts'
import { invalid, passHeaders, refusedToken, tooMany } from '#app/http/respond.ts'
import { signInAgain } from '#app/http/sign-in-again.server.ts'
import { readSignInCookie, writeSignInCookie } from '#app/http/sign-in-cookie.server.ts'
import { formatTime } from '#app/i18n/format.ts'
import type { TextKey } from '#app/i18n/translate.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { titled } from '#app/ui/page-title.ts'

type Errors = { code?: TextKey; backup?: TextKey; form?: TextKey }

const tokenUse = ({ now }: AppLoadContext, { account }: AccountSession) => ({
  purpose: 'second-factor',
  binding: account.id,
  now,
})

const findSession = (context: AppLoadContext, request: Request) =>
  findAccountSession(readSignInCookie(request, 'petugas', context.settings), context.now)

export async function loader({ context, request }: LoaderFunctionArgs) {
  const session = await findSession(context, request)
  // After the action this is asked with the old cookie, whose session has just become another one.
  if (!session && context.form) return { page: 'passed', token: '', hasErrors: false } as const
  if (!session) return redirect(paths.signIn())
  const { keys } = context.settings
  const shared = { token: issueFormToken(keys, tokenUse(context, session)), hasErrors: context.answer.hasErrors }
  if (session.account.secondFactorAt === null) {
    const { address, words } = secondFactor.prepareSecondFactor({ session, keys })
    return { ...shared, page: 'set-up', picture: qrPicture(address), words } as const
  }
  if (!session.isComplete) {
    const isBackup = new URL(request.url).searchParams.get('pakai') === 'cadangan'
    return { ...shared, page: 'code', isBackup } as const
  }
  const left = await secondFactor.countBackupCodes(session.account.id)
  return { ...shared, page: 'ready', left, home: homeAddress(session.account.role) } as const
}

export async function action({ context, request }: ActionFunctionArgs) {
  const session = await findSession(context, request)
  if (!session) throw signInAgain(context, request)
  const { settings, now, form } = context
  const { account } = session
  const kept = form?.fields.get('kept') ?? null
  const again = (errors: Errors, retryAt: Date | null = null) => ({ page: 'again', errors, retryAt, kept }) as const
  const token = readFormToken(settings.keys, form?.fields.get('token') ?? null, tokenUse(context, session))
  if (!token.ok) return refusedToken(again({ form: 'errors.page.expired' }))

  const isBackup = form?.fields.has('backup') ?? false
  const field = isBackup ? 'backup' : 'code'
  const code = form?.fields.get(field) ?? ''
  if (code.trim() === '') return invalid(again({ [field]: 'secondFactor.problem.empty' }), context)

  const result = await use({ session, code, keys: settings.keys, now, isBackup })
  if (!result.ok && result.reason === 'too-many') {
    return tooMany(again({ form: 'errors.rate.wait' }, result.retryAt), result.retryAt, now)
  }
  if (!result.ok) return invalid(again({ [field]: 'secondFactor.problem.wrong' }), context)

  const headers = new Headers()
  if ('sessionId' in result) headers.set('Set-Cookie', writeSignInCookie(result.sessionId, 'petugas', settings))
  const waiting = kept === null ? null : unpackForm(kept)
  const home = homeAddress(account.role)
  if ('backupCodes' in result) {
    return data({ page: 'codes', codes: result.backupCodes, waiting, home } as const, { headers })
  }
  if (waiting) return data({ page: 'waiting', waiting } as const, { headers })
  return redirect(isBackup ? paths.secondFactor() : home, { headers })
}

/** What a code does follows from how far its owner has come. */
function use(given: Parameters<typeof secondFactor.passSecondFactor>[0]) {
  const { account, isComplete } = given.session
  if (account.secondFactorAt === null) return secondFactor.setUpSecondFactor(given)
  return isComplete ? secondFactor.renewBackupCodes(given) : secondFactor.passSecondFactor(given)
}

export const headers = passHeaders

export const meta: MetaFunction<typeof loader> = (args) =>
  titled(args, 'secondFactor.pageTitle', { hasErrors: args.data?.hasErrors ?? false })

export default function SecondFactor() {
  const t = useTranslate()
  const language = useLanguage()
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer?.page === 'waiting') return <SendKeptForm kept={answer.waiting} />
  if (answer?.page === 'codes') {
    return (
      <BackupCodes codes={answer.codes}>
        {answer.waiting ? (
          <SendKept kept={answer.waiting} />
        ) : (
          <p className="mt-5">
            <a href={answer.home}>{t('secondFactor.codes.done')}</a>
          </p>
        )}
      </BackupCodes>
    )
  }
  const values = { time: answer?.retryAt ? formatTime(answer.retryAt, language) : '' }
  const form = {
    token: loaded.token,
    errors: fieldMessages(answer?.errors, t, values),
    kept: answer?.kept ?? null,
  }
  if (loaded.page === 'set-up') return <SetUp {...form} picture={loaded.picture} words={loaded.words} />
  if (loaded.page === 'code') return <EnterCode {...form} isBackup={loaded.isBackup} />
  return loaded.page === 'ready' ? <Ready {...form} left={loaded.left} home={loaded.home} /> : null
}
