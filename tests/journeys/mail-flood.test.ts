import { randomBytes } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { forwardComplaint } from '#app/complaints/forward-complaint.server.ts'
import { protectIdentity } from '#app/complaints/protect-identity.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { withdrawComplaint } from '#app/complaints/withdraw-complaint.server.ts'
import { receiptsPerMailbox } from '#app/http/receipt-limit.server.ts'
import { aVisitor, useApp } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, testKeys, theResidentOf } from '#tests/support/people.ts'
import { referenceIn } from '#tests/support/receipt-words.ts'
import { readStored } from '#tests/support/read-stored.ts'

// Somebody files again and again with the address of a person who knows nothing of it: that person is not mailed for it, and
// nothing of a real person's is lost.

useDatabase()
const app = useApp({ submitLimitPerHour: 40, submitTotalPerHour: 1_000 })

const held = '/koordinator?bagian=ditahan'
let filed = 0

async function file(email: string, changes: Record<string, string> = {}): Promise<{ page: string; reference: string }> {
  filed += 1
  const resident = aVisitor()
  // Other words each time: near copies would be held for that.
  const words = Array.from({ length: 12 }, () => randomBytes(4).toString('hex').replace(/\d/g, 'e'))
  const body = `Contoh: ${words.join(' ')}`
  const sent = await app.submit('/lapor', { body, agency: 'dishub', name: 'Warga Contoh', email, ...changes }, resident)
  expect(sent.status).toBe(303)
  const page = await (await app.visit('/lapor/diterima', resident)).text()
  return { page, reference: referenceIn(page) }
}

/** What the mailbox of this person holds of one complaint. */
async function received(email: string, reference?: string): Promise<string[]> {
  await app.work()
  const rows = await storedIn('mailbox-messages', { to: email })
  return rows.map((row) => JSON.stringify(row)).filter((row) => reference === undefined || row.includes(reference))
}

let mailboxes = 0
/** A mailbox that had all the receipts of an hour, and a complaint more in its name. */
async function aFlooded(changes: Record<string, string> = {}) {
  app.clock.add(2)
  mailboxes += 1
  const email = `korban${String(mailboxes)}@contoh.example`
  const before: string[] = []
  for (let n = 0; n < receiptsPerMailbox; n += 1) before.push((await file(email)).reference)
  const one = await file(email, changes)
  return { email, before, ...one, complaint: await readStored(one.reference) }
}

const by = async (complaint: Complaint) => aRequest(await aCoordinator(), complaint, { now: app.clock.now() })

