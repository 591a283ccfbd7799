import { beforeAll, describe, expect, it } from 'vitest'
import { createAccount } from '#app/accounts/create-account.server.ts'
import { listAudit } from '#models/audit-entry.server.ts'
import { loadReferenceData } from '#models/load-reference-data.server.ts'
import { findAgency } from '#models/agency.server.ts'
import { readRegency } from '#models/regency.server.ts'
import { aVisitor, type Visitor, useApp } from '#tests/support/app.ts'
import { codeOfApp, passSecondStep, secretOn } from '#tests/support/code-app.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aCoordinator, aHeadOf, aLiaison, anAdministrator, anOfficerOf, testKeys } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

let admin: Visitor
beforeAll(async () => {
  admin = await app.signIn(await anAdministrator())
})

/** What the form of a page would send: its fields as they are filled in, without the sign-out form of the header. */
async function formAt(address: string, as = admin): Promise<Record<string, string>> {
  const html = await (await app.visit(address, as)).text()
  const form = html.split('<form').find((part) => part.includes(`action="${address}#kabar"`)) ?? ''
  const inputs = [...form.matchAll(/<input[^>]*>/g)].map(([tag]) => tag)
  const value = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
  const filled = inputs
    .filter((tag) => value(tag, 'type') !== 'checkbox' || tag.includes('checked'))
    .map((tag): [string, string] => [value(tag, 'name') ?? '', value(tag, 'value') ?? ''])
  const selected = /<option[^>]*value="([^"]*)"[^>]*selected|<option selected="" value="([^"]*)"/.exec(form)
  return {
    ...(Object.fromEntries(filled) as Record<string, string>),
    ...(form.includes('name="deskAgency"') ? { deskAgency: selected?.[1] ?? selected?.[2] ?? '' } : {}),
  }
}

async function save(address: string, changes: Record<string, string>, filled?: Record<string, string>) {
  return app.submit(address, { ...(filled ?? (await formAt(address))), ...changes }, admin)
}

const addresses = ['/pengelola', '/pengelola/kabupaten', '/pengelola/instansi', '/pengelola/instansi/disdikbud']

describe('the administrator’s desk', () => {
  it.each(addresses)('%s opens for an administrator, in both languages', async (address) => {
    for (const language of ['id', 'en']) {
      const page = await app.visit(address, admin, { 'Accept-Language': language })
      expect(page.status).toBe(200)
      expect(await page.text()).toContain(`<html lang="${language}">`)
    }
  })

  it.each(addresses)('%s does not exist for anybody else, and strangers are sent to sign in', async (address) => {
    const others = await Promise.all([anOfficerOf('disdikbud'), aHeadOf('disdikbud'), aCoordinator(), aLiaison()])
    for (const person of others) expect((await app.visit(address, await app.signIn(person))).status).toBe(404)
    const stranger = await app.visit(address)
    expect([stranger.status, stranger.headers.get('location')]).toEqual([302, '/petugas/masuk'])
  })

  it('has no way to a complaint', async () => {
    for (const address of ['/petugas', '/koordinator', '/penghubung', '/petugas/aduan/KTM-7Q4D-9M2K-H']) {
      expect((await app.visit(address, admin)).status).toBe(404)
    }
  })
})

describe('the list of agencies', () => {
  it('marks what is missing and whose name is a guess', async () => {
    const html = await (await app.visit('/pengelola/instansi', admin)).text()
    expect(html).toContain('belum diisi')
    expect(html).toContain('nama belum dikonfirmasi')
    expect(html).toContain('/pengelola/instansi/64.08.09')
  })

  it('finds by name, short name and code, and says when nothing matches', async () => {
    for (const words of ['pendidikan', 'Disdikbud', 'disdikbud']) {
      const html = await (await app.visit(`/pengelola/instansi?q=${words}`, admin)).text()
      expect(html).toContain('Dinas Pendidikan dan Kebudayaan')
      expect(html).not.toContain('Dinas Perhubungan')
    }
    expect(await (await app.visit('/pengelola/instansi?q=zzz', admin)).text()).toContain(
      'Tidak ada instansi yang cocok',
    )
  })
})

describe('editing an agency', () => {
  const address = '/pengelola/instansi/dishub'

  it('saves, says so, and writes who changed what into the audit chain', async () => {
    const saved = await save(address, {
      personInCharge: '  Rani   Contoh ',
      post: 'Kepala Bidang Contoh',
      phone: '0549 000 111',
      email: 'Dishub@Kutim.example',
      hours: 'Senin sampai Jumat 08.00-15.00 WITA',
      isConfirmed: 'yes',
    })
    expect(saved.status).toBe(200)
    expect(await saved.text()).toContain('Perubahan Dinas Perhubungan tersimpan.')
    expect(await findAgency('dishub')).toMatchObject({
      personInCharge: 'Rani Contoh',
      phone: '0549 000 111',
      email: 'Dishub@kutim.example',
      isConfirmed: true,
    })
    const [entry] = await listAudit('agency:dishub')
    expect(entry).toMatchObject({
      action: 'edit-agency',
      details: { before: { phone: '' }, after: { phone: '0549 000 111' } },
    })
    expect(entry?.by).toMatch(/^account:/)
  })

  it('is not overwritten by the next start', async () => {
    await save(address, { post: 'Sekretaris Contoh' })
    await loadReferenceData()
    expect(await findAgency('dishub')).toMatchObject({ post: 'Sekretaris Contoh' })
  })

  it('writes nothing when nothing changed, and saving twice is saving once', async () => {
    const filled = await formAt('/pengelola/instansi/dinsos')
    const once = await save('/pengelola/instansi/dinsos', { post: 'Kepala Contoh' }, filled)
    const twice = await save('/pengelola/instansi/dinsos', { post: 'Kepala Contoh' }, filled)
    expect([once.status, twice.status]).toEqual([200, 200])
    expect(await listAudit('agency:dinsos')).toHaveLength(1)
  })

  it('shows everything typed again with what is to mend', async () => {
    const refused = await save(address, { name: ' ', email: 'a@b, c@d.example', phone: 'dua', post: 'Tetap di sini' })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain('Ada 3 yang perlu diperbaiki')
    expect(html).toContain('<title>Kesalahan: ')
    expect(html).toContain('value="a@b, c@d.example"')
    expect(html).toContain('value="Tetap di sini"')
    expect(await findAgency('dishub')).not.toMatchObject({ post: 'Tetap di sini' })
  })

  it('tells the slower of two administrators, keeps the own text, and lets them save after that', async () => {
    const mine = await formAt('/pengelola/instansi/dpu')
    await save('/pengelola/instansi/dpu', { post: 'Dari yang cepat' })
    const slower = await save('/pengelola/instansi/dpu', { post: 'Dari yang lambat' }, mine)
    expect(slower.status).toBe(409)
    const html = await slower.text()
    expect(html).toContain('value="Dari yang lambat"')
    expect(html).toContain('Sekarang tersimpan: Dari yang cepat')
    expect(await findAgency('dpu')).toMatchObject({ post: 'Dari yang cepat' })

    const version = /name="version" value="([^"]+)"/.exec(html)?.[1] ?? ''
    expect((await save('/pengelola/instansi/dpu', { post: 'Dari yang lambat' }, { ...mine, version })).status).toBe(200)
    expect(await findAgency('dpu')).toMatchObject({ post: 'Dari yang lambat' })
  })

  it('guards the version also after a refused form', async () => {
    const mine = await formAt('/pengelola/instansi/dinkes')
    await save('/pengelola/instansi/dinkes', { post: 'Dari yang cepat' })
    const refused = await save('/pengelola/instansi/dinkes', { post: 'Lambat', phone: 'x' }, mine)
    const version = /name="version" value="([^"]+)"/.exec(await refused.text())?.[1] ?? ''
    expect((await save('/pengelola/instansi/dinkes', { post: 'Lambat' }, { ...mine, version })).status).toBe(409)
  })

  it('does not take fields that no form has, or codes that do not exist', async () => {
    expect((await save(address, { type: 'police' })).status).toBe(400)
    expect((await app.visit('/pengelola/instansi/nowhere', admin)).status).toBe(404)
  })

  it('refuses the token of another form', async () => {
    const filled = await formAt('/pengelola/kabupaten')
    const answer = await save(address, { post: 'Asing', token: filled['token'] ?? '' })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('value="Asing"')
    expect(await findAgency('dishub')).not.toMatchObject({ post: 'Asing' })
  })

  it('gives what was typed back after the session ended, and takes it after signing in again', async () => {
    const [email, password] = ['pengelola-lupa@contoh.example', 'tujuh perahu di muara']
    const now = app.clock.now()
    const account = { email, name: 'Pengelola Uji', password, role: 'admin', by: 'system:test' } as const
    await createAccount({ ...account, keys: testKeys, now })
    const visitor = aVisitor()
    await app.submit('/petugas/masuk', { email, password }, visitor)
    const secret = await passSecondStep(app, visitor)
    const filled = await formAt(address, visitor)
    app.clock.add(1)

    const late = await app.submit(address, { ...filled, post: 'Ditulis sebelum "berakhir" & lama' }, visitor)
    expect(late.status).toBe(401)
    const asked = await late.text()
    expect(asked).toContain('Sesi Anda berakhir')
    const hidden = hiddenIn(asked)
    const wrong = await app.submit('/petugas/masuk', { ...hidden, email, password: 'salah sekali' }, visitor)
    expect(hiddenIn(await wrong.text())['kept']).toBe(hidden['kept'])

    const asksCode = hiddenIn(
      await (await app.submit('/petugas/masuk', { ...hidden, email, password }, visitor)).text(),
    )
    const wrongCode = await app.submit('/petugas/kode', { ...asksCode, code: '000000' }, visitor)
    expect(hiddenIn(await wrongCode.text())['kept']).toBe(hidden['kept'])
    const code = codeOfApp(secret, app.clock.now())
    const waiting = await app.submit('/petugas/kode', { ...asksCode, code }, visitor)
    expect(waiting.status).toBe(200)
    const kept = hiddenIn(await waiting.text())
    expect(kept['post']).toBe('Ditulis sebelum "berakhir" & lama')
    expect(await findAgency('dishub')).not.toMatchObject({ post: kept['post'] })
    expect((await app.submit(address, kept, visitor)).status).toBe(200)
    expect(await findAgency('dishub')).toMatchObject({ post: kept['post'] })
    app.clock.add(-1)
  })

  it('keeps what was typed also when a second factor has to be set up in between', async () => {
    const [email, password] = ['pengelola-baru@contoh.example', 'tujuh perahu di muara']
    const account = { email, name: 'Pengelola Uji', password, role: 'admin', by: 'system:test' } as const
    await createAccount({ ...account, keys: testKeys, now: app.clock.now() })
    const visitor = aVisitor()
    const kept = `${address}?post=Ditulis+sebelum`
    const asked = hiddenIn(await (await app.submit('/petugas/masuk', { email, password, kept }, visitor)).text())
    const page = await (await app.submit('/petugas/kode', asked, visitor)).text()
    const code = codeOfApp(secretOn(page), app.clock.now())
    const done = await (await app.submit('/petugas/kode', { ...hiddenIn(page), code }, visitor)).text()
    expect(hiddenIn(done)).toMatchObject({ post: 'Ditulis sebelum' })
  })

  it('keeps nothing for an address that is no desk', async () => {
    const [email, password] = ['pengelola-luar@contoh.example', 'tujuh perahu di muara']
    const now = app.clock.now()
    const account = { email, name: 'Pengelola Uji', password, role: 'admin', by: 'system:test' } as const
    await createAccount({ ...account, keys: testKeys, now })
    for (const kept of [
      '//evil.example?post=x',
      '/lapor?body=x',
      'https://evil.example/koordinator?x=1',
      '/petugas/masuk?email=x',
      '?',
    ]) {
      const answer = await app.submit('/petugas/masuk', { email, password, kept })
      expect([answer.status, answer.headers.get('location')]).toEqual([302, '/petugas/kode'])
    }
  })
})

