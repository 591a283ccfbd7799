// @ts-check
// Everything a fresh clone lacks: packages, the build, the embedded database. Each step is skipped when nothing changed,
// so that a warm `npm start` loses no time here. Runs before any package is installed: only Node's own modules.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { findMongodBinary } from './mongod-binary.mjs'
import { sameProcess, startMark } from './processes.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const lockfile = join(root, 'package-lock.json')

/** A whole sentence for the person at the terminal: print it alone, without a stack. */
export class SetupFailed extends Error {}

/** @typedef {(line: string) => void} Log */

/** @param {{ log: Log, env?: Record<string, string | undefined>, needs?: ('build' | 'database')[] }} options */
export async function setUp({ log, env = process.env, needs = ['build', 'database'] }) {
  await installPackages({ log, env })
  if (needs.includes('build')) await ensureBuilt({ log })
  if (needs.includes('database') && !env['MONGODB_URI']) await findMongodBinary({ env, log })
}

/** @param {{ log: Log, env: Record<string, string | undefined> }} options */
async function installPackages({ log, env }) {
  const marker = join(root, 'node_modules', '.installed-from')
  const wanted = lockfileHash()
  if (textOf(marker) === wanted) return
  await withLock(join(root, 'node_modules', '.installing'), async () => {
    if (textOf(marker) === wanted) return
    log('Installing packages …')
    const before = textOf(lockfile) ?? ''
    // Not `npm ci`: it fails where a registry lacks the binaries of other platforms that the lockfile names.
    await run('npm', ['install', '--include=dev', '--no-audit', '--no-fund'], 'Installing the packages failed.')
    if (ofEveryPlatform(textOf(lockfile) ?? '') === ofEveryPlatform(before)) writeFileSync(lockfile, before)
    else if (env['CI'] === 'true') {
      throw new SetupFailed('package-lock.json does not fit package.json: run npm install and commit the result.')
    }
    writeFileSync(marker, lockfileHash())
  })
}

/**
 * npm adds or drops the binaries of other platforms as it finds them in a registry: that alone is no change.
 * @param {string} lock
 */
function ofEveryPlatform(lock) {
  const { packages = {}, ...rest } = JSON.parse(lock || '{}')
  const kept = Object.entries(packages).filter(([, entry]) => !entry.optional)
  return JSON.stringify([rest, kept])
}

/**
 * Builds when a source changed since the last build. Two processes that ask at once build once.
 * @param {{ log: Log }} options
 */
export async function ensureBuilt({ log }) {
  const marker = join(root, 'build', '.built-from')
  if (textOf(marker) === sourcesMark()) return
  await withLock(join(root, 'node_modules', '.building'), async () => {
    // Taken before the build: what is edited while it runs counts as a change.
    const sources = sourcesMark()
    if (textOf(marker) === sources) return
    log('Building …')
    rmSync(marker, { force: true })
    const remix = join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js')
    await run(process.execPath, [remix, 'vite:build', '--logLevel', 'warn'], 'The build failed.')
    writeFileSync(marker, sources)
  })
}

const sources = ['app', 'models', 'styles', 'public']
const configuration = /^(package-lock\.json|package\.json|tsconfig\.json|.+\.config\.[jt]s)$/

/** Names, sizes and times of all sources: a thousand files in some milliseconds, without reading them. */
function sourcesMark() {
  const hash = createHash('sha256')
  for (const entry of readdirSync(root)) if (configuration.test(entry)) addFile(hash, entry)
  for (const folder of sources) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) addFile(hash, join(entry.parentPath, entry.name).slice(root.length + 1))
    }
  }
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addFile(hash, path) {
  const { size, mtimeMs } = statSync(join(root, path))
  hash.update(`${path}\0${size}\0${mtimeMs}\n`)
}

function lockfileHash() {
  return createHash('sha256')
    .update(textOf(join(root, 'package-lock.json')) ?? '')
    .digest('hex')
}

/**
 * @param {string} path
 * @returns {string | null}
 */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/**
 * @param {string} path
 * @param {() => Promise<void>} work
 */
async function withLock(path, work) {
  mkdirSync(dirname(path), { recursive: true })
  while (!takeLock(path)) await pause(200)
  try {
    await work()
  } finally {
    rmSync(path, { force: true })
  }
}

/** @param {string} path */
function takeLock(path) {
  try {
    const file = openSync(path, 'wx')
    writeFileSync(file, JSON.stringify({ pid: process.pid, mark: startMark(process.pid) }))
    closeSync(file)
    return true
  } catch {
    const held = textOf(path)
    // Empty for the instant between its making and its writing; a killed process leaves its lock behind.
    if (held && !sameProcess(JSON.parse(held))) rmSync(path, { force: true })
    return false
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} failure
 * @returns {Promise<void>}
 */
async function run(command, args, failure) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, {
      cwd: root,
      // What npm prints goes to standard error, so that the output of a command stays clean.
      stdio: ['ignore', 2, 2],
      env: { ...process.env, NODE_ENV: 'production' },
      shell: process.platform === 'win32' && command === 'npm',
    })
    child.once('error', (error) => failed(new SetupFailed(`${failure} (${error.message})`)))
    child.once('exit', (code) => (code === 0 ? done() : failed(new SetupFailed(failure))))
  })
}
