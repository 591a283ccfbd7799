import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clocksAfter,
  firstPromises,
  inTime,
  nextDue,
  residentDue,
  withNotice,
  type ClockLengths,
} from '#app/complaints/rules/clocks.ts'
import type { Clock, ClockName, HistoryEntry, LocalDate, Status, Step } from '#app/complaints/rules/complaint.ts'
import type { EntryFacts } from '#app/complaints/rules/entry-facts.ts'
import { addWorkingDays, workingDaysBetween, type Calendar } from '#app/complaints/rules/deadline.ts'
import { holidayYears } from '#models/reference-data/holidays.server.ts'

const calendar: Calendar = {
  holidays: new Set(holidayYears.flatMap((year) => year.days.map((day) => day.date))),
  knownUntil: '2026-12-31',
}
const workingDays = (amount: number) => ({ amount, unit: 'working-day' }) as const
const calendarDays = (amount: number) => ({ amount, unit: 'calendar-day' }) as const
const lengths: ClockLengths = {
  verification: workingDays(3),
  firstFollowUp: workingDays(5),
  settlement: { request: workingDays(5), complaint: workingDays(14), supervision: workingDays(60) },
  replyWindow: workingDays(10),
  lawCompleteness: calendarDays(14),
  lawCompletion: calendarDays(30),
  lawDecision: calendarDays(60),
  lawNotification: calendarDays(14),
}

const residentSteps: readonly Step[] = ['submit', 'supply', 'accept', 'dispute', 'withdraw', 'add']

type Told = [on: LocalDate, step: Step, to: Status, facts?: EntryFacts]

/** A history from the bare facts; each step starts where the one before ended. */
function historyOf(...told: Told[]): HistoryEntry[] {
  return told.map(([on, step, to, facts = {}], index) => ({
    id: `h${index + 1}`,
    at: new Date(`${on}T02:00:00Z`),
    on,
    step,
    by: residentSteps.includes(step) ? { kind: 'resident' } : { kind: 'system', name: 'test' },
    from: told[index - 1]?.[2] ?? null,
    to,
    visibility: 'resident',
    text: null,
    attachments: [],
    facts,
  }))
}

function clocksOf(...told: Told[]): Clock[] {
  return clocksAfter(historyOf(...told), lengths, calendar)
}

/** Each clock in one line: `start > due`, then how it ended. */
function tell(clocks: readonly Clock[]): Partial<Record<ClockName, string>> {
  const state = ({ stoppedOn, pausedOn }: Clock) => {
    if (stoppedOn) return `, met ${stoppedOn}`
    return pausedOn ? `, pauses ${pausedOn}` : ''
  }
  return Object.fromEntries(
    clocks.map((clock) => [
      clock.name,
      `${clock.startedOn} > ${clock.dueOn}${clock.provisional ? '?' : ''}${state(clock)}`,
    ]),
  )
}

const submitted: Told = ['2026-09-01', 'submit', 'submitted']
const forwarded: Told = ['2026-09-02', 'forward', 'forwarded', { class: 'complaint' }]
const started: Told = ['2026-09-03', 'start', 'in_progress']
const replied: Told = ['2026-09-04', 'reply', 'in_progress']
const answered: Told = ['2026-09-10', 'answer', 'answered']

