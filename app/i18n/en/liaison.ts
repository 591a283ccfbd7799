import type { liaison as source } from '#app/i18n/id/liaison.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const liaison: Texts<typeof source> = {
  title: 'Data export',
  lead: 'Choose complaints by the day they were received, check the preview, then download.',
  ofAgency: 'It holds the complaints of your own agency.',
  ofReadable: 'It holds the complaints you may read, of all agencies.',
  ofReach:
    'It holds the complaints of your agency within the topics and districts that are yours, and those assigned to you.',
  period: 'Period',
  usual: {
    thisQuarter: 'This quarter',
    lastQuarter: 'Last quarter',
    thisYear: 'This year',
    lastYear: 'Last year',
  },
  from: 'Received from',
  to: 'Up to and including',
  scope: 'Scope',
  agency: 'Agency',
  topic: 'Topic',
  district: 'District',
  status: 'Status',
  kind: 'Kind',
  class: 'Class',
  all: 'All',
  neverIncluded: 'Title, story, village and the resident’s name are never included.',
  update: 'Update preview',
  clear: 'Clear all filters',
  preview: 'Preview',
  rows_one: '1 complaint, {{columns}} columns',
  rows_other: '{{n}} complaints, {{columns}} columns',
  asOf: 'Data up to {{moment}}',
  leftOut_one: '1 left out.',
  leftOut_other: '{{n}} left out.',
  leftOutWhy:
    'Anonymous, nameless or protected complaints are only counted, for the whole period and without the other filters.',
  leftOutUncounted: 'Anonymous, nameless or protected complaints are left out, and not counted here.',
  columns: 'Columns of the file',
  noRows: 'Rows are in the file alone, because each download is recorded.',
  nothing: 'No complaint matches in this period.',
  tooMany: 'More than {{limit}} rows. Choose a shorter period and download part by part.',
  download: 'Download CSV',
  downloadNote: 'Each download is recorded: who, when, and with which filters.',
  meaning: {
    title: 'What the columns mean',
    codes: 'Cells hold codes and dates (year-month-day), one complaint a row.',
    clocks:
      'Each time limit has two columns: …On is the day it was met, empty while it runs, and …DueOn its last day. The latest run is shown.',
    notice: 'lawNotificationOn is filled when the resident responds; the day the email arrived is not in this file.',
    inTime:
      'inTime: no when checking, first reply or answer was late, or is still open and overdue; yes when all were in time; empty while one still runs.',
    handOvers: 'handOvers: how often an agency returned it. reopened: how often it was reopened.',
    closedBy: 'closedBy: resident when the resident said it is solved, silence when it was closed without a reply.',
    questions:
      'question: what residents answered to the extra questions of the chosen topic. Answers in their own words (words left out) are not included, only answered where one was given, because they can name people.',
  },
  problem: {
    dayEmpty: 'Write the date',
    dayBad: 'Write a date that exists, between 1 January 2000 and 31 December 2099',
    toBeforeFrom: 'The last day cannot be before the first day',
    notMade: 'No export was made. Go back and check what you chose.',
    again: 'This page was open for long. Go back, reload it, and download once more.',
  },
}
