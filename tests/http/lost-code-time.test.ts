import { randomBytes, randomInt } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { ask, ownForm } from '#tests/access/answers.ts'
import { tokenOf, useApp } from '#tests/support/app.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'

// "Kode hilang" is asked by strangers: how long the answer takes must not say whether number and address belong together.

useDatabase()
const app = useApp({ trustProxy: 1 })

const address = 'warga@contoh.example'
const absent = 'KTM-7Q4D-9M2K-H'

/** Each asked by another client, so that no limit answers instead. */
function aClient() {
  const part = () => String(randomInt(1, 255))
  return { ...ownForm, 'X-Forwarded-For': `10.${part()}.${part()}.${part()}` }
}

async function milliseconds(token: string, reference: string, email: string): Promise<number> {
  const body = new URLSearchParams({ token, reference, email }).toString()
  const begin = performance.now()
  const answer = await ask(app.origin, '/lacak/kode-hilang', { method: 'POST', headers: aClient(), body })
  const end = performance.now()
  expect(answer.status).toBe(200)
  return end - begin
}

const aToken = async () => (await tokenOf(await app.visit('/lacak/kode-hilang'))).token
const filed = async (identity: 'named' | 'sealed' | 'none') => (await aComplaint({ identity })).reference

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return (low + high) / 2
}

/** Of seven sorts in fourteen rounds, once in a thousand runs of equal ones: chi-square with six degrees of freedom. */
const byChance = 22.5

/** How far from chance the order of the columns is, round by round: one slow round says no more than a quick one. */
function friedman(rounds: readonly (readonly number[])[]): number {
  const sorts = rounds[0]?.length ?? 0
  const sums = Array.from({ length: sorts }, (_, sort) =>
    rounds.reduce((sum, times) => sum + times.filter((time) => time <= (times[sort] ?? 0)).length, 0),
  )
  const squares = sums.reduce((sum, one) => sum + one * one, 0)
  return (12 * squares) / (rounds.length * sorts * (sorts + 1)) - 3 * rounds.length * (sorts + 1)
}

it('takes as long when number and address fit as when they do not', async () => {
  const sorts: Record<string, (fresh: string) => [reference: string, email: string]> = {
    fits: (fresh) => [fresh, address],
    'fits a sealed one': (fresh) => [fresh, address],
    'another address': (fresh) => [fresh, 'lain@contoh.example'],
    'another address of a sealed one': (fresh) => [fresh, 'lain@contoh.example'],
    nameless: (fresh) => [fresh, address],
    'unknown number': () => [absent, address],
    'no number at all': () => ['bukan nomor', address],
  }
  const identities: Record<string, 'named' | 'sealed' | 'none'> = {
    ...{ 'fits a sealed one': 'sealed', 'another address of a sealed one': 'sealed', nameless: 'none' },
  }
  const names = Object.keys(sorts)
  const rounds = 14
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]]))
  const token = await aToken()
  for (let round = -1; round < rounds; round += 1) {
    // Begun with another sort in each round: what the machine does meanwhile meets all of them alike.
    for (const name of [...names.slice(round % names.length), ...names.slice(0, round % names.length)]) {
      // Also before what names no complaint, so that what went before is the same for all.
      const fresh = await filed(identities[name] ?? 'named')
      const [reference, email] = sorts[name]?.(fresh) ?? ['', '']
      const time = await milliseconds(token, reference, email)
      // The first round warms up.
      if (round >= 0) taken[name]?.push(time)
    }
  }
  const figures = names.map((name) => {
    const times = taken[name] ?? []
    const halves = [0, 1].map((half) => median(times.filter((_, at) => at % 2 === half)))
    return { name, median: median(times), apart: Math.abs((halves[0] ?? 0) - (halves[1] ?? 0)) }
  })
  const medians = figures.map((one) => one.median)
  const difference = Math.max(...medians) - Math.min(...medians)
  const order = friedman(Array.from({ length: rounds }, (_, at) => names.map((name) => taken[name]?.[at] ?? 0)))
  const table = [
    ...figures.map(
      ({ name, median, apart }) => `${name}: ${median.toFixed(1)} ms, halves ${apart.toFixed(1)} ms apart`,
    ),
    `between sorts ${difference.toFixed(1)} ms; order in the rounds ${order.toFixed(1)}, by chance under ${byChance}`,
  ].join('\n')
  process.stdout.write(`${table}\n`)
  // A busy machine makes large differences in no order, timers and one process for all make small ones in a firm order.
  expect(difference < 5 || order < byChance, table).toBe(true)
}, 120_000)

it('does not wait for work that only a fitting address causes, and does it all the same', async () => {
  const reference = await filed('named')
  const token = await aToken()
  const { client } = rawDatabase()
  const session = client.startSession()
  // Somebody holds the end of this complaint's audit chain: no step of it comes through.
  session.startTransaction()
  const chain = `complaint:${reference}`
  await rawDatabase()
    .collection('audit-entries')
    .insertOne({ chain, number: 2, hash: randomBytes(8).toString('hex') }, { session })
  const time = await milliseconds(token, reference, address)
  await session.abortTransaction()
  await session.endSession()
  // Waiting, it would come only after the other had let go.
  expect(time).toBeLessThan(5_000)
  await vi.waitFor(
    async () => expect(await storedIn('outbox-emails', { reference, message: 'new-code' })).toHaveLength(1),
    { timeout: 10_000, interval: 100 },
  )
})
