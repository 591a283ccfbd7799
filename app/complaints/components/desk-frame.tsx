import type { ReactNode } from 'react'
import type { DeskCounts } from '#app/complaints/count-desk.server.ts'
import type { AgencyCode, Role } from '#app/complaints/rules/complaint.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { paths } from '#app/http/paths.ts'
import { DeskShell } from '#app/ui/desk-shell.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

/** What `readDesk` of the route gives. */
export type DeskFacts = {
  person: string
  role: Role
  agency: AgencyCode | null
  isInspectorate: boolean
  signOutToken: string
  counts: DeskCounts
}

export type DeskPlace =
  | 'inbox'
  | 'late'
  | 'soon'
  | 'paused'
  | 'closed'
  | 'queue'
  | 'restricted'
  | 'aimed'
  | 'requests'
  | 'emails'
  | 'uncovered'
  | null

const mostShown = 1_000

/** The shell of officers, heads and coordinators: rail with counts, search by number and words. */
export function DeskFrame({
  desk,
  agencyName,
  current,
  q = '',
  before,
  children,
}: {
  desk: DeskFacts
  agencyName: string
  current: DeskPlace
  q?: string
  before?: ReactNode
  children: ReactNode
}) {
  const t = useTranslate()
  const language = useLanguage()
  const shown = (count: number) => (count > mostShown ? t('desk.many') : formatNumber(count, language))
  const rail = railOf(desk, t, shown).map(({ place, ...link }) => ({ ...link, isCurrent: place === current }))
  return (
    <DeskShell
      home={desk.role === 'coordinator' ? paths.queue() : paths.inbox()}
      place={agencyName}
      person={desk.person}
      role={t(`words.role.${desk.role}`)}
      signOutToken={desk.signOutToken}
      rail={rail}
      search={{ to: paths.inbox(), value: q }}
      before={before}
    >
      {children}
    </DeskShell>
  )
}

function railOf({ counts, role, isInspectorate }: DeskFacts, t: Translate, shown: (count: number) => string) {
  const { open, overdue, paused, queue, restricted } = counts
  const coordinators = [
    { place: 'queue', to: paths.queue(), words: t('desk.rail.queue'), count: shown(queue ?? 0) },
    {
      place: 'restricted',
      to: paths.queue({ bagian: 'dilindungi' }),
      words: t('desk.rail.restricted'),
      count: shown(restricted ?? 0),
    },
    ...(isInspectorate
      ? [{ place: 'aimed', to: paths.queue({ bagian: 'inspektorat' }), words: t('desk.rail.aimed') }]
      : []),
  ]
  const requests = {
    place: 'requests',
    to: paths.queue({ bagian: 'permintaan' }),
    words: t('coordinator.requestsTitle'),
  }
  const all = [
    { place: 'inbox', to: paths.inbox(), words: t('desk.rail.inbox'), count: shown(open) },
    { place: 'late', to: paths.inbox({ due: 'overdue' }), words: t('desk.rail.late'), count: shown(overdue) },
    { place: 'soon', to: paths.inbox({ due: 'soon' }), words: t('desk.rail.soon') },
    { place: 'paused', to: paths.inbox({ status: 'incomplete' }), words: t('desk.rail.paused'), count: shown(paused) },
    { place: 'closed', to: paths.inbox({ status: 'closed' }), words: t('desk.rail.closed') },
  ]
  const mail = [{ place: 'emails', to: paths.queueEmails(), words: t('desk.rail.emails') }]
  // What no officer looks after is the head's to give to somebody.
  const uncovered = { place: 'uncovered', to: paths.inbox({ petugas: 'tidak-ada' }), words: t('people.uncovered') }
  if (role === 'head') return [...all, uncovered]
  return role === 'coordinator' ? [...coordinators, requests, ...all, ...mail] : all
}
