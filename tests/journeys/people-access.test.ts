import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { setSecondFactorRoles } from '#app/accounts/second-factor-roles.server.ts'
import { assignComplaint } from '#app/complaints/assign-complaint.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { findAccount } from '#models/account.server.ts'
import { listAudit } from '#models/audit-entry.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { useApp, type Visitor } from '#tests/support/app.ts'
import { passSecondStep } from '#tests/support/code-app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { fieldsIn } from '#tests/support/form-fields.ts'
import { aCoordinator, aHeadOf, anAdministrator, anOfficerOf } from '#tests/support/people.ts'
import { residentOf } from '#tests/support/resident-visit.ts'

useDatabase()
const app = useApp()

let first: StaffActor
let admin: Visitor
beforeAll(async () => {
  first = await anAdministrator()
})
beforeEach(async () => {
  admin = await app.signIn(first)
})

const addressOf = ({ accountId }: StaffActor) => `/pengelola/orang/${accountId}`
const html = async (address: string, as = admin) => (await app.visit(address, as)).text()

async function press(person: StaffActor, step: string, fields: Record<string, string> = {}, as = admin) {
  return app.submit(addressOf(person), { step, ...fields }, as)
}

async function lastMail(to: string) {
  await app.work()
  const mails = (await storedIn('mailbox-messages', {})) as { to: string; text: string; subject: string }[]
  return mails.findLast((mail) => JSON.stringify(mail.to).includes(to))
}
const emailOf = async ({ accountId }: StaffActor) => (await findAccount(accountId))?.email ?? ''

/** A complaint of the agency that its head has just given to this officer. */
async function aComplaintGivenTo(officer: StaffActor, agency = 'dishub'): Promise<Reference> {
  const now = app.clock.now()
  const { reference, version } = await aComplaint({ status: 'forwarded', agency, now })
  const given = {
    reference,
    actor: await aHeadOf(agency),
    version,
    officer: officer.accountId,
    now,
    submissionKey: `${reference}:given`,
  }
  expect(await assignComplaint(given)).toMatchObject({ ok: true })
  return reference
}

/** Whose letter box of these holds a mail about the complaint. */
async function mailedAbout(reference: Reference, addresses: readonly string[]): Promise<string[]> {
  await app.work()
  const mails = await storedIn('mailbox-messages', {})
  const read = (address: string) =>
    mails.some((mail) => JSON.stringify(mail['to']).includes(address) && JSON.stringify(mail).includes(reference))
  return addresses.filter(read)
}

const linkIn = (text = '') => /\/tautan\/[A-Za-z0-9_-]+/.exec(text)?.[0] ?? ''

describe('access of somebody', () => {
  it('disabling ends it at the next click, enabling gives it back', async () => {
    const officer = await anOfficerOf('dishub')
    const visitor = await app.signIn(officer)
    expect(await (await press(officer, 'disable')).text()).toContain('Akun dinonaktifkan.')
    expect((await app.visit('/petugas', visitor)).headers.get('location')).toBe('/petugas/masuk')
    expect((await press(officer, 'disable')).status).toBe(409)
    expect(await (await press(officer, 'enable')).text()).toContain('Akun aktif lagi.')
    expect((await app.visit('/petugas', await app.signIn(officer))).status).toBe(200)
  })

  it('all sessions of somebody can be ended', async () => {
    const officer = await anOfficerOf('dishub')
    const visitors = [await app.signIn(officer), await app.signIn(officer)]
    expect(await html(addressOf(officer))).toContain('2 sesi sedang terbuka.')
    await press(officer, 'end-sessions')
    for (const visitor of visitors) expect((await app.visit('/petugas', visitor)).status).toBe(302)
  })

  it('a second factor is taken away by another administrator, and the person is told', async () => {
    const officer = await anOfficerOf('dishub')
    await passSecondStep(app, await app.signIn(officer))
    const before = (await findAccount(officer.accountId)) ?? { secondFactorAt: null, email: '' }
    expect(before.secondFactorAt).not.toBeNull()
    expect(await (await press(officer, 'reset-factor')).text()).toContain('Kode dari aplikasi dihapus.')
    expect((await findAccount(officer.accountId))?.secondFactorAt).toBeNull()
    expect((await lastMail(before.email))?.text).toContain(first.name)
    expect((await listAudit(`account:${officer.accountId}`))[0]).toMatchObject({ action: 'reset-second-factor' })
    expect((await press(officer, 'reset-factor')).status).toBe(409)
  })

  it('a new address has to be confirmed by its owner, and the old one is told', async () => {
    const officer = await anOfficerOf('dishub')
    const { email: old = '' } = (await findAccount(officer.accountId)) ?? {}
    const email = 'uji-pindah@contoh.example'
    expect((await press(officer, 'address', { email: 'UJI-pindah@contoh.example ' })).status).toBe(200)
    expect((await findAccount(officer.accountId))?.email).toBe(old)
    expect((await lastMail(old))?.subject).toContain('akan diganti')
    const link = linkIn((await lastMail(email))?.text)
    expect(await (await app.visit(link)).text()).toContain('Apakah ini email Anda?')
    expect((await findAccount(officer.accountId))?.email).toBe(old)
    expect(await (await app.submit(link, {})).text()).toContain('Email Anda diganti')
    expect(await findAccount(officer.accountId)).toMatchObject({ email, newEmail: null })
    expect((await app.visit(link)).status).toBe(404)
    expect((await listAudit(`account:${officer.accountId}`))[0]).toMatchObject({
      details: { before: { email: old }, after: { email } },
    })
  })
})

