import { redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, type MetaFunction } from '@remix-run/react'
import type { StaffActor } from '#app/access/actor.ts'
import { KeyTable } from '#app/accounts/components/key-table.tsx'
import { homeAddress } from '#app/accounts/home-address.ts'
import { findStaff } from '#app/http/actor.server.ts'
import { issueFormToken, readFormToken } from '#app/http/form-token.server.ts'
import { paths } from '#app/http/paths.ts'
import { readPreferences, writePreferences } from '#app/http/preferences.server.ts'
import { refusedToken } from '#app/http/respond.ts'
import { signInAgain } from '#app/http/sign-in-again.server.ts'
import { Button } from '#app/ui/button.tsx'
import { DeskShell } from '#app/ui/desk-shell.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Checkbox, SelectField } from '#app/ui/field.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import type { PageHandle } from '#app/ui/page-handle.ts'
import { titled } from '#app/ui/page-title.ts'
import { isTheme, themes } from '#app/ui/theme.ts'

const tokenUse = ({ now }: AppLoadContext, { accountId }: StaffActor) => ({
  purpose: 'preferences',
  binding: accountId,
  now,
})

/** For all staff: how the desk looks in this browser, and its keys. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await findStaff(context, request)
  if (!actor) return redirect(paths.signIn())
  const { settings, now } = context
  return {
    preferences: readPreferences(request),
    person: actor.name,
    role: actor.role,
    home: homeAddress(actor.role),
    token: issueFormToken(settings.keys, tokenUse(context, actor)),
    signOutToken: issueFormToken(settings.keys, { purpose: 'sign-out', now }),
    isSaved: new URL(request.url).searchParams.has('tersimpan'),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await findStaff(context, request)
  if (!actor) throw signInAgain(context, request)
  const { settings, form } = context
  const token = readFormToken(settings.keys, form?.fields.get('token') ?? null, tokenUse(context, actor))
  if (!token.ok) return refusedToken({ isExpired: true })
  const theme = form?.fields.get('theme') ?? null
  const chosen = { theme: isTheme(theme) ? theme : 'light', hasKeys: form?.fields.get('keys') === 'yes' } as const
  const headers = new Headers()
  for (const cookie of writePreferences(chosen, settings)) headers.append('Set-Cookie', cookie)
  return redirect(paths.preferences({ tersimpan: 'ya' }), { status: 303, headers })
}

export const handle: PageHandle = { desk: true, keys: true }
export const meta: MetaFunction<typeof loader> = (args) => titled(args, 'deskTools.preferences.title')

export default function Preferences() {
  const t = useTranslate()
  const { preferences, person, role, home, token, signOutToken, isSaved } = useLoaderData<typeof loader>()
  const isExpired = useActionData<typeof action>()?.isExpired ?? false
  return (
    <DeskShell
      home={home}
      place={t('deskTools.preferences.title')}
      person={person}
      role={t(`words.role.${role}`)}
      signOutToken={signOutToken}
      rail={[{ to: home, words: t('deskTools.preferences.back'), isCurrent: false }]}
      before={
        <>
          <ErrorSummary errors={isExpired ? [{ id: null, message: t('errors.page.expired') }] : []} />
          {isSaved ? <Flash kind="done">{t('deskTools.preferences.saved')}</Flash> : null}
        </>
      }
    >
      <h1>{t('deskTools.preferences.title')}</h1>
      <p className="soft">{t('deskTools.preferences.lead')}</p>
      <form method="post" action={paths.preferences()} className="stack-4 mt-4">
        <input type="hidden" name="token" value={token} />
        <SelectField
          name="theme"
          id="theme"
          label={t('deskTools.preferences.theme')}
          hint={t('deskTools.preferences.themeHint')}
          value={preferences.theme}
          options={themes.map((value) => ({ value, label: t(`deskTools.theme.${value}`) }))}
        />
        <Checkbox
          name="keys"
          value="yes"
          id="keys"
          isChecked={preferences.hasKeys}
          label={t('deskTools.preferences.keys')}
        />
        <p className="actions">
          <Button>{t('deskTools.preferences.save')}</Button>
        </p>
      </form>
      <KeyTable />
    </DeskShell>
  )
}
