import { parseArgs } from 'node:util'
import type { CommandTools } from '#app/cli/commands.ts'
import { startMailbox } from '#app/emails/mailbox.server.ts'
import { openMailTransport } from '#app/emails/send.server.ts'
import { schedule, timetable, type Job, type TimedJob } from '#app/jobs/schedule.ts'

type Tools = Pick<CommandTools, 'settings' | 'now' | 'print'>

const refused = 2
const names = [...schedule, ...timetable].map(({ name }) => name)
const usage = 'Usage: npm run job -- NAME [--now 2026-03-13T08:00:00+08:00]'

/** `npm run job -- NAME [--now ISO]`: one run by hand, beside a worker or without one. @returns the exit code */
export async function jobCommand(argv: readonly string[], tools: Tools): Promise<number> {
  const options = readOptions(argv, tools)
  if (typeof options === 'string') {
    tools.print(options)
    return refused
  }
  const { job, now } = options
  const did = 'at' in job ? await job.run({ settings: tools.settings, now }) : await runWithMail(job, now, tools)
  tools.print(`${job.name}: ${did} done, as of ${now().toISOString()}.`)
  return 0
}

/** @returns what is wrong, in one line */
function readOptions(
  argv: readonly string[],
  { settings, now }: Tools,
): { job: Job | TimedJob; now: () => Date } | string {
  const given = parse(argv)
  const name = given?.positionals[0]
  if (!given || name === undefined || given.positionals.length > 1) return `${usage}. Jobs: ${names.join(', ')}.`
  const job = [...schedule, ...timetable].find((one) => one.name === name)
  if (!job) return `There is no job "${name}". Jobs: ${names.join(', ')}.`
  if (given.values.now === undefined) return { job, now }
  if (settings.isProduction) return '--now is refused in production: deadlines there follow the real clock.'
  const moment = readMoment(given.values.now)
  return moment === null
    ? '--now takes a moment with its zone, such as 2026-03-13T08:00:00+08:00.'
    : { job, now: () => moment }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options: { now: { type: 'string' } } })
  } catch {
    return null
  }
}

/** Without a zone it would be the server's, which nobody sees. */
function readMoment(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return null
  const moment = new Date(text)
  return Number.isNaN(moment.getTime()) ? null : moment
}

async function runWithMail(job: Job, now: () => Date, { settings }: Tools): Promise<number> {
  const mailbox = settings.smtpUrl === null ? await startMailbox({ now }) : null
  const transport = openMailTransport({ settings, mailboxPort: mailbox ? mailbox.port : null })
  try {
    return await job.run({ settings, now, transport })
  } finally {
    transport.close()
    await mailbox?.stop()
  }
}
