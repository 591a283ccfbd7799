import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { findAccount, findAccountByEmail, listAccountsOfAgency } from '#models/account.server.ts'
import { listAudit } from '#models/audit-entry.server.ts'
import { aVisitor, useApp, type Visitor } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { fieldsIn } from '#tests/support/form-fields.ts'
import { aHeadOf, anAdministrator, anAuditor, anOfficerOf, deskAgency } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

let first: StaffActor
let admin: Visitor
let other: Visitor
let second: StaffActor
beforeAll(async () => {
  first = await anAdministrator()
  second = await anAdministrator()
})
beforeEach(async () => {
  admin = await app.signIn(first)
  other = await app.signIn(second)
})

const addressOf = ({ accountId }: StaffActor) => `/pengelola/orang/${accountId}`
const html = async (address: string, as = admin) => (await app.visit(address, as)).text()

async function press(person: StaffActor, step: string, fields: Record<string, string> = {}, as = admin) {
  return app.submit(addressOf(person), { step, ...fields }, as)
}

/** The form of role and share, as the page fills it, with changes. Ticked boxes are sent once each. */
async function edit(person: StaffActor, changes: Record<string, string | string[]>, as = admin) {
  const {
    topics: _topics,
    districts: _districts,
    ...filled
  } = fieldsIn(await html(addressOf(person), as), 'name="version"')
  return app.submit(addressOf(person), { ...filled, ...changes }, as)
}

async function invite(fields: Record<string, string>, as = admin) {
  return app.submit('/pengelola/orang/baru', { name: 'Uji Undangan', language: 'id', ...fields }, as)
}

async function lastMail(to: string) {
  await app.work()
  const mails = (await storedIn('mailbox-messages', {})) as { to: string; text: string; subject: string }[]
  return mails.findLast((mail) => JSON.stringify(mail.to).includes(to))
}
const linkIn = (text = '') => /\/tautan\/[A-Za-z0-9_-]+/.exec(text)?.[0] ?? ''

describe('the list of people', () => {
  it('shows role, agency and last sign-in, and finds by name, role, agency and state', async () => {
    const officer = await anOfficerOf('dishub')
    expect(await html(`/pengelola/orang?q=${officer.name}`)).toContain('Belum pernah')
    await app.signIn(officer)
    const found = await html(`/pengelola/orang?q=${officer.name}&peran=officer&instansi=dishub&keadaan=aktif`)
    expect(found).toContain(addressOf(officer))
    expect(found).not.toContain('Belum pernah')
    expect(await html(`/pengelola/orang?q=${officer.name}&peran=head`)).toContain('Tidak ada orang yang cocok.')
    expect(await html(`/pengelola/orang?q=${officer.name}&keadaan=nonaktif`)).toContain('Tidak ada orang yang cocok.')
    expect(await html('/pengelola/orang?q=.*')).toContain('Tidak ada orang yang cocok.')
  })

  it('goes on by the key of its last row', async () => {
    await Promise.all(Array.from({ length: 52 }, () => anOfficerOf('dinkes')))
    const page = await html('/pengelola/orang?instansi=dinkes')
    const next = /href="(\/pengelola\/orang\?[^"]*sesudah[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const rows = (text: string) => new Set(text.match(/\/pengelola\/orang\/[0-9a-f]{24}/g) ?? [])
    const [one, two] = [rows(page), rows(await html(next))]
    expect([one.size, two.size]).toEqual([50, 2])
    expect([...two].filter((row) => one.has(row))).toEqual([])
  })
})

