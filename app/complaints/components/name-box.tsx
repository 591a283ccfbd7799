import type { StepProps } from '#app/complaints/components/step-frame.tsx'
import type { NameLook } from '#app/complaints/look-form.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { Button } from '#app/ui/button.tsx'
import type { FieldError } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'
import { Rows } from '#app/ui/rows.tsx'

const fieldId = 'nama-alasan'

/** The resident's name, to the liaison: asked for with a reason, and gone with the next page. */
export function NameBox({ props, look }: { props: StepProps; look: NameLook | null }) {
  const t = useTranslate()
  if (look !== null && look.name !== null)
    return (
      // The form leads to this place whether it comes back or is answered.
      <section className="section stack-3" id={noticesId} tabIndex={-1} aria-labelledby="nama-judul">
        <h2 id="nama-judul">{t('matters.name.title')}</h2>
        <Rows rows={[{ label: t('matters.name.label'), value: <span className="typed">{look.name}</span> }]} />
        <p className="small soft">{t('matters.name.noted')}</p>
      </section>
    )
  if (!props.page.asksForName) return null
  const error = look?.errors['reason']
  return (
    // Closed until it is wanted: the work on most complaints needs no name.
    <details className="section" open={look !== null}>
      <summary>{t('matters.name.open')}</summary>
      <form method="post" action={`${props.address}#${noticesId}`} noValidate className="stack-4 mt-3">
        <input type="hidden" name="token" value={props.token} />
        <p className="soft">{t('matters.name.lead')}</p>
        <TextArea
          name="reason"
          id={fieldId}
          label={t('matters.name.reason')}
          hint={t('matters.name.hint')}
          value={look?.reason}
          error={error && t(error.key, error.values)}
          rows={2}
        />
        <p className="actions">
          <Button name="confirm" value="name" variant="secondary">
            {t('matters.name.show')}
          </Button>
        </p>
      </form>
    </details>
  )
}

/** The same sentences for the summary at the top of the page. */
export function lookErrors(look: NameLook | null, t: Translate): FieldError[] {
  return Object.entries(look?.errors ?? {}).flatMap(([name, error]) =>
    error ? [{ id: name === 'reason' ? fieldId : null, message: t(error.key, error.values) }] : [],
  )
}