describe('the clocks after each step', () => {
  const rows: { why: string; steps: Told[]; clocks: Partial<Record<ClockName, string>> }[] = [
    {
      why: 'sending starts the desk and the law',
      steps: [submitted],
      clocks: { verification: '2026-09-01 > 2026-09-04', lawCompleteness: '2026-09-01 > 2026-09-15' },
    },
    {
      why: 'forwarding ends both and starts follow-up, settlement and the legal decision',
      steps: [submitted, forwarded],
      clocks: {
        verification: '2026-09-01 > 2026-09-04, met 2026-09-02',
        lawCompleteness: '2026-09-01 > 2026-09-15, met 2026-09-02',
        firstFollowUp: '2026-09-02 > 2026-09-09',
        settlement: '2026-09-02 > 2026-09-22',
        lawDecision: '2026-09-02 > 2026-11-01',
      },
    },
    {
      why: 'forwarded by a rule in the moment of sending: the same, on one day',
      steps: [['2026-09-01', 'submit', 'forwarded', { class: 'request' }]],
      clocks: {
        verification: '2026-09-01 > 2026-09-04, met 2026-09-01',
        lawCompleteness: '2026-09-01 > 2026-09-15, met 2026-09-01',
        firstFollowUp: '2026-09-01 > 2026-09-08',
        settlement: '2026-09-01 > 2026-09-08',
        lawDecision: '2026-09-01 > 2026-10-31',
      },
    },
    {
      why: 'the class of supervision gives sixty working days, while the law still gives sixty calendar days',
      steps: [submitted, ['2026-09-02', 'forward', 'forwarded', { class: 'supervision' }]],
      clocks: { settlement: '2026-09-02 > 2026-11-25', lawDecision: '2026-09-02 > 2026-11-01' },
    },
    {
      why: 'past the loaded calendar a settlement is an estimate, the legal date is not',
      steps: [['2026-12-11', 'submit', 'forwarded', { class: 'complaint' }]],
      clocks: { settlement: '2026-12-11 > 2027-01-04?', lawDecision: '2026-12-11 > 2027-02-09' },
    },
    {
      why: 'beginning alone is no follow-up',
      steps: [submitted, forwarded, started],
      clocks: { firstFollowUp: '2026-09-02 > 2026-09-09' },
    },
    {
      why: 'the first reply is; the second changes nothing',
      steps: [submitted, forwarded, replied, ['2026-09-08', 'reply', 'in_progress']],
      clocks: { firstFollowUp: '2026-09-02 > 2026-09-09, met 2026-09-04', settlement: '2026-09-02 > 2026-09-22' },
    },
    {
      why: 'an answer without a reply before it meets the follow-up too, and starts window and notification',
      steps: [submitted, forwarded, started, answered],
      clocks: {
        firstFollowUp: '2026-09-02 > 2026-09-09, met 2026-09-10',
        settlement: '2026-09-02 > 2026-09-22, met 2026-09-10',
        lawDecision: '2026-09-02 > 2026-11-01, met 2026-09-10',
        replyWindow: '2026-09-10 > 2026-09-24',
        lawNotification: '2026-09-10 > 2026-09-24',
      },
    },
    {
      why: 'an answer that waits for the head is a follow-up, but settles nothing yet',
      steps: [submitted, forwarded, started, ['2026-09-10', 'answer', 'awaiting_approval']],
      clocks: { firstFollowUp: '2026-09-02 > 2026-09-09, met 2026-09-10', settlement: '2026-09-02 > 2026-09-22' },
    },
    {
      why: 'asking from the desk meets verification and starts the thirty days',
      steps: [submitted, ['2026-09-03', 'ask', 'incomplete']],
      clocks: {
        verification: '2026-09-01 > 2026-09-04, met 2026-09-03',
        lawCompleteness: '2026-09-01 > 2026-09-15, met 2026-09-03',
        lawCompletion: '2026-09-03 > 2026-10-03',
      },
    },
    {
      why: 'supplying starts verification anew, not the legal completeness',
      steps: [submitted, ['2026-09-03', 'ask', 'incomplete'], ['2026-09-11', 'supply', 'submitted']],
      clocks: {
        verification: '2026-09-11 > 2026-09-16',
        lawCompleteness: '2026-09-01 > 2026-09-15, met 2026-09-03',
        lawCompletion: '2026-09-03 > 2026-10-03, met 2026-09-11',
      },
    },
    {
      why: 'asking from the agency pauses follow-up, settlement and decision where they stand',
      steps: [submitted, forwarded, ['2026-09-04', 'ask', 'incomplete']],
      clocks: {
        firstFollowUp: '2026-09-02 > 2026-09-09, pauses 2026-09-04',
        settlement: '2026-09-02 > 2026-09-22, pauses 2026-09-04',
        lawDecision: '2026-09-02 > 2026-11-01, pauses 2026-09-04',
        lawCompletion: '2026-09-04 > 2026-10-04',
      },
    },
    {
      why: 'supplying gives working days back to the service and calendar days back to the law',
      steps: [submitted, forwarded, ['2026-09-04', 'ask', 'incomplete'], ['2026-09-11', 'supply', 'forwarded']],
      clocks: {
        firstFollowUp: '2026-09-02 > 2026-09-16',
        settlement: '2026-09-02 > 2026-09-29',
        lawDecision: '2026-09-02 > 2026-11-08',
        lawCompletion: '2026-09-04 > 2026-10-04, met 2026-09-11',
      },
    },
    {
      why: 'asking twice pauses twice and gives the resident thirty new days',
      steps: [
        submitted,
        forwarded,
        replied,
        ['2026-09-07', 'ask', 'incomplete'],
        ['2026-09-08', 'supply', 'in_progress'],
        ['2026-09-10', 'ask', 'incomplete'],
        ['2026-09-14', 'supply', 'in_progress'],
      ],
      clocks: {
        firstFollowUp: '2026-09-02 > 2026-09-09, met 2026-09-04',
        settlement: '2026-09-02 > 2026-09-25',
        lawDecision: '2026-09-02 > 2026-11-06',
        lawCompletion: '2026-09-10 > 2026-10-10, met 2026-09-14',
      },
    },
    {
      why: 'asking after the date has passed does not bring it back, not even over a weekend',
      steps: [
        submitted,
        ['2026-09-02', 'forward', 'forwarded', { class: 'request' }],
        replied,
        ['2026-09-10', 'ask', 'incomplete'],
        ['2026-09-11', 'supply', 'in_progress'],
      ],
      clocks: { settlement: '2026-09-02 > 2026-09-09', lawDecision: '2026-09-02 > 2026-11-02' },
    },
    {
      why: 'a complaint that came back waits at the desk: verification anew, settlement runs on',
      steps: [submitted, forwarded, ['2026-09-04', 'return', 'submitted']],
      clocks: {
        verification: '2026-09-04 > 2026-09-09',
        firstFollowUp: '2026-09-02 > 2026-09-09, met 2026-09-04',
        settlement: '2026-09-02 > 2026-09-22',
        lawDecision: '2026-09-02 > 2026-11-01',
      },
    },
    {
      why: 'the next agency gets its own follow-up, and neither settlement nor decision from the beginning',
      steps: [
        submitted,
        forwarded,
        ['2026-09-04', 'return', 'submitted'],
        ['2026-09-08', 'forward', 'forwarded', { class: 'complaint' }],
      ],
      clocks: {
        verification: '2026-09-04 > 2026-09-09, met 2026-09-08',
        firstFollowUp: '2026-09-08 > 2026-09-15',
        settlement: '2026-09-02 > 2026-09-22',
        lawDecision: '2026-09-02 > 2026-11-01',
      },
    },
    {
      why: 'forwarded again in another class: its length, from the same first day',
      steps: [
        submitted,
        forwarded,
        ['2026-09-04', 'return', 'submitted'],
        ['2026-09-08', 'forward', 'forwarded', { class: 'request' }],
      ],
      clocks: { settlement: '2026-09-02 > 2026-09-09' },
    },
    {
      why: 'moving starts the follow-up anew, also where the status stays',
      steps: [submitted, forwarded, ['2026-09-07', 'move', 'forwarded']],
      clocks: { firstFollowUp: '2026-09-07 > 2026-09-14', settlement: '2026-09-02 > 2026-09-22' },
    },
    {
      why: 'moving out of work in progress, after a reply, as well',
      steps: [submitted, forwarded, replied, ['2026-09-07', 'move', 'forwarded']],
      clocks: { firstFollowUp: '2026-09-07 > 2026-09-14', settlement: '2026-09-02 > 2026-09-22' },
    },
    {
      why: 'a first dispute continues settlement without the days of reading, and asks for a new follow-up',
      steps: [submitted, forwarded, replied, answered, ['2026-09-15', 'dispute', 'in_progress']],
      clocks: {
        firstFollowUp: '2026-09-15 > 2026-09-22',
        settlement: '2026-09-02 > 2026-09-25',
        lawDecision: '2026-09-02 > 2026-11-01, met 2026-09-10',
        replyWindow: '2026-09-10 > 2026-09-24, met 2026-09-15',
        lawNotification: '2026-09-10 > 2026-09-24, met 2026-09-15',
      },
    },
    {
      why: 'a second dispute goes to the desk, and the new answer opens a new window first',
      steps: [
        submitted,
        forwarded,
        replied,
        answered,
        ['2026-09-15', 'dispute', 'in_progress'],
        ['2026-09-17', 'answer', 'answered'],
        ['2026-09-18', 'dispute', 'submitted'],
      ],
      clocks: {
        verification: '2026-09-18 > 2026-09-23',
        firstFollowUp: '2026-09-15 > 2026-09-22, met 2026-09-17',
        settlement: '2026-09-02 > 2026-09-28',
        replyWindow: '2026-09-17 > 2026-10-01, met 2026-09-18',
      },
    },
    {
      why: 'a dispute after closing continues from the day of the answer',
      steps: [
        submitted,
        forwarded,
        replied,
        answered,
        ['2026-09-11', 'accept', 'closed'],
        ['2026-09-15', 'dispute', 'in_progress'],
      ],
      clocks: {
        settlement: '2026-09-02 > 2026-09-25',
        replyWindow: '2026-09-10 > 2026-09-24, met 2026-09-11',
        firstFollowUp: '2026-09-15 > 2026-09-22',
      },
    },
    {
      why: 'an answer that was late stays late after a dispute',
      steps: [
        submitted,
        ['2026-09-02', 'forward', 'forwarded', { class: 'request' }],
        replied,
        answered,
        ['2026-09-15', 'dispute', 'in_progress'],
      ],
      clocks: { settlement: '2026-09-02 > 2026-09-09' },
    },
    {
      why: 'a message under the answer proves that it was read',
      steps: [submitted, forwarded, replied, answered, ['2026-09-14', 'add', 'answered']],
      clocks: {
        replyWindow: '2026-09-10 > 2026-09-24',
        lawNotification: '2026-09-10 > 2026-09-24, met 2026-09-14',
      },
    },
    {
      why: 'notes, targets and passed-on messages move nothing',
      steps: [
        submitted,
        forwarded,
        ['2026-09-03', 'note', 'forwarded'],
        ['2026-09-04', 'target', 'forwarded'],
        ['2026-09-07', 'passOn', 'forwarded'],
      ],
      clocks: { firstFollowUp: '2026-09-02 > 2026-09-09', settlement: '2026-09-02 > 2026-09-22' },
    },
    {
      why: 'withdrawing ends everything that runs or pauses, on that day',
      steps: [submitted, forwarded, ['2026-09-04', 'ask', 'incomplete'], ['2026-09-11', 'withdraw', 'withdrawn']],
      clocks: {
        firstFollowUp: '2026-09-02 > 2026-09-16, met 2026-09-11',
        settlement: '2026-09-02 > 2026-09-29, met 2026-09-11',
        lawDecision: '2026-09-02 > 2026-11-08, met 2026-09-11',
        lawCompletion: '2026-09-04 > 2026-10-04, met 2026-09-11',
      },
    },
    {
      why: 'a reply that was taken back reached nobody: the follow-up runs again',
      steps: [submitted, forwarded, replied, ['2026-09-04', 'undo', 'in_progress', { entry: 'h3' }]],
      clocks: { firstFollowUp: '2026-09-02 > 2026-09-09', settlement: '2026-09-02 > 2026-09-22' },
    },
    {
      why: 'the next reply then meets it; taking back a second one changes nothing',
      steps: [
        submitted,
        forwarded,
        replied,
        ['2026-09-04', 'undo', 'in_progress', { entry: 'h3' }],
        ['2026-09-07', 'reply', 'in_progress'],
        ['2026-09-08', 'reply', 'in_progress'],
        ['2026-09-08', 'undo', 'in_progress', { entry: 'h6' }],
      ],
      clocks: { firstFollowUp: '2026-09-02 > 2026-09-09, met 2026-09-07' },
    },
    {
      why: 'an extension moves settlement and nothing else',
      steps: [submitted, forwarded, replied, ['2026-09-15', 'extend', 'in_progress', { until: '2026-10-06' }]],
      clocks: { settlement: '2026-09-02 > 2026-10-06', lawDecision: '2026-09-02 > 2026-11-01' },
    },
    {
      why: 'no extension goes past the legal date',
      steps: [submitted, forwarded, replied, ['2026-09-15', 'extend', 'in_progress', { until: '2026-12-01' }]],
      clocks: { settlement: '2026-09-02 > 2026-11-01', lawDecision: '2026-09-02 > 2026-11-01' },
    },
    {
      why: 'no extension makes a date earlier',
      steps: [submitted, forwarded, replied, ['2026-09-15', 'extend', 'in_progress', { until: '2026-09-18' }]],
      clocks: { settlement: '2026-09-02 > 2026-09-22' },
    },
    {
      why: 'a pause after an extension counts from the new day',
      steps: [
        submitted,
        forwarded,
        replied,
        ['2026-09-15', 'extend', 'in_progress', { until: '2026-10-06' }],
        ['2026-09-16', 'ask', 'incomplete'],
        ['2026-09-18', 'supply', 'in_progress'],
      ],
      clocks: { settlement: '2026-09-02 > 2026-10-08' },
    },
    {
      why: 'moving to another agency keeps the day that was granted',
      steps: [
        submitted,
        forwarded,
        ['2026-09-15', 'extend', 'forwarded', { until: '2026-10-06' }],
        ['2026-09-16', 'move', 'forwarded'],
      ],
      clocks: { settlement: '2026-09-02 > 2026-10-06', firstFollowUp: '2026-09-16 > 2026-09-23' },
    },
    {
      why: 'another class is another length from the same first day, in place of a day that was granted',
      steps: [
        submitted,
        forwarded,
        replied,
        ['2026-09-07', 'extend', 'in_progress', { until: '2026-10-06' }],
        ['2026-09-08', 'reclassify', 'in_progress', { class: 'request', classBefore: 'complaint' }],
      ],
      clocks: { settlement: '2026-09-02 > 2026-09-09', lawDecision: '2026-09-02 > 2026-11-01' },
    },
    {
      why: 'a class that is set before anybody works on it counts from the forwarding',
      steps: [
        submitted,
        ['2026-09-02', 'reclassify', 'submitted', { class: 'request' }],
        ['2026-09-03', 'forward', 'forwarded'],
      ],
      clocks: { settlement: '2026-09-03 > 2026-09-10' },
    },
    {
      why: 'the head sends back: settlement has run on all the time',
      steps: [
        submitted,
        forwarded,
        started,
        ['2026-09-10', 'answer', 'awaiting_approval'],
        ['2026-09-14', 'sendBack', 'in_progress'],
      ],
      clocks: { firstFollowUp: '2026-09-02 > 2026-09-09, met 2026-09-10', settlement: '2026-09-02 > 2026-09-22' },
    },
    {
      why: 'the head approves: answered on that day, not on the day it was written',
      steps: [
        submitted,
        forwarded,
        replied,
        ['2026-09-10', 'answer', 'awaiting_approval'],
        ['2026-09-14', 'approve', 'answered'],
      ],
      clocks: {
        settlement: '2026-09-02 > 2026-09-22, met 2026-09-14',
        lawDecision: '2026-09-02 > 2026-11-01, met 2026-09-14',
        replyWindow: '2026-09-14 > 2026-09-28',
      },
    },
    {
      why: 'a closed one that we reopen goes on without the days in between, with a new follow-up',
      steps: [
        submitted,
        forwarded,
        replied,
        answered,
        ['2026-09-25', 'close', 'closed'],
        ['2026-09-28', 'reopen', 'in_progress'],
      ],
      clocks: {
        firstFollowUp: '2026-09-28 > 2026-10-05',
        settlement: '2026-09-02 > 2026-10-08',
        lawDecision: '2026-09-02 > 2026-11-01, met 2026-09-10',
        lawNotification: '2026-09-10 > 2026-09-24, met 2026-09-25',
      },
    },
    {
      why: 'reopened to the desk: verification anew, the settlement that was begun goes on',
      steps: [submitted, forwarded, ['2026-09-04', 'withdraw', 'withdrawn'], ['2026-09-11', 'reopen', 'submitted']],
      clocks: {
        verification: '2026-09-11 > 2026-09-16',
        firstFollowUp: '2026-09-02 > 2026-09-09, met 2026-09-04',
        settlement: '2026-09-02 > 2026-09-29',
        lawDecision: '2026-09-02 > 2026-11-08',
      },
    },
    {
      why: 'a rejected one that is reopened straight into work begins there',
      steps: [submitted, ['2026-09-03', 'reject', 'rejected'], ['2026-09-08', 'reopen', 'in_progress']],
      clocks: {
        firstFollowUp: '2026-09-08 > 2026-09-15',
        settlement: '2026-09-08 > 2026-09-28',
        lawDecision: '2026-09-08 > 2026-11-07',
      },
    },
    {
      why: 'unmerged at the desk: verification anew',
      steps: [submitted, ['2026-09-02', 'merge', 'merged'], ['2026-09-08', 'unmerge', 'submitted']],
      clocks: { verification: '2026-09-08 > 2026-09-11' },
    },
    {
      why: 'unmerged at an agency: what was owed is owed again, without the days it was merged',
      steps: [submitted, forwarded, ['2026-09-04', 'merge', 'merged'], ['2026-09-11', 'unmerge', 'forwarded']],
      clocks: {
        firstFollowUp: '2026-09-02 > 2026-09-16',
        settlement: '2026-09-02 > 2026-09-29',
        lawDecision: '2026-09-02 > 2026-11-08',
      },
    },
    {
      why: 'unmerged under an answer: the resident gets the whole window, the agency owes nothing',
      steps: [
        submitted,
        forwarded,
        replied,
        answered,
        ['2026-09-14', 'merge', 'merged'],
        ['2026-09-16', 'unmerge', 'answered'],
      ],
      clocks: {
        settlement: '2026-09-02 > 2026-09-22, met 2026-09-10',
        replyWindow: '2026-09-16 > 2026-09-30',
        lawNotification: '2026-09-10 > 2026-09-24',
      },
    },
    {
      why: 'silence closes, and everything is over',
      steps: [submitted, forwarded, replied, answered, ['2026-09-25', 'close', 'closed']],
      clocks: { replyWindow: '2026-09-10 > 2026-09-24, met 2026-09-25' },
    },
    {
      why: 'lapsing ends the thirty days and all that paused',
      steps: [submitted, forwarded, ['2026-09-04', 'ask', 'incomplete'], ['2026-10-05', 'lapse', 'withdrawn']],
      clocks: {
        lawCompletion: '2026-09-04 > 2026-10-04, met 2026-10-05',
        settlement: '2026-09-02 > 2026-10-21, met 2026-10-05',
      },
    },
  ]
  for (const { why, steps, clocks } of rows) it(why, () => expect(tell(clocksOf(...steps))).toMatchObject(clocks))

  const exits: [Step, Status][] = [
    ['refer', 'referred'],
    ['reject', 'rejected'],
    ['withdraw', 'withdrawn'],
  ]
  for (const [step, status] of exits) {
    it(`nothing runs in ${status}, and a decision that was never begun is not invented`, () => {
      const clocks = clocksOf(submitted, ['2026-09-02', step, status])
      expect(nextDue(clocks)).toBeNull()
      expect(tell(clocks)).toEqual({
        verification: '2026-09-01 > 2026-09-04, met 2026-09-02',
        lawCompleteness: '2026-09-01 > 2026-09-15, met 2026-09-02',
      })
    })
  }

  it('an empty history has no clocks', () => expect(clocksOf()).toEqual([]))
})

