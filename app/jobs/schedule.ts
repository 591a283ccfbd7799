import { beginDayRows, checkDayRows } from '#app/jobs/check-day-rows.server.ts'
import { cleanAttachments } from '#app/jobs/clean-attachments.server.ts'
import { countAgencies } from '#app/jobs/count-agencies.server.ts'
import { handOverComplaints } from '#app/jobs/hand-over-complaints.server.ts'
import { closeBySilence } from '#app/jobs/close-by-silence.server.ts'
import { lapseIncomplete } from '#app/jobs/lapse-incomplete.server.ts'
import { remindOfPlanned } from '#app/jobs/planned-due.server.ts'
import { repairLeftBehind } from '#app/jobs/repair-left-behind.server.ts'
import { sendOutbox } from '#app/jobs/send-outbox.server.ts'
import { recountClocks } from '#app/calendar/recount-clocks.server.ts'
import { warnOfCalendar } from '#app/jobs/warn-of-calendar.server.ts'
import { sweepDrafts } from '#app/jobs/sweep-drafts.server.ts'
import { sweepUploads } from '#app/jobs/sweep-uploads.server.ts'
import { tellOfHeld } from '#app/jobs/tell-of-held.server.ts'
import { warnOfDeadlines } from '#app/jobs/warn-of-deadlines.server.ts'
import { sendWeeklyOpen } from '#app/jobs/weekly-open.server.ts'
import { foldDayRows } from '#models/day-row.server.ts'
import { followMigrations } from '#models/migrate.server.ts'
import type { Settings } from '#app/config/env.server.ts'
import type { MailTransport } from '#app/emails/send.server.ts'

export type JobTools = { settings: Settings; now: () => Date; transport: MailTransport }

export type Job = {
  name: string
  /** the pause between two runs; a run that found work starts again at once */
  everySeconds: number
  /** @returns how much it did; all of them may run twice at once, on two machines, without doing anything twice */
  run: (tools: JobTools) => Promise<number>
}

export type TimedTools = Pick<JobTools, 'settings' | 'now'>

export type TimedJob = {
  name: string
  /** when, as minute hour day month weekday, in the regency's time zone */
  at: string
  /** @returns how much it did; a run that was killed is begun again, and two at once do nothing twice */
  run: (tools: TimedTools) => Promise<number>
}

/** What the worker does by itself, all the time. The order is that of the pages: mail first. */
export const schedule: readonly Job[] = [
  { name: 'send-outbox', everySeconds: 1, run: (tools) => sendOutbox({ ...tools, limit: 50 }) },
  { name: 'clean-attachments', everySeconds: 1, run: ({ now }) => cleanAttachments({ now: now(), limit: 10 }) },
  { name: 'recount-clocks', everySeconds: 15, run: ({ now }) => recountClocks({ now: now(), limit: 50 }) },
  { name: 'sweep-uploads', everySeconds: 600, run: ({ now }) => sweepUploads({ now: now() }) },
  { name: 'sweep-drafts', everySeconds: 3600, run: ({ now }) => sweepDrafts({ now: now() }) },
  { name: 'fold-day-rows', everySeconds: 60, run: () => foldDayRows(1_000) },
  { name: 'begin-day-rows', everySeconds: 3600, run: ({ now, settings }) => beginDayRows({ now: now(), settings }) },
  {
    name: 'repair-left-behind',
    everySeconds: 600,
    run: ({ settings, now }) => repairLeftBehind({ keys: settings.keys, now: now() }),
  },
  { name: 'follow-migrations', everySeconds: 15, run: ({ now }) => followed(now()) },
  { name: 'hand-over-complaints', everySeconds: 30, run: ({ now }) => handOverComplaints({ now: now(), limit: 100 }) },
]

/** Nothing it does is work that would begin it again at once. */
async function followed(now: Date): Promise<number> {
  await followMigrations(now)
  return 0
}

/** What it does at a moment of the day or the week, once for each moment (slot-runner.server.ts). */
export const timetable: readonly TimedJob[] = [
  { name: 'count-agencies', at: '30 2 * * *', run: ({ now }) => countAgencies({ now: now() }) },
  { name: 'check-day-rows', at: '45 2 * * *', run: ({ now, settings }) => checkDayRows({ now: now(), settings }) },
  { name: 'warn-of-calendar', at: '0 7 * * *', run: ({ now }) => warnOfCalendar({ now: now() }) },
  // First what ends by itself, so that nobody is reminded of it afterwards. Not at night: all of them write mails.
  { name: 'close-by-silence', at: '0 7 * * *', run: ({ now }) => closeBySilence({ now: now() }) },
  { name: 'lapse-incomplete', at: '5 7 * * *', run: ({ now }) => lapseIncomplete({ now: now() }) },
  { name: 'warn-of-deadlines', at: '15 7 * * *', run: ({ now }) => warnOfDeadlines({ now: now() }) },
  { name: 'planned-due', at: '20 7 * * *', run: ({ now }) => remindOfPlanned({ now: now() }) },
  { name: 'tell-of-held', at: '30 7,13 * * 1-5', run: ({ now }) => tellOfHeld({ now: now() }) },
  { name: 'weekly-open', at: '0 8 * * 1', run: ({ now }) => sendWeeklyOpen({ now: now() }) },
]
