import type { ReactNode } from 'react'
import type { StepProps } from '#app/complaints/components/step-frame.tsx'
import type { DeskAids } from '#app/complaints/read-desk-aids.server.ts'
import type { Neighbours } from '#app/complaints/components/inbox-page.tsx'
import { paths } from '#app/http/paths.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

// What stands around the text of a complaint and makes the work easier.

/** A form of one press: claim, give, undo. */
function ActForm({
  props,
  step,
  children,
}: {
  props: Pick<StepProps, 'page' | 'address' | 'token'>
  step: string
  children: ReactNode
}) {
  const { page, address, token } = props
  return (
    <form method="post" action={address} className="stack-2">
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="version" value={page.complaint.version} />
      <input type="hidden" name="token" value={token} />
      {children}
    </form>
  )
}

/** For the seconds in which a reply is still the author's; pressed later it is refused in words. */
export function UndoBox({ props, entry }: { props: StepProps; entry: string }) {
  const t = useTranslate()
  return (
    <Flash kind="done">
      {t('work.undo.waits')}
      <ActForm props={props} step="undo">
        <input type="hidden" name="entry" value={entry} />
        <Button variant="secondary" shortcut="z">
          {t('work.undo.button')}
        </Button>
      </ActForm>
    </Flash>
  )
}

/** Who holds it, and by one press oneself or a colleague. */
export function HoldBox({ props, aids }: { props: StepProps; aids: DeskAids }) {
  const t = useTranslate()
  const { assignee } = props.page.complaint
  const mayAssign = props.page.steps.includes('assign')
  const isOwn = assignee?.accountId === aids.accountId
  const isColleague = aids.colleagues.some(({ accountId }) => accountId === aids.accountId)
  const others = aids.colleagues.filter(({ accountId }) => accountId !== assignee?.accountId)
  return (
    <section aria-labelledby="petugas-judul" className="stack-3">
      <h2 id="petugas-judul">{t('work.hold.title')}</h2>
      <p>{assignee?.name ?? t('work.hold.none')}</p>
      {mayAssign && isColleague && !isOwn ? (
        <ActForm props={props} step="assign">
          <Button variant="secondary" shortcut="a">
            {t('work.hold.claim')}
          </Button>
        </ActForm>
      ) : null}
      {mayAssign && others.length > 0 ? (
        <details>
          <summary>{t('work.hold.choose')}</summary>
          <ActForm props={props} step="assign">
            <SelectField
              name="officer"
              id="assign-officer"
              label={t('work.hold.choose')}
              empty={t('desk.form.choose')}
              options={[
                ...others.map(({ accountId, name }) => ({ value: accountId, label: name })),
                ...(assignee ? [{ value: '-', label: t('work.hold.nobody') }] : []),
              ]}
            />
            <Button variant="secondary">{t('work.hold.give')}</Button>
          </ActForm>
        </details>
      ) : null}
    </section>
  )
}

/** A hint, never a lock. The line is there without a script as well; a script keeps it true. */
export function AlsoOpen({ names }: { names: readonly string[] }) {
  const t = useTranslate()
  return (
    <p
      className="notice notice-calm"
      id="juga-membuka"
      hidden={names.length === 0}
      data-words={t('work.also', { names: '%' })}
    >
      {t('work.also', { names: names.join(', ') })}
    </p>
  )
}

/** Drafts of colleagues who want a second pair of eyes before they send. */
export function DraftsToRead({ aids }: { aids: DeskAids }) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <>
      {aids.toRead.map(({ name, step, fields, savedAt }) => (
        <details key={`${name}-${step}`} className="section" open>
          <summary>{t('work.draft.toRead', { name, step: t(`desk.write.${step}`) })}</summary>
          <p className="small soft">{t('work.draft.savedAt', { moment: formatMoment(savedAt, language) })}</p>
          {Object.values(fields)
            .filter((text) => text.trim() !== '')
            .map((text, index) => (
              <p key={index} className="typed">
                {text}
              </p>
            ))}
        </details>
      ))}
    </>
  )
}

/** Back to the list it was opened from, and on to the ones beside it. */
export function ListNav({ neighbours, current }: { neighbours: Neighbours; current: string }) {
  const t = useTranslate()
  const { daftar, back, previous, next } = neighbours
  const to = (reference: string) => paths.officerComplaint(reference, { daftar })
  return (
    <nav className="desk-neighbours small" aria-label={t('work.list.back')}>
      <a href={`${back}#${current}`} data-key="u">
        {t('work.list.back')} <kbd>u</kbd>
      </a>
      {previous ? (
        <a href={to(previous)} rel="prev" data-key="k">
          {t('work.list.previous')} <kbd>k</kbd>
        </a>
      ) : null}
      {next ? (
        <a href={to(next)} rel="next" data-key="j">
          {t('work.list.next')} <kbd>j</kbd>
        </a>
      ) : null}
    </nav>
  )
}
