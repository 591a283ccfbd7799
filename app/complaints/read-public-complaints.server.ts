import { listHolders } from '#app/complaints/list-holders.server.ts'
import { publicView, type PublicView } from '#app/access/public-view.ts'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { residentDue } from '#app/complaints/rules/clocks.ts'
import { localDateOf, workingDaysBetween, type Due } from '#app/complaints/rules/deadline.ts'
import { withoutFreshReplies } from '#app/complaints/rules/undo.ts'
import { nothingTaken, type PublicListWish } from '#app/complaints/public-wish.ts'
import { listAgencies } from '#models/agency.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { readCalendar } from '#models/holiday.server.ts'
import { listPublicComplaints } from '#models/public-complaint.server.ts'

export const publicPageSize = 20

export type PublicRow = Omit<PublicView, 'clocks' | 'steps'> & {
  steps: (Omit<PublicView['steps'][number], 'agency'> & { agencyName: string | null })[]
  /** of a divided one the names of all that have a part */
  agencyName: string | null
  /** the next date that somebody owes, in the resident's own reading: the earlier of both clocks */
  due: Due | null
  /** working days past that date */
  lateBy: number
}

/** Published summaries, newest first. */
export async function listPublished(
  wish: PublicListWish,
  now: Date,
): Promise<{ rows: PublicRow[]; next: string | null; isFiltered: boolean }> {
  const found = await listPublicComplaints(wish, wish.after, publicPageSize + 1)
  const toRow = await rowMaker(found, now)
  const rows = found.slice(0, publicPageSize).flatMap((complaint) => {
    const shown = publicView(withoutFreshReplies(complaint, now))
    return shown ? [toRow(shown)] : []
  })
  const last = found.length > publicPageSize ? found[publicPageSize - 1] : undefined
  const at = last?.publication?.publishedAt
  return { rows, next: last && at ? `${at.getTime()}|${last.reference}` : null, isFiltered: !nothingTaken(wish) }
}

/** One of them; null when it is not public, or is not at all. */
export async function findPublished(reference: Reference, now: Date): Promise<PublicRow | null> {
  const complaint = await findComplaint(reference)
  const shown = complaint && publicView(withoutFreshReplies(complaint, now))
  return shown ? (await rowMaker([complaint], now))(shown) : null
}

async function rowMaker(complaints: readonly Complaint[], now: Date): Promise<(shown: PublicView) => PublicRow> {
  const [agencies, calendar, holders] = await Promise.all([listAgencies(), readCalendar(), listHolders(complaints)])
  const names = new Map(agencies.map(({ code, name }) => [code, name]))
  const today = localDateOf(now)
  return ({ clocks, ...shown }) => {
    const { checkedBy, firstReplyBy, answerBy } = residentDue(clocks)
    const due = firstReplyBy ?? checkedBy ?? answerBy
    const lateBy = due && today > due.on ? Math.max(1, workingDaysBetween(due.on, today, calendar)) : 0
    const nameOf = (code: string) => names.get(code) ?? code
    const agencyName = holders.get(shown.reference)?.map(nameOf).join(', ') || null
    // What nobody's agency did was done by the program for a divided one, when the last of its parts was answered.
    const steps = shown.steps.map(({ agency, ...step }) => ({
      ...step,
      agencyName: agency === null ? agencyName : nameOf(agency),
    }))
    return { ...shown, steps, agencyName, due, lateBy }
  }
}
