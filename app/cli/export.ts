import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { exportComplaints, maxExportRows } from '#app/complaints/export-complaints.server.ts'
import { exportValues, readExportWish, type ExportErrors } from '#app/complaints/export-form.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { translator } from '#app/i18n/translate.ts'
import type { CommandTools } from '#app/cli/commands.ts'

const usage = 'Usage: npm run export -- --from YYYY-MM-DD --to YYYY-MM-DD --format csv --out FILE'
const refused = 2

type Options = { from: string; to: string; out: string }
type Tools = Pick<CommandTools, 'now' | 'print'>

/** `npm run export`: the liaison's export without a browser, byte for byte the same. @returns the exit code */
export async function exportCommand(argv: readonly string[], tools: Tools): Promise<number> {
  const options = readOptions(argv)
  const problem = typeof options === 'string' ? options : await run(options, tools)
  if (problem === null) return 0
  tools.print(problem)
  return refused
}

function readOptions(argv: readonly string[]): Options | string {
  const given = parse(argv)
  if (given === null) return usage
  const { from, to, format, out } = given
  if (from === undefined || to === undefined || out === undefined || out === '') return usage
  if (format === 'xlsx') return 'xlsx is not built in this version: use --format csv.'
  if (format !== 'csv') return format === undefined ? usage : `There is no format "${format}": use --format csv.`
  return { from, to, out }
}

function parse(argv: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ args: [...argv], options: { from: text, to: text, format: text, out: text } }).values
  } catch {
    return null
  }
}

/** @returns what is wrong, or null */
async function run({ from, to, out }: Options, { now, print }: Tools): Promise<string | null> {
  const moment = now()
  const values = exportValues(new URLSearchParams({ from, to }), localDateOf(moment))
  const reading = readExportWish(values, noFilters)
  if (!reading.ok) return inWords(reading.errors)
  // A file that was cut off must not look like a whole one, so it gets its name at the end. Tried before anything is
  // recorded: an export that could not begin is none.
  const unfinished = `${out}.part`
  const problem = await writeProblem(unfinished)
  if (problem !== null) return problem
  const result = await exportComplaints({ by: 'command-line', wish: reading.wish, now: moment })
  if (!result.ok) {
    await rm(unfinished, { force: true })
    return `More than ${maxExportRows} rows: choose a shorter period.`
  }
  await pipeline(Readable.from(result.chunks), createWriteStream(unfinished))
  await rename(unfinished, out)
  print(`Exported ${result.rows} complaints to ${out}. Left out, only counted: ${result.leftOut ?? 0}.`)
  return null
}

const noFilters = { agencies: () => false, topics: () => false, districts: () => false }

function inWords(errors: ExportErrors): string {
  const t = translator('en')
  return Object.entries(errors)
    .map(([name, { key, values }]) => `--${name}: ${t(key, values)}.`)
    .join(' ')
}

async function writeProblem(file: string): Promise<string | null> {
  try {
    await (await open(file, 'w')).close()
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return `The file cannot be written (${code}): choose another --out.`
  }
}
