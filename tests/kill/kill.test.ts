import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { builtServer } from '#tests/support/built-server.ts'
import { runKills } from './kill-run.ts'

const killsEach = 20

it(
  `loses and doubles nothing in ${killsEach} kill -9 each of web, worker and mongod`,
  { timeout: 25 * 60_000 },
  async () => {
    await builtServer()
    const seed = randomInt(1_000_000)
    const run = await runKills({ kills: killsEach, seed, log: (line) => process.stderr.write(`${line}\n`) })
    const bound = (300 / run.kills).toFixed(1)
    process.stderr.write(
      `kill run, seed ${run.seed}: ${run.receipts} receipts, ${run.mailsOwed} mails owed; lost ${run.lost.length} complaints and ` +
        `${run.mailsLost.length} mails in ${run.kills} kills (<= ${bound} % per kill at 95 %), ${run.mailsRepeated} mails repeated after ` +
        `an uncertain outcome; back after ${median(run.recoverySeconds).toFixed(1)} s (median)\n`,
    )
    expect(run.receipts).toBeGreaterThan(run.kills)
    expect(run).toMatchObject({
      lost: [],
      doubled: [],
      broken: [],
      mailsLost: [],
      mailsDoubled: [],
      filesInQuarantine: 0,
    })
    // Each repeat needs a kill between the server's 250 and the row's mark; four mails are on their way at once.
    expect(run.mailsRepeated).toBeLessThanOrEqual(run.kills * 4)
  },
)

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
