// @ts-check
// DATA_DIR/mongod.json: which mongod serves this folder, and which program it belongs to.
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { commandOf } from './processes.mjs'

/** @typedef {{ pid: number | null, port: number, owner: { pid: number, mark: string | null } }} Note `pid` is null while it starts */

/**
 * A pid in a file may belong to anybody by now, so the command line decides.
 * @param {number} pid
 * @param {string} dataDir
 */
export function isOurMongod(pid, dataDir) {
  return commandOf(pid)?.includes(`--dbpath ${dbPathOf(dataDir)} `) ?? false
}

/** @param {string} dataDir */
export function dbPathOf(dataDir) {
  return join(resolve(dataDir), 'db')
}

/** @param {string} dataDir */
function notePath(dataDir) {
  return join(resolve(dataDir), 'mongod.json')
}

/**
 * @param {string} dataDir
 * @returns {Promise<Note | null>}
 */
export async function readNote(dataDir) {
  try {
    return JSON.parse(await readFile(notePath(dataDir), 'utf8'))
  } catch {
    return null
  }
}

/**
 * @param {string} dataDir
 * @param {Note} note
 */
export async function writeNote(dataDir, note) {
  const path = notePath(dataDir)
  await writeFile(`${path}.new`, `${JSON.stringify(note)}\n`)
  await rename(`${path}.new`, path)
}

/** @param {string} dataDir */
export async function removeNote(dataDir) {
  await rm(notePath(dataDir), { force: true })
}
