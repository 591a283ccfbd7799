// @ts-check
// What whole.mjs, dev.mjs and cli.mjs share: the environment, the database and the built program.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { NoMongod } from './mongod-binary.mjs'
import { root, SetupFailed } from './setup.mjs'

/** @typedef {import('./mongod.mjs').RunningMongod} RunningMongod */
/** @typedef {typeof import('../app/server.ts')} Program */

/** Reads .env when there is one; what the environment says already counts more. */
export function readEnvironment() {
  process.chdir(root)
  const file = join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  return process.env
}

/** @returns {Promise<Program>} */
export async function loadProgram() {
  // Before React is loaded: it decides then, and renders nine times faster so.
  process.env['NODE_ENV'] = 'production'
  // Through a variable, because the build may not exist when the types are checked.
  const built = pathToFileURL(join(root, 'build', 'server', 'index.js')).href
  return import(built)
}

/**
 * @param {Record<string, string | undefined>} env
 * @param {(line: string) => void} log
 * @returns {Promise<{ uri: string, mongod: RunningMongod | null }>}
 */
export async function openDatabase(env, log) {
  if (env['MONGODB_URI']) return { uri: env['MONGODB_URI'], mongod: null }
  const { startMongod } = await import('./mongod.mjs')
  const mongod = await startMongod({ dataDir: env['DATA_DIR'] || '.data', env, log })
  return { uri: mongod.uri, mongod }
}

/**
 * A sentence for what a person can mend, the whole error for what is a fault of ours.
 * @param {unknown} error
 */
export function explain(error) {
  if (error instanceof SetupFailed || error instanceof NoMongod) return error.message
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE') {
    return `${error.message}: another program uses this port. Set PORT to another one and start again.`
  }
  return error.stack ?? error.message
}
