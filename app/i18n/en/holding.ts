import type { holding as source } from '#app/i18n/id/holding.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const holding: Texts<typeof source> = {
  title: 'Held for a look',
  lead: 'These complaints wait for somebody to look at them. No agency has been told. Their residents have number, code and dates as always.',
  empty: 'Nothing is held.',
  figures:
    'Of those received in the last 30 days {{held}} were held: {{waiting}} still wait, {{released}} were released, {{rejected}} rejected, {{other}} ended otherwise.',
  figuresMany:
    'Of those received in the last 30 days, the {{held}} newest that were held: {{waiting}} still wait, {{released}} were released, {{rejected}} rejected, {{other}} ended otherwise.',
  isHeld: 'Held: {{why}}. Release it if it is a real complaint; the resident sees no sign of this.',
  why: {
    'near-copies': 'many complaints that are almost the same in one day',
    links: 'hardly anything but links',
    threat: 'its words threaten',
    'client-limit': 'too many from one connection within an hour',
    'total-limit': 'too many complaints within an hour',
    'address-limit': 'too many receipts to one email address within an hour; its email waits',
    'account-limit': 'too many filed with one staff account within an hour; its email waits',
  },
  choose: 'Choose {{reference}}',
  release: 'Release',
  releaseTitle: 'Release the chosen ones into the queue',
  rejectTitle: 'Reject the chosen ones',
  reject: 'Reject the chosen ones',
  releaseChosen: 'Release the chosen ones',
  usualReason: 'Looked at: an ordinary complaint.',
  deskReads: 'Only coordinators read it.',
  noneChosen: 'Choose at least one complaint of the list.',
  refused: 'This complaint is not held. Nothing was changed.',
  result: {
    reference: 'Reference',
    title: 'Result',
    released: 'released into the queue',
    rejected: 'rejected, the resident is told',
    'rejected-unmailed': 'rejected, without an email: its email was still waiting',
    'not-held': 'no longer held, not changed',
    'not-found': 'not found',
    'changed-meanwhile': 'just changed by somebody else, not changed',
    failed: 'could not be changed',
  },
  objections: 'Objections of residents',
  objected: 'The resident objects: {{text}}',
  objectedEmpty:
    'The resident objects to this decision. Reopen it, or decide once more with the reason; the resident is told.',
  granted: 'The objection is accepted; the complaint is checked again.',
  mail: {
    subject_one: '1 complaint is held for a look',
    subject_other: '{{count}} complaints are held for a look',
    body: 'They look unusual and wait for you. Their residents are not told, and the date for checking them stands.',
    reason: '{{why}}: {{count}}',
  },
}