describe('an absence', () => {
  it('is kept with its substitute, who gets the mails meanwhile', async () => {
    const [away, stand] = [await anOfficerOf('dishub'), await anOfficerOf('dishub')]
    const days = { from: '2026-03-09', to: '2026-03-20', substitute: stand.accountId }
    app.clock.set('2026-03-11T02:00:00Z')
    admin = await app.signIn(first)
    expect(await (await press(away, 'absence', days)).text()).toContain('Ketidakhadiran tersimpan.')
    expect(await html(addressOf(away))).toContain(`Hari ini digantikan ${stand.name}.`)
    expect((await listAudit(`account:${away.accountId}`))[0]).toMatchObject({ details: { after: days } })
    const [own, substitute] = [await emailOf(away), await emailOf(stand)]
    expect(await mailedAbout(await aComplaintGivenTo(away), [own, substitute])).toEqual([substitute])

    const circle = await press(stand, 'absence', { ...days, substitute: away.accountId })
    expect(circle.status).toBe(422)
    expect(await circle.text()).toContain('Pengganti itu sendiri digantikan orang ini')

    expect(await (await press(away, 'end-absence')).text()).toContain('Ketidakhadiran dihapus.')
    expect((await findAccount(away.accountId))?.absence).toBeNull()
    expect(await mailedAbout(await aComplaintGivenTo(away), [own, substitute])).toEqual([own])
  })

  it('of somebody whom nobody stands in for any more leaves the mails with the person', async () => {
    const [away, stand] = [await anOfficerOf('dishub'), await anOfficerOf('dishub')]
    await press(away, 'absence', { from: '2026-03-09', to: '2026-03-20', substitute: stand.accountId })
    await press(stand, 'disable')
    const [own, substitute] = [await emailOf(away), await emailOf(stand)]
    expect(await mailedAbout(await aComplaintGivenTo(away), [own, substitute])).toEqual([own])
  })

  it.each([
    [{ from: '', to: '2026-03-20' }, 'from'],
    [{ from: '2026-03-20', to: '2026-03-12' }, 'to'],
    [{ from: '2026-03-01', to: '2026-03-05' }, 'to'],
    [{ from: '2026-03-12', to: '2026-03-20', substitute: 'nobody' }, 'substitute'],
  ])('%j is refused at %s', async (days, field) => {
    const [away, stand] = [await anOfficerOf('dinkes'), await anOfficerOf('dinkes')]
    const answer = await press(away, 'absence', { substitute: stand.accountId, ...days })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(`href="#${field}"`)
  })

  it('of two that point at each other and are saved at the same moment one is kept', async () => {
    const [one, two] = [await anOfficerOf('dpmptsp'), await anOfficerOf('dpmptsp')]
    const again = await app.signIn(await anAdministrator())
    const days = { from: '2026-03-12', to: '2026-03-20' }
    await Promise.all([
      press(one, 'absence', { ...days, substitute: two.accountId }),
      press(two, 'absence', { ...days, substitute: one.accountId }, again),
    ])
    const kept = await Promise.all([one, two].map(async ({ accountId }) => (await findAccount(accountId))?.absence))
    expect(kept.filter(Boolean)).toHaveLength(1)
  })
})

