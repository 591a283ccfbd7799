// @ts-check
// `npm run account -- …` and the other commands: the built program's own, against the database of a running program or,
// where none runs, one of its own for as long as the command takes.
import { explain, loadProgram, openDatabase, readEnvironment } from './program.mjs'
import { setUp } from './setup.mjs'

const notBuiltYet = ['train', 'evaluate']

/** To standard error: what a command prints may go into a file. @param {string} line */
const tell = (line) => void process.stderr.write(`${line}\n`)

const [name = '', ...argv] = process.argv.slice(2)
process.exit(await runCommand())

async function runCommand() {
  if (notBuiltYet.includes(name)) {
    tell(`npm run ${name} is not built in this version.`)
    return 2
  }
  /** @type {import('./mongod.mjs').RunningMongod | null} */
  let mongod = null
  try {
    const env = readEnvironment()
    await setUp({ log: tell, env })
    const program = await loadProgram()
    const database = await openDatabase(env, tell)
    mongod = database.mongod
    return await program.runCommand(name, argv, { env, mongodbUri: database.uri })
  } catch (error) {
    tell(explain(error))
    return 1
  } finally {
    await mongod?.stop()
  }
}
