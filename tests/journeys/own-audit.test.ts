import { describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { useApp } from '#tests/support/app.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, anOfficerOf } from '#tests/support/people.ts'

// What heads and coordinators read of the audit trail: what they caused themselves, and nobody else's.

useDatabase()
const app = useApp()

async function readAs(person: StaffActor, query = ''): Promise<string> {
  const page = await app.visit(`/petugas/jejak${query}`, await app.signIn(person))
  expect(page.status).toBe(200)
  return (await page.text()).replaceAll('<!-- -->', '')
}

async function write(by: string, chains: readonly string[], details: Record<string, unknown> = {}): Promise<void> {
  await inTransaction(async (tx) => {
    for (const chain of chains) await appendAudit(tx, { chain, at: app.clock.now(), by, action: 'add-topic', details })
  })
}

describe('the own trail', () => {
  it('holds what one did, and never what somebody else did, whatever the address says', async () => {
    const [me, other] = [await aHeadOf('dishub'), await aHeadOf('dishub')]
    await write(`account:${me.accountId}`, ['uji:milik-sendiri'], { before: { role: 'officer' } })
    await write(`account:${other.accountId}`, ['uji:milik-orang'])
    await write('system:uji', ['uji:milik-sistem'])
    const asked = [
      ...['', `?siapa=${other.accountId}`, `?siapa=account:${other.accountId}`, '?siapa=system:uji'],
      ...[
        '?rantai=uji:milik-orang',
        '?tindakan=add-topic',
        '?setelah=x',
        '?setelah=9999999999999-ffffffffffffffffffffffff',
      ],
    ]
    for (const query of asked) {
      const html = await readAs(me, query)
      expect(html).toContain('uji:milik-sendiri')
      expect(html).toContain('before.role: officer')
      for (const chain of ['uji:milik-orang', 'uji:milik-sistem']) expect(html).not.toContain(chain)
    }
    expect(await readAs(other)).not.toContain('uji:milik-sendiri')
  })

  it('shows a coordinator the step on a complaint, and nothing of what the complaint says', async () => {
    const coordinator = await aCoordinator()
    const { reference, title, body } = await aComplaint({ status: 'in_progress' })
    await write(`account:${coordinator.accountId}`, [`complaint:${reference}`])
    const html = await readAs(coordinator)
    expect(html).toContain(`complaint:${reference}`)
    for (const words of [title, body]) expect(html).not.toContain(words)
    // Nothing to press but the search of the desk and signing out.
    expect(html.slice(html.indexOf('<main'))).not.toContain('<form')
  })

  it('says so when there is nothing', async () => {
    expect(await readAs(await aHeadOf('dinkes'))).toContain('Belum ada catatan.')
  })

  it('is read fifty at a time along its index, each entry once, also where many bear the same moment', async () => {
    const me = await aHeadOf('dishub')
    const by = `account:${me.accountId}`
    await write(
      by,
      Array.from({ length: 60 }, (_, i) => `uji-banyak:${i}`),
    )
    const first = await readAs(me)
    const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await readAs(me, next.slice(next.indexOf('?')))
    const chains = [...`${first}${second}`.matchAll(/>(uji-banyak:\d+)</g)].map(([, chain]) => chain)
    expect([new Set(chains).size, chains.length]).toEqual([60, 60])
    expect(second).not.toContain('rel="next"')
    const plan = await rawDatabase()
      .collection('audit-entries')
      .find({ by })
      .sort({ at: -1, _id: -1 })
      .hint({ by: 1, at: -1, _id: -1 })
      .explain('executionStats')
    expect(plan['executionStats']).toMatchObject({ totalDocsExamined: 60 })
  })

  it('is found from the own sessions, by who may read it', async () => {
    const pageOf = async (person: StaffActor) =>
      (await app.visit('/petugas/sesi', await app.signIn(person)))
        .text()
        .then((text) => text.includes('/petugas/jejak'))
    expect(await pageOf(await aHeadOf('dishub'))).toBe(true)
    expect(await pageOf(await aCoordinator())).toBe(true)
    const officer = await anOfficerOf('dishub')
    expect(await pageOf(officer)).toBe(false)
    expect((await app.visit('/petugas/jejak', await app.signIn(officer))).status).toBe(404)
  })
})
