import { mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'
import { recount, type LaterPromise } from '#app/calendar/moved-dates.ts'
import { nextDue } from '#app/complaints/rules/clocks.ts'
import { dayRowsOfStanding } from '#app/reports/day-cells.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { advanceRecount, findUnfinishedRecount, type CalendarRecount } from '#models/calendar-recount.server.ts'
import { listForRecount, storeRecounted, type RecountRow } from '#models/complaint-recount.server.ts'
import { addDayRows } from '#models/day-row.server.ts'
import { readCalendar } from '#models/holiday.server.ts'
import { queueEmails, type OwedEmail } from '#models/outbox-email.server.ts'
import { readClockLengths } from '#models/service-class.server.ts'
import { inTransaction, type Tx } from '#models/transaction.server.ts'

// A step reads the calendar, counts, and writes a moment later. One that read the old calendar just before the change is
// found by a second sweep, when all of those have long been written.
const secondSweepAfterMs = 2 * 60 * 1000

/**
 * Counts the clocks of the next open complaints again, in one transaction, and goes on where it stopped. Residents are
 * told only when the date they wait for moves later; the same change tells nobody twice.
 * @returns how many were looked at; 0 when nothing is to do (now)
 */
export async function recountClocks({ now, limit }: { now: Date; limit: number }): Promise<number> {
  const waiting = await findUnfinishedRecount()
  if (!waiting || isTooEarly(waiting, now)) return 0
  return inTransaction(async (tx) => {
    const change = await findUnfinishedRecount(tx)
    if (!change || isTooEarly(change, now)) return 0
    const rows = await listForRecount(change.after, limit, tx)
    const counts = { later: change.later, earlier: change.earlier, told: change.told }
    for (const row of rows) {
      const done = await recountOne(tx, change, row, now)
      counts.later += done.isLater ? 1 : 0
      counts.earlier += done.isEarlier ? 1 : 0
      counts.told += done.isTold ? 1 : 0
    }
    await advanceRecount(tx, change.id, { ...counts, ...placeAfter(change, rows, limit, now) })
    return rows.length
  })
}

function isTooEarly({ sweep, at }: CalendarRecount, now: Date): boolean {
  return sweep > 1 && now.getTime() - at.getTime() < secondSweepAfterMs
}

function placeAfter({ sweep }: CalendarRecount, rows: readonly RecountRow[], limit: number, now: Date) {
  const last = rows.at(-1)
  if (last && rows.length === limit) return { after: { listedOn: last.listedOn, reference: last.reference } }
  return sweep === 1 ? { sweep: 2, after: null } : { finishedAt: now }
}

async function recountOne(tx: Tx, change: CalendarRecount, row: RecountRow, now: Date) {
  const [calendar, lengths] = await Promise.all([readCalendar(), readClockLengths(row.receivedOn)])
  const counted = recount(row, lengths, calendar)
  const { moved, later } = counted
  const untouched = { isLater: false, isEarlier: false, isTold: false }
  if (!counted.isChanged) return untouched
  // A step in between counted with the calendar of today.
  const nextDueOn = nextDue(counted.clocks)
  if (!(await storeRecounted(tx, row, counted.clocks, nextDueOn))) return untouched
  await addDayRows(tx, dayRowsOfStanding(row, { ...row, nextDueOn }))
  if (moved.length === 0) return untouched
  const emails = later === null ? [] : await tellResident(change, row, later)
  await queueEmails(tx, emails, now)
  const shown = (day: 'before' | 'after') => Object.fromEntries(moved.map((clock) => [clock.name, clock[day]]))
  await appendAudit(tx, {
    chain: `complaint:${row.reference}`,
    at: now,
    by: change.by,
    action: 'recount-clocks',
    details: { year: change.year, before: shown('before'), after: shown('after') },
  })
  return {
    isLater: moved.some(({ before, after }) => after > before),
    isEarlier: moved.some(({ before, after }) => after < before),
    isTold: emails.length > 0,
  }
}

function tellResident(change: CalendarRecount, row: RecountRow, later: LaterPromise): Promise<OwedEmail[]> {
  const { what, before, after, provisional } = later
  const facts = { ...residentFacts(row), what, before, after, provisional }
  return mailToResident(row, `calendar-${change.id}`, { message: 'deadline-moved', facts })
}