describe('whoever still holds a complaint', () => {
  const remindedOf = (reference: Reference) => storedIn('outbox-emails', { reference, message: 'resident-reminded' })

  async function remind(reference: Reference) {
    // Idul Fitri and Nyepi may lie in between.
    app.clock.add(20 * 24)
    admin = await app.signIn(first)
    const resident = await residentOf(app, reference)
    expect((await app.submit(`/aduan/${reference}`, { step: 'remind' }, resident)).status).toBe(303)
  }

  it.each([
    ['is disabled', (person: StaffActor) => press(person, 'disable')],
    [
      'has moved to another agency',
      async (person: StaffActor) => {
        const filled = fieldsIn(await html(addressOf(person)), 'name="version"')
        const { topics: _topics, districts: _districts, ...post } = filled
        return app.submit(addressOf(person), { ...post, agency: 'dinkes' }, admin)
      },
    ],
  ])('and %s gets no reminder: the inbox of the agency does', async (_what, change) => {
    const officer = await anOfficerOf('dishub')
    const reference = await aComplaintGivenTo(officer)
    expect((await change(officer)).status).toBe(200)
    expect((await findComplaint(reference))?.assignee?.accountId).toBe(officer.accountId)
    await remind(reference)
    const readers = (await remindedOf(reference)).map(({ to }) => to as { kind: string; accountId?: string })
    expect(readers).toContainEqual(expect.objectContaining({ kind: 'agency', agency: 'dishub' }))
    expect(readers.map(({ accountId }) => accountId)).not.toContain(officer.accountId)
  })

  it('and works there gets the reminder', async () => {
    const officer = await anOfficerOf('dishub')
    const reference = await aComplaintGivenTo(officer)
    await remind(reference)
    const readers = (await remindedOf(reference)).map(({ to }) => to as object)
    expect(readers).toContainEqual(expect.objectContaining({ kind: 'account', accountId: officer.accountId }))
    expect(readers).not.toContainEqual(expect.objectContaining({ kind: 'agency' }))
  })
})

describe('who has to have a second factor', () => {
  const save = (roles: string[], as = admin) =>
    html('/pengelola/masuk', as).then((page) =>
      app.submit('/pengelola/masuk', { ...fieldsIn(page, 'name="version"'), roles }, as),
    )

  it('a role put on the list ends the sessions that began without one, and no other', async () => {
    const officer = await anOfficerOf('dishub')
    const withCode = await anOfficerOf('dishub')
    const [without, coded, coordinator] = [
      await app.signIn(officer),
      await app.signIn(withCode),
      await app.signIn(await aCoordinator()),
    ]
    await passSecondStep(app, coded)
    expect((await save(['officer', 'coordinator', 'liaison', 'admin', 'auditor'])).status).toBe(200)
    expect((await app.visit('/petugas', without)).headers.get('location')).toBe('/petugas/masuk')
    expect((await app.visit('/petugas', coded)).status).toBe(200)
    expect((await app.visit('/koordinator', coordinator)).status).toBe(200)
    expect((await listAudit('sign-in-rules'))[0]).toMatchObject({
      by: `account:${first.accountId}`,
      details: { before: 'coordinator,liaison,admin,auditor', after: 'officer,coordinator,liaison,admin,auditor' },
    })
    const by = 'system:test'
    await setSecondFactorRoles({ wanted: ['coordinator', 'liaison', 'admin', 'auditor'], by, now: app.clock.now() })
  })

  it('administrators cannot do without', async () => {
    const refused = await save(['coordinator'])
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Pengelola selalu wajib')
  })
})

describe('the own sessions', () => {
  it('are listed, and one or all others can be ended', async () => {
    const officer = await anOfficerOf('dishub')
    const visitors = [await app.signIn(officer), await app.signIn(officer), await app.signIn(officer)] as const
    const page = await html('/petugas/sesi', visitors[0])
    expect(page.match(/Sesi lain/g)).toHaveLength(2)
    const session = /name="session" value="([^"]+)"/.exec(page)?.[1] ?? ''
    expect(await (await app.submit('/petugas/sesi', { step: 'one', session }, visitors[0])).text()).toContain(
      '1 sesi diakhiri.',
    )
    await app.submit('/petugas/sesi', { step: 'others' }, visitors[0])
    const open = await Promise.all(visitors.map(async (visitor) => (await app.visit('/petugas', visitor)).status))
    expect(open).toEqual([200, 302, 302])
  })

  it('nobody ends a session of somebody else', async () => {
    const [mine, theirs] = [
      await app.signIn(await anOfficerOf('dishub')),
      await app.signIn(await anOfficerOf('dishub')),
    ]
    const [, token = ''] = /name="token" value="([^"]+)"/.exec(await html('/petugas/sesi', mine)) ?? []
    const page = await html('/petugas/sesi', theirs)
    expect(page).not.toContain('name="session"')
    const answer = await app.submit('/petugas/sesi', { step: 'one', session: 'A'.repeat(16), token }, mine)
    expect(await answer.text()).not.toContain('diakhiri.')
    expect((await app.visit('/petugas', theirs)).status).toBe(200)
  })
})
