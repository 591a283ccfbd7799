import { StatusTag } from '#app/complaints/components/status-tag.tsx'
import type { StepProps } from '#app/complaints/components/step-frame.tsx'
import type { Similar } from '#app/complaints/list-similar.server.ts'
import { paths } from '#app/http/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { useTranslate } from '#app/ui/language.tsx'

/** Complaints that may be about the same matter: to open and compare, and for the coordinator to merge this one into. */
export function SimilarBox({ props, similar }: { props: StepProps; similar: readonly Similar[] }) {
  const t = useTranslate()
  if (similar.length === 0) return null
  return (
    <section aria-labelledby="serupa-judul" className="stack-3" id="serupa">
      <h2 id="serupa-judul">{t('similar.title', { n: similar.length })}</h2>
      <ul className="stack-3 small">
        {similar.map((one) => (
          <li key={one.reference} className="stack-2">
            <p>
              <a className="reference" href={paths.officerComplaint(one.reference)}>
                {one.reference}
              </a>{' '}
              {one.title === '' ? t('desk.inbox.waitsForCopy') : one.title}
            </p>
            <p className="desk-markers">
              <span className="soft">{one.place ?? t('desk.inbox.noPlace')}</span>
              <StatusTag status={one.status} closedBy={null} isBoxed={false} />
            </p>
            {one.isMergeable && props.page.steps.includes('merge') ? (
              <MergeInto props={props} into={one.reference} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Opened first, so that a slip of the finger merges nothing; both residents are told, and it can be undone. */
function MergeInto({ props, into }: { props: StepProps; into: string }) {
  const t = useTranslate()
  const { page, address, token } = props
  const { reference } = page.complaint
  return (
    <details>
      <summary>{t('similar.merge', { into })}</summary>
      <form method="post" action={address} className="stack-2">
        <p>{t('similar.mergeWhat', { reference, into })}</p>
        <input type="hidden" name="step" value="merge" />
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="into" value={into} />
        <input type="hidden" name="version" value={page.complaint.version} />
        <input type="hidden" name="token" value={token} />
        <Button variant="secondary">{t('similar.mergeNow')}</Button>
      </form>
    </details>
  )
}