describe('inviting somebody', () => {
  it('mails a link that sets the first password, and the person can sign in', async () => {
    const email = 'uji-baru@contoh.example'
    const sent = await invite({ email, role: 'officer', agency: 'dishub', topics: 'roads' })
    expect([sent.status, sent.headers.get('location')]).toEqual([302, '/pengelola/orang?undangan=dikirim'])
    const link = linkIn((await lastMail(email))?.text)
    const password = 'delapan rakit di hulu'
    expect((await app.submit(link, { password, repeat: password })).status).toBe(200)
    const visitor = aVisitor()
    const signedIn = await app.submit('/petugas/masuk', { email, password }, visitor)
    expect([signedIn.status, signedIn.headers.get('location')]).toEqual([302, '/petugas'])
    const account = await findAccountByEmail(email)
    expect(account).toMatchObject({ role: 'officer', agency: 'dishub', scope: { topics: ['roads'], districts: [] } })
    expect((await listAudit(`account:${account?.id ?? ''}`)).at(-1)).toMatchObject({
      ...{ action: 'create-account', by: `account:${first.accountId}` },
    })
  })

  it.each([
    [{ email: 'bukan alamat' }, 'email', 'Alamat'],
    [{ email: 'uji-x@contoh.example', name: ' ' }, 'name', 'Tulis nama'],
    [{ email: 'uji-x@contoh.example', role: '' }, 'role', 'Pilih satu peran'],
    [{ email: 'uji-x@contoh.example', agency: '' }, 'agency', 'Peran ini perlu instansi'],
  ])('%j is refused at its field and what was typed comes back', async (fields, field, sentence) => {
    const answer = await invite({ role: 'officer', agency: 'dishub', ...fields })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(sentence)
    expect(page).toContain(`href="#${field}"`)
    expect(fieldsIn(page, 'name="email"')['email']).toBe(fields.email)
    expect(await findAccountByEmail('uji-x@contoh.example')).toBeNull()
  })

  it('an address that somebody has is refused', async () => {
    const { email } = (await findAccount((await anOfficerOf('dishub')).accountId)) ?? { email: '' }
    const answer = await invite({ email, role: 'officer', agency: 'dishub' })
    expect(await answer.text()).toContain('Email ini sudah dipakai akun lain')
  })

  it('can be sent again until there is a password; the older link ends', async () => {
    const email = 'uji-lagi@contoh.example'
    await invite({ email, role: 'liaison' })
    const older = linkIn((await lastMail(email))?.text)
    const { id = '' } = (await findAccountByEmail(email)) ?? {}
    app.clock.add(0.2)
    expect((await app.submit(`/pengelola/orang/${id}`, { step: 'invite-again' }, admin)).status).toBe(200)
    const newer = linkIn((await lastMail(email))?.text)
    expect(newer).not.toBe(older)
    expect((await app.visit(older)).status).toBe(404)
    expect((await app.visit(newer)).status).toBe(200)
  })
})

describe('a moved officer', () => {
  it('is refused at the next click, as if the complaint did not exist, and reads what the new place has', async () => {
    const here = await aComplaint({ status: 'in_progress', agency: 'dishub' })
    const there = await aComplaint({ status: 'in_progress', agency: 'dinkes' })
    const officer = await anOfficerOf('dishub')
    const visitor = await app.signIn(officer)
    const page = (reference: string) => app.visit(`/petugas/aduan/${reference}`, visitor)
    expect((await page(here.reference)).status).toBe(200)

    const saved = await edit(officer, { agency: 'dinkes' })
    expect(await saved.text()).toContain('Perubahan tersimpan.')

    const [refused, absent] = [await page(here.reference), await page('KTM-2222-2222-2')]
    expect([refused.status, absent.status]).toEqual([404, 404])
    expect((await page(there.reference)).status).toBe(200)
    expect((await listAudit(`account:${officer.accountId}`))[0]).toMatchObject({
      action: 'edit-account',
      details: { before: { agency: 'dishub' }, after: { agency: 'dinkes' } },
    })
  })

  it('loses what a new limit leaves out, and the page says what is the head’s now', async () => {
    const agency = 'dlh'
    const complaint = await aComplaint({ status: 'in_progress', agency })
    const officer = await anOfficerOf(agency)
    const head = await app.signIn(await aHeadOf(agency))
    const visitor = await app.signIn(officer)
    expect((await app.visit(`/petugas/aduan/${complaint.reference}`, visitor)).status).toBe(200)
    const others = (await listAccountsOfAgency(agency)).filter(
      ({ role, id }) => role === 'officer' && id !== officer.accountId,
    )
    for (const { id } of others) await app.submit(`/pengelola/orang/${id}`, { step: 'disable' }, admin)
    expect((await edit(officer, { topics: ['health'] })).status).toBe(200)
    expect((await app.visit(`/petugas/aduan/${complaint.reference}`, visitor)).status).toBe(404)
    expect(await html(addressOf(officer))).toContain('menjadi urusan kepala instansi')
    const uncovered = await (await app.visit('/petugas?petugas=tidak-ada', head)).text()
    expect(uncovered).toContain('Di luar bagian petugas')
    expect(uncovered).toContain(complaint.reference)
  })

  it('whose role asks for a code from now on signs in again', async () => {
    const officer = await anOfficerOf('dishub')
    const visitor = await app.signIn(officer)
    expect((await edit(officer, { role: 'liaison', agency: '' })).status).toBe(200)
    expect((await app.visit('/penghubung', visitor)).headers.get('location')).toBe('/petugas/masuk')
  })

  it('the slower of two administrators sees what the other saved', async () => {
    const officer = await anOfficerOf('dishub')
    const mine = fieldsIn(await html(addressOf(officer)), 'name="version"')
    await edit(officer, { agency: 'dinkes' }, other)
    const slower = await app.submit(addressOf(officer), { ...mine, role: 'head' }, admin)
    expect(slower.status).toBe(409)
    expect(await slower.text()).toContain('Sekarang tersimpan: dinkes')
    expect(await findAccount(officer.accountId)).toMatchObject({ role: 'officer', agency: 'dinkes' })
  })
})

