import type { StaffActor } from '#app/access/actor.ts'
import { view } from '#app/access/view.ts'
import { readInboxWish, writePosition } from '#app/complaints/inbox-wish.ts'
import { listHolders } from '#app/complaints/list-holders.server.ts'
import { countedUpTo } from '#app/complaints/limits.ts'
import type { Complaint, Reference, Status } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { dueState, nearestClock, type DueState } from '#app/complaints/rules/due-state.ts'
import type { Matter } from '#app/complaints/rules/handling.ts'
import { listAgencies } from '#models/agency.server.ts'
import { matterQuery } from '#models/matter-complaints.server.ts'
import { countComplaints, listComplaints } from '#models/complaint-list.server.ts'
import { readCalendar } from '#models/holiday.server.ts'

export type MatterRow = {
  reference: Reference
  /** empty: no copy is confirmed yet */
  title: string
  status: Status
  closedBy: Complaint['closedBy']
  due: DueState | null
  agencyName: string
  matter: Matter
}

export type MatterPage = { rows: MatterRow[]; count: number; next: string | null; previous: string | null }

const rowsPerPage = 25

/** What the Ombudsman asks about, first due first; what is over for the regency stands at the end. */
export async function listMatters(actor: StaffActor, query: URLSearchParams, now: Date): Promise<MatterPage> {
  const listed = matterQuery(actor)
  if (!listed) return { rows: [], count: 0, next: null, previous: null }
  const { after, before } = readInboxWish(query)
  const [calendar, agencies, count, { rows: found }] = await Promise.all([
    readCalendar(),
    listAgencies(),
    countComplaints(listed, countedUpTo + 1),
    listComplaints(listed, { limit: rowsPerPage + 1, after, before }),
  ])
  const isMore = found.length > rowsPerPage
  const shown = before && isMore ? found.slice(1) : found.slice(0, rowsPerPage)
  const [first, last] = [shown.at(0), shown.at(-1)]
  const names = new Map(agencies.map(({ code, name }) => [code, name]))
  const holders = await listHolders(shown.map(({ complaint }) => complaint))
  const rows = shown.flatMap(({ complaint }): MatterRow[] => {
    const seen = view(actor, complaint)
    if (!seen?.matter) return []
    const { reference, title, status, closedBy, matter } = seen
    const clock = nearestClock(seen.clocks)
    const due = clock ? dueState(clock, localDateOf(now), calendar) : null
    const agencyName = (holders.get(reference) ?? []).map((code) => names.get(code) ?? code).join(', ')
    return [{ reference, title, status, closedBy, due, matter, agencyName }]
  })
  return {
    rows,
    count,
    next: (before || isMore) && last ? writePosition(last.position) : null,
    previous: (before ? isMore : after !== null) && first ? writePosition(first.position) : null,
  }
}
