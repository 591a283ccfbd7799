import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import { ChangedMeanwhile, recordVersion } from '#app/agencies/record-version.server.ts'
import { readCalendarForm, type calendarFields } from '#app/calendar/form.ts'
import { previewCalendar, type CalendarPreview } from '#app/calendar/preview-calendar.server.ts'
import type { FileProblem } from '#app/calendar/holiday.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { beginRecount, findLatestRecount, newRecountId, type CalendarRecount } from '#models/calendar-recount.server.ts'
import { findHolidayYear, listHolidayYears, saveHolidayYear, type HolidayYear } from '#models/holiday.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

type CalendarPage = {
  years: number[]
  stored: HolidayYear | null
  version: string
  latest: (Pick<CalendarRecount, 'year' | 'at' | 'later' | 'earlier' | 'told'> & { isDone: boolean }) | null
}

export async function readCalendarPage({
  actor,
  year,
}: {
  actor: StaffActor
  year: number
}): Promise<CalendarPage | null> {
  if (!canEnter(actor, 'readDeadlines')) return null
  const [years, latest] = await Promise.all([listHolidayYears(), findLatestRecount()])
  const stored = years.find((one) => one.year === year) ?? null
  return {
    years: years.map((one) => one.year),
    stored,
    version: versionOf(stored),
    latest: latest && {
      ...{ year: latest.year, at: latest.at, later: latest.later, earlier: latest.earlier, told: latest.told },
      isDone: latest.sweep > 1,
    },
  }
}

export type CalendarResult =
  | { ok: true; saved: false; preview: CalendarPreview; elsewhere: number }
  | { ok: true; saved: true }
  | { ok: false; reason: 'not-found' }
  | { ok: false; reason: 'invalid'; errors: FieldErrors; problems: FileProblem[] }
  /** another administrator was faster: what the change would do to the year as it is now */
  | { ok: false; reason: 'changed-meanwhile'; preview: CalendarPreview; elsewhere: number }

type Change = {
  actor: StaffActor
  year: number
  values: Record<(typeof calendarFields)[number], string>
  /** of the year the page showed */
  version: string
  /** false: only look what would move */
  isConfirmed: boolean
  now: Date
}

/**
 * Changes a year of the calendar, after showing what moves. Confirming writes the days, the audit entry and the order to
 * count open complaints again; the worker carries that out in batches (recount-clocks.server.ts).
 */
export async function changeCalendar({
  actor,
  year,
  values,
  version,
  isConfirmed,
  now,
}: Change): Promise<CalendarResult> {
  if (!canEnter(actor, 'editCalendar')) return { ok: false, reason: 'not-found' }
  const stored = await findHolidayYear(year)
  const reading = readCalendarForm(values, year, stored)
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors, problems: reading.problems }
  const isSame = stored !== null && versionOf(stored) === versionOf(reading.year)
  // Pressed twice, or saved by somebody else in the same words: nothing is left to do.
  if (isConfirmed && isSame) return { ok: true, saved: true }
  const isChanged = versionOf(stored) !== version
  if (!isConfirmed || isChanged) {
    const preview = await previewCalendar(reading.year)
    if (!isChanged) return { ok: true, saved: false, preview, elsewhere: reading.elsewhere }
    return { ok: false, reason: 'changed-meanwhile', preview, elsewhere: reading.elsewhere }
  }
  const by = `account:${actor.accountId}`
  const id = newRecountId()
  try {
    await inTransaction(async (tx) => {
      const before = await saveHolidayYear(tx, reading.year, by, now)
      if (versionOf(before) !== version) throw new ChangedMeanwhile({})
      await beginRecount(tx, { id, year, at: now, by })
      await appendAudit(tx, {
        chain: `calendar:${year}`,
        at: now,
        by,
        action: 'change-calendar',
        details: { before: shownYear(before), after: shownYear(reading.year) },
      })
    })
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) throw error
    const preview = await previewCalendar(reading.year)
    return { ok: false, reason: 'changed-meanwhile', preview, elsewhere: reading.elsewhere }
  }
  return { ok: true, saved: true }
}

function versionOf(year: HolidayYear | null): string {
  return recordVersion(shownYear(year))
}

/** Flat, for the audit entry: one line a day. */
function shownYear(year: HolidayYear | null): Record<string, string> {
  if (year === null) return {}
  return { decree: year.decree, days: year.days.map(({ date, name, kind }) => `${date} ${kind} ${name}`).join('\n') }
}
