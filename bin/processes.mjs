// @ts-check
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  // A killed process whose parent has not asked for its fate yet still answers, and holds nothing any more.
  return statOf(pid)?.state !== 'Z'
}

/**
 * When the process began: a pid alone may be given to another process after a restart of the machine. Null where the
 * system does not say.
 * @param {number} pid
 */
export function startMark(pid) {
  return statOf(pid)?.started ?? null
}

/** @param {{ pid: number, mark: string | null }} known */
export function sameProcess(known) {
  return isAlive(known.pid) && startMark(known.pid) === known.mark
}

/**
 * The command line, words separated and ended by single blanks, or null.
 * @param {number} pid
 */
export function commandOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return `${execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim()} `
  } catch {
    return null
  }
}

/** @param {number} pid */
function statOf(pid) {
  try {
    // After the name in parentheses, which may itself contain blanks: state is the first field, start time the 20th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return { state: fields[0], started: fields[19] ?? null }
  } catch {
    return null
  }
}
