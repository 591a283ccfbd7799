import { readAuditAction } from '#app/audit/actions.ts'
import type { ShownAuditRow } from '#app/audit/read-audit.server.ts'
import { paths } from '#app/http/paths.ts'
import { formatMoment } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
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
        {
          key: 'at',
          header: t('audit.at'),
          cell: ({ at }) => <span className="audit-moment">{formatMoment(at, language)}</span>,
        },
        ...(isOfEverybody
          ? [
              {
                key: 'who',
                header: t('audit.who'),
                cell: ({ who }: ShownAuditRow) => <span className="audit-code">{whoWords(who, t)}</span>,
              },
            ]
          : []),
        {
          key: 'action',
          header: t('audit.action'),
          // In one column with its chain: four columns fit a narrow screen.
          cell: ({ action, chain, number }) => (
            <>
              <div>{actionWords(action, t)}</div>
              {isOfEverybody ? (
                <a className="audit-code" href={paths.audit({ rantai: chain })}>{`${chain}, ${number}`}</a>
              ) : (
                <span className="audit-code soft">{chain}</span>
              )}
            </>
          ),
        },
        {
          key: 'details',
          header: t('audit.details'),
          cell: ({ details }) =>
            details.map((line) => (
              <div key={line} className="audit-code">
                {line}
              </div>
            )),
        },
      ]}
    />
  )
}

/** What only an older version wrote has no words, and is shown as it stands. */
export function actionWords(action: string, t: Translate): string {
  const known = readAuditAction(action)
  return known ? t(`auditActions.${known}`) : action
}

/** Whoever is nobody on the staff, with the word to search by. */
function whoWords(who: string, t: Translate): string {
  if (who === 'resident' || who === 'stranger') return t(`audit.by.${who}`, { who })
  return who.startsWith('system:') ? t('audit.by.system', { who }) : who
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
