import { paths } from '#app/http/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'

/** Behind the link that a new address of somebody of the staff got. */
export function AddressLink({
  address,
  token,
  email,
  name,
  error,
}: {
  address: string
  token: string
  email: string
  name: string
  error: string | undefined
}) {
  const t = useTranslate()
  return (
    <PublicShell before={<ErrorSummary errors={error === undefined ? [] : [{ id: null, message: error }]} />}>
      <h1>{t('account.newAddress.title')}</h1>
      <p className="lead">{t('account.newAddress.lead', { email, name })}</p>
      <form method="post" action={`${address}#${noticesId}`} className="actions mt-5">
        <input type="hidden" name="token" value={token} />
        <Button>{t('account.newAddress.submit')}</Button>
      </form>
    </PublicShell>
  )
}

export function AddressSaved() {
  const t = useTranslate()
  return (
    <PublicShell>
      <h1>{t('account.newAddress.doneTitle')}</h1>
      <p className="lead">{t('account.newAddress.done')}</p>
      <div className="actions mt-5">
        <ButtonLink to={paths.signIn()}>{t('account.signIn.submit')}</ButtonLink>
      </div>
    </PublicShell>
  )
}
