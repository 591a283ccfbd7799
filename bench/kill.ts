import { runKills } from '../tests/kill/kill-run.ts'
import { report, wished } from './support/report.ts'

// `npm run bench -- kill --kills N [--seed S]`: the kill run of the tests, as long as asked. Everything it must not find is
// an aim, so `--check` makes it a gate before a release.

const targets = 3
const kills = wished('kills') ?? 60
const seed = wished('seed') ?? Math.floor(performance.timeOrigin % 1_000_000)
const began = performance.now()
const run = await runKills({
  kills: Math.max(1, Math.round(kills / targets)),
  seed,
  log: (line) => process.stderr.write(`${line}\n`),
})
const bound = `<= ${(300 / run.kills).toFixed(2)} % per kill at 95 %`
const seconds = [...run.recoverySeconds].sort((a, b) => a - b)
const none = (name: string, found: readonly unknown[]) => ({
  name,
  ratio: `${found.length} in ${run.kills} kills (${found.length === 0 ? bound : 'see the ledger'})`,
  aim: '0',
  isMet: found.length === 0,
})

report(`kill: seed ${run.seed}, ${Math.round((performance.now() - began) / 60_000)} minutes`, {
  mongodVersion: run.mongodVersion,
  rows: [
    ['kill -9 of web, worker and mongod', String(run.kills)],
    ['receipts shown', String(run.receipts)],
    ['mails owed', String(run.mailsOwed)],
    ['mails sent again after an uncertain outcome', String(run.mailsRepeated)],
    ['back after, median', `${(seconds[Math.floor(seconds.length / 2)] ?? 0).toFixed(1)} s`],
    ['back after, slowest', `${(seconds.at(-1) ?? 0).toFixed(1)} s`],
  ],
  verdicts: [
    none('complaints lost', run.lost),
    none('complaints doubled', run.doubled),
    none('complaints broken', run.broken),
    none('mails lost', run.mailsLost),
    none('mails doubled', run.mailsDoubled),
  ],
})
