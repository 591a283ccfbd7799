import type { ReactNode } from 'react'
import type { DeskCounts } from '#app/complaints/count-desk.server.ts'
import { viewQueries, viewsOf, type InboxView } from '#app/complaints/inbox-views.ts'
import { liaisonRail } from '#app/complaints/components/liaison-rail.ts'
import { countedUpTo } from '#app/complaints/limits.ts'
import type { AgencyCode, Role } from '#app/complaints/rules/complaint.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { paths } from '#app/http/paths.ts'
import { DeskShell, type RailLink } from '#app/ui/desk-shell.tsx'
import type { LanguageForm } from '#app/ui/page-shell.tsx'
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
  | InboxView
  | 'queue'
  | 'restricted'
  | 'aimed'
  | 'requests'
  | 'objections'
  | 'held'
  | 'emails'
  | 'overview'
  | 'people'
  | 'filing'
  | null

const placeKeys: Partial<Record<Exclude<DeskPlace, null>, string>> = { inbox: 'g i', mine: 'g s', late: 'g t' }

/** A list of the person's own, by its name. */
export type OwnView = { name: string; query: Record<string, string>; isCurrent: boolean }

/**
 * The shell of officers, heads and coordinators: rail with views and counts, search by number and words. `list`: the list
 * that stands beside a complaint from 1200 px on; `beside`: what stands beside a list there.
 */
export function DeskFrame({
  desk,
  agencyName,
  current,
  own = [],
  q = '',
  before,
  saysBelow = false,
  list,
  beside,
  languageForm,
  children,
}: {
  desk: DeskFacts
  agencyName: string
  current: DeskPlace
  own?: readonly OwnView[]
  q?: string
  before?: ReactNode
  /** where the answer to a form stands further down, at the form */
  saysBelow?: boolean
  list?: ReactNode
  beside?: ReactNode
  languageForm?: LanguageForm
  children: ReactNode
}) {
  const t = useTranslate()
  return (
    <DeskShell
      home={homeOf(desk.role)}
      place={agencyName === '' ? t(`words.role.${desk.role}`) : agencyName}
      person={desk.person}
      role={t(`words.role.${desk.role}`)}
      signOutToken={desk.signOutToken}
      rail={useRail(desk, current, own)}
      // The liaison follows a few, and looks for none.
      {...(desk.role === 'liaison' ? {} : { search: { to: paths.inbox(), value: q } })}
      before={before}
      saysBelow={saysBelow}
      list={list}
      beside={beside}
      languageForm={languageForm}
    >
      {children}
    </DeskShell>
  )
}

function homeOf(role: Role): string {
  if (role === 'liaison') return paths.liaison()
  return role === 'coordinator' ? paths.queue() : paths.inbox()
}

function useRail(
  { counts, role, isInspectorate }: DeskFacts,
  current: DeskPlace,
  own: readonly OwnView[],
): readonly RailLink[] {
  const t = useTranslate()
  const language = useLanguage()
  const shown = (count: number) => (count > countedUpTo ? t('inbox.many') : formatNumber(count, language))
  const link = (place: Exclude<DeskPlace, null>, to: string, count?: number): RailLink => ({
    to,
    words: t(`inbox.views.${place}`),
    isCurrent: place === current,
    ...(placeKeys[place] ? { shortcut: placeKeys[place] } : {}),
    ...(count === undefined ? {} : { count: shown(count) }),
  })
  if (role === 'liaison')
    return liaisonRail(current === 'filing' ? 'filing' : null, { t, language, count: counts.matters })
  const isCoordinator = role === 'coordinator'
  const views = viewsOf(role).map((view) => link(view, paths.inbox(viewQueries[view]), counts[view]))
  const ownViews = own.map(({ name, query, isCurrent }) => ({ to: paths.inbox(query), words: name, isCurrent }))
  const overview = link('overview', paths.overview())
  const filing = link('filing', paths.newComplaint())
  if (role === 'head') return [...views, overview, ...ownViews, link('people', paths.agencyPeople()), filing]
  if (!isCoordinator) return [...views, ...ownViews, filing]
  return [
    link('queue', paths.queue(), counts.queue ?? 0),
    link('restricted', paths.queue({ bagian: 'dilindungi' }), counts.restricted ?? 0),
    ...(isInspectorate ? [link('aimed', paths.queue({ bagian: 'inspektorat' }))] : []),
    link('requests', paths.queue({ bagian: 'permintaan' }), counts.requests ?? 0),
    link('objections', paths.queue({ bagian: 'keberatan' }), counts.objections ?? 0),
    link('held', paths.queue({ bagian: 'ditahan' }), counts.held ?? 0),
    ...views,
    overview,
    ...ownViews,
    link('emails', paths.queueEmails()),
    { to: paths.adminTopics(), words: t('topics.navigation'), isCurrent: false },
    filing,
  ]
}
