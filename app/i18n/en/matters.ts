import type { matters as source } from '#app/i18n/id/matters.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const matters: Texts<typeof source> = {
  title: 'Ombudsman matters',
  lead: 'Complaints that the Ombudsman asks about. You can read them, write notes, and write to the resident; the agency goes on handling them.',
  count_one: '1 complaint is asked about.',
  count_other: '{{n}} complaints are asked about.',
  none: 'The Ombudsman asks about no complaint at present.',
  columns: { complaint: 'Complaint', status: 'Status', due: 'Due', letter: 'Ombudsman letter' },
  waitsForCopy: 'Waits for the coordinator’s copy',
  noDue: 'Nothing is running',
  noLetter: 'Letter number not noted yet',
  letter: 'Letter {{number}}',
  letterOf: 'of {{date}}',
  since: 'opened {{date}}',
  marker: 'Asked about by the Ombudsman',
  notice: 'The Ombudsman has asked about this complaint since {{date}}.',
  noticeHidden:
    'The letter’s number is read by the coordinator and the liaison only, because the letter may name the resident.',
  takeUp: 'Note a complaint that is asked about',
  takeUpLead:
    'Write the complaint number from the Ombudsman’s letter. Once noted, you can open the complaint. Who noted it and why is kept.',
  reference: 'Complaint number',
  referenceHint: 'Example: KTM-7Q4D-9M2K-H',
  letterNumber: 'Number of the Ombudsman’s letter (may be empty)',
  letterOn: 'Date of the letter (may be empty)',
  letterNumberNeeded: 'Number of the Ombudsman’s letter',
  letterOnNeeded: 'Date of the letter',
  why: 'What does the Ombudsman ask?',
  whyHint:
    'Read by the coordinator and the liaison; by the agency unless the complaint is protected. The resident does not see it.',
  open: 'Note the Ombudsman’s question',
  closedOn: 'Ended on',
  closeWhy: 'How did it end?',
  close: 'Close the Ombudsman matter',
  closeHint: 'Once closed, the liaison cannot open this complaint any more. Notes and history stay.',
  name: {
    title: 'Name of the resident',
    open: 'See the name of the resident',
    lead: 'The resident of this complaint gave the name openly. Look only if the Ombudsman needs it. Before the name is shown, your name, the complaint number, the time and this reason are written to the audit trail, which auditors read. The resident is not told. The name is gone when the page is loaded again; seeing it again takes a reason again.',
    reason: 'Why is the resident’s name needed?',
    hint: 'A few words, 200 characters at most. Do not write the resident’s name here.',
    show: 'Show name',
    label: 'Name',
    noted: 'It is written down that you looked, with your reason.',
    missing: 'Write in a few words why the resident’s name is needed',
    refused: 'The name of this complaint’s resident cannot be shown to you.',
  },
  mail: {
    openedSubject: 'The Ombudsman asks about a complaint',
    opened:
      'The liaison noted that the Ombudsman asks about complaint {{reference}}. The agency goes on handling it; the liaison reads it too from now on. The letter and the question are on the page of the complaint.',
  },
  missing: {
    reference: 'Write the complaint number',
    letterNumber: 'Write the number of the Ombudsman’s letter',
    letterOn: 'Write the date of the Ombudsman’s letter',
    closedOn: 'Write the day it ended',
  },
  refused: {
    open: 'This complaint is noted as an Ombudsman matter already.',
    none: 'The Ombudsman does not ask about this complaint at present.',
    day: 'This day has not come yet',
    unknown: 'No complaint with this number can be noted here. Check the number, or ask the coordinator.',
  },
}
