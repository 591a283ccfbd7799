import type { reminders as source } from '#app/i18n/id/reminders.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const reminders: Texts<typeof source> = {
  clock: 'What is awaited',
  dueOn: 'Due date',
  receivedOn: 'Received',
  agency: 'Agency',
  desk: "The regency's complaints desk",
  warning: {
    left_one: '{{count}} working day left',
    left_other: '{{count}} working days left',
    today: 'Due today',
    subject: 'Due on {{date}}',
    waits: 'The work on complaint {{reference}} is not finished.',
  },
  passed: {
    subject_one: '{{count}} working day overdue',
    subject_other: '{{count}} working days overdue',
    waits: 'The due date of complaint {{reference}} has passed. Work on it now, and tell the resident.',
  },
  escalation: {
    late: '3 working days overdue',
    escalated: '10 working days overdue',
    legalNear: 'Legal due date {{date}}',
    legalPassed: 'The legal due date has passed',
    lateWhy: 'Complaint {{reference}} is 3 working days past its due date.',
    escalatedWhy: 'Complaint {{reference}} is 10 working days past its due date.',
    legalNearWhy: 'The due date of the law for complaint {{reference}} is at most 5 working days away.',
    legalPassedWhy:
      'The due date of the law for complaint {{reference}} has passed. The resident is told of the right to go to the Ombudsman.',
    secretariat: 'This email holds a number, an agency and dates only. What a complaint says is read by those who may.',
  },
  planned: {
    subject: 'Promised for {{date}}',
    subjectLate: 'Promised for {{date}}, no news yet',
    today: 'The answer to complaint {{reference}} promised something for {{date}}. Check whether it was done.',
    late: 'The answer to complaint {{reference}} promised something for {{date}}. That was 3 working days ago.',
  },
  weekly: {
    own: 'Your open complaints: {{open}}, overdue {{overdue}}',
    agency: 'Open complaints {{agency}}: {{open}}, overdue {{overdue}}',
    overdue: 'Overdue complaints in the regency: {{overdue}}',
    nearest: 'The nearest due date first:',
    more_one: 'And {{count}} more, at your desk.',
    more_other: 'And {{count}} more, at your desk.',
  },
  completion: {
    subject: 'Please complete your complaint by {{date}}',
    until:
      'We are still waiting for what we asked you. Please complete your complaint by {{date}}; after that it counts as withdrawn.',
  },
  legalPassed: {
    subject: 'The due date has passed: your right to the Ombudsman',
    passed: '{{agency}} should have settled your complaint by {{date}}. That due date of the law has passed.',
    passedDesk: 'We should have checked your complaint by {{date}}. That due date of the law has passed.',
    right:
      'You have the right to take this complaint to the Ombudsman (Laws 25/2009 and 37/2008), free of charge and without a go-between.',
    way: 'How: contact {{contact}}. Give the number {{reference}}, say what happened and that the due date has passed.',
    wayOnly:
      'How: visit or write to an office of the Ombudsman. Give the number {{reference}}, say what happened and that the due date has passed.',
    stays: 'Your complaint stays open and still has to be answered.',
  },
  secretariat: {
    label: "E-mail of the regency's secretariat",
    hint: 'One address a line. They hear of complaints that are long overdue: number, agency and dates only. No account is needed.',
    bad: '{{address}} is no e-mail address. Write it like name@example.id, one a line',
    many: 'Write at most {{n}} addresses',
  },
}
