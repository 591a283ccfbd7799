import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'
import { noticesId } from '#app/ui/notices.tsx'

/** A reason that came back: of which proposal, what was typed, and what to mend. */
export type Declined = { proposal: string; reason: string; error: string | undefined } | undefined

export const reasonIdOf = (proposal: string) => `reason-${proposal}`

/** In a form of its own: Enter in a reason must not grant what is being declined. */
export function DeclineForm({
  id,
  name,
  token,
  declined,
}: {
  id: string
  name: string
  token: string
  declined: Declined
}) {
  const t = useTranslate()
  const own = declined?.proposal === id ? declined : undefined
  return (
    <details className="mt-2" open={own !== undefined}>
      <summary>
        {t('personAdmin.fromHeads.decline')}
        <span className="visually-hidden"> {name}</span>
      </summary>
      <form
        method="post"
        action={`${paths.adminPeople()}#${noticesId}`}
        noValidate
        className="page-narrow stack-4 mt-2"
      >
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="proposal" value={id} />
        <TextArea
          name="reason"
          id={reasonIdOf(id)}
          label={t('personAdmin.fromHeads.reason')}
          hint={t('personAdmin.fromHeads.reasonHint')}
          rows={3}
          value={own?.reason}
          error={own?.error}
        />
        <div className="actions">
          <Button variant="secondary" name="step" value="decline">
            {t('personAdmin.fromHeads.declineSubmit')}
          </Button>
        </div>
      </form>
    </details>
  )
}
