import { StatusTag } from '#app/complaints/components/status-tag.tsx'
import type { TrackingPage } from '#app/complaints/read-tracking-page.server.ts'
import { useTranslate } from '#app/ui/language.tsx'

/** Of a complaint that was divided: each agency and where its part stands. */
export function PartsList({ page: { parts, agencyNames } }: { page: TrackingPage }) {
  const t = useTranslate()
  if (parts.length === 0) return null
  return (
    <section className="section" aria-labelledby="bagian">
      <h2 id="bagian">{t('splitting.part.title')}</h2>
      <ul className="stack-2">
        {parts.map(({ agency, status, closedBy }) => (
          <li key={agency}>
            {agency === null ? t('words.undecided') : (agencyNames[agency] ?? agency)}{' '}
            <StatusTag status={status} closedBy={closedBy} />
          </li>
        ))}
      </ul>
    </section>
  )
}
