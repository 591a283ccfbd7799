import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { CommandTools } from '#app/cli/commands.ts'
import { makePeople, type DemoPeople } from '#app/cli/demo/people.ts'
import { simulate } from '#app/cli/demo/simulate.ts'
import type { World } from '#app/cli/demo/world.ts'
import { addCalendarDays, localDateOf, startOfDay } from '#app/complaints/rules/deadline.ts'
import { startMailbox } from '#app/emails/mailbox.server.ts'
import { openMailTransport } from '#app/emails/send.server.ts'
import { timetable, type TimedTools } from '#app/jobs/schedule.ts'
import { lastSlot } from '#app/jobs/slot-runner.server.ts'
import { sendOutbox } from '#app/jobs/send-outbox.server.ts'
import { hasAnyComplaint } from '#models/complaint.server.ts'
import { readCalendar } from '#models/holiday.server.ts'

const usage = 'Usage: npm run demo [-- --complaints N] [--seed N]'
const refused = 2
const months = 6
const mailsAtOnce = 50
/** The jobs of each day that move complaints or remind of them. */
const clocks: ReadonlySet<string> = new Set([
  ...['close-by-silence', 'lapse-incomplete', 'warn-of-deadlines', 'planned-due', 'weekly-open'],
])
const isClock = (name: string): boolean => clocks.has(name)

type Tools = Pick<CommandTools, 'settings' | 'now' | 'print'>

/**
 * Fills an empty database with the last six months of an invented regency: people, complaints and every step, taken
 * through the use cases that real ones go through, with their mails by SMTP to the built-in mailbox and the jobs of every
 * night. bin/demo.mjs then starts the program on it. @returns the exit code
 */
export async function demoCommand(argv: readonly string[], tools: Tools): Promise<number> {
  const { settings, print } = tools
  const options = readOptions(argv)
  if (!options) {
    print(usage)
    return refused
  }
  if (settings.isProduction || settings.smtpUrl !== null || (await hasAnyComplaint())) {
    print('A demonstration is made in an empty database of its own, never in production and never with a real relay.')
    return refused
  }
  const password = randomBytes(9).toString('base64url')
  const { world, filed } = await fill(options, password, tools)
  print(`${filed} invented complaints filed, ${total(world.refused)} steps refused as the rules want it.`)
  for (const [what, times] of [...world.refused].toSorted()) print(`  ${what}, ${times} times`)
  print(`Ready logins, all with the password ${password}`)
  for (const line of loginLines(world.people)) print(line)
  return 0
}

async function fill(
  { complaints, seed }: { complaints: number; seed: number },
  password: string,
  { settings, now: clock, print }: Tools,
): Promise<{ world: World; filed: number }> {
  const now = clock()
  const from = addCalendarDays(localDateOf(now), -30 * months)
  const begin = startOfDay(new Date(`${from}T04:00:00Z`))
  let mailedAt = begin
  const mailbox = await startMailbox({ now: () => mailedAt })
  const transport = openMailTransport({ settings, mailboxPort: mailbox.port })
  try {
    print('Inventing the people of the demonstration …')
    const people = await makePeople({ password, keys: settings.keys, now: begin })
    const calendar = await readCalendar()
    const world: World = { keys: settings.keys, people, calendar, known: new Map(), refused: new Map() }
    let told = ''
    const filed = await simulate(
      world,
      { from, now, count: complaints, seed },
      {
        morning: (moment) => runTimed(isClock, { settings, now: () => moment }),
        evening: async (moment) => {
          mailedAt = moment
          const tools = { settings, transport, now: () => moment }
          while ((await sendOutbox({ ...tools, limit: mailsAtOnce })) > 0);
        },
        tell: (day, done) => {
          if (day.slice(0, 7) === told) return
          told = day.slice(0, 7)
          print(`Living through ${told} … (${done} of ${complaints} complaints)`)
        },
      },
    )
    // What only counts what is there: once, at the end.
    await runTimed((name) => !isClock(name), { settings, now: clock })
    return { world, filed }
  } finally {
    transport.close()
    await mailbox.stop()
  }
}

/** As their patterns say, each at most once a day. */
async function runTimed(which: (name: string) => boolean, tools: TimedTools): Promise<void> {
  const today = localDateOf(tools.now())
  for (const job of timetable) {
    if (which(job.name) && localDateOf(lastSlot(job, tools.now())) === today) await job.run(tools)
  }
}

function loginLines({ logins }: DemoPeople): string[] {
  return logins.map(({ role, email }) => `  ${role.padEnd(12)}${email}`)
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, one) => sum + one, 0)
}

function readOptions(argv: readonly string[]): { complaints: number; seed: number } | null {
  try {
    const word = { type: 'string' } as const
    const { values } = parseArgs({ args: [...argv], options: { complaints: word, seed: word } })
    const [complaints, seed] = [Number(values.complaints ?? 2_000), Number(values.seed ?? 2_026)]
    const isWhole = [complaints, seed].every((number) => Number.isInteger(number) && number >= 0)
    return isWhole && complaints <= 20_000 ? { complaints, seed } : null
  } catch {
    return null
  }
}
