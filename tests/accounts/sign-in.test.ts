import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  closeSession,
  findResidentSession,
  findStaffSession,
  openResidentSession,
  openStaffSession,
} from '#app/accounts/session.server.ts'
import { hashPassword } from '#app/accounts/passwords.server.ts'
import { delayAfter, signIn } from '#app/accounts/sign-in.server.ts'
import type { AgencyCode, Role } from '#app/complaints/rules/complaint.ts'
import { disableAccount, insertAccount } from '#models/account.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'

useDatabase()

const morning = new Date('2026-03-13T08:00:00+08:00')
const after = (minutes: number) => new Date(morning.getTime() + minutes * 60_000)
const rightPassword = 'tujuh perahu di muara'

let people = 0
async function aPerson({ role = 'officer', agency = 'disdikbud' }: { role?: Role; agency?: AgencyCode | null } = {}) {
  people += 1
  const id = `person-${people}`
  const email = `${id}@contoh.example`
  const passwordHash = await hashPassword(rightPassword)
  await inTransaction((tx) =>
    insertAccount(tx, {
      id,
      email,
      name: `Orang ${people}`,
      role,
      agency,
      village: null,
      language: 'id',
      passwordHash,
      createdAt: morning,
    }),
  )
  return { id, email }
}

function attempt(email: string, password: string, { now = morning, clientKey = randomBytes(8).toString('hex') } = {}) {
  const waits: number[] = []
  const result = signIn({
    email,
    password,
    clientKey,
    previousSessionId: null,
    now,
    wait: (ms) => Promise.resolve(void waits.push(ms)),
  })
  return result.then((value) => ({ ...value, waits }))
}

describe('signing in', () => {
  it('opens a session for the right password, however the address is typed', async () => {
    const { id, email } = await aPerson()
    const result = await attempt(`  ${email.toUpperCase()} `, rightPassword)
    if (!result.ok) throw new Error('should be in')
    expect(await findStaffSession(result.sessionId, morning)).toMatchObject({ kind: 'account', accountId: id })
  })

  it('gives unknown people, wrong passwords, disabled people and people without a password one answer', async () => {
    const { email } = await aPerson()
    const disabled = await aPerson()
    await inTransaction((tx) => disableAccount(tx, disabled.id))
    const answers = await Promise.all([
      attempt('nobody@contoh.example', rightPassword),
      attempt(email, 'salah sekali'),
      attempt(disabled.email, rightPassword),
      attempt(email, ''),
      attempt(email, 'x'.repeat(5_000)),
    ])
    for (const answer of answers) expect(answer).toEqual({ ok: false, reason: 'no-match', waits: [] })
  })

  it('takes about as long for unknown people as for known ones', async () => {
    const { email } = await aPerson()
    const time = async (address: string) => {
      const times: number[] = []
      for (let i = 0; i < 7; i += 1) {
        const start = performance.now()
        await attempt(address, 'salah sekali')
        times.push(performance.now() - start)
      }
      return times.sort((a, b) => a - b)[3] ?? 0
    }
    const [known, unknown] = [await time(email), await time('nobody-else@contoh.example')]
    expect(Math.abs(known - unknown)).toBeLessThan(Math.max(known, unknown) / 2)
  })

  it('ends the session the browser came with', async () => {
    const { id, email } = await aPerson()
    const old = await openStaffSession({ accountId: id, isComplete: true, now: morning })
    const result = await signIn({
      email,
      password: rightPassword,
      clientKey: 'renew',
      previousSessionId: old,
      now: morning,
    })
    expect(result).toMatchObject({ ok: true })
    expect(await findStaffSession(old, morning)).toBeNull()
  })

  it('refuses the eleventh wrong password of one client within the hour, also when the eleventh is right', async () => {
    const { email } = await aPerson()
    const clientKey = 'guesser'
    for (let i = 0; i < 10; i += 1) {
      expect(await attempt(email, 'salah sekali', { clientKey })).toMatchObject({ reason: 'no-match' })
    }
    expect(await attempt(email, rightPassword, { clientKey })).toMatchObject({ reason: 'too-many', retryAt: after(65) })
    expect(await attempt(email, rightPassword, { clientKey, now: after(65) })).toMatchObject({ ok: true })
  })

  it('never shuts the owner out because of what others typed: they only wait longer', async () => {
    const { email } = await aPerson()
    for (let i = 0; i < 12; i += 1) await attempt(email, 'salah sekali')
    const owner = await attempt(email, rightPassword)
    expect(owner.ok).toBe(true)
    expect(owner.waits).toEqual([1_000])
  })

  it('slows down in steps that double and end at eight seconds', () => {
    expect([0, 1, 2, 3, 6, 40].map(delayAfter)).toEqual([0, 250, 500, 1_000, 8_000, 8_000])
  })

  it('does not hold right passwords against anybody', async () => {
    const { email } = await aPerson()
    for (let i = 0; i < 15; i += 1) {
      expect(await attempt(email, rightPassword, { clientKey: 'diligent' })).toMatchObject({ ok: true, waits: [] })
    }
  })
})

