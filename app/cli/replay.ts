import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { CommandTools } from '#app/cli/commands.ts'
import { checkMails, checkStored, countArrived, waitForMails, type Stored } from '#app/cli/replay/checks.ts'
import { decisionTable, latencyLine, rateLine, type Decided } from '#app/cli/replay/figures.ts'
import { readRows, type ReplayRow } from '#app/cli/replay/rows.ts'
import { openOwnSite, otherSite, type Site } from '#app/cli/replay/site.ts'
import { fileAll, forwardAll, residentAddress, signInAsCoordinator } from '#app/cli/replay/stages.ts'
import { listAgencies } from '#models/agency.server.ts'

const usage = 'Usage: npm run replay -- FILE.jsonl[.gz] [--limit N] [--origin URL --coordinator EMAIL --password-stdin]'
const refused = 2
const shownFindings = 20

type Options = { file: string; limit: number; elsewhere: { origin: string; email: string } | null }

/**
 * `npm run replay`: files real complaints through the public form, forwards what the rules suggest, and checks that
 * nothing was lost or doubled. Prints numbers and row ids, never what a complaint says. @returns the exit code
 */
export async function replayCommand(argv: readonly string[], tools: CommandTools): Promise<number> {
  const options = readOptions(argv)
  if (typeof options === 'string') {
    tools.print(options)
    return refused
  }
  const rows = await readRows(options.file, options.limit)
  if (typeof rows === 'string') {
    tools.print(rows)
    return refused
  }
  const site = await openSite(options, tools)
  try {
    return await replay(site, rows, tools.print)
  } finally {
    await site.close()
  }
}

async function openSite({ elsewhere }: Options, tools: CommandTools): Promise<Site> {
  if (!elsewhere) return openOwnSite(tools)
  // The second line, where there is one, is the code that the coordinator's app shows at this moment.
  const [password = '', code = ''] = (await (tools.readStdin ?? readAll)()).split(/\r?\n/)
  const coordinator = { email: elsewhere.email, password }
  return otherSite(tools, { origin: elsewhere.origin, coordinator, code: code === '' ? null : code })
}

function readOptions(argv: readonly string[]): Options | string {
  const given = parse(argv)
  if (!given) return usage
  const { positionals, values } = given
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) return usage
  const limit = values.limit ?? 'Infinity'
  if (!/^([1-9]\d{0,8}|Infinity)$/.test(limit)) return '--limit must be a whole number from 1.'
  const { origin, coordinator: email } = values
  const hasPassword = values['password-stdin'] === true
  if (origin === undefined) {
    const isBare = email === undefined && !hasPassword
    return isBare
      ? { file, limit: Number(limit), elsewhere: null }
      : '--coordinator and --password-stdin need --origin.'
  }
  if (!/^https?:\/\/[^/?#\s]+\/?$/.test(origin))
    return '--origin must be an origin alone, such as http://localhost:3000'
  if (email === undefined || !hasPassword) return '--origin needs --coordinator EMAIL and --password-stdin.'
  return { file, limit: Number(limit), elsewhere: { origin: new URL(origin).origin, email } }
}

function parse(argv: readonly string[]) {
  const word = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { limit: word, origin: word, coordinator: word, 'password-stdin': { type: 'boolean' } },
    })
  } catch {
    return null
  }
}

async function replay(site: Site, rows: readonly ReplayRow[], print: CommandTools['print']): Promise<number> {
  const desk = await signInAsCoordinator(site)
  if (!desk) {
    print(
      'The coordinator could not sign in: check the e-mail, the password, the code from the app (second line of the input), and that it is a coordinator.',
    )
    return refused
  }
  const before = await countArrived(site, rows.map(residentAddress))
  const began = performance.now()
  const filing = await measured(() => fileAll(site, rows, every(100, 'Filed', rows.length, print)))
  const references = filing.result.flatMap(({ reference }) => (reference === null ? [] : [reference]))
  const forwarding = await measured(() => forwardAll(desk, references, every(100, 'Forwarded', null, print)))
  await waitForMails(pause, () => performance.now())
  const mailSeconds = (performance.now() - began) / 1000

  const { stored, findings: lost } = await checkStored(filing.result)
  const { mails, findings: mailFindings } = await checkMails(site, stored, before)
  const refusals = forwarding.result.flatMap(({ reference, problem }) =>
    problem === null ? [] : [`${reference}: not forwarded (${problem})`],
  )
  const findings = [...lost, ...refusals, ...mailFindings]

  for (const line of await decisionLines(stored)) print(line)
  print('')
  print(`Filing:     ${rateLine(filing.result.length, filing.seconds)}; ${latencyLine(times(filing.result))}`)
  print(`            ${costLine(filing.cpuMs, filing.result.length)}`)
  print(
    `Forwarding: ${rateLine(forwarding.result.length, forwarding.seconds)}; ${latencyLine(times(forwarding.result))}`,
  )
  print(`            ${costLine(forwarding.cpuMs, forwarding.result.length)}`)
  print(`Mails:      ${rateLine(mails, mailSeconds)}, counted from the first filing to the last mail`)
  print('')
  print(`Stored once with the original words: ${stored.length - lostWords(lost, rows, stored)} of ${rows.length}`)
  print(`Mails lost or doubled: ${mailFindings.length}`)
  for (const finding of findings.slice(0, shownFindings)) print(`  ${finding}`)
  if (findings.length > shownFindings) print(`  and ${findings.length - shownFindings} more`)
  return findings.length === 0 ? 0 : 1
}

/** Findings about rows that are stored: other words, a number twice. */
function lostWords(findings: readonly string[], rows: readonly ReplayRow[], stored: readonly Stored[]): number {
  return findings.length - (rows.length - stored.length)
}

async function decisionLines(stored: readonly Stored[]): Promise<string[]> {
  const decided = stored.map(({ filed, complaint: { routing } }): Decided => ({
    decision: routing.decision,
    suggested: routing.suggestions.map(({ agencyType }) => agencyType),
    agencyType: filed.row.agencyType,
  }))
  const own = new Set((await listAgencies()).map(({ type }) => type))
  const ofOwnKinds = decided.filter(({ agencyType }) => agencyType !== null && own.has(agencyType))
  return [
    'What the rules decided, against the kind of office that once answered:',
    ...decisionTable(decided),
    '',
    `Of the ${ofOwnKinds.length} rows whose kind of office the regency has itself:`,
    ...decisionTable(ofOwnKinds),
  ]
}

/** Seconds by the clock, and milliseconds of this process: of the server too, where it is our own. */
async function measured<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number; cpuMs: number }> {
  const began = performance.now()
  const cpu = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(cpu)
  return { result, seconds: (performance.now() - began) / 1000, cpuMs: (user + system) / 1000 }
}

function costLine(cpuMs: number, count: number): string {
  return `${count === 0 ? 0 : (cpuMs / count).toFixed(1)} ms of processor time each, mails sent meanwhile included`
}

function times(done: readonly { ms: number }[]): number[] {
  return done.map(({ ms }) => ms)
}

function every(step: number, what: string, of: number | null, print: CommandTools['print']): (done: number) => void {
  return (done) => {
    if (done % step === 0) print(`${what} ${done}${of === null ? '' : ` of ${of}`}`)
  }
}

function readAll(): Promise<string> {
  return text(process.stdin)
}
