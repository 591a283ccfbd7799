import { describe, expect, it } from 'vitest'
import { findAccount } from '#models/account.server.ts'
import { withoutTokens } from '#tests/access/answers.ts'
import { listAudit } from '#models/audit-entry.server.ts'
import { useApp } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { fieldsIn } from '#tests/support/form-fields.ts'
import { useHeadDesk } from '#tests/support/head-desk.ts'
import { aCoordinator, aHeadOf, anAdministrator, anAuditor, anOfficerOf } from '#tests/support/people.ts'

// What a head proposes about the officers who are there, and about whom nothing (docs/decisions/0029).

useDatabase()
const app = useApp()
const { people, html, pageOf, addressOf, invite, ask, waitingFor, decide, tokenOfHead, newEmail } = useHeadDesk(app)

describe('an officer of the own agency', () => {
  it('gets another share when an administrator confirms it', async () => {
    expect(await (await ask(people.officer, 'scope', { topics: ['roads', 'health'] })).text()).toContain(
      'Usulan terkirim.',
    )
    expect((await findAccount(people.officer.accountId))?.scope).toEqual({ topics: [], districts: [] })
    const waiting = await html('/pengelola/orang', people.admin)
    expect(waiting).toContain('Sekarang: Semua topik dan semua kecamatan')
    await decide('confirm', await waitingFor(await addressOf(people.officer)))
    expect((await findAccount(people.officer.accountId))?.scope.topics.toSorted()).toEqual(['health', 'roads'])
    expect((await listAudit(`account:${people.officer.accountId}`)).slice(0, 2)).toMatchObject([
      { action: 'confirm-account-change', details: { before: { topics: '' }, after: { topics: 'health\nroads' } } },
      { action: 'propose-account-change', details: { before: { topics: '' }, after: { topics: 'health\nroads' } } },
    ])
    const unchanged = await ask(people.officer, 'scope', { topics: ['roads', 'health'] })
    expect([unchanged.status, (await unchanged.text()).includes('Belum ada yang berubah')]).toEqual([409, true])
  })

  it('is noted as away, unless the days are over when it is decided', async () => {
    const substitute = (await anOfficerOf('dishub')).accountId
    const wrong = await ask(people.officer, 'absence', { from: '2026-03-20', to: '2026-03-12', substitute })
    expect(wrong.status).toBe(422)
    expect(fieldsIn(await wrong.text(), 'name="from"')['from']).toBe('2026-03-20')
    const days = { from: '2026-03-12', to: '2026-03-20', substitute }
    await ask(people.officer, 'absence', days)
    await decide('confirm', await waitingFor(await addressOf(people.officer)))
    expect((await findAccount(people.officer.accountId))?.absence).toEqual(days)

    const late = await anOfficerOf('dishub')
    await ask(late, 'absence', { from: '2026-03-10', to: '2026-03-10', substitute })
    app.clock.add(72)
    const later = await app.signIn(await anAdministrator())
    const answer = await decide('confirm', await waitingFor(await addressOf(late)), undefined, later)
    expect([answer.status, (await answer.text()).includes('Ketidakhadiran ini tidak cocok lagi')]).toEqual([409, true])
    app.clock.add(-72)
  })

  it('loses the account and its sessions when an administrator confirms it', async () => {
    const working = await app.signIn(people.officer)
    await ask(people.officer, 'disable')
    expect((await app.visit('/petugas', working)).status).toBe(200)
    const again = await ask(people.officer, 'disable')
    expect([again.status, (await again.text()).includes('sudah menunggu keputusan')]).toEqual([409, true])
    expect(await html(pageOf(people.officer), people.head)).toContain('sedang menunggu keputusan')
    await decide('confirm', await waitingFor(await addressOf(people.officer)))
    expect((await findAccount(people.officer.accountId))?.isActive).toBe(false)
    expect((await app.visit('/petugas', working)).headers.get('location')).toBe('/petugas/masuk')
    expect(await html(pageOf(people.officer), people.head)).toContain('Akun ini nonaktif.')
    expect((await ask(people.officer, 'disable', { token: await tokenOfHead() })).status).toBe(409)
  })

  it('the officer was disabled: the proposal ends, and the head reads so', async () => {
    await ask(people.officer, 'scope', { topics: ['roads'] })
    const proposal = await waitingFor(await addressOf(people.officer))
    await app.submit(`/pengelola/orang/${people.officer.accountId}`, { step: 'disable' }, people.admin)
    expect((await decide('confirm', proposal)).status).toBe(409)
    expect(await html('/petugas/orang', people.head)).toContain('Tidak berlaku lagi')
  })

  it('a proposal is taken back by who made it, and by no other head', async () => {
    await ask(people.officer, 'disable')
    const proposal = await waitingFor(await addressOf(people.officer))
    const second = await app.signIn(await aHeadOf('dishub'))
    await invite(newEmail(), {}, second)
    expect((await app.submit('/petugas/orang', { proposal }, second)).status).toBe(409)
    expect(await (await app.submit('/petugas/orang', { proposal }, people.head)).text()).toContain('Usulan ditarik.')
    expect(await waitingFor(await addressOf(people.officer))).toBe('none')
    expect((await listAudit(`account:${people.officer.accountId}`))[0]).toMatchObject({ action: 'drop-account-change' })
  })
})

describe('anybody else', () => {
  it('looks to the head as if there was nobody, by reading and by posting', async () => {
    const token = await tokenOfHead()
    const strangers = [
      ...[await anOfficerOf('dinkes'), await aHeadOf('dinkes'), await aHeadOf('dishub'), people.boss],
      ...[await aCoordinator('dishub'), await anAuditor(), await anAdministrator()],
    ]
    const faceOf = async (answer: Response) =>
      `${answer.status} ${withoutTokens((await answer.text()).replaceAll(/nonce="[^"]*"/g, ''))}`
    const nobody = `/petugas/orang/${'0'.repeat(24)}`
    const read = await faceOf(await app.visit(nobody, people.head))
    for (const step of ['scope', 'absence', 'disable']) {
      const posted = await faceOf(await app.submit(nobody, { token, step }, people.head))
      for (const person of strangers) {
        expect(await faceOf(await app.visit(pageOf(person), people.head))).toBe(read)
        expect(await faceOf(await app.submit(pageOf(person), { token, step }, people.head))).toBe(posted)
        expect(await faceOf(await app.submit(pageOf(person), { token: 'x', step }, people.head))).toBe(posted)
      }
    }
    expect(read).toMatch(/^404/)
    expect(await html('/petugas/orang', people.head)).not.toContain(strangers[0]?.name ?? '')
    for (const { accountId } of strangers) expect(await storedIn('account-proposals', { accountId })).toEqual([])
  })

  it('an auditor reads what waits, without a form; a head decides nothing', async () => {
    const email = newEmail()
    await invite(email)
    const page = await html('/pengelola/orang', await app.signIn(await anAuditor()))
    expect(page).toContain(email)
    expect(page.slice(page.indexOf('<main'))).not.toContain('method="post"')
    const fields = { token: await tokenOfHead(), step: 'confirm', proposal: await waitingFor(email) }
    expect((await app.submit('/pengelola/orang', fields, people.head)).status).toBe(404)
    expect(await waitingFor(email)).not.toBe('none')
  })
})
