import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Keys } from '#app/access/keys.server.ts'
import { createAccount } from '#app/accounts/create-account.server.ts'
import { disableAccount } from '#app/accounts/disable-account.server.ts'
import { firstLinks } from '#app/accounts/first-accounts.server.ts'
import { requestPasswordReset } from '#app/accounts/reset-password.server.ts'
import { findStaffSession, openStaffSession } from '#app/accounts/session.server.ts'
import { findPasswordLink, setPasswordByLink } from '#app/accounts/set-password.server.ts'
import { signIn } from '#app/accounts/sign-in.server.ts'
import { linkToken } from '#app/emails/links.server.ts'
import { findAccountByEmail } from '#models/account.server.ts'
import { firstBrokenAudit, listAudit } from '#models/audit-entry.server.ts'
import { loadReferenceData } from '#models/load-reference-data.server.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'

useDatabase()
beforeAll(() => loadReferenceData())

const morning = new Date('2026-03-13T08:00:00+08:00')
const after = (minutes: number) => new Date(morning.getTime() + minutes * 60_000)
const days = 24 * 60
const goodPassword = 'tujuh perahu di muara'

const { publicKey } = generateKeyPairSync('x25519')
const keys: Keys = {
  ring: [randomBytes(32)],
  identityPublicKey: publicKey,
  mailPublicKey: createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })),
  mailPrivateKey: null,
}

let people = 0
async function invited() {
  people += 1
  const email = `orang${people}@contoh.example`
  const made = await createAccount({
    email,
    name: `Orang Contoh ${people}`,
    role: 'officer',
    agency: 'disdikbud',
    by: 'system:test',
    keys,
    now: morning,
  })
  if (!made.ok || made.linkToken === null) throw new Error('should be invited')
  return { email, id: made.accountId, token: made.linkToken }
}

async function canSignIn(email: string, password: string, now = morning) {
  const result = await signIn({
    email,
    password,
    clientKey: randomBytes(6).toString('hex'),
    previousSessionId: null,
    now,
    wait: () => Promise.resolve(),
  })
  return result.ok
}

const noWait = () => Promise.resolve()

describe('an invitation', () => {
  it('is one mail with one link, and an account nobody can sign in to yet', async () => {
    const { email, id } = await invited()
    const mails = await storedIn('outbox-emails', { 'to.accountId': id })
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({
      message: 'invitation',
      to: { kind: 'account' },
      facts: { role: 'officer', agencyName: 'Dinas Pendidikan dan Kebudayaan', expiresOn: '2026-03-20' },
    })
    expect(await canSignIn(email, goodPassword)).toBe(false)
  })

  it('sets the first password once, within seven days', async () => {
    const { email, token } = await invited()
    expect(await findPasswordLink(token, after(7 * days + 1))).toBeNull()
    const set = () => setPasswordByLink({ token, password: goodPassword, now: after(7 * days - 1) })
    const both = await Promise.all([set(), set()])
    expect(both.filter((result) => result.ok)).toHaveLength(1)
    expect(await set()).toEqual({ ok: false, reason: 'link-gone' })
    expect(await canSignIn(email, goodPassword)).toBe(true)
  })

  it('stays usable after a password that is refused', async () => {
    const { token } = await invited()
    const refused = await setPasswordByLink({ token, password: 'suaraetam1', now: morning })
    expect(refused).toEqual({ ok: false, reason: 'bad-password', problem: 'guessable' })
    expect(await setPasswordByLink({ token, password: goodPassword, now: morning })).toEqual({ ok: true })
  })

  it('is stored without anything that opens it', async () => {
    const { token } = await invited()
    const stored = JSON.stringify([await storedIn('link-tokens'), await storedIn('outbox-emails')])
    expect(stored).not.toContain(token)
  })
})

describe('a forgotten password', () => {
  const ask = (email: string, now = morning) =>
    requestPasswordReset({ email, clientKey: 'office', keys, now, wait: noWait })

  it('gives everybody one answer and mails a link to those who exist', async () => {
    const { email, id } = await invited()
    expect(await ask(email.toUpperCase())).toEqual(await ask('nobody@contoh.example'))
    expect(await storedIn('outbox-emails', { message: 'password-reset', 'to.accountId': id })).toHaveLength(1)
  })

  it('mails at most three times an hour and says nothing about it', async () => {
    const { email, id } = await invited()
    for (let i = 0; i < 5; i += 1) expect(await ask(email)).toEqual({ ok: true })
    expect(await storedIn('outbox-emails', { message: 'password-reset', 'to.accountId': id })).toHaveLength(3)
  })

  it('works for 30 minutes, ends the sessions and the older links', async () => {
    const { email, id, token: invitation } = await invited()
    await setPasswordByLink({ token: invitation, password: goodPassword, now: morning })
    const session = await openStaffSession({ accountId: id, isComplete: true, now: morning })
    await ask(email)
    await ask(email)
    const links = await storedIn('link-tokens', { accountId: id, purpose: 'password-reset', usedAt: null })
    expect(links).toHaveLength(1)
    expect(links[0]?.['expiresAt']).toEqual(after(30))

    const token = await newestToken(id)
    expect(await findPasswordLink(token, after(31))).toBeNull()
    expect(await setPasswordByLink({ token, password: 'delapan kopi hangat', now: after(29) })).toEqual({ ok: true })
    expect(await findStaffSession(session, after(29))).toBeNull()
    expect(await canSignIn(email, goodPassword)).toBe(false)
    expect(await canSignIn(email, 'delapan kopi hangat')).toBe(true)
  })

  it('does not reach a disabled account', async () => {
    const { email, id, token } = await invited()
    await disableAccount({ email, by: 'system:test', now: morning })
    await ask(email)
    expect(await storedIn('outbox-emails', { message: 'password-reset', 'to.accountId': id })).toHaveLength(0)
    expect(await setPasswordByLink({ token, password: goodPassword, now: morning })).toMatchObject({ ok: false })
  })
})

