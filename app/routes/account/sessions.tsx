import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { canEnter } from '#app/access/can.ts'
import { chooseOwnMail, mayChooseOwnMail } from '#app/accounts/choose-own-mail.server.ts'
import { OwnMail } from '#app/accounts/components/own-mail.tsx'
import { homeAddress } from '#app/accounts/home-address.ts'
import { endOwnSessions, listOwnSessions } from '#app/accounts/own-sessions.server.ts'
import { findAccountSession, toStaffActor, type AccountSession } from '#app/accounts/session.server.ts'
import { issueFormToken, readFormToken } from '#app/http/form-token.server.ts'
import { paths } from '#app/http/paths.ts'
import { refusedToken } from '#app/http/respond.ts'
import { signInAgain } from '#app/http/sign-in-again.server.ts'
import { readSignInCookie } from '#app/http/sign-in-cookie.server.ts'
import { formatMoment } from '#app/i18n/format.ts'
import type { TextKey } from '#app/i18n/translate.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'
import { pageTitle } from '#app/ui/page-title.ts'

type Answer = { ended: number | null; isMailSaved: boolean; formError: TextKey | null }

const tokenUse = ({ now }: AppLoadContext, { account }: AccountSession) => ({
  ...{ purpose: 'own-sessions', binding: account.id, now },
})

/** Only a session that passed everything: half of a sign-in ends nobody else's work. */
async function findSession(context: AppLoadContext, request: Request): Promise<AccountSession | null> {
  const id = readSignInCookie(request, 'petugas', context.settings)
  const session = await findAccountSession(id, context.now)
  return session?.isComplete ? session : null
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  const session = await findSession(context, request)
  if (!session) return redirect(paths.signIn())
  return {
    token: issueFormToken(context.settings.keys, tokenUse(context, session)),
    sessions: await listOwnSessions(session, context.now),
    home: homeAddress(session.account.role),
    hasOwnAudit: canEnter(toStaffActor(session.account), 'readOwnAudit'),
    isToldOfNew: mayChooseOwnMail(session.account) ? session.account.isToldOfNew : null,
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const session = await findSession(context, request)
  if (!session) throw signInAgain(context, request)
  const { settings, now, form } = context
  const token = readFormToken(settings.keys, form?.fields.get('token') ?? null, tokenUse(context, session))
  if (!token.ok) return refusedToken<Answer>({ ended: null, isMailSaved: false, formError: 'errors.page.expired' })
  if (form?.fields.get('step') === 'mail') {
    const isMailSaved = await chooseOwnMail(session.account, form.fields.get('newComplaints') === 'yes', now)
    return data<Answer>({ ended: null, isMailSaved, formError: null })
  }
  const name = form?.fields.get('step') === 'others' ? null : (form?.fields.get('session') ?? '')
  return data<Answer>({ ended: await endOwnSessions(session, name, now), isMailSaved: false, formError: null })
}

export const meta = pageTitle('ownSessions.title')

export default function Sessions() {
  const t = useTranslate()
  const language = useLanguage()
  const { token, sessions, home, hasOwnAudit, isToldOfNew } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const ended = answer?.ended ?? 0
  return (
    <PublicShell
      before={<ErrorSummary errors={answer?.formError ? [{ id: null, message: t(answer.formError) }] : []} />}
    >
      {ended > 0 ? <Flash kind="done">{t('ownSessions.ended', { count: ended })}</Flash> : null}
      {answer?.isMailSaved ? <Flash kind="done">{t('ownMail.saved')}</Flash> : null}
      <h1>{t('ownSessions.title')}</h1>
      <p className="lead">{t('ownSessions.lead')}</p>
      <ul className="stack-4 mt-5">
        {sessions.map(({ name, startedAt, usedAt, isThis }) => {
          const moment = formatMoment(startedAt, language)
          return (
            <li key={name}>
              <p>
                <b>{t(isThis ? 'ownSessions.this' : 'ownSessions.other')}</b>
                <br />
                {t('ownSessions.started', { moment, last: formatMoment(usedAt, language) })}
              </p>
              {isThis ? null : (
                <End token={token} session={name}>
                  {t('ownSessions.end')}
                  <span className="visually-hidden"> {t('ownSessions.endNamed', { moment })}</span>
                </End>
              )}
            </li>
          )
        })}
      </ul>
      {sessions.length > 1 ? (
        <End token={token}>{t('ownSessions.endOthers')}</End>
      ) : (
        <p className="mt-4">{t('ownSessions.none')}</p>
      )}
      {isToldOfNew === null ? null : <OwnMail token={token} isToldOfNew={isToldOfNew} />}
      <p className="section">
        <a href={paths.secondFactor()}>{t('secondFactor.pageTitle')}</a>
        <br />
        {hasOwnAudit ? (
          <>
            <a href={paths.ownAudit()}>{t('audit.own.title')}</a>
            <br />
          </>
        ) : null}
        <a href={home}>{t('secondFactor.toDesk')}</a>
      </p>
    </PublicShell>
  )
}

function End({ token, session, children }: { token: string; session?: string; children: ReactNode }) {
  return (
    <form method="post" action={paths.sessions()} className="actions mt-2">
      <input type="hidden" name="token" value={token} />
      {session === undefined ? null : <input type="hidden" name="session" value={session} />}
      <Button variant="secondary" name="step" value={session === undefined ? 'others' : 'one'}>
        {children}
      </Button>
    </form>
  )
}