describe('more receipts to one address than an hour has', () => {
  it('wait, and the complaint is held: with number, code and page like any other', async () => {
    const { email, before, page, reference, complaint } = await aFlooded()
    expect(complaint).toMatchObject({ status: 'submitted', held: 'address-limit', agency: null })
    for (const one of before) expect((await readStored(one)).held).toBeNull()
    expect(await received(email, reference)).toEqual([])
    expect((await received(email)).length).toBeGreaterThanOrEqual(receiptsPerMailbox)
    // Nobody learns from the page whether somebody else's mailbox is full.
    const free = await file(`lain${String(filed)}@contoh.example`, {
      body: 'Contoh lain: rambu hilang di simpang mmmmm.',
    })
    for (const one of [page, free.page]) expect(one).toContain('Kami juga mengirim tautan')
    for (const word of ['ditahan', 'menunggu dilihat', 'address-limit']) expect(page).not.toContain(word)
  })

  it('go out when the complaint is released', async () => {
    const { email, reference } = await aFlooded()
    expect(await received(email, reference)).toEqual([])
    const coordinator = await app.signIn(await aCoordinator())
    const list = await (await app.visit(held, coordinator)).text()
    expect(list).toContain('terlalu banyak bukti ke satu alamat email')
    await app.submit(held, { step: 'release', reference: [reference], text: 'Contoh: keluarga besar.' }, coordinator)
    const mails = await received(email, reference)
    expect(mails).toHaveLength(1)
    expect((await storedIn('outbox-emails', { reference }))[0]).toMatchObject({ state: 'sent', attempts: 1 })
  })

  it('go out with the step that keeps it as a real complaint, without a release', async () => {
    const { email, complaint, reference } = await aFlooded()
    const step = { agency: 'dishub', class: 'complaint', topic: 'transport', copy: null } as const
    mustBeOk(await forwardComplaint({ ...(await by(complaint)), ...step }))
    expect(await received(email, reference)).toHaveLength(2)
  })

  it('go to nobody when the flood is rejected, and the rejection neither; the page says it to who has the code', async () => {
    const { email, reference } = await aFlooded()
    const coordinator = await app.signIn(await aCoordinator())
    const sent = await app.submit(
      held,
      { step: 'reject', reference: [reference], reason: 'no_complaint', nextDoor: 'Tulis aduan baru bila sungguhan.' },
      coordinator,
    )
    expect(await sent.text()).toContain('tanpa email: emailnya masih menunggu')
    expect(await readStored(reference)).toMatchObject({ status: 'rejected', held: null })
    expect(await received(email, reference)).toEqual([])
    const rows = await storedIn('outbox-emails', { reference })
    expect(rows).toMatchObject([{ message: 'complaint-received', state: 'stopped', facts: null }])
    expect(JSON.stringify(rows)).not.toContain(email)
  })

  it('are not set free by who filed it', async () => {
    const { email, reference } = await aFlooded()
    const asked = aRequest(theResidentOf(reference), await readStored(reference), { now: app.clock.now() })
    mustBeOk(await withdrawComplaint({ ...asked, reason: null }))
    expect(await received(email, reference)).toEqual([])
  })

  it('keep the protection that was asked for meanwhile', async () => {
    const { email, reference } = await aFlooded()
    const asked = aRequest(theResidentOf(reference), await readStored(reference), { now: app.clock.now() })
    mustBeOk(await protectIdentity({ ...asked, identity: 'sealed', publicity: 'private', keys: testKeys }))
    expect(JSON.stringify(await storedIn('outbox-emails', { reference }))).not.toContain(email)
    const coordinator = await app.signIn(await aCoordinator())
    await app.submit(held, { step: 'release', reference: [reference], text: 'Contoh.' }, coordinator)
    expect(await received(email, reference)).toHaveLength(1)
  })

  it('are also those of the person for whom somebody files', async () => {
    const { email, reference } = await aFlooded()
    const other = await file(`pengisi${String(filed)}@contoh.example`, {
      ...{ onBehalf: 'yes', relation: 'family', representedName: 'Ibu Contoh', representedEmail: email },
    })
    expect((await readStored(other.reference)).held).toBe('address-limit')
    expect(await received(email, other.reference)).toEqual([])
    expect(reference).not.toBe(other.reference)
    mustBeOk(
      await forwardComplaint({
        ...(await by(await readStored(other.reference))),
        ...{ agency: 'dishub', class: 'complaint', topic: 'transport', copy: null },
      }),
    )
    expect(await received(email, other.reference)).toHaveLength(1)
  })

  it('of a nameless complaint there are none', async () => {
    const { complaint } = await aFlooded({ identity: 'none' })
    expect(complaint.held).toBeNull()
  })
})

test('the same form sent again takes no room', async () => {
  app.clock.add(2)
  const email = 'sekali@contoh.example'
  const resident = aVisitor()
  const fields = { body: 'Contoh: trotoar rusak di simpang contoh, dikirim berkali-kali.', agency: 'dishub', email }
  const page = await (await app.visit('/lapor', resident)).text()
  const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
  for (let n = 0; n < receiptsPerMailbox + 3; n += 1) await app.submit('/lapor', { ...fields, token }, resident)
  const next = await file(email)
  expect((await readStored(next.reference)).held).toBeNull()
})
