import type { mongo } from 'mongoose'
import type { Complaint, LocalDate, Reference } from '#app/complaints/rules/complaint.ts'
import { keyOf } from './complaint-indexes.server.ts'
import { complaintModel as model } from './complaint-schema.server.ts'
import { toComplaint, type ComplaintFilter } from './complaint.server.ts'

// The lists of the desk. Each row is a complaint without what a list has no use for. Past mongoose: a page asks for
// twenty-five of them at every click, and every value of a filter is a known code, a day or a word.

/** What to look for and the index that serves it (models/complaint-filters.server.ts makes both). */
export type ComplaintQuery = {
  /** read from the index, as far as it can be */
  filter: ComplaintFilter
  /** asked of each complaint that the filter finds; of no more than `mostKeys` */
  rest: ComplaintFilter | null
  sortBy: 'listedOn' | 'receivedOn' | 'changedOn'
  isDescending: boolean
  /** urgent ones stand before all others, in the same order */
  isUrgentFirst: boolean
  hint: Record<string, 1>
}

/** A row's place in its list: the list goes on behind it, or ends before it. */
export type ListPosition = { isUrgent: boolean; at: LocalDate; reference: Reference }
export type ListedComplaint = { complaint: Complaint; position: ListPosition }

/** What a filter outside the index may read of it. Beyond, the list says that it stopped, and goes on from there. */
export const mostKeys = 5_000

const rowFields = {
  ...{ reference: 1, version: 1, status: 1, statusBefore: 1, channel: 1, kind: 1, class: 1, topic: 1, title: 1 },
  ...{ place: 1, agency: 1, identity: 1, publicity: 1, target: 1, against: 1, restricted: 1, 'agencyCopy.title': 1 },
  ...{ clocks: 1, nextDueOn: 1, handOvers: 1, reopened: 1, closedBy: 1, outcome: 1, priority: 1, assignee: 1 },
  ...{
    openedByAgencyAt: 1,
    held: 1,
    matter: 1,
    receivedOn: 1,
    submittedAt: 1,
    changedAt: 1,
    listedOn: 1,
    changedOn: 1,
    parts: 1,
  },
} as const

type Row = Complaint & { _id: unknown; listedOn: LocalDate; changedOn: LocalDate }

const withoutLongTexts = {
  history: [],
  passedOn: [],
  body: '',
  requestedSettlement: null,
  contact: null,
  filedBy: null,
  onBehalf: null,
  laporNumber: null,
  routing: { rule: '', because: [], decision: 'unknown', suggestions: [], authority: null },
}

/**
 * A page of the list behind `after`, or before `before`, in its order. `stoppedAt`: the filter read `mostKeys` complaints
 * and there are more; the list goes on behind that place.
 */
export async function listComplaints(
  query: ComplaintQuery,
  { limit, after = null, before = null }: { limit: number; after?: ListPosition | null; before?: ListPosition | null },
): Promise<{ rows: ListedComplaint[]; stoppedAt: ListPosition | null }> {
  const from = before ?? after
  const isBackwards = before !== null
  const groups = query.isUrgentFirst ? [urgentOf(query), ordinaryOf(query)] : [query]
  const ahead = (isBackwards ? groups.reverse() : groups).filter(
    (group) => from === null || !query.isUrgentFirst || isReached(group, from, isBackwards),
  )
  const pages = await Promise.all(
    ahead.map((group) => {
      const isOwn = from !== null && (!query.isUrgentFirst || from.isUrgent === (group.hint === keyOf.urgent))
      return readPage(group, limit, isOwn ? from : null, isBackwards)
    }),
  )
  const rows = pages.flatMap((page) => page.rows).slice(0, limit)
  return {
    rows: isBackwards ? rows.reverse() : rows,
    stoppedAt: rows.length < limit ? (pages.at(-1)?.stoppedAt ?? null) : null,
  }
}

function urgentOf(query: ComplaintQuery): ComplaintQuery {
  return { ...query, filter: { $and: [query.filter, { priority: 'urgent' }] }, hint: keyOf.urgent }
}

function ordinaryOf(query: ComplaintQuery): ComplaintQuery {
  return { ...query, filter: { $and: [query.filter, { priority: 'ordinary' }] } }
}

function isReached(group: ComplaintQuery, from: ListPosition, isBackwards: boolean): boolean {
  const isUrgentGroup = group.hint === keyOf.urgent
  return isBackwards ? isUrgentGroup || !from.isUrgent : !isUrgentGroup || from.isUrgent
}

