import { SignInForm } from '#app/accounts/components/sign-in-form.tsx'
import type { KeptForm } from '#app/accounts/kept-form.ts'
import { Button } from '#app/ui/button.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'

/** In the place of an answer whose sender is not signed in any more: what was typed waits in the form. */
export function SignInAgain({ token, kept }: { token: string; kept: string }) {
  const t = useTranslate()
  return (
    <PublicShell>
      <h1>{t('account.signIn.title')}</h1>
      <p className="lead">{t('account.signIn.ended')}</p>
      <SignInForm token={token} email="" errors={{}} kept={kept} />
    </PublicShell>
  )
}

/** Signed in again; the person looks once more and sends. Files cannot be kept: browsers never refill them. */
export function SendKeptForm({ kept }: { kept: KeptForm }) {
  const t = useTranslate()
  return (
    <PublicShell>
      <h1>{t('account.signIn.keptTitle')}</h1>
      <SendKept kept={kept} />
    </PublicShell>
  )
}

/** The same inside a page that says something else first. */
export function SendKept({ kept }: { kept: KeptForm }) {
  const t = useTranslate()
  return (
    <>
      <p className="lead mt-4">{t('account.signIn.kept')}</p>
      <form method="post" action={kept.address} className="stack-6 mt-5">
        {kept.fields.map(([name, value], index) => (
          // Drawn once and never reordered; a name may come twice.
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        {kept.fields
          .filter(([name, value]) => name !== 'token' && value.includes(' '))
          .map(([name, value]) => (
            <p key={name} className="typed">
              {value}
            </p>
          ))}
        <div className="actions">
          <Button>{t('account.signIn.send')}</Button>
          <a href={kept.address}>{t('account.signIn.notSend')}</a>
        </div>
      </form>
    </>
  )
}
