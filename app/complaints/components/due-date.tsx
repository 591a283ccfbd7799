import type { DueState } from '#app/complaints/rules/due-state.ts'
import { formatDay } from '#app/i18n/format.ts'
import type { TextKey } from '#app/i18n/translate.ts'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import type { IconName } from '#app/ui/icon.tsx'
import { Tag, type Tone } from './status-tag.tsx'

const looks: Record<DueState['kind'], { icon: IconName | null; tone: Tone; isBoxed: boolean }> = {
  left: { icon: null, tone: 'idle', isBoxed: false },
  soon: { icon: 'clock', tone: 'wait', isBoxed: true },
  today: { icon: 'clock', tone: 'today', isBoxed: true },
  late: { icon: 'triangle', tone: 'late', isBoxed: true },
  paused: { icon: 'bars', tone: 'idle', isBoxed: false },
  met: { icon: 'tick', tone: 'idle', isBoxed: false },
  missed: { icon: 'triangle', tone: 'late', isBoxed: false },
}

const serviceWords: Record<DueState['kind'], TextKey> = {
  left: 'words.due.left',
  soon: 'words.due.left',
  today: 'words.due.today',
  late: 'words.due.late',
  paused: 'words.due.paused',
  met: 'words.due.met',
  missed: 'words.due.missed',
}
const lawWords: Record<DueState['kind'], TextKey> = {
  left: 'words.due.lawLeft',
  soon: 'words.due.lawLeft',
  today: 'words.due.lawToday',
  late: 'words.due.lawLate',
  paused: 'words.due.paused',
  met: 'words.due.met',
  missed: 'words.due.lawMissed',
}

/** A box or a colour means "act"; normal deadlines are plain text. The whole date is always there for listeners. */
export function DueDate({ due }: { due: DueState }) {
  const t = useTranslate()
  const language = useLanguage()
  if (due.provisional && due.kind === 'left')
    return <Tag {...looks.left}>{t('words.due.estimate', { date: formatDay(due.on, language) })}</Tag>
  return (
    <Tag {...looks[due.kind]}>
      {t((due.isLaw ? lawWords : serviceWords)[due.kind], { count: due.count })}
      <span className="visually-hidden">{t('words.due.until', { date: formatDay(due.on, language, 'weekday') })}</span>
    </Tag>
  )
}
