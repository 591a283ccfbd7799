import { beforeEach, describe, expect, it } from 'vitest'
import { createAccount } from '#app/accounts/create-account.server.ts'
import { stepOfCode } from '#app/accounts/one-time-codes.server.ts'
import { setSecondFactorRoles } from '#app/accounts/second-factor-roles.server.ts'
import { findStaffSession, openStaffSession } from '#app/accounts/session.server.ts'
import type { Role } from '#app/complaints/rules/complaint.ts'
import { writeSignInCookie } from '#app/http/sign-in-cookie.server.ts'
import { listAudit } from '#models/audit-entry.server.ts'
import { aVisitor, useApp, type Visitor } from '#tests/support/app.ts'
import { backupCodesOn, codeOfApp, passSecondStep, secretOn } from '#tests/support/code-app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { anOfficerOf, deskAgency, testKeys } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

const password = 'tujuh perahu di muara'
let people = 0
const agencyOf: Partial<Record<Role, string>> = { coordinator: deskAgency, auditor: 'inspektorat' }

beforeEach(() => {
  app.clock.add(2)
})

async function aMember(role: Role = 'coordinator') {
  people += 1
  const email = `masuk${people}@contoh.example`
  const made = await createAccount({
    ...{ email, name: 'Uji Masuk', role, agency: agencyOf[role] ?? null, password },
    ...{ by: 'system:test', keys: testKeys, now: app.clock.now() },
  })
  if (!made.ok) throw new Error(made.reason)
  return { id: made.accountId, email }
}

async function withPassword(email: string): Promise<Visitor> {
  const visitor = aVisitor()
  const answer = await app.submit('/petugas/masuk', { email, password }, visitor)
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/petugas/kode'])
  return visitor
}

/** Signed in for the first time, with an app that was just set up. */
async function aMemberWithApp(role: Role = 'coordinator') {
  const { id, email } = await aMember(role)
  const visitor = await withPassword(email)
  const secret = secretOn(await (await app.visit('/petugas/kode', visitor)).text())
  const saved = await app.submit('/petugas/kode', { code: codeOfApp(secret, app.clock.now()) }, visitor)
  expect(saved.status).toBe(200)
  app.clock.add(1 / 60)
  return { id, email, secret, visitor, backupCodes: backupCodesOn(await saved.text()) }
}

const enter = (visitor: Visitor, fields: Record<string, string>) => app.submit('/petugas/kode', fields, visitor)
const isIn = async (visitor: Visitor, desk = '/koordinator') => (await app.visit(desk, visitor)).status === 200

describe('setting up a second factor', () => {
  it('comes before anything else for who has to have one', async () => {
    const { email } = await aMember()
    const visitor = await withPassword(email)
    for (const desk of ['/koordinator', '/petugas']) {
      expect((await app.visit(desk, visitor)).headers.get('location'), desk).toBe('/petugas/kode')
    }
    const page = await app.visit('/petugas/kode', visitor)
    expect(page.headers.get('cache-control')).toContain('no-store')
    expect(await page.text()).toContain('<svg role="img"')
  })

  it.each(['coordinator', 'liaison', 'admin', 'auditor'] as const)(
    'is asked of a new %s although nobody has set anything',
    async (role) => {
      const { email } = await aMember(role)
      const visitor = await withPassword(email)
      const page = await (await app.visit('/petugas/kode', visitor)).text()
      expect(page).toContain('Pasang kode dari aplikasi')
    },
  )

  it('shows the same secret until it is confirmed, ten codes once, and then opens the desk under a new session', async () => {
    const { id, email } = await aMember()
    const visitor = await withPassword(email)
    const before = visitor.cookies.get('petugas')
    const secret = secretOn(await (await app.visit('/petugas/kode', visitor)).text())
    expect(secretOn(await (await app.visit('/petugas/kode', visitor)).text())).toBe(secret)
    expect((await enter(visitor, { code: '000000' })).status).toBe(422)
    expect(await isIn(visitor)).toBe(false)

    const saved = await enter(visitor, { code: codeOfApp(secret, app.clock.now()) })
    const codes = backupCodesOn(await saved.text())
    expect(new Set(codes).size).toBe(10)
    expect(visitor.cookies.get('petugas')).not.toBe(before)
    expect(await isIn(visitor)).toBe(true)

    const again = await (await app.visit('/petugas/kode', visitor)).text()
    expect(again).toContain('Kode cadangan Anda tersisa 10.')
    for (const shown of [secret, ...codes]) expect(again).not.toContain(shown)
    expect((await listAudit(`account:${id}`))[0]).toMatchObject({ action: 'set-up-second-factor' })
  })

  it('stores neither the secret nor the codes', async () => {
    const { email, secret, backupCodes } = await aMemberWithApp()
    const stored = JSON.stringify(await storedIn('accounts', { email }))
    for (const shown of [secret.replace(/\s/g, ''), ...backupCodes.flatMap((code) => [code, code.replace('-', '')])]) {
      expect(stored).not.toContain(shown)
    }
  })

  it('is a choice for an officer, until an administrator asks it of officers', async () => {
    const officer = await anOfficerOf('disdikbud')
    const visitor = await app.signIn(officer)
    expect(await isIn(visitor, '/petugas')).toBe(true)
    expect(await (await app.visit('/petugas/kode', visitor)).text()).toContain('Pasang kode dari aplikasi')

    const { email } = await aMember('liaison')
    await setSecondFactorRoles({ wanted: ['officer'], by: 'system:test', now: app.clock.now() })
    const free = await app.submit('/petugas/masuk', { email, password })
    expect(free.headers.get('location')).toBe('/penghubung')
    expect(await isIn(visitor, '/petugas')).toBe(false)
    await setSecondFactorRoles({
      wanted: ['coordinator', 'liaison', 'admin', 'auditor'],
      by: 'system:test',
      now: app.clock.now(),
    })
    expect((await listAudit('sign-in-rules'))[0]).toMatchObject({
      details: { before: 'officer', after: 'coordinator,liaison,admin,auditor' },
    })
  })
})