describe('the next date', () => {
  it('is the earliest of those that run', () => expect(nextDue(clocksOf(submitted, forwarded))).toBe('2026-09-09'))
  it('leaves pausing ones out: only the resident is awaited', () => {
    expect(nextDue(clocksOf(submitted, forwarded, ['2026-09-04', 'ask', 'incomplete']))).toBe('2026-10-04')
  })
  it('is none when all is over', () => {
    expect(nextDue(clocksOf(submitted, forwarded, replied, answered, ['2026-09-11', 'accept', 'closed']))).toBeNull()
  })
})

describe('what the resident is told', () => {
  const nothing = { checkedBy: null, firstReplyBy: null, answerBy: null, completeBy: null, respondBy: null }
  const on = (day: LocalDate) => ({ on: day, provisional: false })

  it('while the desk checks: by when', () => {
    expect(residentDue(clocksOf(submitted))).toEqual({ ...nothing, checkedBy: on('2026-09-04') })
  })
  it('the legal date when it is earlier: the desk has three working days, but the law does not wait for a long holiday', () => {
    const endless = { ...calendar, holidays: new Set([...calendar.holidays, ...twoWeeksFrom('2026-09-02')]) }
    const clocks = clocksAfter(historyOf(submitted), lengths, endless)
    expect(residentDue(clocks).checkedBy).toEqual(on('2026-09-15'))
  })
  it('while the agency works: first reply, and the answer by the earlier of both clocks', () => {
    expect(residentDue(clocksOf(submitted, forwarded))).toEqual({
      ...nothing,
      firstReplyBy: on('2026-09-09'),
      answerBy: on('2026-09-22'),
    })
    const supervision: Told = ['2026-09-02', 'forward', 'forwarded', { class: 'supervision' }]
    expect(residentDue(clocksOf(submitted, supervision)).answerBy).toEqual(on('2026-11-01'))
  })
  it('while something is missing: only the own date', () => {
    const asked: Told = ['2026-09-04', 'ask', 'incomplete']
    expect(residentDue(clocksOf(submitted, forwarded, asked))).toEqual({ ...nothing, completeBy: on('2026-10-04') })
  })
  it('under an answer: until when it can be accepted or disputed', () => {
    expect(residentDue(clocksOf(submitted, forwarded, replied, answered))).toEqual({
      ...nothing,
      respondBy: on('2026-09-24'),
    })
  })
})

