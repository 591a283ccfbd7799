// @ts-check
// `npm run check`: what a commit should pass, in the time it takes to write its message.
import { close, runStaticChecks, runTests, say } from './checks.mjs'
import { explain } from './program.mjs'
import { setUp } from './setup.mjs'

try {
  await setUp({ log: say, needs: [] })
  close(await runStaticChecks(), await runTests(['tests/rules', 'tests/architecture']))
} catch (error) {
  say(explain(error))
  close({ passed: 0, failed: 1, skipped: 0 })
}