async function newestToken(accountId: string): Promise<string> {
  const [link] = await storedIn('link-tokens', { accountId, usedAt: null })
  return linkToken(keys, String(link?.['linkId']))
}

describe('creating an account', () => {
  const base = { email: 'baru@contoh.example', name: 'Baru', by: 'system:test', keys, now: morning } as const

  it.each([
    [{ email: 'a@b,c@d.example' }, 'bad-email'],
    [{ name: ' ' }, 'bad-name'],
    [{ name: 'x'.repeat(121) }, 'bad-name'],
    [{ role: 'clerk' }, 'village-missing'],
    [{ role: 'clerk', village: '64.08.99.2001' }, 'village-unknown'],
    [{ role: 'liaison', village: '64.08.09.2001' }, 'village-unknown'],
    [{ role: 'custodian' }, 'role-not-built'],
    [{ role: 'officer' }, 'agency-missing'],
    [{ role: 'head' }, 'agency-missing'],
    [{ role: 'coordinator' }, 'agency-missing'],
    [{ role: 'officer', agency: 'nowhere' }, 'agency-unknown'],
    [{ password: 'password' }, 'bad-password'],
  ] as const)('refuses %j: %s', async (wrong, reason) => {
    expect(await createAccount({ ...base, role: 'liaison', ...wrong })).toMatchObject({ ok: false, reason })
  })

  it('refuses an address that somebody has, in whatever case', async () => {
    const { email } = await invited()
    expect(await createAccount({ ...base, role: 'liaison', email: email.toUpperCase() })).toEqual({
      ok: false,
      reason: 'email-taken',
    })
  })

  it('is written to the account’s audit chain, and so is what happens to it later', async () => {
    const { email, id, token } = await invited()
    await setPasswordByLink({ token, password: goodPassword, now: after(1) })
    await disableAccount({ email, by: 'system:test', now: after(2) })
    const chain = await listAudit(`account:${id}`)
    expect(chain.map((entry) => entry.action)).toEqual(['disable-account', 'set-password', 'create-account'])
    expect(await firstBrokenAudit(`account:${id}`)).toBeNull()
    expect(JSON.stringify(chain)).not.toContain(goodPassword)
  })
})

describe('the first links of a new site', () => {
  const local = {
    isLocalOrigin: true,
    publicOrigin: 'http://localhost:3000',
    mailFrom: { name: 'Suara Etam', address: 'no-reply@localhost' },
  }

  async function onAnEmptySite() {
    for (const name of ['accounts', 'link-tokens']) await rawDatabase().collection(name).deleteMany({})
  }

  it('are for the administrator and one account per desk, on a local origin', async () => {
    await onAnEmptySite()
    const lines = await firstLinks({ now: morning, keys, settings: local })
    const accounts = await storedIn('accounts')
    expect(accounts.map((account) => String(account['role'])).sort()).toEqual(
      ['admin', 'coordinator', 'head', 'liaison', 'officer'].sort(),
    )
    for (const account of accounts) {
      expect(account).toMatchObject({ passwordHash: null })
      expect(String(account['email'])).toMatch(/\.example$/)
      expect(lines.join('\n')).toContain(String(account['email']))
    }
    expect(lines.join('\n').match(/http:\/\/localhost:3000\/tautan\/[\w-]{22}/g)).toHaveLength(5)
  })

  it('are for the administrator alone elsewhere', async () => {
    await onAnEmptySite()
    const settings = {
      isLocalOrigin: false,
      publicOrigin: 'https://aduan.kutim.example',
      mailFrom: { name: 'Suara Etam', address: 'no-reply@kutim.example' },
    }
    const lines = await firstLinks({ now: morning, keys, settings })
    expect(lines.join('\n')).toContain('pengelola@kutim.example')
    expect(await storedIn('accounts')).toHaveLength(1)
  })

  it('are printed anew until a password is set, the older ones ending, and never afterwards', async () => {
    await onAnEmptySite()
    const tokenIn = (lines: string[]) => /tautan\/([\w-]+)/.exec(lines[1] ?? '')?.[1] ?? ''
    const first = tokenIn(await firstLinks({ now: morning, keys, settings: local }))
    const second = tokenIn(await firstLinks({ now: after(1), keys, settings: local }))
    expect(await storedIn('accounts')).toHaveLength(5)
    expect(await findPasswordLink(first, after(2))).toBeNull()
    expect(await setPasswordByLink({ token: second, password: goodPassword, now: after(2) })).toEqual({ ok: true })
    expect(await firstLinks({ now: after(3), keys, settings: local })).toEqual([])
    expect(await findAccountByEmail('pengelola@suaraetam.example')).toMatchObject({ role: 'admin' })
  })

  it('are not printed where accounts were made by hand', async () => {
    await onAnEmptySite()
    await invited()
    expect(await firstLinks({ now: morning, keys, settings: local })).toEqual([])
  })

  it('come out right when two processes start at once', async () => {
    await onAnEmptySite()
    await Promise.all([1, 2].map(() => firstLinks({ now: morning, keys, settings: local })))
    expect(await storedIn('accounts')).toHaveLength(5)
  })
})
