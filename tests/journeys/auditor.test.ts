import { describe, expect, it } from 'vitest'
import { setSecondFactorRoles } from '#app/accounts/second-factor-roles.server.ts'
import { auditActions } from '#app/audit/actions.ts'
import { actionWords } from '#app/audit/components/audit-entries.tsx'
import { translator } from '#app/i18n/translate.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { useApp } from '#tests/support/app.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { aCoordinator, anAdministrator, anAuditor } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

async function readAs(query: string): Promise<string> {
  const page = await app.visit(`/pengawas/jejak${query}`, await app.signIn(await anAuditor()))
  expect(page.status).toBe(200)
  return (await page.text()).replaceAll('<!-- -->', '')
}

const rowsOf = (html: string) => (html.match(/<tr>/g) ?? []).length - 1

describe('the audit trail', () => {
  it('shows the auditor who did what, by name, and nothing of what a complaint says', async () => {
    const { reference, title, body } = await aComplaint({ status: 'in_progress' })
    const html = await readAs(`?rantai=complaint:${reference}`)
    expect(html).toContain(`complaint:${reference}, 1`)
    expect(html).toContain('Uji coordinator')
    for (const words of [title, body]) expect(html).not.toContain(words)
  })

  it('says in the words of either language what was done, and is asked by them', async () => {
    const { reference } = await aComplaint({ status: 'in_progress' })
    const auditor = await app.signIn(await anAuditor())
    for (const [language, forwarded, choice] of [
      ['id', 'Aduan diteruskan ke instansi', 'Akun dibuat'],
      ['en', 'Complaint forwarded to an agency', 'Account created'],
    ]) {
      await app.visit(`/bahasa?ke=${language}`, auditor)
      const html = await (await app.visit(`/pengawas/jejak?rantai=complaint:${reference}`, auditor)).text()
      expect(html).toContain(`<div>${forwarded}</div>`)
      expect(html).toContain(`<option value="create-account">${choice}</option>`)
      expect(html.slice(html.indexOf('<tbody'))).not.toMatch(/>(submit|forward|start)</)
    }
  })

  it('has words for every action that is written, and shows one of an older version as it stands', () => {
    for (const t of [translator('id'), translator('en')]) {
      for (const action of auditActions) expect(actionWords(action, t), action).toMatch(/^[A-Z][\w ’!,]+$/)
      expect(actionWords('of-long-ago', t)).toBe('of-long-ago')
    }
  })

  it('says that a chain is whole, and from which entry on it is not', async () => {
    const { reference } = await aComplaint({ status: 'in_progress' })
    const chain = `complaint:${reference}`
    expect(await readAs(`?rantai=${chain}`)).toContain('utuh: setiap catatan')
    await rawDatabase()
      .collection('audit-entries')
      .updateOne({ chain, number: 2 }, { $set: { by: 'system:lain' } })
    expect(await readAs(`?rantai=${chain}`)).toContain('tidak utuh mulai catatan 2')
  })

  it('is searched by person, action and days', async () => {
    const admin = await anAdministrator()
    app.clock.set('2026-05-04T16:30:00Z')
    const by = `account:${admin.accountId}`
    await setSecondFactorRoles({ wanted: ['admin'], by, now: app.clock.now() })
    await setSecondFactorRoles({ wanted: ['admin', 'auditor'], by, now: app.clock.now() })
    const account = await rawDatabase().collection('accounts').findOne({ name: admin.name })
    const who = encodeURIComponent(String(account?.['email']))
    expect(rowsOf(await readAs(`?siapa=${who}`))).toBe(2)
    expect(rowsOf(await readAs(`?siapa=${who}&tindakan=edit-second-factor-roles`))).toBe(2)
    // 16.30 in Greenwich is the next day here.
    expect(rowsOf(await readAs(`?siapa=${who}&dari=2026-05-05&sampai=2026-05-05`))).toBe(2)
    for (const none of ['&dari=2026-05-06', '&sampai=2026-05-04', '&tindakan=create-account']) {
      expect(await readAs(`?siapa=${who}${none}`)).toContain('Tidak ada catatan yang cocok.')
    }
    expect(await readAs('?siapa=tidak-ada@contoh.example')).toContain('Tidak ada catatan yang cocok.')
    expect(rowsOf(await readAs('?tindakan=edit-second-factor-roles'))).toBe(2)
  })

  it('is read fifty at a time, each entry once, also where many bear the same moment', async () => {
    await inTransaction(async (tx) => {
      for (let i = 0; i < 60; i += 1) {
        await appendAudit(tx, { chain: `uji:${i}`, at: app.clock.now(), by: 'system:banyak', action: 'add-topic' })
      }
    })
    for (const query of ['?siapa=system:banyak', '?tindakan=add-topic']) {
      const first = await readAs(query)
      const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
      const second = await readAs(next.slice(next.indexOf('?')))
      const chains = [...`${first}${second}`.matchAll(/uji:\d+, 1/g)].map(([chain]) => chain)
      expect([rowsOf(first), new Set(chains).size, chains.length]).toEqual([50, 60, 60])
      expect(second).not.toContain('rel="next"')
    }
  })

  it('takes nonsense in the address for no wish', async () => {
    expect(await readAs('?dari=2026-99-99&setelah=x&sampai=kemarin')).toContain('<table')
  })

  it('does not exist for anybody else', async () => {
    for (const person of [await aCoordinator(), await anAdministrator()]) {
      expect((await app.visit('/pengawas/jejak', await app.signIn(person))).status).toBe(404)
    }
  })
})
