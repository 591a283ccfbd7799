// @ts-check
// The checks that read the code without running it, and the run of the tests, each told in lines a person can follow.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './setup.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** @type {Record<string, string[]>} */
const commands = {
  format: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  lint: ['eslint/bin/eslint.js', '--max-warnings', '0', '.'],
  types: ['typescript/bin/tsc', '--noEmit', '-p', '.'],
  'unused code': ['knip/bin/knip.js', '--no-progress'],
}

/**
 * Two at a time, as the machines that run this have two cores.
 * @returns {Promise<Count>}
 */
export async function runStaticChecks() {
  const waiting = Object.keys(commands)
  const count = { passed: 0, failed: 0, skipped: 0 }
  async function work() {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      count[(await runCheck(name)) ? 'passed' : 'failed']++
    }
  }
  await Promise.all([work(), work()])
  return count
}

/** @param {string} name */
async function runCheck(name) {
  const started = performance.now()
  say(`… ${name}`)
  const [program = '', ...args] = commands[name] ?? []
  const { code, output } = await capture(process.execPath, [join(root, 'node_modules', program), ...args])
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  say(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (code !== 0) say(output.trimEnd())
  return code === 0
}

/**
 * @param {string[]} args what Vitest is told besides: names of files, -t …
 * @returns {Promise<Count>}
 */
export async function runTests(args) {
  const folder = await mkdtemp(join(tmpdir(), 'suara-etam-vitest-'))
  const report = join(folder, 'report.json')
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  try {
    const code = await inherit(process.execPath, [
      ...[vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ...args,
    ])
    return countOf(JSON.parse(await readFile(report, 'utf8').catch(() => 'null')), code)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * @param {any} report Vitest's JSON, or null when it did not get that far
 * @param {number} code
 * @returns {Count}
 */
export function countOf(report, code) {
  const count = { passed: 0, failed: 0, skipped: 0 }
  for (const file of report?.testResults ?? []) {
    let failed = 0
    for (const { status } of file.assertionResults) {
      if (status === 'passed') count.passed++
      else if (status === 'failed') failed++
      else count.skipped++
    }
    // A file that cannot be read, or that fails when it puts its database away, has no failed test to show for it.
    count.failed += failed === 0 && file.status === 'failed' ? 1 : failed
  }
  if (code !== 0 && count.failed === 0) count.failed = 1
  return count
}

/**
 * Prints the closing line and ends with its exit code.
 * @param {Count[]} counts
 */
export function close(...counts) {
  const passed = sum(counts.map((count) => count.passed))
  const failed = sum(counts.map((count) => count.failed))
  const skipped = sum(counts.map((count) => count.skipped))
  say(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`)
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
async function capture(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)))
    child.once('error', (error) => done({ code: 1, output: error.message }))
    child.once('close', (code) => done({ code: code ?? 1, output }))
  })
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>}
 */
async function inherit(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', () => done(1))
    child.once('close', (code) => done(code ?? 1))
  })
}
