import { recount, type MovedClock } from '#app/calendar/moved-dates.ts'
import type { Holiday } from '#app/calendar/holiday.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import type { Calendar } from '#app/complaints/rules/deadline.ts'
import { listForRecount, type RecountPosition } from '#models/complaint-recount.server.ts'
import { calendarOf, listHolidayYears, type HolidayYear } from '#models/holiday.server.ts'
import { readClockLengths } from '#models/service-class.server.ts'

/** A page that lists more than this helps nobody; the counts are of all. */
const maxListed = 100
const rowsAtOnce = 200

export type CalendarPreview = {
  added: Holiday[]
  removed: Holiday[]
  /** the same day under another name or kind */
  renamed: Holiday[]
  open: number
  later: number
  earlier: number
  /** later, earlier, or one clock each way */
  moving: number
  /** complaints whose resident gets a mail */
  told: number
  moves: { reference: Reference; clocks: MovedClock[] }[]
}

/** Which days change, and which dates of open complaints would move with them. Numbers and dates; no word of a complaint. */
export async function previewCalendar(changed: HolidayYear): Promise<CalendarPreview> {
  const years = await listHolidayYears()
  const before = years.find(({ year }) => year === changed.year)?.days ?? []
  const calendar = calendarOf([...years.filter(({ year }) => year !== changed.year), changed])
  return { ...changedDays(before, changed.days), ...(await movedComplaints(calendar)) }
}

function changedDays(before: readonly Holiday[], after: readonly Holiday[]) {
  const at = (days: readonly Holiday[], date: string) => days.find((day) => day.date === date)
  return {
    added: after.filter(({ date }) => !at(before, date)),
    removed: before.filter(({ date }) => !at(after, date)),
    renamed: after.filter((day) => {
      const known = at(before, day.date)
      return known !== undefined && (known.name !== day.name || known.kind !== day.kind)
    }),
  }
}

async function movedComplaints(calendar: Calendar) {
  const counts = { open: 0, later: 0, earlier: 0, moving: 0, told: 0 }
  const moves: CalendarPreview['moves'] = []
  for (let after: RecountPosition | null = null; ;) {
    const rows = await listForRecount(after, rowsAtOnce)
    for (const row of rows) {
      const { moved, later } = recount(row, await readClockLengths(row.receivedOn), calendar)
      counts.open += 1
      if (moved.length === 0) continue
      counts.moving += 1
      counts.later += moved.some((clock) => clock.after > clock.before) ? 1 : 0
      counts.earlier += moved.some((clock) => clock.after < clock.before) ? 1 : 0
      counts.told += later !== null && row.mail.address !== 'none' && !row.mail.stopped ? 1 : 0
      if (moves.length < maxListed) moves.push({ reference: row.reference, clocks: moved })
    }
    const last = rows.at(-1)
    if (!last || rows.length < rowsAtOnce) return { ...counts, moves }
    after = { listedOn: last.listedOn, reference: last.reference }
  }
}
