import mongoose from 'mongoose'
import type { Subject } from '#app/access/can.ts'
import type { Complaint, HistoryEntry, LocalDate, Reference, Status } from '#app/complaints/rules/complaint.ts'
import { keyOf } from './complaint-indexes.server.ts'
import { complaintModel as model } from './complaint-schema.server.ts'
import { nothingDue, type ComplaintFilter } from './complaint.server.ts'

// What the timed jobs look through: by date, page after page, with what a mail about a date has to know and no text.

export type DueComplaint = Subject &
  Pick<
    Complaint,
    'version' | 'status' | 'receivedOn' | 'contact' | 'mail' | 'language' | 'clocks' | 'nextDueOn' | 'plannedFor'
  > & { history: Pick<HistoryEntry, 'step'>[] }

const fields = {
  _id: 0,
  reference: 1,
  version: 1,
  status: 1,
  receivedOn: 1,
  agency: 1,
  assignee: 1,
  identity: 1,
  restricted: 1,
  target: 1,
  against: 1,
  topic: 1,
  place: 1,
  matter: 1,
  contact: 1,
  mail: 1,
  language: 1,
  clocks: 1,
  nextDueOn: 1,
  plannedFor: 1,
  'history.step': 1,
} as const

type Position = { on: LocalDate; reference: Reference }

/** Twin of "`nextDueOn` is no later than this day": what a job may have to do with, some of it for nothing. */
export function dueBy(day: LocalDate): ComplaintFilter {
  return { listedOn: mongoose.trusted({ $lte: day }) }
}

/**
 * Complaints by the earliest date of a running clock, up to `until`, in pages: never more in memory than one. What moves
 * to an earlier place meanwhile is found by the next run.
 * @param status one of the open ones; all of them when null
 */
export async function* eachDue(
  { until, status = null }: { until: LocalDate; status?: Status | null },
  pageSize: number,
): AsyncGenerator<DueComplaint[]> {
  const order = { listedOn: 1, reference: 1 } as const
  const hint = status ? keyOf.status : keyOf.all
  let after: Position | null = null
  for (;;) {
    const parts = [dueBy(until), ...(status ? [{ status }] : []), ...(after ? [afterPosition('listedOn', after)] : [])]
    const found: DueComplaint[] = await readPage({ $and: parts }, order, hint, pageSize)
    const last = found.at(-1)
    if (!last) return
    yield found
    after = { on: last.nextDueOn ?? nothingDue, reference: last.reference }
  }
}

/** Answered or closed with a promise for a day in this span, in pages, by that day. */
export async function* eachPlanned(
  { from, until }: { from: LocalDate; until: LocalDate },
  pageSize: number,
): AsyncGenerator<DueComplaint[]> {
  const order = { plannedFor: 1, reference: 1 } as const
  let after: Position | null = null
  for (;;) {
    const span = { plannedFor: mongoose.trusted({ $gte: from, $lte: until }) }
    const isAnswered = { status: mongoose.trusted({ $in: ['answered', 'closed'] }) }
    const parts = [span, isAnswered, ...(after ? [afterPosition('plannedFor', after)] : [])]
    const found: DueComplaint[] = await readPage({ $and: parts }, order, order, pageSize)
    const last = found.at(-1)
    if (!last?.plannedFor) return
    yield found
    after = { on: last.plannedFor, reference: last.reference }
  }
}

/** What the weekly list says of a complaint. */
export type OpenComplaint = Omit<DueComplaint, 'clocks' | 'contact' | 'mail' | 'history'>

/** Every open one, nearest date first. */
export function eachOpen(pageSize: number): AsyncGenerator<OpenComplaint[]> {
  return eachDue({ until: lastDay }, pageSize)
}

/** Later than any clock, and before what says that nothing is due. */
const lastDay: LocalDate = '9999-12-30'

function readPage(
  filter: ComplaintFilter,
  order: Record<string, 1>,
  hint: Record<string, 1>,
  pageSize: number,
): Promise<DueComplaint[]> {
  return model.find(filter, fields).sort(order).limit(pageSize).hint(hint).lean<DueComplaint[]>().exec()
}

/** The first line keeps the index from being read from its beginning; the second drops the rest of that day. */
function afterPosition(field: 'listedOn' | 'plannedFor', { on, reference }: Position): ComplaintFilter {
  return {
    [field]: mongoose.trusted({ $gte: on }),
    $or: [{ [field]: mongoose.trusted({ $gt: on }) }, { reference: mongoose.trusted({ $gt: reference }) }],
  }
}
