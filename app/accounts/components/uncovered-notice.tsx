import { useTranslate } from '#app/ui/language.tsx'

/** What no officer of the office looks after, as far as limits say it, is the head's. */
export function UncoveredNotice({ uncovered }: { uncovered: { officers: number } | null }) {
  const t = useTranslate()
  if (uncovered === null) return null
  const { officers } = uncovered
  return (
    <p className="notice mt-3">
      {officers === 0 ? t('personAdmin.post.noOfficers') : t('personAdmin.post.uncovered', { count: officers })}
    </p>
  )
}
