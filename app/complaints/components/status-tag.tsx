import type { ReactNode } from 'react'
import type { Status } from '#app/complaints/rules/complaint.ts'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import { useTranslate } from '#app/ui/language.tsx'

export type Tone = 'idle' | 'wait' | 'move' | 'done' | 'stop' | 'late' | 'today'

const looks: Record<Status, { icon: IconName; tone: Tone }> = {
  submitted: { icon: 'ring', tone: 'idle' },
  incomplete: { icon: 'bars', tone: 'wait' },
  forwarded: { icon: 'arrow', tone: 'move' },
  in_progress: { icon: 'half', tone: 'move' },
  awaiting_approval: { icon: 'stamp', tone: 'move' },
  answered: { icon: 'speech', tone: 'move' },
  closed: { icon: 'tick', tone: 'done' },
  referred: { icon: 'leaving', tone: 'stop' },
  rejected: { icon: 'cross', tone: 'stop' },
  withdrawn: { icon: 'back', tone: 'idle' },
  merged: { icon: 'joined', tone: 'idle' },
}

/**
 * Boxed on detail pages and the public list; without a box in desk lists, where a box means "act". Never a link, never
 * alone on a resident's page: a sentence follows it.
 */
export function StatusTag({
  status,
  closedBy = null,
  isBoxed = true,
}: {
  status: Status
  closedBy?: 'resident' | 'silence' | null
  isBoxed?: boolean
}) {
  const t = useTranslate()
  if (status === 'closed' && closedBy === 'silence')
    return (
      <Tag icon="dash" tone="stop" isBoxed={isBoxed}>
        {t('words.status.closedBySilence')}
      </Tag>
    )
  return (
    <Tag {...looks[status]} isBoxed={isBoxed}>
      {t(`words.status.${status}`)}
    </Tag>
  )
}

/** "Dibuka kembali" beside the status of a complaint that was disputed. */
export function ReopenedMarker({ isBoxed = true }: { isBoxed?: boolean }) {
  const t = useTranslate()
  return (
    <Tag icon="reopened" tone="wait" isBoxed={isBoxed}>
      {t('words.marker.reopened')}
    </Tag>
  )
}

export function Tag({
  icon,
  tone,
  isBoxed,
  children,
}: {
  icon: IconName | null
  tone: Tone
  isBoxed: boolean
  children: ReactNode
}) {
  return (
    <span className={`status tone-${tone}${isBoxed ? ' tag' : ''}`}>
      {icon === null ? null : <Icon name={icon} />}
      <span>{children}</span>
    </span>
  )
}
