import { isProtected } from '#app/access/can.ts'
import type { AgencyCode } from '#app/complaints/rules/complaint.ts'
import { addCalendarDays, localDateOf } from '#app/complaints/rules/deadline.ts'
import { serviceFigures, type CountedCase } from '#app/reports/figures.ts'
import { saveAgencyFigures, streamForFigures } from '#models/agency-figures.server.ts'
import { listAgencies } from '#models/agency.server.ts'
import { readCalendar } from '#models/holiday.server.ts'

/** Twelve months: enough cases for most offices, and what an office was like years ago is not held against it. */
const daysBack = 365

/**
 * Counts the service figures of every agency, up to yesterday: a day that is not over would look idle. One pass over the
 * complaints of twelve months; a case keeps a few dates in memory, about 1 kB.
 */
export async function countAgencies({ now }: { now: Date }): Promise<number> {
  const today = localDateOf(now)
  const [from, until] = [addCalendarDays(today, -daysBack), addCalendarDays(today, -1)]
  const cases = new Map<AgencyCode, CountedCase[]>()
  const handOvers = new Map<AgencyCode, number>()
  for await (const row of streamForFigures(from, until)) {
    for (const { step, by, facts } of row.history) {
      // What the program returned because an agency was closed is nobody's "not ours".
      const giver = step === 'return' && by.kind === 'account' ? facts?.fromAgency : undefined
      if (giver !== undefined) handOvers.set(giver, (handOvers.get(giver) ?? 0) + 1)
    }
    // A divided complaint is its agencies' by its parts; the whole is the regency's alone.
    if (row.agency === null || row.parts.length > 0) continue
    const { status, reopened, clocks } = row
    const counted = cases.get(row.agency) ?? []
    counted.push({ status, reopened, clocks, isProtected: isProtected(row) })
    cases.set(row.agency, counted)
  }
  const [agencies, calendar] = await Promise.all([listAgencies(), readCalendar()])
  const rows = agencies.map(({ code }) => {
    const given = { cases: cases.get(code) ?? [], handOvers: handOvers.get(code) ?? 0, today: until, calendar }
    return { agency: code, from, until, countedAt: now, figures: serviceFigures(given) }
  })
  await saveAgencyFigures(rows)
  return rows.length
}