describe('the promises on the receipt', () => {
  it('are counted as if it were forwarded on the last day of verification', () => {
    expect(firstPromises('2026-09-01', lengths, calendar)).toEqual({
      checkedBy: { on: '2026-09-04', provisional: false },
      firstReplyBy: { on: '2026-09-11', provisional: false },
      answerBy: { on: '2026-09-24', provisional: false },
    })
  })
  it('are estimates past the loaded calendar', () => {
    const promises = firstPromises('2026-12-23', lengths, calendar)
    expect(promises.checkedBy).toEqual({ on: '2026-12-30', provisional: false })
    expect(promises.firstReplyBy.provisional).toBe(true)
    expect(promises.answerBy.provisional).toBe(true)
  })
  it('are the legal date where that one is earlier', () => {
    const slow = { ...lengths, verification: workingDays(30) }
    expect(firstPromises('2026-09-01', slow, calendar).checkedBy.on).toBe('2026-09-15')
  })
})

describe('in time', () => {
  const clock: Clock = {
    name: 'settlement',
    startedOn: '2026-09-02',
    dueOn: '2026-09-22',
    provisional: false,
    stoppedOn: null,
    pausedOn: null,
  }
  const rows = [
    [{ stoppedOn: '2026-09-22' }, '2026-12-01', true, 'met on the last day'],
    [{ stoppedOn: '2026-09-23' }, '2026-12-01', false, 'met one day late'],
    [{}, '2026-09-22', null, 'open on the last day: not known yet'],
    [{}, '2026-09-23', false, 'open and late counts as late'],
    [{ pausedOn: '2026-09-10' }, '2026-12-01', null, 'pausing: not known, however long'],
  ] as const
  for (const [state, today, expected, why] of rows) {
    it(why, () => expect(inTime({ ...clock, ...state }, today)).toBe(expected))
  }
})

