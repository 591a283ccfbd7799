import type { ComplaintView } from '#app/access/view.ts'
import { paths } from '#app/http/paths.ts'
import { useTranslate } from '#app/ui/language.tsx'

/** Of a complaint that was divided: the way from the whole to its parts, and from a part to its whole. */
export function RelatedComplaints({
  complaint: { partOf, parts },
  leaving,
}: {
  complaint: ComplaintView
  /** parts that are with the accused agency */
  leaving: readonly string[]
}) {
  const t = useTranslate()
  if (partOf === null && parts.length === 0) return null
  return (
    <>
      <p className="small">
        {t(partOf === null ? 'splitting.part.parts' : 'splitting.part.whole')}{' '}
        {(partOf === null ? parts : [partOf]).map((reference, index) => (
          <span key={reference}>
            {index === 0 ? '' : ', '}
            <a className="reference" href={paths.officerComplaint(reference)}>
              {reference}
            </a>
          </span>
        ))}
      </p>
      {partOf === null ? null : <p className="small">{t('splitting.part.guarded')}</p>}
      {leaving.length === 0 ? null : (
        <p className="notice">{t('splitting.part.leave', { references: leaving.join(', ') })}</p>
      )}
    </>
  )
}
