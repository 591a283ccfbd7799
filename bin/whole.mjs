// @ts-check
// The whole program until it is told to end: Ctrl-C ends all of it, the database last. For start.mjs and demo.mjs.
import { explain, loadProgram, openDatabase } from './program.mjs'
import { setUp } from './setup.mjs'

const patienceMs = 60_000
/** @param {string} line */
export const print = (line) => void process.stdout.write(`${line}\n`)

/**
 * @typedef {Record<string, string | undefined>} Environment
 * @param {object} options
 * @param {() => Environment | Promise<Environment>} options.prepare what the program runs with
 * @param {(program: import('./program.mjs').Program, opened: { env: Environment, uri: string }) => Promise<number>} [options.before] done on the database first; other than 0 ends it all
 * @param {() => Promise<void>} [options.after] when everything has ended
 */
export async function runWhole({ prepare, before, after }) {
  /** @type {(() => Promise<void>)[]} in the order they end */
  const parts = after ? [after] : []
  let isEnding = false

  /**
   * @param {number} code
   * @returns {Promise<void>}
   */
  async function end(code) {
    // Asked a second time: at once. Whatever was acknowledged is in the journal, and the watcher ends mongod.
    if (isEnding) process.exit(1)
    isEnding = true
    setTimeout(() => process.exit(1), patienceMs).unref()
    for (const stop of parts) await stop().catch((/** @type {unknown} */ error) => print(explain(error)))
    process.exit(code)
  }

  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void end(0))

  try {
    const env = await prepare()
    await setUp({ log: print, env })
    // At once, because each takes most of a second.
    const [program, { uri, mongod }] = await Promise.all([loadProgram(), openDatabase(env, print)])
    if (mongod) {
      parts.unshift(mongod.stop)
      mongod.onExit((reason) => {
        print(reason)
        void end(1)
      })
    }
    const reading = program.readSettings(env)
    if (!reading.ok) {
      print(reading.problem)
      await end(2)
    }
    const code = (await before?.(program, { env, uri })) ?? 0
    if (code !== 0) await end(code)
    const running = await program.start({ env, mongodbUri: uri, print })
    parts.unshift(running.stop)
  } catch (error) {
    print(explain(error))
    await end(1)
  }
}