describe('a staff session', () => {
  it('ends after 30 minutes without a click', async () => {
    const { id } = await aPerson()
    const session = await openStaffSession({ accountId: id, isComplete: true, now: morning })
    expect(await findStaffSession(session, after(30))).not.toBeNull()
    expect(await findStaffSession(session, after(60))).not.toBeNull()
    expect(await findStaffSession(session, after(90.1))).toBeNull()
  })

  it('ends after 12 hours, however busy', async () => {
    const { id } = await aPerson()
    const session = await openStaffSession({ accountId: id, isComplete: true, now: morning })
    for (let minutes = 20; minutes <= 720; minutes += 20) {
      expect(await findStaffSession(session, after(minutes))).not.toBeNull()
    }
    expect(await findStaffSession(session, after(721))).toBeNull()
  })

  it('ends with the account', async () => {
    const { id } = await aPerson()
    const session = await openStaffSession({ accountId: id, isComplete: true, now: morning })
    await inTransaction((tx) => disableAccount(tx, id))
    expect(await findStaffSession(session, morning)).toBeNull()
  })

  it('has the role and the agency of this moment, not of the sign-in', async () => {
    const { id } = await aPerson({ role: 'coordinator', agency: 'inspektorat' })
    await rawDatabase()
      .collection<{ _id: string }>('accounts')
      .updateOne({ _id: id }, { $set: { secondFactorAt: morning } })
    const session = await openStaffSession({ accountId: id, isComplete: true, now: morning })
    expect(await findStaffSession(session, morning)).toMatchObject({ role: 'coordinator', isInspectorate: true })
    await rawDatabase()
      .collection<{ _id: string }>('accounts')
      .updateOne({ _id: id }, { $set: { role: 'officer', agency: 'disdikbud' } })
    expect(await findStaffSession(session, after(1))).toMatchObject({
      role: 'officer',
      agency: 'disdikbud',
      isInspectorate: false,
    })
  })

  it('ends by signing out, and the other sessions stay', async () => {
    const { id } = await aPerson()
    const [first, second] = await Promise.all(
      [1, 2].map(() => openStaffSession({ accountId: id, isComplete: true, now: morning })),
    )
    await closeSession(first ?? null)
    expect(await findStaffSession(first ?? null, morning)).toBeNull()
    expect(await findStaffSession(second ?? null, morning)).not.toBeNull()
  })

  it('writes its last use down once a minute at most', async () => {
    const { id } = await aPerson()
    const session = await openStaffSession({ accountId: id, isComplete: true, now: morning })
    const usedAt = async () => (await storedIn('sign-ins', { accountId: id }))[0]?.['usedAt'] as Date
    await findStaffSession(session, after(0.9))
    expect(await usedAt()).toEqual(morning)
    await findStaffSession(session, after(1))
    expect(await usedAt()).toEqual(after(1))
  })

  it('is stored without the id that the browser holds', async () => {
    const { id } = await aPerson()
    const session = await openStaffSession({ accountId: id, isComplete: true, now: morning })
    expect(Buffer.from(session, 'base64url').length * 8).toBeGreaterThanOrEqual(128)
    expect(JSON.stringify(await storedIn('sign-ins'))).not.toContain(session)
  })

  it('is not opened by nothing, by nonsense, or by a resident’s id', async () => {
    const resident = await openResidentSession({ reference: 'KTM-7Q4D-9M2K-H', now: morning })
    for (const id of [null, '', 'x', resident]) expect(await findStaffSession(id, morning)).toBeNull()
  })
})

describe('a resident’s session', () => {
  it('opens one complaint, for 30 minutes after the last click, and ends by leaving', async () => {
    const session = await openResidentSession({ reference: 'KTM-7Q4D-9M2K-H', now: morning })
    expect(await findResidentSession(session, after(29))).toEqual({ reference: 'KTM-7Q4D-9M2K-H' })
    expect(await findResidentSession(session, after(58))).toEqual({ reference: 'KTM-7Q4D-9M2K-H' })
    await closeSession(session)
    expect(await findResidentSession(session, after(58))).toBeNull()
  })

  it('is not a staff session, and the reverse', async () => {
    const { id } = await aPerson()
    const staff = await openStaffSession({ accountId: id, isComplete: true, now: morning })
    expect(await findResidentSession(staff, morning)).toBeNull()
  })
})