describe('what two persons give', () => {
  it('a coordinator is proposed by one administrator and let in by another', async () => {
    const officer = await anOfficerOf(deskAgency)
    const proposed = await edit(officer, { role: 'coordinator' })
    expect(await proposed.text()).toContain('setelah pengelola lain memastikannya')
    expect((await findAccount(officer.accountId))?.role).toBe('officer')
    const [own, others] = [await html('/pengelola/orang'), await html('/pengelola/orang', other)]
    expect(own).toContain('Anda yang mengusulkan.')
    const proposal = /name="proposal" value="([0-9a-f]+)"/.exec(others)?.[1] ?? ''
    const token = /name="token" value="([^"]+)"/.exec(others.split('<main')[1] ?? '')?.[1] ?? ''

    const byOneself = await app.submit('/pengelola/orang', { step: 'confirm', proposal }, admin)
    expect(byOneself.status).toBe(409)
    expect(await byOneself.text()).toContain('Usulan Anda harus dipastikan pengelola lain')
    expect((await findAccount(officer.accountId))?.role).toBe('officer')

    expect((await app.submit('/pengelola/orang', { step: 'confirm', proposal }, other)).status).toBe(200)
    expect((await findAccount(officer.accountId))?.role).toBe('coordinator')
    expect((await app.submit('/pengelola/orang', { step: 'confirm', proposal, token }, other)).status).toBe(409)
    expect((await listAudit(`account:${officer.accountId}`)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['propose-account-change', 'confirm-account-change']),
    )
  })

  it('an invitation of an auditor goes out when the second one confirms, and never when it is dropped', async () => {
    for (const step of ['drop', 'confirm']) {
      const email = `uji-auditor-${step}@contoh.example`
      const answer = await invite({ email, role: 'auditor', agency: 'inspektorat' })
      expect(answer.headers.get('location')).toBe('/pengelola/orang?undangan=usulan')
      expect(await findAccountByEmail(email)).toBeNull()
      const proposal = /name="proposal" value="([0-9a-f]+)"/.exec(await html('/pengelola/orang', other))?.[1] ?? ''
      expect((await app.submit('/pengelola/orang', { step, proposal }, other)).status).toBe(200)
      expect((await lastMail(email)) !== undefined).toBe(step === 'confirm')
    }
    expect(await findAccountByEmail('uji-auditor-confirm@contoh.example')).toMatchObject({ role: 'auditor' })
  })

  it('also enabling one again, and the address that could set a new password', async () => {
    const auditor = await anAuditor()
    const asked = await press(auditor, 'address', { email: 'uji-alih@contoh.example' })
    expect(await asked.text()).toContain('setelah pengelola lain memastikannya')
    expect(await lastMail('uji-alih@contoh.example')).toBeUndefined()
    await press(auditor, 'disable')
    expect((await press(auditor, 'enable')).status).toBe(200)
    expect((await findAccount(auditor.accountId))?.isActive).toBe(false)
  })
})

describe('the own account and the last administrator', () => {
  it.each(['edit', 'disable', 'reset-factor', 'end-sessions', 'address'])(
    'nobody takes "%s" on themselves',
    async (step) => {
      const page = await html(addressOf(first))
      expect(page).toContain('Ini akun Anda sendiri.')
      const token =
        /name="token" value="([^"]+)"/.exec(
          (await html(addressOf(await anOfficerOf('dishub')))).split('<main')[1] ?? '',
        )?.[1] ?? ''
      const fields = { token, step, version: 'x', role: 'officer', agency: 'dishub', email: 'uji-diri@contoh.example' }
      const answer = await app.submit(addressOf(first), fields, admin)
      expect(answer.status).toBe(409)
      expect(await answer.text()).toContain('Akun Anda sendiri hanya dapat diubah pengelola lain')
      expect(await findAccount(first.accountId)).toMatchObject({ role: 'admin', isActive: true, newEmail: null })
    },
  )

  it('of two who disable each other at the same moment one stays', async () => {
    const [one, two] = [await anAdministrator(), await anAdministrator()]
    const visitors = [await app.signIn(one), await app.signIn(two)] as const
    await Promise.all([press(two, 'disable', {}, visitors[0]), press(one, 'disable', {}, visitors[1])])
    const left = await Promise.all([one, two].map(async ({ accountId }) => (await findAccount(accountId))?.isActive))
    expect(left.filter(Boolean)).toHaveLength(1)
  })
})
