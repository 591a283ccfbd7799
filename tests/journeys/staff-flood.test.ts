import { expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { staffFilingsPerHour, staffRefusedFrom, takeStaffFiling } from '#app/http/rate-limit.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { useApp } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aClerkOf, aCoordinator, anOfficerOf } from '#tests/support/people.ts'
import { codeIn, referenceIn } from '#tests/support/receipt-words.ts'

// What the staff file for residents: a busy morning is ordinary, what one account sends above that is looked at first.

useDatabase()
const app = useApp({ submitLimitPerHour: 2, submitTotalPerHour: 3 })

const form = '/petugas/aduan-baru'
const story = {
  body: 'Ini aduan contoh: lampu di simpang contoh padam sejak tiga malam, warga takut lewat.',
  village: '64.08.09.2001',
  agency: 'dishub',
  name: 'Warga Contoh',
  email: 'warga@contoh.example',
}
const isRepeat = () => Promise.resolve(false)

async function hasFiled({ accountId }: StaffActor, times: number): Promise<void> {
  const asked = { accountId, settings: app.settings, now: app.clock.now(), isRepeat }
  for (let n = 0; n < times; n += 1) expect(await takeStaffFiling(asked)).toMatchObject({ allowed: true })
}

it('forty people on one morning are written down like anybody, with the same words and the same address', async () => {
  const clerk = await aClerkOf('64.08.09.2001')
  const visitor = await app.signIn(clerk)
  await hasFiled(clerk, 38)
  for (const _ of [39, 40]) {
    const page = await (await app.submit(form, story, visitor)).text()
    const complaint = await findComplaint(referenceIn(page))
    expect(complaint?.held).toBeNull()
  }
})

it('what one account files above the limit of an hour is held, its mails wait, and the sheet for the resident is the same', async () => {
  app.clock.add(2)
  const officer = await anOfficerOf('dishub')
  const visitor = await app.signIn(officer)
  await hasFiled(officer, staffFilingsPerHour)
  const sent = await app.submit(form, { ...story, channel: 'counter', email: 'orang@contoh.example' }, visitor)
  const page = await sent.text()
  const reference = referenceIn(page)
  expect(codeIn(page)).not.toBe('')
  expect(await findComplaint(reference)).toMatchObject({ status: 'submitted', held: 'account-limit', agency: null })
  await app.work()
  expect(await storedIn('mailbox-messages', { to: 'orang@contoh.example' })).toEqual([])

  const coordinator = await app.signIn(await aCoordinator())
  const held = '/koordinator?bagian=ditahan'
  expect(await (await app.visit(held, coordinator)).text()).toContain('satu akun petugas')
  await app.submit(held, { step: 'release', reference: [reference], text: 'Contoh: hari pelayanan.' }, coordinator)
  await app.work()
  expect(await storedIn('mailbox-messages', { to: 'orang@contoh.example' })).toHaveLength(1)
  // Another person of the same office is not held up.
  const other = await app.submit(form, { ...story, channel: 'counter' }, await app.signIn(await anOfficerOf('dishub')))
  expect((await findComplaint(referenceIn(await other.text())))?.held).toBeNull()
})

it('ten times as much is refused, with what was typed', async () => {
  app.clock.add(2)
  const officer = await anOfficerOf('dishub')
  const visitor = await app.signIn(officer)
  await hasFiled(officer, staffRefusedFrom)
  const before = await storedIn('complaints')
  const sent = await app.submit(form, { ...story, channel: 'counter' }, visitor)
  expect(sent.status).toBe(429)
  expect(Number(sent.headers.get('retry-after'))).toBeGreaterThan(60)
  expect(await sent.text()).toContain(story.body)
  expect(await storedIn('complaints')).toHaveLength(before.length)
}, 60_000)

it('nothing is counted on a site without limits', async () => {
  const asked = { accountId: 'siapa', settings: { submitLimitPerHour: 0 }, now: app.clock.now(), isRepeat }
  expect(await takeStaffFiling(asked)).toEqual({ allowed: true, isOverLimit: false })
  expect(await storedIn('attempts', { _id: /^staff-filing:siapa/ as never })).toEqual([])
})
