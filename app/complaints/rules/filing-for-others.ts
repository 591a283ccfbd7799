import type { Channel, LocalDate, Role } from './complaint.ts'
import { addCalendarDays } from './deadline.ts'

// Who of the staff may file for a resident, how it came in, and how far back a day of receipt may lie.

/** Whoever sits at a desk meets people, calls and letters; the village clerk those who come to the village office. */
const atTheDesk = ['counter', 'phone', 'letter', 'email', 'ombudsman', 'dprd', 'lapor'] as const

/** One line a role; a role without a line files for nobody. */
export const channelsOf: Partial<Record<Role, readonly Channel[]>> = {
  officer: atTheDesk,
  head: atTheDesk,
  coordinator: atTheDesk,
  // What the Ombudsman and the council forward (UU 25/2009 art. 36(2)), and what came by the national portal.
  liaison: ['ombudsman', 'dprd', 'lapor', 'letter'],
  clerk: ['village'],
}

/**
 * The clocks begin on the day on which the regency had it. A letter that lay longer than the law gives for the decision
 * (60 calendar days) is entered with the earliest day that is taken, and the text says since when it lay.
 */
export const mostDaysBack = 60

export type ReceiptDayProblem = 'future' | 'too-early'

export function receiptDayProblem(receivedOn: LocalDate, today: LocalDate): ReceiptDayProblem | null {
  if (receivedOn > today) return 'future'
  return receivedOn < addCalendarDays(today, -mostDaysBack) ? 'too-early' : null
}

/** SP4N-LAPOR! numbers as people copy them: `#9165816`, `No. 9165816`, `9.165.816`. Null for anything else. */
export function readLaporNumber(typed: string): string | null {
  const digits = typed
    .trim()
    .replace(/^(no(mor)?\b\.?)?\s*#?\s*/i, '')
    .replace(/[\s.]/g, '')
  return /^[1-9]\d{4,9}$/.test(digits) ? digits : null
}
