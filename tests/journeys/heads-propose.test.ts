import { describe, expect, it } from 'vitest'
import { findAccountByEmail } from '#models/account.server.ts'
import { listAudit } from '#models/audit-entry.server.ts'
import { aVisitor, useApp } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { fieldsIn } from '#tests/support/form-fields.ts'
import { useHeadDesk } from '#tests/support/head-desk.ts'
import { aHeadOf, anAdministrator } from '#tests/support/people.ts'

// A head proposes an officer of the own agency, one administrator decides (docs/decisions/0029).

useDatabase()
const app = useApp()
const { people, html, addressOf, invite, waitingFor, decide, newEmail } = useHeadDesk(app)

async function mailTo(email: string) {
  await app.work()
  const mails = (await storedIn('mailbox-messages', {})) as { to: string; text: string }[]
  return mails.findLast((mail) => JSON.stringify(mail.to).includes(email))
}

describe('a new officer', () => {
  it('is proposed by the head, let in by an administrator, invited by mail and signs in with the limits', async () => {
    const email = newEmail()
    const sent = await invite(email, { topics: ['roads'], districts: ['64.08.09'] })
    expect([sent.status, sent.headers.get('location')]).toEqual([302, '/petugas/orang?usulan=terkirim'])
    expect([await findAccountByEmail(email), await mailTo(email)]).toEqual([null, undefined])
    expect(await html('/petugas/orang?usulan=terkirim', people.head)).toContain(`(${email})`)

    expect(await html('/pengelola', people.admin)).toContain('usulan menunggu keputusan.')
    const list = await html('/pengelola/orang', people.admin)
    expect(list).toContain('Usulan kepala instansi: 2')
    expect(list).toContain(`Undang Uji Usulan (${email}) sebagai`)
    expect(list).toContain(`Diusulkan ${people.boss.name}, Dinas Perhubungan`)
    const proposal = await waitingFor(email)
    expect(await (await decide('confirm', proposal)).text()).toContain('Undangan dikirim.')

    const link = /\/tautan\/[A-Za-z0-9_-]+/.exec((await mailTo(email))?.text ?? '')?.[0] ?? ''
    const password = 'delapan rakit di hulu'
    expect((await app.submit(link, { password, repeat: password })).status).toBe(200)
    const signedIn = await app.submit('/petugas/masuk', { email, password }, aVisitor())
    expect(signedIn.headers.get('location')).toBe('/petugas')
    const scope = { topics: ['roads'], districts: ['64.08.09'] }
    expect(await findAccountByEmail(email)).toMatchObject({ role: 'officer', agency: 'dishub', scope })

    const own = await html('/petugas/orang', people.head)
    expect(own).toContain('Tidak ada usulan Anda yang menunggu.')
    expect(own).toContain('Disetujui ')
    const entries = (await listAudit('account-proposals')).filter(({ details }) => details?.['proposal'] === proposal)
    const after = { email, role: 'officer', agency: 'dishub', topics: 'roads', districts: '64.08.09' }
    expect(entries).toMatchObject([
      { action: 'confirm-account-change', details: { proposedBy: people.boss.accountId, before: {}, after } },
      { action: 'propose-account-change', by: `account:${people.boss.accountId}`, details: { before: {}, after } },
    ])
    expect(entries[0]?.by).not.toBe(`account:${people.boss.accountId}`)
  })

  it('is declined with a reason that the head reads; without one nothing is decided', async () => {
    const email = newEmail()
    await invite(email)
    const proposal = await waitingFor(email)
    const without = await decide('decline', proposal, ' ')
    expect(without.status).toBe(422)
    const page = await without.text()
    expect(page).toContain(`href="#reason-${proposal}"`)
    expect(page).toContain('Bagian ini perlu diisi')
    expect(await waitingFor(email)).toBe(proposal)

    expect(await (await decide('decline', proposal, 'Belum ada SK.')).text()).toContain('Usulan ditolak.')
    const own = await html('/petugas/orang', people.head)
    expect(own).toContain('Ditolak ')
    expect(own).toContain('Alasan: Belum ada SK.')
    expect([await findAccountByEmail(email), await mailTo(email)]).toEqual([null, undefined])
    const [entry] = await listAudit('account-proposals')
    expect(entry).toMatchObject({
      action: 'decline-account-change',
      details: { proposal, email, reason: 'Belum ada SK.' },
    })
    // Decided once.
    expect((await decide('confirm', proposal)).status).toBe(409)
  })

  it('a reason sent with an old form comes back as it was typed', async () => {
    const email = newEmail()
    await invite(email)
    const fields = { token: 'lama', step: 'decline', proposal: await waitingFor(email), reason: 'Belum ada SK.' }
    const answer = await app.submit('/pengelola/orang', fields, people.admin)
    expect([answer.status, (await answer.text()).includes('Belum ada SK.')]).toEqual([403, true])
  })

  it('what was typed after the session ended is still there after signing in', async () => {
    const email = newEmail()
    const answer = await app.submit('/petugas/orang/baru', { token: 'x', email, name: 'Uji' }, aVisitor())
    expect([answer.status, (await answer.text()).includes(encodeURIComponent(email))]).toEqual([401, true])
  })

  it.each([
    [{ name: ' ' }, 'Tulis nama'],
    [{ topics: ['bukan-topik'] }, 'Pilih salah satu dari daftar'],
  ])('%j is refused at its field and what was typed comes back', async (fields, sentence) => {
    const email = newEmail()
    const answer = await invite(email, fields)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(sentence)
    expect(fieldsIn(page, 'name="email"')['email']).toBe(email)
  })

  it.each([{ role: 'coordinator' }, { role: 'admin' }, { agency: 'dinkes' }])(
    'a form that brings %j is refused, and asks for nothing',
    async (fields) => {
      const email = newEmail()
      expect((await invite(email, fields)).status).toBeGreaterThanOrEqual(400)
      expect(await waitingFor(email)).toBe('none')
    },
  )

  it('an address that was proposed already, by whomever, or that has an account', async () => {
    const email = newEmail()
    await invite(email)
    const elsewhere = await app.signIn(await aHeadOf('dinkes'))
    for (const as of [people.head, elsewhere]) {
      const again = await invite(email, {}, as)
      expect(again.status).toBe(422)
      expect(await again.text()).toContain('sudah menunggu keputusan')
    }
    const taken = await invite(await addressOf(people.officer))
    expect(taken.status).toBe(422)
    expect(await taken.text()).toContain('Email ini sudah dipakai akun lain')
    expect(await storedIn('account-proposals', { email })).toHaveLength(1)
  })

  it('of two who decide at the same moment one does', async () => {
    const email = newEmail()
    await invite(email)
    const proposal = await waitingFor(email)
    const other = await app.signIn(await anAdministrator())
    const answers = await Promise.all([decide('confirm', proposal), decide('confirm', proposal, undefined, other)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await storedIn('accounts', { email })).toHaveLength(1)
  })

  it('no more than twenty wait for one head', async () => {
    for (let i = 0; i < 20; i += 1) expect((await invite(newEmail())).status).toBe(302)
    const more = await invite(newEmail())
    expect(more.status).toBe(409)
    expect(await more.text()).toContain('Sudah ada 20 usulan Anda yang menunggu')
  })
})

describe('what came in between', () => {
  it('the address got an account: it is said, and the proposal waits until it is declined', async () => {
    const email = newEmail()
    await invite(email)
    const proposal = await waitingFor(email)
    const direct = { email, name: 'Uji Langsung', language: 'id', role: 'officer', agency: 'dinkes' }
    expect((await app.submit('/pengelola/orang/baru', direct, people.admin)).status).toBe(302)
    const answer = await decide('confirm', proposal)
    expect([answer.status, (await answer.text()).includes('Email ini sudah dipakai akun lain')]).toEqual([409, true])
    expect(await waitingFor(email)).toBe(proposal)
    expect(await findAccountByEmail(email)).toMatchObject({ agency: 'dinkes' })
    expect((await listAudit('account-proposals'))[0]).toMatchObject({ action: 'propose-account-change' })
    expect((await decide('decline', proposal, 'Sudah bekerja di Dinas Kesehatan.')).status).toBe(200)
  })

  it.each(['disable', 'move'])('the head is gone (%s)', async (way) => {
    const email = newEmail()
    await invite(email)
    const person = `/pengelola/orang/${people.boss.accountId}`
    const { topics: _t, districts: _d, ...filled } = fieldsIn(await html(person, people.admin), 'name="version"')
    const change = way === 'disable' ? { step: 'disable' } : { ...filled, agency: 'dinkes' }
    expect((await app.submit(person, change, people.admin)).status).toBe(200)
    expect(await html('/pengelola/orang', people.admin)).toContain('Yang mengusulkan bukan lagi kepala instansi itu.')
    expect((await decide('confirm', await waitingFor(email))).status).toBe(409)
    expect(await findAccountByEmail(email)).toBeNull()
  })

  it('the agency is closed', async () => {
    const chief = await app.signIn(await aHeadOf('disperindag'))
    const email = newEmail()
    expect((await invite(email, {}, chief)).status).toBe(302)
    const closing = { way: 'closed', on: '2026-03-09', successor: 'dinkes', reason: 'Uji', people: 'leave' }
    await app.submit('/pengelola/instansi/disperindag/tutup', closing, people.admin)
    const answer = await decide('confirm', await waitingFor(email))
    expect(await answer.text()).toContain('Instansi pada usulan ini sudah ditutup')
    expect([answer.status, await findAccountByEmail(email)]).toEqual([409, null])
    // And nothing more is asked for there.
    expect(await html('/petugas/orang', chief)).toContain('Instansi Anda sudah ditutup')
    expect((await invite(newEmail(), {}, chief)).status).toBe(409)
  })
})
