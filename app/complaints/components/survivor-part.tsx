import { History } from '#app/complaints/components/history.tsx'
import { StatusTag } from '#app/complaints/components/status-tag.tsx'
import type { TrackingPage } from '#app/complaints/read-tracking-page.server.ts'
import { useTranslate } from '#app/ui/language.tsx'

/** What happens to the complaint that carries on for a merged one. */
export function SurvivorPart({ page }: { page: TrackingPage }) {
  const t = useTranslate()
  const { survivor, agencyNames } = page
  if (survivor === null) return null
  const status = t(`words.status.${survivor.status}`)
  return (
    <section className="section" aria-labelledby="kelanjutan">
      <h2 id="kelanjutan">{t('merging.survivor.title')}</h2>
      <p className="mt-2">
        <StatusTag status={survivor.status} closedBy={survivor.closedBy} />
      </p>
      <p className="mt-2">{t('merging.survivor.lead', { status })}</p>
      <History
        entries={survivor.history.map((entry) => ({ ...entry, id: `lanjutan-${entry.id}` }))}
        reader="resident"
        agencyName={(code) => agencyNames[code] ?? code}
      />
    </section>
  )
}