/** The hidden fields of a page's form, as a browser would send them. */
function hiddenIn(html: string): Record<string, string> {
  const main = html.slice(html.indexOf('<main'))
  const tags = [...main.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
  const plain = (text = '') =>
    text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  return Object.fromEntries(tags.map(([, name, value]): [string, string] => [name ?? '', plain(value)]))
}

describe('editing the regency’s desk', () => {
  const address = '/pengelola/kabupaten'

  it('saves, and the foot of every page says it', async () => {
    const saved = await save(address, { personInCharge: 'Sari Contoh', phone: '0549 222 333', deskAgency: 'setda' })
    expect(saved.status).toBe(200)
    expect(await readRegency()).toMatchObject({ personInCharge: 'Sari Contoh', deskAgency: 'setda' })
    expect(await (await app.visit('/')).text()).toContain('Sari Contoh')
    expect((await listAudit('regency'))[0]).toMatchObject({
      action: 'edit-regency',
      details: { before: { personInCharge: '' }, after: { personInCharge: 'Sari Contoh', phone: '0549 222 333' } },
    })
  })

  it('takes the secretariat’s addresses, one a line, each by the strict grammar', async () => {
    const saved = await save(address, { secretariat: ' Setda.Satu@Contoh.example\r\n\r\nsetda.dua@contoh.example,' })
    expect(saved.status).toBe(200)
    const addresses = ['Setda.Satu@contoh.example', 'setda.dua@contoh.example']
    expect((await readRegency()).secretariat).toEqual(addresses)
    expect(await (await app.visit(address, admin)).text()).toContain(addresses.join('\n'))

    const wrong = 'setda.satu@contoh.example\nsetda@contoh.example <lain@contoh.example>'
    const refused = await save(address, { secretariat: wrong })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain('bukan alamat email')
    expect(html).toContain('lain@contoh.example')
    const many = Array.from({ length: 11 }, (_, number) => `s${number}@contoh.example`).join('\n')
    expect((await save(address, { secretariat: many })).status).toBe(422)
    expect((await readRegency()).secretariat).toEqual(addresses)
  })

  it('shows the emergency numbers', async () => {
    expect(await (await app.visit(address, admin)).text()).toMatch(/Semua keadaan darurat\D*112/)
  })

  it('refuses an agency that does not exist', async () => {
    expect((await save(address, { deskAgency: 'nowhere' })).status).toBe(422)
    expect(await readRegency()).toMatchObject({ deskAgency: 'setda' })
  })
})
