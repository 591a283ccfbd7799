// @ts-check
// `npm start`: the whole program, and Ctrl-C ends all of it, the database last.
import { explain, loadProgram, openDatabase, readEnvironment } from './program.mjs'
import { setUp } from './setup.mjs'

const patienceMs = 60_000
/** @param {string} line */
const print = (line) => void process.stdout.write(`${line}\n`)

/** @type {(() => Promise<void>)[]} in the order they end */
const parts = []
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
  const env = readEnvironment()
  await setUp({ log: print, env })
  // At once, because each takes most of a second.
  const [program, { uri, mongod }] = await Promise.all([loadProgram(), openDatabase(env, print)])
  if (mongod) {
    parts.push(mongod.stop)
    mongod.onExit((reason) => {
      print(reason)
      void end(1)
    })
  }
  const reading = program.readSettings(env)
  if (reading.ok) {
    const running = await program.start({ env, mongodbUri: uri, print })
    parts.unshift(running.stop)
  } else {
    print(reading.problem)
    await end(2)
  }
} catch (error) {
  print(explain(error))
  await end(1)
}
