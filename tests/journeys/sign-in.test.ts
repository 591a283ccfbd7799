import { describe, expect, it } from 'vitest'
import { createAccount } from '#app/accounts/create-account.server.ts'
import type { Role } from '#app/complaints/rules/complaint.ts'
import { linkToken } from '#app/emails/links.server.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aVisitor, useApp } from '#tests/support/app.ts'
import { passSecondStep } from '#tests/support/code-app.ts'
import { anOfficerOf, testKeys } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

const goodPassword = 'tujuh perahu di muara'

let members = 0

/** Somebody who has just been invited, and the address behind the invitation's link. */
async function aMember({ role = 'officer', agency = 'disdikbud' }: { role?: Role; agency?: string | null } = {}) {
  members += 1
  const email = `anggota${members}@contoh.example`
  const now = app.clock.now()
  const made = await createAccount({ email, name: 'Anggota Uji', role, agency, by: 'system:test', keys: testKeys, now })
  if (!made.ok) throw new Error(made.reason)
  return { accountId: made.accountId, email, address: `/tautan/${made.linkToken ?? ''}` }
}

async function aMemberWithPassword(wish?: { role: Role; agency: string | null }) {
  const member = await aMember(wish)
  const saved = await app.submit(member.address, { password: goodPassword, repeat: goodPassword })
  expect(saved.status).toBe(200)
  return member
}

const signIn = (email: string, password: string, as = aVisitor()) =>
  app.submit('/petugas/masuk', { email, password }, as)

const errorsOf = async (response: Response) => {
  const html = await response.text()
  const summary = /class="error-summary"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? ''
  return [...summary.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, words]) => (words ?? '').replace(/<[^>]+>/g, ''))
}

