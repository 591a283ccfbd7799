import { countedUpTo } from '#app/complaints/limits.ts'
import { useTranslate } from '#app/ui/language.tsx'

/** What stays with an agency whatever is changed at it. */
export function OpenAt({ openCount }: { openCount: number }) {
  const t = useTranslate()
  return <p>{openCount > countedUpTo ? t('agencyAdmin.effectMany') : t('agencyAdmin.effect', { count: openCount })}</p>
}
