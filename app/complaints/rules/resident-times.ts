import type { Complaint, LocalDate } from '#app/complaints/rules/complaint.ts'
import { workingDaysBetween, type Calendar } from '#app/complaints/rules/deadline.ts'
import type { TakenStep } from '#app/complaints/rules/status.ts'

// What the step table cannot say of a resident's step: not yet, no more, or done once already. Asked where the step is
// taken and where its form is shown, so that no button leads to a refusal.

/** An agency is reminded at most once in this many working days. */
export const remindEveryWorkingDays = 5
/** The own text may be corrected or taken back this long after sending, unless the agency opened it before. */
export const correctionMinutes = 30

export type ResidentBar = 'too-early' | 'too-late' | 'once-only'

type Asked = Pick<Complaint, 'history' | 'clocks' | 'rating' | 'submittedAt' | 'openedByAgencyAt'>

export function barOf(
  step: TakenStep,
  complaint: Asked,
  { now, today, calendar }: { now: Date; today: LocalDate; calendar: Calendar },
): ResidentBar | null {
  switch (step) {
    case 'remind':
      return isTimeToRemind(complaint, today, calendar) ? null : 'too-early'
    case 'rate':
      return complaint.rating === null ? null : 'once-only'
    case 'object':
      return complaint.history.some((entry) => entry.step === 'object') ? 'once-only' : null
    case 'correct':
    case 'takeBack':
      return isCorrectable(complaint, now) ? null : 'too-late'
    default:
      return null
  }
}

/** Past the date of the first follow-up, and the last reminder is five working days old. */
function isTimeToRemind({ history, clocks }: Asked, today: LocalDate, calendar: Calendar): boolean {
  const first = clocks.find(({ name }) => name === 'firstFollowUp')
  if (!first || today <= first.dueOn) return false
  const last = history.findLast((entry) => entry.step === 'remind')
  return last === undefined || workingDaysBetween(last.on, today, calendar) >= remindEveryWorkingDays
}

function isCorrectable({ submittedAt, openedByAgencyAt }: Asked, now: Date): boolean {
  return openedByAgencyAt === null && now.getTime() - submittedAt.getTime() <= correctionMinutes * 60_000
}