async function readPage(
  query: ComplaintQuery,
  limit: number,
  from: ListPosition | null,
  isBackwards: boolean,
): Promise<{ rows: ListedComplaint[]; stoppedAt: ListPosition | null }> {
  const { rest, sortBy, hint } = query
  const isDown = query.isDescending !== isBackwards
  const sort = { [sortBy]: isDown ? -1 : 1, reference: isDown ? -1 : 1 } as const
  const filter = from ? { $and: [query.filter, beyond(sortBy, from, isDown)] } : query.filter
  if (rest === null) {
    const found = await model.collection.find<Row>(filter, { projection: rowFields, sort, hint, limit }).toArray()
    return { rows: found.map((row) => toListed(row, sortBy)), stoppedAt: null }
  }
  const stages = [{ $match: filter }, { $sort: sort }, { $limit: mostKeys }, ...sifted(rest, hint, limit)]
  const found = await model.collection.aggregate<Row>([...stages, { $project: rowFields }], { hint }).toArray()
  const rows = found.map((row) => toListed(row, sortBy))
  if (rows.length === limit) return { rows, stoppedAt: null }
  const [last, further] = await model.collection
    .find<Row>(filter, { projection: keysOf(hint), sort, hint, skip: mostKeys - 1, limit: 2 })
    .toArray()
  return { rows, stoppedAt: last && further ? positionOf(last, sortBy) : null }
}

/** Those that `rest` fits. Where the key says all that it asks, only these are read whole. */
function sifted(rest: ComplaintFilter, hint: ComplaintQuery['hint'], limit: number): mongo.Document[] {
  const sift = [{ $match: rest }, { $limit: limit }]
  const keys = keysOf(hint)
  if (!fieldsOf(rest).every((field) => field in keys)) return sift
  return [
    { $project: keys },
    ...sift,
    { $lookup: { from: model.collection.name, localField: 'reference', foreignField: 'reference', as: 'whole' } },
    { $replaceWith: { $first: '$whole' } },
  ]
}

/** All of a key that can be read from it: of a list of words a key holds one. */
function keysOf(hint: ComplaintQuery['hint']): Record<string, 0 | 1> {
  const single = Object.keys(hint).filter((field) => !field.toLowerCase().endsWith('words'))
  return { _id: 0, ...Object.fromEntries(single.map((field) => [field, 1])) }
}

/** The names that a filter asks for, in all its branches. */
function fieldsOf(filter: ComplaintFilter): string[] {
  return Object.entries(filter).flatMap(([name, value]) =>
    name.startsWith('$') ? (value as ComplaintFilter[]).flatMap(fieldsOf) : [name],
  )
}

/** The first line keeps the index from being read from its beginning; the second drops the rest of that day. */
function beyond(sortBy: ComplaintQuery['sortBy'], { at, reference }: ListPosition, isDown: boolean): ComplaintFilter {
  return {
    [sortBy]: isDown ? { $lte: at } : { $gte: at },
    $or: [
      { [sortBy]: isDown ? { $lt: at } : { $gt: at } },
      { reference: isDown ? { $lt: reference } : { $gt: reference } },
    ],
  }
}

function toListed(row: Row, sortBy: ComplaintQuery['sortBy']): ListedComplaint {
  return { complaint: toComplaint(Object.assign(row, withoutLongTexts)), position: positionOf(row, sortBy) }
}

function positionOf(row: Row, sortBy: ComplaintQuery['sortBy']): ListPosition {
  return { isUrgent: row.priority === 'urgent', at: row[sortBy], reference: row.reference }
}

/** How many match, counted up to `limit`: a desk needs "lebih dari 1.000", not the exact number of a million. */
export async function countComplaints({ filter, rest, hint }: ComplaintQuery, limit = 1_001): Promise<number> {
  const stages = rest === null ? [] : [{ $limit: mostKeys }, { $match: rest }]
  const [counted] = await model.collection
    .aggregate<{ n: number }>([{ $match: filter }, ...stages, { $limit: limit }, { $count: 'n' }], { hint })
    .toArray()
  return counted?.n ?? 0
}

/**
 * How many a list holds in all, counted up to `limit`. Null: its filter would read more than it may, and what was read is
 * no number to show.
 */
export async function countListed(query: ComplaintQuery, limit: number): Promise<number | null> {
  if (query.rest === null) return countComplaints(query, limit)
  const [fitting, keys] = await Promise.all([
    countComplaints(query, limit),
    countComplaints({ ...query, rest: null }, mostKeys + 1),
  ])
  return fitting >= limit || keys <= mostKeys ? fitting : null
}

/** How many have this word, counted up to what a search may read: the search begins with the rarest. */
export async function countWord(filter: ComplaintFilter, isOfAgency: boolean): Promise<number> {
  const hint = isOfAgency ? keyOf.agencyWords : keyOf.words
  return countComplaints(
    { filter, rest: null, hint, sortBy: 'listedOn', isDescending: false, isUrgentFirst: false },
    mostKeys,
  )
}
