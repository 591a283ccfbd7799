import { describe, expect, it } from 'vitest'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { firstBrokenAudit } from '#models/audit-entry.server.ts'
import { Browser, mustBe } from '#tests/fixtures/data-of-0.1/browser.ts'
import type { KnownPerson } from '#tests/fixtures/data-of-0.1/known.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { oldVersions } from '#tests/support/old-data.ts'
import { useOldSite } from '#tests/support/old-site.ts'

// Today's program, web and worker, on what a site of 0.1 stored, and through its front door.

useDatabase()

/** How many kinds of mail 0.1 knew; one of each was owed. */
const messagesOf01 = 18

describe.each(oldVersions)('a data folder of 0.1 (%s)', (commit) => {
  const site = useOldSite(commit)
  const { known, collections } = site.data
  const storedThen = (name: string) => collections.find((one) => one.name === name)?.documents ?? []

  it('is brought to this version before anything else, and says so', () => {
    const count = storedThen('complaints').length
    expect(count).toBeGreaterThan(25)
    expect(site.lines).toContain(`Migration 1 (workflow-fields): done, ${count} documents`)
    expect(site.lines.join('\n')).not.toContain('Nobody can sign in yet')
  })

  it('has nothing in it that the database would refuse today, and no complaint without a field that a new one has', async () => {
    const [{ options }] = (await rawDatabase().listCollections({ name: 'complaints' }).toArray()) as unknown as [
      { options: { validator: object } },
    ]
    expect(await storedIn('complaints', { $nor: [options.validator] })).toEqual([])
    const filing = new Browser(site.origin)
    const filed = { place: 'simpang contoh', body: 'Contoh uji, bukan aduan: lampu padam.', identity: 'none' }
    mustBe(await filing.send('/lapor', filed), 303)
    const all = await storedIn('complaints')
    const fields = Object.keys(all.find(({ submittedAt }) => submittedAt >= site.clock.now()) ?? {})
    expect(fields.length).toBeGreaterThan(30)
    for (const complaint of all) expect(Object.keys(complaint)).toEqual(expect.arrayContaining(fields))
  })

  it('lets every resident in with the old number and code, to their words', async () => {
    for (const complaint of known.complaints) {
      const resident = await site.open(complaint)
      const page = mustBe(await resident.visit(`/aduan/${complaint.reference}`), 200)
      expect(plain(page.html), complaint.label).toContain(complaint.words)
    }
  })

  it('serves every file byte for byte, and cleans those that 0.1 left', async () => {
    const files = known.complaints.flatMap((complaint) => complaint.files.map((file) => ({ complaint, file })))
    expect(new Set(files.map(({ file }) => file.type)).size).toBeGreaterThan(1)
    for (const { complaint, file } of files) {
      const resident = await site.open(complaint)
      expect(await resident.download(file.path), complaint.label).toMatchObject({ status: 200, sha256: file.sha256 })
    }
    const late = await site.open(site.complaint('owed-named'))
    const { html } = await late.visit(`/aduan/${site.complaint('owed-named').reference}`)
    const paths = [...html.matchAll(/href="(\/lampiran\/[^"?]+)"/g)].map(([, path]) => path ?? '')
    const served = await Promise.all(paths.map((path) => late.download(path)))
    expect(served.map(({ status, type }) => `${status} ${type}`).sort()).toEqual([
      '200 application/pdf',
      '200 image/jpeg',
    ])
  })

  it('lets everybody of the staff sign in once more with the old password, and nobody who was disabled', async () => {
    const homes: Record<string, string> = {
      ...{ officer: '/petugas', head: '/petugas', coordinator: '/koordinator' },
      ...{ liaison: '/penghubung', admin: '/pengelola' },
    }
    const active = known.people.filter(({ isDisabled, password }) => !isDisabled && password !== null)
    for (const person of active) {
      const home = homes[person.role] ?? ''
      expect(await asBefore(person, home), `${person.email} without signing in`).toBe(302)
      expect((await (await site.signIn(person)).visit(home)).status, person.email).toBe(200)
    }
    for (const person of known.people.filter(({ isDisabled }) => isDisabled)) {
      await expect(site.signIn(person)).rejects.toThrow('is not let in')
    }
  })

  async function asBefore({ cookies }: KnownPerson, path: string): Promise<number> {
    const browser = new Browser(site.origin)
    for (const [name, value] of Object.entries(cookies)) browser.cookies.set(name, value)
    return (await browser.visit(path)).status
  }

  it('shows an agency what it had, to officers and heads', async () => {
    const own = storedThen('complaints').filter(
      ({ agency, listedOn, against }) => agency === 'dishub' && against !== 'dishub' && String(listedOn) < '9',
    )
    expect(own.length).toBeGreaterThan(8)
    for (const role of ['officer', 'head']) {
      const browser = await site.signIn(site.person(role, 'dishub'))
      const { html } = mustBe(await browser.visit('/petugas'), 200)
      for (const { reference } of own) expect(html, role).toContain(String(reference))
      const part = role === 'head' ? '?bagian=riwayat' : ''
      for (const { reference } of own) mustBe(await browser.visit(`/petugas/aduan/${String(reference)}${part}`), 200)
    }
  })

  it('shows the coordinators their queue, what is protected, and what could not be mailed', async () => {
    const desk = await site.signIn(site.person('coordinator', 'inspektorat'))
    const pages = await Promise.all(
      ['', '?bagian=dilindungi', '?bagian=inspektorat', '?bagian=email'].map((part) =>
        desk.visit(`/koordinator${part}`),
      ),
    )
    const html = pages.map((page) => mustBe(page, 200).html).join('\n')
    const waiting = ['submitted', 'submitted-nameless', 'returned', 'retitled', 'disputed-twice', 'against-leadership']
    for (const label of waiting) expect(html, label).toContain(site.complaint(label).reference)
    for (const { reference, label } of known.complaints) {
      expect((await desk.visit(`/petugas/aduan/${reference}`)).status, label).toBe(200)
    }
  })

  it('shows what administrators wrote to the public, and every public page', async () => {
    const anybody = new Browser(site.origin)
    expect((await anybody.visit('/instansi/dishub')).html).toContain('Rani Contoh')
    expect((await anybody.visit('/')).html).toContain('Sari Contoh')
    for (const path of ['/', '/lapor', '/lacak', '/aduan', '/instansi', '/bantuan', '/privasi']) {
      expect((await anybody.visit(path)).status, path).toBe(200)
    }
    const admin = await site.signIn(site.person('admin'))
    for (const path of [
      '/pengelola',
      '/pengelola/instansi/dishub',
      '/pengelola/topik',
      '/pengelola/orang',
      '/pengelola/aturan',
      '/pengelola/kalender',
    ]) {
      expect((await admin.visit(path)).status, path).toBe(200)
    }
  })

  it('exports what the liaison may count one by one, and nothing protected', async () => {
    const liaison = await site.signIn(site.person('liaison'))
    const [from, to] = [-1, 1].map((days) => localDateOf(new Date(Date.parse(known.madeAt) + days * 86_400_000)))
    const page = await liaison.visit(`/penghubung?from=${from}&to=${to}`)
    const form = page.html.slice(page.html.indexOf('action="/penghubung/unduh"'))
    const token = /name="token" value="([^"]+)"/.exec(form)?.[1] ?? ''
    const { html } = mustBe(await liaison.send('/penghubung/unduh', { from: from!, to: to!, token }), 200)
    for (const { reference, identity, restricted, target } of storedThen('complaints')) {
      const isOpen = identity === 'named' && restricted === false && target === 'normal'
      expect(html.includes(String(reference)), String(reference)).toBe(isOpen)
    }
  })

  it('has an audit chain that is whole, everywhere', async () => {
    const chains = await rawDatabase().collection('audit-entries').distinct('chain')
    expect(chains.length).toBeGreaterThan(known.complaints.length)
    for (const chain of chains) expect(await firstBrokenAudit(String(chain)), String(chain)).toBeNull()
    const then = storedThen('audit-entries')
    const now = await storedIn('audit-entries', { _id: { $in: then.map(({ _id }) => _id) as never[] } })
    expect(now).toHaveLength(then.length)
  })

  it('sends what was owed once, and nothing that was sent before', async () => {
    const owed = storedThen('outbox-emails').filter(({ state }) => state === 'owed')
    expect(owed.length).toBeGreaterThan(4)
    expect(new Set(owed.map(({ message }) => message)).size).toBe(messagesOf01)
    for (const { _id, key, to, reference } of owed) {
      const [row] = await storedIn('outbox-emails', { _id: _id as never })
      const [complaint] = await storedIn('complaints', { reference: String(reference) })
      // What an office is owed about a complaint that is not its own any more may not say what is in it.
      const { agency = null } = to as { agency?: string }
      const isGone = agency !== null && complaint?.['agency'] !== agency
      expect(isGone ? ['sent', 'stopped'] : ['sent'], String(key)).toContain(row?.['state'])
    }
    const before = new Set(storedThen('mailbox-messages').map(({ _id }) => String(_id)))
    const messages = await storedIn('mailbox-messages')
    expect(messages.filter(({ deliveries }) => deliveries !== 1)).toEqual([])
    const arrived = messages.filter(({ _id }) => !before.has(String(_id)))
    for (const { messageId } of owed) {
      if (messageId) expect(arrived.filter((mail) => mail['messageId'] === messageId)).toHaveLength(1)
    }
    expect(arrived.length).toBeGreaterThan(owed.length / 2)
  })

  it('does what the links of the old mails say', async () => {
    const offered = new Set<string>()
    for (const { path, purpose } of known.links) {
      const page = await new Browser(site.origin).visit(path)
      expect(page.status, `${purpose} ${path}`).toBe(200)
      offered.add(purpose)
    }
    expect([...offered].sort()).toEqual(['accept', 'confirm-address', 'dispute', 'password', 'stop-mail'])
    const { email, reference } = site.complaint('answered-by-link')
    const accept = known.links.find((link) => link.purpose === 'accept' && link.to === email)
    mustBe(await new Browser(site.origin).send(accept?.path ?? '', {}), 200)
    expect((await storedIn('complaints', { reference }))[0]).toMatchObject({ status: 'closed', closedBy: 'resident' })
    const invited = known.people.find(({ password }) => password === null)
    const link = known.links.find(({ purpose, to }) => purpose === 'password' && to === invited?.email)
    const password = 'sebelas layar contoh di teluk'
    mustBe(await new Browser(site.origin).send(link?.path ?? '', { password, repeat: password }), 200)
    mustBe(await (await site.signIn({ ...invited!, password })).visit('/petugas'), 200)
  })

  it('changes nothing when it is started again', async () => {
    await site.stop()
    const before = await storedIn('complaints')
    await site.start()
    expect(site.lines.filter((line) => line.startsWith('Migration'))).toEqual([])
    expect(await storedIn('complaints')).toEqual(before)
  })
})

function plain(html: string): string {
  return html.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