describe('a role that is put on the list', () => {
  const standard: Role[] = ['coordinator', 'liaison', 'admin', 'auditor']
  const setRoles = (wanted: Role[]) => setSecondFactorRoles({ wanted, by: 'system:test', now: app.clock.now() })

  /** The sign-in read the list before, and wrote its session after it was changed. */
  async function whoSlippedThrough() {
    const officer = await anOfficerOf('dishub')
    await setRoles([...standard, 'officer'])
    const visitor = aVisitor()
    const id = await openStaffSession({ accountId: officer.accountId, isComplete: true, now: app.clock.now() })
    const [name = '', value = ''] = (writeSignInCookie(id, 'petugas', app.settings).split(';')[0] ?? '').split('=')
    visitor.cookies.set(name, value)
    return { officer, visitor, id }
  }

  it('opens nothing to a sign-in that was under way, and leads it to the set-up', async () => {
    const { visitor } = await whoSlippedThrough()
    const { reference } = await aComplaint({ status: 'in_progress', agency: 'dishub', now: app.clock.now() })
    for (const path of ['/petugas', `/petugas/aduan/${reference}`, '/petugas/aduan-baru']) {
      expect((await app.visit(path, visitor)).headers.get('location'), path).toBe('/petugas/kode')
    }
    expect((await app.visit(`/petugas/kabar?aduan=${reference}`, visitor)).status).toBe(302)
    // What is posted meanwhile does nothing and comes back with the sign-in.
    const before = await storedIn('complaints', { reference })
    const typed = 'Catatan contoh yang tidak boleh hilang'
    const posted = await app.submit(`/petugas/aduan/${reference}`, { token: 'x', step: 'note', text: typed }, visitor)
    expect(posted.status).toBe(401)
    expect(await storedIn('complaints', { reference })).toEqual(before)
    await passSecondStep(app, visitor)
    expect(await isIn(visitor, '/petugas')).toBe(true)
    await setRoles(standard)
  })

  it('lets no other session of the same person come to life with the set-up', async () => {
    const { officer, visitor } = await whoSlippedThrough()
    const id = await openStaffSession({ accountId: officer.accountId, isComplete: true, now: app.clock.now() })
    await passSecondStep(app, visitor)
    expect(await findStaffSession(id, app.clock.now())).toBeNull()
    await setRoles(standard)
  })

  it('asks nothing more of who has one', async () => {
    const { visitor } = await aMemberWithApp('liaison')
    await setRoles(['admin'])
    await setRoles(standard)
    expect(await isIn(visitor, '/penghubung')).toBe(true)
  })
})

