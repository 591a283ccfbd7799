import type { track as source } from '#app/i18n/id/track.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const track: Texts<typeof source> = {
  title: 'Track a complaint',
  code: 'Tracking code',
  open: 'Open',
  lost: 'Number and code are on the receipt. Only you hold the code; without an email address on the complaint it cannot be recovered.',
  leave: 'Leave',
  tabTitle: 'Your complaint',
  history: 'History',
  yourText: 'What you wrote',
  want: 'What would put it right',
  choices: 'Your choices',
  mail: {
    none: 'There is no email address on this complaint. All news is on this page.',
    unconfirmed:
      'Your email address is not confirmed yet. Press the button behind the link in the first email, so that later ones carry the content.',
    confirmed: 'News also goes to your email address.',
    stopped: 'Emails about this complaint were stopped. All news is on this page.',
  },
  late: '{{agency}} has not replied; it was due on {{date}}. You can go to the Ombudsman.',
  lateDesk: 'The coordinator has not checked it; it was due on {{date}}. You can go to the Ombudsman.',
  responsible: 'Responsible: {{who}}',
  status: {
    submitted: 'Your complaint has arrived. The coordinator checks it by {{date}}.',
    incomplete: 'We need more: {{what}} Please add it by {{date}}; after that it counts as withdrawn.',
    forwarded: '{{agency}} has your complaint and replies by {{date}}.',
    in_progress: '{{agency}} is working on it. Final answer by {{date}}.',
    answered: '{{agency}} has answered. Tell us by {{date}} whether it is solved.',
    closed: 'You confirmed it: {{outcome}}. Not right yet? You can reopen it until {{date}}.',
    closedLong: 'You confirmed it: {{outcome}}.',
    closedBySilence:
      'We closed it because we had no reply from you. This does not mean it is solved. You can reopen it until {{date}}.',
    referred:
      'The regency has no power over this. The right door: {{authority}}, {{contact}}. Take your text below with you.',
    rejected: 'We cannot process it: {{reason}}. What you can do: {{nextDoor}}',
    withdrawn: 'You withdrew this complaint on {{date}}.',
    merged: 'We handle your complaint together with another one, because it is the same matter. Your code stays valid.',
    reopened: 'You reopened this. {{agency}} replies by {{date}}.',
    reopenedDesk: 'You reopened this. The coordinator checks it by {{date}}.',
    noDate: '(date to follow)',
  },
  write: {
    title: 'Write a message or add photos',
    supplyTitle: 'Give what was asked for',
    label: 'Message',
    files: 'Photos or files',
    send: 'Send message',
    supply: 'Send information',
  },
  solved: {
    title: 'Is the problem solved?',
    yes: 'Yes, solved',
    no: 'Not yet',
    reason: 'What is not solved yet?',
    send: 'Reopen',
    until: 'You can reopen this complaint until {{date}}.',
  },
  withdraw: {
    link: 'Withdraw complaint',
    title: 'Withdraw {{reference}}?',
    lead: 'The agency stops working on it. This cannot be undone; you can file a new complaint.',
    reason: 'Reason',
    button: 'Withdraw',
    cancel: 'Cancel',
  },
  ombudsman: {
    title: 'Take it to the Ombudsman',
    lead: 'At any time, free of charge: Ombudsman of Indonesia, telephone 137. Give this number and the dates in the history. The Ombudsman asks for your name and address.',
  },
  done: {
    supply: 'What you sent has arrived.',
    add: 'Your message has arrived.',
    accept: 'Thank you. This complaint is closed.',
    dispute: 'This complaint is open again.',
    withdraw: 'This complaint is withdrawn.',
  },
}
