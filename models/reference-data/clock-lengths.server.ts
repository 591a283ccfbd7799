// How long each clock runs, with the day from which the lengths count for newly received complaints. A changed rule gets a
// new row; a complaint keeps the lengths of the day it was received. Sources: README and app/complaints/rules/deadline.ts.

import type { ClockLengths } from '#app/complaints/rules/clocks.ts'
import type { LocalDate } from '#app/complaints/rules/complaint.ts'

export type ClockLengthsRow = { validFrom: LocalDate } & ClockLengths

export const clockLengths: readonly ClockLengthsRow[] = [
  {
    validFrom: '2024-01-01',
    verification: { amount: 3, unit: 'working-day' },
    firstFollowUp: { amount: 5, unit: 'working-day' },
    settlement: {
      request: { amount: 5, unit: 'working-day' },
      complaint: { amount: 14, unit: 'working-day' },
      supervision: { amount: 60, unit: 'working-day' },
    },
    replyWindow: { amount: 10, unit: 'working-day' },
    lawCompleteness: { amount: 14, unit: 'calendar-day' },
    lawCompletion: { amount: 30, unit: 'calendar-day' },
    lawDecision: { amount: 60, unit: 'calendar-day' },
    lawNotification: { amount: 14, unit: 'calendar-day' },
  },
]
