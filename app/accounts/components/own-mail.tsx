import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/field.tsx'
import { useTranslate } from '#app/ui/language.tsx'

/** The own wish to be mailed each new complaint of the agency. */
export function OwnMail({ token, isToldOfNew }: { token: string; isToldOfNew: boolean }) {
  const t = useTranslate()
  return (
    <section className="section" aria-labelledby="surel">
      <h2 id="surel">{t('ownMail.title')}</h2>
      <form method="post" action={paths.sessions()} className="stack-3 mt-3">
        <input type="hidden" name="token" value={token} />
        <Checkbox
          name="newComplaints"
          isChecked={isToldOfNew}
          label={t('ownMail.newComplaints')}
          hint={t('ownMail.hint')}
        />
        <p className="actions">
          <Button variant="secondary" name="step" value="mail">
            {t('ownMail.save')}
          </Button>
        </p>
      </form>
    </section>
  )
}