describe('the notification', () => {
  const clocks = clocksOf(submitted, forwarded, replied, answered, ['2026-09-24', 'withdraw', 'withdrawn'])
  const notification = (changed: readonly Clock[]) => tell(changed).lawNotification

  it('is met on the day the mail arrived, also when that is learnt later', () => {
    expect(notification(withNotice(clocks, '2026-09-11'))).toBe('2026-09-10 > 2026-09-24, met 2026-09-11')
  })
  it('is not moved by a mail of an earlier answer, and never to a later day', () => {
    expect(withNotice(clocks, '2026-09-09')).toEqual(clocks)
    expect(withNotice(clocks, '2026-10-09')).toEqual(clocks)
  })
})

describe('for any pause', () => {
  const workingDayOffset = fc.integer({ min: 0, max: 12 })
  const pause = fc.integer({ min: 0, max: 25 })

  it('pausing n working days moves the date by exactly n working days', () => {
    fc.assert(
      fc.property(workingDayOffset, pause, (before, days) => {
        const askedOn = addWorkingDays('2026-09-02', before, calendar)
        const suppliedOn = addWorkingDays(askedOn, days, calendar)
        const settlement = clocksOf(
          submitted,
          forwarded,
          [askedOn, 'ask', 'incomplete'],
          [suppliedOn, 'supply', 'forwarded'],
        ).find((clock) => clock.name === 'settlement')
        return settlement !== undefined && workingDaysBetween('2026-09-22', settlement.dueOn, calendar) === days
      }),
    )
  })

  it('whatever happens at the agency, settlement keeps its first day', () => {
    const step = fc.constantFrom<[Step, Status]>(
      ['return', 'submitted'],
      ['forward', 'forwarded'],
      ['move', 'forwarded'],
      ['reply', 'in_progress'],
      ['ask', 'incomplete'],
      ['supply', 'forwarded'],
      ['answer', 'answered'],
      ['dispute', 'in_progress'],
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (taken) => {
        const later = taken.map(([name, to], index): Told => [
          addWorkingDays('2026-09-02', index + 1, calendar),
          name,
          to,
        ])
        const settlement = clocksOf(submitted, forwarded, ...later).find((clock) => clock.name === 'settlement')
        return settlement?.startedOn === '2026-09-02' && settlement.dueOn >= '2026-09-22'
      }),
    )
  })
})

function twoWeeksFrom(day: LocalDate): LocalDate[] {
  return Array.from({ length: 14 }, (_, index) => `2026-09-${String(Number(day.slice(8)) + index).padStart(2, '0')}`)
}
