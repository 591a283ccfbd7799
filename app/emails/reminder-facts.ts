import type { ClockName, LocalDate, Reference } from '#app/complaints/rules/complaint.ts'
import type { ResidentFacts } from '#app/emails/message-facts.ts'

// What mails about a date have to know: the number, the date and how far away it is. Nothing of what a complaint is about
// and nothing of who sent it, whoever reads them.

export type ReminderFacts = {
  /** `daysLeft`: working days; null when the date passed before anybody could be warned */
  'deadline-warning': { clock: ClockName; dueOn: LocalDate; provisional: boolean; daysLeft: number | null }
  'deadline-passed': { clock: ClockName; dueOn: LocalDate; daysLate: number }
  /** `secretariat`: reads no complaint and has no account, so its mail leads nowhere */
  escalation: {
    audience: 'staff' | 'secretariat'
    reason: 'late' | 'escalated' | 'legal-near' | 'legal-passed'
    clock: ClockName
    dueOn: LocalDate
    receivedOn: LocalDate
    /** null while it waits at the regency's own desk */
    agencyName: string | null
  }
  /** `daysLate`: working days since the promised day, 0 on it */
  'planned-due': { plannedFor: LocalDate; daysLate: number }
  /** `listed`: the nearest dates first; the only facts that are not flat */
  'weekly-open': {
    /** the reader's own, the agency's, or all that are late */
    scope: 'own' | 'agency' | 'overdue'
    agencyName: string | null
    open: number
    overdue: number
    listed: readonly { reference: Reference; dueOn: LocalDate }[]
  }
  'completion-reminder': ResidentFacts & { completeBy: LocalDate }
  'legal-date-passed': ResidentFacts & { agencyName: string | null; dueOn: LocalDate }
}
