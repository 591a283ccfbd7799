import type { ShownAuditRow } from '#app/audit/read-audit.server.ts'
import { paths } from '#app/http/paths.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'

/** Entries of the audit log, newest first. Of everybody: with who it was, and a way to the rest of each chain. */
export function AuditEntries({
  rows,
  isOfEverybody = false,
}: {
  rows: readonly ShownAuditRow[]
  isOfEverybody?: boolean
}) {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <Table
      caption={t('audit.title')}
      isCaptionHidden
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { key: 'at', header: t('audit.at'), cell: ({ at }) => formatMoment(at, language) },
        ...(isOfEverybody ? [{ key: 'who', header: t('audit.who'), cell: ({ who }: ShownAuditRow) => who }] : []),
        { key: 'action', header: t('audit.action'), cell: ({ action }) => action },
        {
          key: 'chain',
          header: t('audit.chain'),
          cell: ({ chain, number }) =>
            isOfEverybody ? <a href={paths.audit({ rantai: chain })}>{`${chain}, ${number}`}</a> : chain,
        },
        {
          key: 'details',
          header: t('audit.details'),
          cell: ({ details }) => details.map((line) => <div key={line}>{line}</div>),
        },
      ]}
    />
  )
}

export function OlderEntries({ to }: { to: string | null }) {
  const t = useTranslate()
  if (to === null) return null
  return (
    <p className="mt-4">
      <a rel="next" href={to}>
        {t('audit.older')}
      </a>
    </p>
  )
}
