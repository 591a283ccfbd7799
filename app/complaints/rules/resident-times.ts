import type { Complaint, LocalDate } from '#app/complaints/rules/complaint.ts'
import { workingDaysBetween, type Calendar } from '#app/complaints/rules/deadline.ts'
import type { TakenStep } from '#app/complaints/rules/status.ts'

// What the step table cannot say of a resident's step: not yet, no more, or done once already. Asked where the step is
// taken and where its form is shown, so that no button leads to a refusal.

/** An agency is reminded at most once in this many working days. */
const remindEveryWorkingDays = 5
/**
 * The own text may be corrected or taken back this long after sending, unless the agency opened it before. Not once it was
 * divided: the agencies have texts of the coordinator's; it can be added to, and withdrawn with all its parts.
 */
const correctionMinutes = 30

const changesPerDay = 3

export type ResidentBar = 'too-early' | 'too-late' | 'once-only'

type Asked = Pick<
  Complaint,
  'identity' | 'publicity' | 'history' | 'clocks' | 'rating' | 'submittedAt' | 'openedByAgencyAt' | 'parts'
>

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
      return mayObject(complaint) ? null : 'once-only'
    case 'correct':
    case 'takeBack':
      return isCorrectable(complaint, now) ? null : 'too-late'
    case 'changeContact':
      // A nameless resident gives an address by disclosing.
      return complaint.identity === 'none' || !isTimeToChange(complaint.history, now) ? 'too-early' : null
    case 'protect':
      return isMostProtected(complaint) ? 'once-only' : null
    case 'disclose':
      return complaint.identity === 'named' && complaint.publicity === 'public' ? 'once-only' : null
    default:
      return null
  }
}

/** Once: a decision that stands after the objection is the last word here. */
export function mayObject({ history }: Pick<Complaint, 'history'>): boolean {
  return history.every(({ step }) => step !== 'object')
}

function isMostProtected({ identity, publicity }: Asked): boolean {
  return identity === 'none' && publicity === 'private'
}

/** Past the date of the first follow-up, and the last reminder is five working days old. */
function isTimeToRemind({ history, clocks }: Asked, today: LocalDate, calendar: Calendar): boolean {
  const first = clocks.find(({ name }) => name === 'firstFollowUp')
  if (!first || today <= first.dueOn) return false
  const last = history.findLast((entry) => entry.step === 'remind')
  return last === undefined || workingDaysBetween(last.on, today, calendar) >= remindEveryWorkingDays
}

function isCorrectable({ submittedAt, openedByAgencyAt, parts }: Asked, now: Date): boolean {
  return parts.length === 0 && openedByAgencyAt === null && now <= correctUntil(submittedAt)
}

export function correctUntil(submittedAt: Date): Date {
  return new Date(submittedAt.getTime() + correctionMinutes * 60_000)
}

/** Each question is a mail to whatever address was typed: three a day. */
function isTimeToChange(history: Asked['history'], now: Date): boolean {
  const since = now.getTime() - 24 * 60 * 60_000
  return history.filter(({ step, at }) => step === 'changeContact' && at.getTime() > since).length < changesPerDay
}
