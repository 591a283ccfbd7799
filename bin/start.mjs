// @ts-check
// `npm start`: the whole program, and Ctrl-C ends all of it, the database last.
import { readEnvironment } from './program.mjs'
import { runWhole } from './whole.mjs'

await runWhole({ prepare: readEnvironment })
