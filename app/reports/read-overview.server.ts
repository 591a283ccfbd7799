import type { StaffActor } from '#app/access/actor.ts'
import { localDateOf, soonUntil } from '#app/complaints/rules/deadline.ts'
import type { AgencyCode, Language, LocalDate, Reference, TopicCode } from '#app/complaints/rules/complaint.ts'
import type { EventWish } from '#app/reports/event-wish.ts'
import {
  agencyLines,
  countsOf,
  isCountedFor,
  monthOf,
  openFigures,
  regencyTrend,
  trendFigures,
  trendFrom,
  trendOf,
  type AgencyLine,
  type OpenFigures,
  type TrendWeek,
} from '#app/reports/overview.ts'
import { listAccountsOfAgency } from '#models/account.server.ts'
import { listAgencies } from '#models/agency.server.ts'
import { listTopics } from '#models/category.server.ts'
import { listEventRows, listOpenRows, netOf, sumEvents, sumOpenRows } from '#models/day-row.server.ts'

type Month = ReturnType<typeof monthOf>
const monthFigures = [
  'arrived',
  'answered',
  'ended',
  'silent',
  'reopened',
  'returned',
  'moved',
  'reclassified',
] as const
const agencyFigures = ['returned', 'moved', 'reclassified', 'reopened'] as const

export type HeadOverview = {
  kind: 'head'
  agencyName: string
  today: LocalDate
  month: Month
  open: OpenFigures
  counts: Record<(typeof monthFigures)[number], number>
  trend: TrendWeek<(typeof trendFigures)[number]>[]
  arrivedByTopic: Record<TopicCode, number>
  names: { officers: Record<string, string>; topics: Record<TopicCode, string> }
}

export type CoordinatorOverview = {
  kind: 'coordinator'
  today: LocalDate
  month: Month
  /** of the regency: a split complaint once */
  open: number
  received: number
  ended: number
  trend: TrendWeek<(typeof regencyTrend)[number]>[]
  agencies: AgencyLine[]
  /** what is protected is told apart, never among the others */
  protectedOnes: AgencyLine[]
  names: Record<AgencyCode, string>
}

type Asked = { actor: StaffActor; month: string | null; now: Date; language: Language }

/** What is open at the head's agency, and what happened there in a month. Null for who leads none. */
export async function readHeadOverview({ actor, month: asked, now, language }: Asked): Promise<HeadOverview | null> {
  const { agency } = actor
  if (agency === null) return null
  const today = localDateOf(now)
  const month = monthOf(asked, today)
  const trendPeriod = { from: trendFrom(today), until: today }
  const [openRows, monthRows, trendRows, arrived, accounts, topics, agencies] = await Promise.all([
    listOpenRows(agency),
    sumEvents(monthFigures, [agency], month, []),
    sumEvents(trendFigures, [agency], trendPeriod, ['day']),
    listEventRows(['arrived'], [agency], month),
    listAccountsOfAgency(agency),
    listTopics(),
    listAgencies(),
  ])
  const isMine = (row: Parameters<typeof isCountedFor>[1]) => isCountedFor(actor, row)
  const arrivedByTopic: Record<TopicCode, number> = {}
  for (const { topic, count } of arrived.filter(isMine)) arrivedByTopic[topic] = (arrivedByTopic[topic] ?? 0) + count
  return {
    ...{ kind: 'head', today, month, arrivedByTopic },
    agencyName: agencies.find(({ code }) => code === agency)?.name ?? '',
    open: openFigures(openRows.filter(isMine), today, soonUntil(today)),
    counts: countsOf(monthRows.filter(isMine), monthFigures),
    trend: trendOf(trendRows.filter(isMine), trendFigures, today),
    names: {
      officers: Object.fromEntries(accounts.map(({ id, name }) => [id, name])),
      topics: Object.fromEntries(topics.map(({ code, nameId, nameEn }) => [code, language === 'en' ? nameEn : nameId])),
    },
  }
}

export async function readCoordinatorOverview({ actor, month: asked, now }: Asked): Promise<CoordinatorOverview> {
  const today = localDateOf(now)
  const month = monthOf(asked, today)
  const agencies = await listAgencies()
  const codes = ['', ...agencies.map(({ code }) => code)]
  const [open, events, trend, regency] = await Promise.all([
    sumOpenRows(today),
    sumEvents(agencyFigures, codes, month, ['agency']),
    sumEvents(regencyTrend, codes, { from: trendFrom(today), until: today }, ['day']),
    sumEvents(['received', 'ended'], codes, month, []),
  ])
  const isMine = (row: Parameters<typeof isCountedFor>[1]) => isCountedFor(actor, row)
  const isProtected = ({ guard }: { guard: string }) => guard !== 'none'
  const ofRegency = (row: { isPart: boolean }) => !row.isPart
  const [mine, mineEvents] = [open.filter(isMine), events.filter(isMine)]
  const counts = countsOf(regency.filter(isMine).filter(ofRegency), ['received', 'ended'])
  return {
    ...{ kind: 'coordinator', today, month, ...counts },
    open: mine.filter(ofRegency).reduce((sum, { count }) => sum + count, 0),
    trend: trendOf(trend.filter(isMine).filter(ofRegency), regencyTrend, today),
    agencies: agencyLines(
      mine.filter((row) => !isProtected(row)),
      mineEvents.filter((row) => !isProtected(row)),
    ),
    protectedOnes: agencyLines(mine.filter(isProtected), mineEvents.filter(isProtected)),
    names: Object.fromEntries(agencies.map(({ code, name, shortName }) => [code, shortName ?? name])),
  }
}

/**
 * The complaints behind a number of what happened, the latest first; each once, however often it happened to it. `times`:
 * the number itself.
 */
export async function listEventReferences(
  actor: StaffActor,
  wish: EventWish,
): Promise<{ references: Reference[]; times: number }> {
  const { figure, from, until, topic, isProtected } = wish
  const isHead = actor.role !== 'coordinator'
  const agencies = await agenciesOf(isHead ? actor.agency : wish.agency)
  const rows = (await listEventRows([figure], agencies, { from, until })).filter((row) => {
    if (!isCountedFor(actor, row)) return false
    if (topic !== null && row.topic !== topic) return false
    if (isHead) return true
    if (wish.agency === null && row.isPart) return false
    return isProtected === null || (row.guard !== 'none') === isProtected
  })
  const latestFirst = rows.toSorted((one, other) => other.day.localeCompare(one.day))
  const { references } = netOf(
    latestFirst.flatMap((row) => row.references),
    latestFirst.flatMap((row) => row.gone),
  )
  return { references: [...new Set(references)], times: rows.reduce((sum, { count }) => sum + count, 0) }
}

async function agenciesOf(agency: AgencyCode | null): Promise<AgencyCode[]> {
  return agency === null ? ['', ...(await listAgencies()).map(({ code }) => code)] : [agency]
}
