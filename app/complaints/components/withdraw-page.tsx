import { Form } from '@remix-run/react'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'

/** Its own address instead of a dialog: the question, the effect, the verb, and a way back. */
export function WithdrawPage({ reference, token, reason }: { reference: Reference; token: string; reason: string }) {
  const t = useTranslate()
  return (
    <PublicShell>
      <h1>{t('track.withdraw.title', { reference })}</h1>
      <p>{t('track.withdraw.lead')}</p>
      <Form reloadDocument className="stack-4 mt-4" method="post" action={paths.complaint(reference)}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="step" value="withdraw" />
        <TextArea name="reason" rows={3} label={t('track.withdraw.reason')} isOptional value={reason} />
        <p>
          <Button variant="danger">{t('track.withdraw.button')}</Button>
        </p>
      </Form>
      <p>
        <a href={paths.complaint(reference)}>{t('track.withdraw.cancel')}</a>
      </p>
    </PublicShell>
  )
}
