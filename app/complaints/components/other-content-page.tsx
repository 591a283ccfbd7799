import { Form } from '@remix-run/react'
import { filingFields, type FilingValues } from '#app/complaints/form.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { PublicShell } from '#app/ui/page-shell.tsx'

/** The same form with other words: keeps the text, links the receipt, and has one button that sends it as a new one. */
export function OtherContentPage({
  values,
  token,
  receiptToken,
  reference,
}: {
  values: FilingValues
  token: string
  receiptToken: string
  reference: Reference
}) {
  const t = useTranslate()
  return (
    <PublicShell>
      <h1>{t('submit.again.title')}</h1>
      <p>{t('submit.again.lead', { reference })}</p>
      <Form reloadDocument method="post" action={paths.receipt()}>
        <input type="hidden" name="token" value={receiptToken} />
        <Button variant="link">{t('submit.again.receipt', { reference })}</Button>
      </Form>
      <section className="section">
        <h2>{t('submit.again.text')}</h2>
        <p className="typed">{values.body}</p>
        <Form reloadDocument method="post" action={paths.submit()}>
          <input type="hidden" name="token" value={token} />
          {filingFields
            .filter((name) => values[name] !== '')
            .map((name) => (
              <input key={name} type="hidden" name={name} value={values[name]} />
            ))}
          <Button name="go" value="send">
            {t('submit.again.asNew')}
          </Button>
        </Form>
      </section>
    </PublicShell>
  )
}
