import { expect, it } from 'vitest'
import { appendAudit, firstBrokenAudit, listAudit } from '#models/audit-entry.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'

useDatabase()

const entries = () => rawDatabase().collection('audit-entries')
let chains = 0

async function aChain(length = 6): Promise<string> {
  const chain = `complaint:UJI-${String((chains += 1))}`
  for (let n = 1; n <= length; n += 1) {
    const at = new Date(Date.UTC(2026, 2, n))
    const details = { n, from: 'forwarded', to: 'in_progress' }
    await inTransaction((tx) => appendAudit(tx, { chain, at, by: `account:${n}`, action: 'reply', details }))
  }
  return chain
}

it('finds nothing wrong with a chain that nobody touched', async () => {
  expect(await firstBrokenAudit(await aChain())).toBeNull()
  expect(await firstBrokenAudit('complaint:tidak-ada')).toBeNull()
})

it.each([
  ['who', { by: 'account:9' }],
  ['what', { action: 'note' }],
  ['when', { at: new Date('2026-03-04T00:00:01Z') }],
  ['the details', { 'details.to': 'answered' }],
  ['an added detail', { 'details.more': 1 }],
  ['its place', { number: 9 }],
  ['the hash before', { previousHash: 'x' }],
  ['its own hash', { hash: 'x' }],
])('notices an entry in which %s was changed', async (_what, change) => {
  const chain = await aChain()
  await entries().updateOne({ chain, number: 4 }, { $set: change })
  expect(await firstBrokenAudit(chain)).toBe(4)
})

it('notices an entry that was taken out', async () => {
  const chain = await aChain()
  await entries().deleteOne({ chain, number: 3 })
  expect(await firstBrokenAudit(chain)).toBe(3)
})

it('notices two entries that changed places', async () => {
  const chain = await aChain()
  for (const [from, to] of [
    [2, 99],
    [3, 2],
    [99, 3],
  ]) {
    await entries().updateOne({ chain, number: from }, { $set: { number: to } })
  }
  expect(await firstBrokenAudit(chain)).toBe(2)
})

it('notices an entry of another chain that was slipped in', async () => {
  const [chain, other] = [await aChain(3), await aChain(4)]
  await entries().updateOne({ chain: other, number: 4 }, { $set: { chain } })
  expect(await firstBrokenAudit(chain)).toBe(4)
})

// Said plainly in docs/security.md: the end of a chain is only safe once its newest hash is also kept elsewhere.
it('cannot notice by itself that the newest entries are gone', async () => {
  const chain = await aChain()
  await entries().deleteMany({ chain, number: { $gt: 4 } })
  expect(await firstBrokenAudit(chain)).toBeNull()
  expect(await listAudit(chain)).toHaveLength(4)
})

it('two writers at once make one chain, not a fork', async () => {
  const chain = await aChain(1)
  const write = (n: number) =>
    inTransaction((tx) => appendAudit(tx, { chain, at: new Date('2026-03-02'), by: `account:${n}`, action: 'note' }))
  await Promise.all(Array.from({ length: 8 }, (_, n) => write(n)))
  expect(await listAudit(chain)).toHaveLength(9)
  expect(await firstBrokenAudit(chain)).toBeNull()
})
