import type { Sample } from '#app/emails/sample-facts.ts'

// Of the mails about dates. All of it is invented.
const agencyName = 'Dinas Rekaan Satu'
const escalated = { clock: 'settlement', dueOn: '2026-03-12', receivedOn: '2026-02-20', agencyName } as const
const listed = [
  { reference: 'KTM-7Q4D-9M2K-H', dueOn: '2026-03-12' },
  { reference: 'KTM-2B4D-6F8H-K', dueOn: '2026-03-16' },
]

export const reminderSamples: readonly Sample[] = [
  {
    name: 'a warning',
    message: 'deadline-warning',
    facts: { clock: 'settlement', dueOn: '2026-03-16', provisional: false, daysLeft: 1 },
  },
  {
    name: 'a warning on the last day, of an estimate',
    message: 'deadline-warning',
    facts: { clock: 'settlement', dueOn: '2026-03-13', provisional: true, daysLeft: 0 },
  },
  {
    name: 'a warning that goes out late',
    message: 'deadline-warning',
    facts: { clock: 'verification', dueOn: '2026-03-11', provisional: false, daysLeft: null },
  },
  {
    name: 'a date that passed',
    message: 'deadline-passed',
    facts: { clock: 'firstFollowUp', dueOn: '2026-03-11', daysLate: 2 },
  },
  ...(['late', 'escalated', 'legal-near', 'legal-passed'] as const).map((reason): Sample => ({
    name: `an escalation, ${reason}`,
    message: 'escalation',
    facts: { ...escalated, audience: 'staff', reason },
  })),
  {
    name: 'an escalation to the secretariat',
    message: 'escalation',
    facts: { ...escalated, audience: 'secretariat', reason: 'escalated', agencyName: null },
  },
  { name: 'a promised day', message: 'planned-due', facts: { plannedFor: '2026-03-13', daysLate: 0 } },
  { name: 'a promised day that passed', message: 'planned-due', facts: { plannedFor: '2026-03-10', daysLate: 3 } },
  {
    name: 'an officer’s week',
    message: 'weekly-open',
    facts: { scope: 'own', agencyName, open: 2, overdue: 1, listed },
  },
  {
    name: 'a head’s week, longer than its list',
    message: 'weekly-open',
    facts: { scope: 'agency', agencyName, open: 14, overdue: 2, listed },
  },
  {
    name: 'a coordinator’s week',
    message: 'weekly-open',
    facts: { scope: 'overdue', agencyName: null, open: 20, overdue: 3, listed },
  },
]
