import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { listHolidayYears } from '#models/holiday.server.ts'

/** The decree for the next year is published in autumn; from then on dates past New Year need not be "perkiraan". */
const warnFromMonth = '10'

/** The year whose holidays nobody has entered although they are needed now; null when none is missing. */
export async function findMissingYear({ now }: { now: Date }): Promise<number | null> {
  const today = localDateOf(now)
  const year = Number(today.slice(0, 4))
  const loaded = new Set((await listHolidayYears()).map((one) => one.year))
  if (!loaded.has(year)) return year
  return today.slice(5, 7) >= warnFromMonth && !loaded.has(year + 1) ? year + 1 : null
}
