import type { ReactNode } from 'react'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import { useTranslate } from '#app/ui/language.tsx'

export type FlashKind = 'done' | 'partly' | 'info' | 'problem'

const looks: Record<FlashKind, { className: string; icon: IconName }> = {
  done: { className: 'flash', icon: 'tick' },
  partly: { className: 'flash flash-partly', icon: 'triangle' },
  info: { className: 'flash flash-info', icon: 'dot' },
  problem: { className: 'flash flash-problem', icon: 'triangle' },
}

/** First thing in main, gone on the next page; kinds differ by icon and first word. May hold one corrective link. `below`: a list. */
export function Flash({ kind, children, below }: { kind: FlashKind; children: ReactNode; below?: ReactNode }) {
  const t = useTranslate()
  const { className, icon } = looks[kind]
  return (
    <div className={className} role="status">
      <Icon name={icon} />
      <div>
        <p>
          <b>{t(`shell.flash.${kind}`)}</b> {children}
        </p>
        {below}
      </div>
    </div>
  )
}
