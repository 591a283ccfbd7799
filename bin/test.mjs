// @ts-check
// `npm test`: all that is needed, all checks, all tests. With names behind `--` only those tests.
import { close, runStaticChecks, runTests, say } from './checks.mjs'
import { explain } from './program.mjs'
import { ensureBuilt, setUp } from './setup.mjs'

const args = process.argv.slice(2)
/** @type {import('./checks.mjs').Count[]} */
const counts = []

try {
  // The tests bring a database of their own, whatever the environment points at.
  await setUp({ log: say, env: { ...process.env, MONGODB_URI: '' }, needs: ['database'] })
  if (args.length === 0) {
    counts.push(await runStaticChecks())
    counts.push(await buildOnce())
  }
  if (args.length > 0) counts.push(await runTests(args))
  else {
    // The kill run measures how fast the program comes back: it has the machine to itself.
    counts.push(await runTests(['--exclude', 'tests/kill/**']))
    counts.push(await runTests(['tests/kill']))
  }
} catch (error) {
  say(explain(error))
  counts.push({ passed: 0, failed: 1, skipped: 0 })
}
close(...counts)

async function buildOnce() {
  try {
    await ensureBuilt({ log: say })
    say('✓ build')
    return { passed: 1, failed: 0, skipped: 0 }
  } catch (error) {
    say(`✗ build: ${explain(error)}`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
