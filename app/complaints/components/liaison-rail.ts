import { countedUpTo } from '#app/complaints/limits.ts'
import type { Language } from '#app/complaints/rules/complaint.ts'
import { paths } from '#app/http/paths.ts'
import { formatNumber } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import type { RailLink } from '#app/ui/desk-shell.tsx'

type Place = 'matters' | 'takeUp' | 'filing' | null

/** Where the liaison works. `count`: of open matters, where the page knows it. */
export function liaisonRail(
  current: Place,
  { t, language, count }: { t: Translate; language: Language; count?: number | undefined },
): readonly RailLink[] {
  const shown = (number: number) => (number > countedUpTo ? t('inbox.many') : formatNumber(number, language))
  return [
    {
      ...{ to: paths.liaison(), words: t('matters.title'), isCurrent: current === 'matters' },
      ...(count === undefined ? {} : { count: shown(count) }),
    },
    { to: paths.takeUpMatter(), words: t('matters.takeUp'), isCurrent: current === 'takeUp' },
    { to: `${paths.liaison()}#ekspor`, words: t('liaison.title'), isCurrent: false },
    { to: paths.newComplaint(), words: t('filing.staff.rail'), isCurrent: current === 'filing' },
  ]
}