describe('signing in with a second factor', () => {
  it('asks for the code after the password, and opens the desk with it', async () => {
    const { email, secret } = await aMemberWithApp()
    const visitor = await withPassword(email)
    expect(await isIn(visitor)).toBe(false)
    const answer = await enter(visitor, { code: ` ${codeOfApp(secret, app.clock.now()).replace(/^.../, '$& ')} ` })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/koordinator'])
    expect(await isIn(visitor)).toBe(true)
  })

  it('takes no code twice, nor an older one after a newer one', async () => {
    const { email, secret } = await aMemberWithApp()
    const [older, code] = [-1, 0].map((steps) => codeOfApp(secret, app.clock.now(), { steps }))
    expect((await enter(await withPassword(email), { code: code ?? '' })).status).toBe(302)
    for (const used of [code, older]) {
      expect((await enter(await withPassword(email), { code: used ?? '' })).status).toBe(422)
    }
  })

  it('lets one of two pass that arrive with the same code at the same moment', async () => {
    const { email, secret } = await aMemberWithApp()
    const browsers = await Promise.all([withPassword(email), withPassword(email)])
    const code = codeOfApp(secret, app.clock.now())
    const answers = await Promise.all(browsers.map((visitor) => enter(visitor, { code })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([302, 422])
  })

  it.each([
    [-2, false, 'a minute late is too late'],
    [-1, true, 'a clock that is thirty seconds slow is forgiven'],
    [1, true, 'a clock that is thirty seconds fast is forgiven'],
    [2, false, 'a minute early is too early'],
  ])('counts 30 seconds (%i) as %s: %s', (steps, isRight) => {
    const now = new Date('2026-03-10T02:00:10Z')
    const secret = new Uint8Array(20).fill(7)
    const code = codeOfApp('A4DQOBYHA4DQOBYHA4DQOBYHA4DQOBYH', now, { steps })
    expect(stepOfCode(secret, code, now) !== null).toBe(isRight)
  })

  it.each(['', '12345', '1234567', 'abcdef', '١٢٣٤٥٦', '-12345'])('knows that %j is no code', (typed) => {
    expect(stepOfCode(new Uint8Array(20), typed, new Date(0))).toBeNull()
  })

  it('refuses the eleventh wrong code within the hour, the right one included', async () => {
    const { email, secret } = await aMemberWithApp()
    const visitor = await withPassword(email)
    for (let i = 0; i < 10; i += 1) expect((await enter(visitor, { code: '000000' })).status).toBe(422)
    const refused = await enter(visitor, { code: codeOfApp(secret, app.clock.now()) })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    app.clock.add(1.1)
    const later = await withPassword(email)
    expect((await enter(later, { code: codeOfApp(secret, app.clock.now()) })).status).toBe(302)
  })

  it('forgets a password after fifteen minutes without the code', async () => {
    const { email, secret } = await aMemberWithApp()
    const visitor = await withPassword(email)
    app.clock.add(0.26)
    const late = await app.submit('/petugas/kode', { code: codeOfApp(secret, app.clock.now()), token: 'x' }, visitor)
    expect(late.status).toBe(401)
    expect(await isIn(visitor)).toBe(false)
  })

  it('says what is missing, without a code', async () => {
    const { email } = await aMemberWithApp()
    const answer = await enter(await withPassword(email), { code: ' ' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Tulis kodenya')
  })
})

describe('backup codes', () => {
  it('each stand in for the app once, however they are typed', async () => {
    const { id, email, backupCodes } = await aMemberWithApp()
    const code = backupCodes[0] ?? ''
    const typed = ` ${code.toLowerCase().replace('-', ' ')} `
    const visitor = await withPassword(email)
    expect(await (await app.visit('/petugas/kode?pakai=cadangan', visitor)).text()).toContain('name="backup"')
    expect((await enter(visitor, { backup: typed })).status).toBe(302)
    expect(await (await app.visit('/petugas/kode', visitor)).text()).toContain('tersisa 9.')
    expect((await enter(await withPassword(email), { backup: code })).status).toBe(422)
    expect((await listAudit(`account:${id}`))[0]).toMatchObject({ action: 'use-backup-code', details: { left: 9 } })
  })

  it('let one of two pass that arrive with the same code at the same moment', async () => {
    const { email, backupCodes } = await aMemberWithApp()
    const browsers = await Promise.all([withPassword(email), withPassword(email)])
    const answers = await Promise.all(browsers.map((visitor) => enter(visitor, { backup: backupCodes[0] ?? '' })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([302, 422])
  })

  it('are renewed with a code of the app, and the old ones end', async () => {
    const { email, secret, visitor, backupCodes } = await aMemberWithApp()
    expect((await enter(visitor, { code: '000000' })).status).toBe(422)
    const renewed = backupCodesOn(await (await enter(visitor, { code: codeOfApp(secret, app.clock.now()) })).text())
    expect(renewed).toHaveLength(10)
    expect((await enter(await withPassword(email), { backup: backupCodes[3] ?? '' })).status).toBe(422)
    expect((await enter(await withPassword(email), { backup: renewed[3] ?? '' })).status).toBe(302)
  })
})
