import { oweOnce, type Occasion } from '#app/complaints/owe-once.server.ts'
import {
  owedTo,
  readOfficers,
  readStaff,
  withoutThose,
  type Staff,
} from '#app/complaints/reminder-recipients.server.ts'
import type { LocalDate } from '#app/complaints/rules/complaint.ts'
import {
  addCalendarDays,
  addWorkingDays,
  localDateOf,
  workingDaysBetween,
  type Calendar,
} from '#app/complaints/rules/deadline.ts'
import { Attempts } from '#app/jobs/attempts.ts'
import { eachPlanned, type DueComplaint } from '#models/complaint-due.server.ts'
import { readCalendar } from '#models/holiday.server.ts'

const usualPage = 100
/** In working days after the promised day. */
const headsAfterDays = 3
// What was promised for an earlier day was told long ago, unless no worker ran for all that time.
const lookBackDays = 120

/**
 * Comes back to what an answer promised for a day, also when the complaint is closed: on that day to who has it, three
 * working days later to the head and the coordinators. A new answer takes the promise's place.
 * @returns how many reminders were new
 */
export async function remindOfPlanned({
  now,
  pageSize = usualPage,
}: {
  now: Date
  pageSize?: number
}): Promise<number> {
  const today = localDateOf(now)
  const [calendar, staff] = await Promise.all([readCalendar(), readStaff()])
  const attempts = new Attempts()
  let told = 0
  for await (const page of eachPlanned({ from: addCalendarDays(today, -lookBackDays), until: today }, pageSize)) {
    told += await attempts.takePage(page, async (some) =>
      oweOnce(await occasionsOf(some, { today, calendar, staff }), now),
    )
  }
  attempts.end()
  return told
}

type Moment = { today: LocalDate; calendar: Calendar; staff: Staff }

async function occasionsOf(page: readonly DueComplaint[], { today, calendar, staff }: Moment): Promise<Occasion[]> {
  const officers = await readOfficers(page)
  return page.flatMap((complaint): Occasion[] => {
    const { reference, plannedFor } = complaint
    if (plannedFor === null) return []
    const onTheDay = `${reference}:planned:${plannedFor}:day`
    const later = `${reference}:planned:${plannedFor}:late`
    const isLate = today >= addWorkingDays(plannedFor, headsAfterDays, calendar)
    const daysLate = workingDaysBetween(plannedFor, today, calendar)
    const above = (of: DueComplaint) => [...staff.heads(of), ...staff.coordinators(of)]
    return [
      {
        id: onTheDay,
        emails: () =>
          owedTo(
            // After downtime both are said in one morning: whoever is above it too reads the later one alone.
            isLate
              ? withoutThose(above(complaint), staff.holders(complaint, officers))
              : staff.holders(complaint, officers),
            { occasion: onTheDay, reference },
            { message: 'planned-due', facts: { plannedFor, daysLate: 0 } },
          ),
      },
      ...(isLate
        ? [
            {
              id: later,
              emails: () =>
                owedTo(
                  above(complaint),
                  { occasion: later, reference },
                  { message: 'planned-due' as const, facts: { plannedFor, daysLate } },
                ),
            },
          ]
        : []),
    ]
  })
}
