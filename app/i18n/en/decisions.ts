import type { decisions as source } from '#app/i18n/id/decisions.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const decisions: Texts<typeof source> = {
  residentReads: 'The resident reads this reason.',
  staffReads: 'The coordinator and the agency read this reason, not the resident.',
  before: 'Before: due by {{date}}',
  reopen: {
    to: 'Where does it go on?',
    submitted: 'Checked again by the coordinator',
    in_progress: 'Back to the agency that had it last',
    send: 'Reopen',
  },
  reclassify: {
    hint: 'The due date of the answer is counted anew from the same first day. The old class and date stay recorded.',
    due: '{{class}}. Answer due on {{date}}',
    dueNow: '{{class}}. At present, answer due on {{date}}',
    send: 'Change the class',
  },
  extend: {
    over: 'The legal date, {{law}}, is over: it cannot be moved any more. What the resident needs now is the answer.',
    until: 'Answer due by',
    hint: 'Due {{service}} at present. Write a later date, {{law}} at the latest by law.',
    told: 'The resident is told the new date and this reason.',
    send: 'Extend the due date',
  },
  prioritise: {
    label: 'Order',
    hint: 'Urgent ones stand first in every list. No due date moves.',
    urgent: 'Urgent',
    ordinary: 'Ordinary',
    send: 'Save the order',
  },
  request: {
    why: 'Reason: {{text}}',
    how: 'Agreed: fill in its form. Not agreed: write a note and tick that it declines.',
    toForm: 'Open the form',
    toNote: 'Write a note',
    what: 'Request to the coordinator',
    dates: 'Due {{service}} at present. It can be moved to {{law}} at the latest by law.',
    extend: 'A later due date',
    move: 'A move to another agency',
    send: 'Send the request',
    open: 'The agency asks for: {{what}}',
    decline: 'This note declines what the agency asked for ({{what}})',
  },
  missing: {
    to: 'Choose where it goes on',
    until: 'Write the new date',
    priority: 'Choose the order',
    what: 'Choose what you ask for',
  },
  refused: {
    to: 'No agency can go on with it. Choose the check by the coordinator',
    notLater: 'Write a date after the present due date',
    pastLaw: 'The date is past the legal date',
    asked: 'This request already waits for the coordinator',
  },
  mail: {
    reopened: {
      subject: 'Your complaint was reopened',
      reopened: 'The coordinator reopened your complaint on {{moment}}.',
      checkedBy: 'The coordinator checks it by {{date}}.',
      nextBy: 'The next step is due by {{date}}.',
      agencySubject: 'Complaint reopened',
      agencyNow: 'The coordinator reopened complaint {{reference}}. Please go on with it.',
      agencyBefore: 'The coordinator reopened complaint {{reference}} and checks it. There is nothing you need to do.',
    },
    extended: {
      subject: 'Your complaint is answered by {{date}}',
      moved: 'The due date of the answer moved from {{before}} to {{date}}.',
    },
  },
}
