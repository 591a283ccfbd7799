import type { ReactNode } from 'react'
import { DeskFrame, type DeskFacts } from '#app/complaints/components/desk-frame.tsx'
import { paths } from '#app/http/paths.ts'
import { findVillage } from '#app/places/find-village.ts'
import { DeskShell } from '#app/ui/desk-shell.tsx'
import type { LanguageForm } from '#app/ui/page-shell.tsx'
import { useTranslate } from '#app/ui/language.tsx'

export type FilingDesk = { desk: DeskFacts; agencyName: string; village: string | null }

/** The desk around what is filed for a resident. The village clerk has no inbox: a rail of its own. */
export function FilingShell({
  desk,
  agencyName,
  village,
  current,
  before,
  languageForm,
  children,
}: FilingDesk & {
  /** null: on a page that is neither */
  current: 'filing' | 'assisted' | null
  before?: ReactNode
  languageForm?: LanguageForm
  children: ReactNode
}) {
  const t = useTranslate()
  const { role, person, signOutToken } = desk
  const form = languageForm === undefined ? {} : { languageForm }
  if (role !== 'clerk') {
    return (
      <DeskFrame desk={desk} agencyName={agencyName} current={current && 'filing'} before={before} {...form}>
        {children}
      </DeskFrame>
    )
  }
  const filing = { to: paths.newComplaint(), words: t('filing.staff.rail'), isCurrent: current === 'filing' }
  const own = { to: paths.assisted(), words: t('filing.assisted.title'), isCurrent: current === 'assisted' }
  const place = village === null ? null : (findVillage(village)?.name ?? null)
  return (
    <DeskShell
      home={paths.newComplaint()}
      place={place ?? t(`words.role.${role}`)}
      person={person}
      role={t(`words.role.${role}`)}
      signOutToken={signOutToken}
      rail={[filing, own]}
      before={before}
      {...form}
    >
      {children}
    </DeskShell>
  )
}
