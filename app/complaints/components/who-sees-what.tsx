import type { Identity, Publicity } from '#app/complaints/rules/complaint.ts'
import { whoSeesWhat, type Viewer } from '#app/complaints/rules/who-sees-what.ts'
import { useTranslate } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'

const viewers: readonly Viewer[] = ['others', 'agency', 'coordinator']

/** Computed from the two choices, never from labels. The heading stands outside; the caption repeats it for listeners. */
export function WhoSeesWhat({ identity, publicity }: { identity: Identity; publicity: Publicity }) {
  const t = useTranslate()
  const sight = whoSeesWhat(identity, publicity)
  return (
    <Table
      caption={t('privacy.who.title')}
      isCaptionHidden
      rows={viewers}
      keyOf={(viewer) => viewer}
      columns={[
        { key: 'viewer', header: t('privacy.who.viewer'), cell: (viewer) => t(`privacy.who.${viewer}`) },
        { key: 'name', header: t('privacy.who.name'), cell: (viewer) => t(`privacy.sight.${sight[viewer].name}`) },
        {
          key: 'content',
          header: t('privacy.who.content'),
          cell: (viewer) => t(`privacy.sight.${sight[viewer].content}`),
        },
      ]}
    />
  )
}