describe('an invitation', () => {
  it('shows a page that changes nothing, and sets the password when its button is pressed', async () => {
    const { address, email } = await aMember()
    for (let scanned = 0; scanned < 3; scanned += 1) {
      const page = await app.visit(address)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain(email)
    }
    expect((await app.submit(address, { password: goodPassword, repeat: goodPassword })).status).toBe(200)
    expect((await app.visit(address)).status).toBe(404)
  })

  it.each([
    ['perahu', 'perahu', 'Kata sandi terlalu pendek. Pakai paling sedikit 8 huruf'],
    ['password123', 'password123', 'Kata sandi ini termasuk yang paling sering dipakai orang. Pilih yang lain'],
    [goodPassword, 'tujuh perahu', 'Kedua kata sandi tidak sama. Tulis lagi keduanya'],
    ['', '', 'Tulis kata sandi'],
  ])('refuses "%s" and "%s" and can be used again', async (password, repeat, words) => {
    const { address } = await aMember()
    const refused = await app.submit(address, { password, repeat })
    expect(refused.status).toBe(422)
    const html = await refused.clone().text()
    expect(await errorsOf(refused)).toEqual([words])
    expect(html).not.toContain('value="perahu"')
    expect((await app.submit(address, { password: goodPassword, repeat: goodPassword })).status).toBe(200)
  })

  it('looks the same when it is unknown, used or expired', async () => {
    const used = await aMemberWithPassword()
    const expired = await aMember()
    app.clock.add(24 * 365)
    const pages = await Promise.all(
      [used.address, expired.address, '/tautan/AAAAAAAAAAAAAAAAAAAAAA'].map((address) => app.visit(address)),
    )
    app.clock.add(-24 * 365)
    const texts = await Promise.all(pages.map(async (page) => (await page.text()).replace(/nonce="[^"]*"/g, '')))
    expect(pages.map((page) => page.status)).toEqual([404, 404, 404])
    expect(new Set(texts).size).toBe(1)
    expect(texts[0]).toContain('Tautan ini tidak berlaku lagi')
  })
})

describe('signing in', () => {
  it.each([
    ['officer', 'disdikbud', '/petugas'],
    ['head', 'disdikbud', '/petugas'],
    ['coordinator', 'setda', '/koordinator'],
    ['liaison', null, '/penghubung'],
    ['admin', null, '/pengelola'],
  ] as const)('leads a %s of %s to %s', async (role, agency, home) => {
    const { email } = await aMemberWithPassword({ role, agency })
    const visitor = aVisitor()
    const answer = await signIn(email, goodPassword, visitor)
    const isAsked = answer.headers.get('location') === '/petugas/kode'
    expect([answer.status, isAsked]).toEqual([302, role !== 'officer' && role !== 'head'])
    if (isAsked) await passSecondStep(app, visitor)
    else expect(answer.headers.get('location')).toBe(home)
    const again = await app.visit('/petugas/masuk', visitor)
    expect([again.status, again.headers.get('location')]).toEqual([302, home])
  })

  it('carries a random id in a cookie that scripts cannot read and that ends with the browser', async () => {
    const { email } = await aMemberWithPassword()
    const cookie = (await signIn(email, goodPassword)).headers.getSetCookie()[0] ?? ''
    expect(cookie).toMatch(/^petugas=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  it('answers unknown people and wrong passwords alike: words, status and size', async () => {
    const { email } = await aMemberWithPassword()
    const wrong = await signIn(email, 'salah sekali')
    const unknown = await signIn(email.replace('anggota', 'unknown'), 'salah sekali')
    expect([wrong.status, unknown.status]).toEqual([422, 422])
    const [first, second] = [await wrong.text(), await unknown.text()]
    expect(Math.abs(first.length - second.length)).toBeLessThan(40)
    expect(await errorsOf(new Response(first))).toEqual(['Email atau kata sandi tidak cocok'])
    expect(await errorsOf(new Response(second))).toEqual(['Email atau kata sandi tidak cocok'])
  })

  it('keeps the address and never the password when something is missing', async () => {
    const answer = await app.submit('/petugas/masuk', { email: 'ani@contoh.example', password: '' })
    expect(answer.status).toBe(422)
    expect(await answer.clone().text()).toContain('value="ani@contoh.example"')
    expect(await errorsOf(answer)).toEqual(['Tulis kata sandi'])
    expect(await errorsOf(await signIn('', goodPassword))).toEqual(['Tulis alamat email'])
  })

  it('ignores an address to go on to', async () => {
    const { email } = await aMemberWithPassword()
    const answer = await app.submit('/petugas/masuk?next=//evil.example&ke=//evil.example', {
      email,
      password: goodPassword,
    })
    expect(answer.headers.get('location')).toBe('/petugas')
  })

  it('refuses a form without its token and keeps the address', async () => {
    const answer = await app.submit('/petugas/masuk', { email: 'ani@contoh.example', password: 'x', token: 'a.b.c' })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('value="ani@contoh.example"')
  })

  it('says when to try again after ten wrong passwords, and keeps the address', async () => {
    const { email } = await aMember()
    for (let i = 0; i < 10; i += 1) expect((await signIn(email, 'salah sekali')).status).toBe(422)
    const answer = await signIn(email, 'salah sekali')
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await answer.clone().text()).toContain(`value="${email}"`)
    expect((await errorsOf(answer))[0]).toMatch(/^Terlalu banyak percobaan\. Coba lagi pukul \d\d\.\d\d WITA$/)
  })
})

describe('signing out', () => {
  it('needs its button, ends the session on the server, and says so', async () => {
    const person = await anOfficerOf('disdikbud')
    const visitor = await app.signIn(person)
    const stolen = aVisitor()
    for (const [name, value] of visitor.cookies) stolen.cookies.set(name, value)
    expect(await (await app.visit('/petugas/keluar', visitor)).text()).toContain('Keluar dari Suara Etam?')

    const answer = await app.submit('/petugas/keluar', {}, visitor)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/petugas/keluar'])
    expect(visitor.cookies.size).toBe(0)
    expect(await (await app.visit('/petugas/keluar', visitor)).text()).toContain('Anda sudah keluar')
    expect((await app.visit('/pengelola', stolen)).headers.get('location')).toBe('/petugas/masuk')
  })
})

describe('a forgotten password', () => {
  it('answers everybody alike', async () => {
    const { email } = await aMemberWithPassword()
    const [known, unknown] = await Promise.all(
      [email, 'nobody@contoh.example'].map((address) => app.submit('/petugas/sandi', { email: address })),
    )
    expect([known?.status, unknown?.status]).toEqual([200, 200])
    const bare = async (response?: Response) => (await response?.text())?.replace(/nonce="[^"]*"/g, '')
    expect(await bare(known)).toBe(await bare(unknown))
  })

  it('mails one link that sets a new password', async () => {
    const { email, accountId } = await aMemberWithPassword()
    await app.submit('/petugas/sandi', { email })
    const [link] = await storedIn('link-tokens', { accountId, purpose: 'password-reset', usedAt: null })
    const address = `/tautan/${linkToken(testKeys, String(link?.['linkId']))}`
    expect(await (await app.visit(address)).text()).toContain('Buat kata sandi baru')
    await app.submit(address, { password: 'delapan kopi hangat', repeat: 'delapan kopi hangat' })
    expect((await signIn(email, goodPassword)).status).toBe(422)
    expect((await signIn(email, 'delapan kopi hangat')).status).toBe(302)
  })

  it('asks for an address that is one', async () => {
    expect((await app.submit('/petugas/sandi', { email: 'ani' })).status).toBe(422)
    expect((await app.submit('/petugas/sandi', { email: '' })).status).toBe(422)
  })
})

describe('the pages in English', () => {
  it.each(['/petugas/masuk', '/petugas/sandi', '/petugas/keluar', '/tautan/AAAAAAAAAAAAAAAAAAAAAA'])(
    '%s',
    async (address) => {
      const html = await (await app.visit(address, undefined, { 'Accept-Language': 'en' })).text()
      expect(html).toContain('<html lang="en">')
      expect(html).not.toMatch(/Kata sandi|Masuk|Tautan|Keluar/)
    },
  )
})
