import { describe, expect, it } from 'vitest'
import { aPdf } from '#tests/attachments/samples.ts'
import { useDatabase, storedIn } from '#tests/support/database.ts'
import { codeIn, referenceIn } from '#tests/support/receipt-words.ts'
import { aVisitor, tokenOf, useApp, type TestFile } from '#tests/support/app.ts'

useDatabase()
const app = useApp()

// Invented text with a mark that the checks can find again.
const story = {
  body: 'Ini aduan contoh: lampu di simpang contoh padam sejak tiga malam, warga takut lewat.',
  village: '64.08.09.2001',
  name: 'Warga Contoh',
  email: 'warga@contoh.example',
}

describe('a resident files a complaint', () => {
  it('gets number and code, and finds the complaint with them', async () => {
    const resident = aVisitor()
    const sent = await app.submit('/lapor', story, resident)
    expect(sent.status).toBe(303)
    expect(sent.headers.get('location')).toBe('/lapor/diterima')
    const receipt = await (await app.visit('/lapor/diterima', resident)).text()
    // Nobody has filled in the desk's telephone number: no sentence says to call it.
    expect(receipt).toContain('ingatkan di halaman Lacak aduan, atau hubungi Ombudsman RI')
    const reference = referenceIn(receipt)
    expect(reference).not.toBe('')

    const elsewhere = aVisitor()
    const opened = await app.submit('/lacak', { reference, code: codeIn(receipt) }, elsewhere)
    expect(opened.headers.get('location')).toBe(`/aduan/${reference}`)
    const page = await (await app.visit(`/aduan/${reference}`, elsewhere)).text()
    expect(page).toContain(story.body)
    expect(page).not.toContain(codeIn(receipt))
  })

  it('reads the receipt in the answer itself when the browser keeps no cookies, and again on a reload', async () => {
    const form = await app.visit('/lapor')
    const fields = { ...story, ...(await tokenOf(form)) }
    const stranger = aVisitor({ keepsCookies: false })
    const first = await (await app.submit('/lapor', fields, stranger, { from: null })).text()
    const second = await (await app.submit('/lapor', fields, stranger, { from: null })).text()
    expect(codeIn(first)).not.toBe('')
    expect([referenceIn(second), codeIn(second)]).toEqual([referenceIn(first), codeIn(first)])
    expect(await storedIn('complaints', { reference: referenceIn(first) })).toHaveLength(1)
  })

  it('keeps every answer while turning the pages, and stores nothing before the last step', async () => {
    const before = (await storedIn('complaints')).length
    const resident = aVisitor()
    const second = await app.submit('/lapor', { ...story, step: '1', go: 'next' }, resident)
    expect(await second.text()).toContain(`value="${story.body}"`)
    const third = await app.submit('/lapor', { ...story, step: '2', go: 'next' }, resident)
    const html = await third.text()
    expect(html).toContain('Periksa sebelum mengirim')
    expect(html).toContain('Desa Sepaso, Kec. Bengalon')
    const back = await app.submit('/lapor', { ...story, step: '3', go: 'edit1' }, resident)
    expect(await back.text()).toContain(story.body)
    expect(await storedIn('complaints')).toHaveLength(before)
  })

  it('is told all that is missing at once, with what was typed still there', async () => {
    const answer = await app.submit('/lapor', { name: 'Warga Contoh', phone: 'bukan nomor', step: '1', go: 'next' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('Ada 2 yang perlu diperbaiki')
    expect(html).toContain('value="Warga Contoh"')
    expect(html).toContain('<title>Kesalahan: ')
  })

  it('reads the same form in the other language without losing a word', async () => {
    const answer = await app.submit('/lapor', { ...story, step: '1', go: 'language' })
    const html = await answer.text()
    expect(html).toContain('<html lang="en"')
    expect(html).toContain(story.body)
  })

  it('keeps the files that were chosen when the language was changed', async () => {
    const resident = aVisitor()
    const { token } = await tokenOf(await app.visit('/lapor', resident))
    const files: TestFile[] = [
      { name: 'surat.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.4\ncontoh\n%%EOF\n') },
    ]
    const turn = { ...story, token, step: '3', go: 'language' }
    const answer = await app.submit('/lapor', turn, resident, { from: null, files })
    const html = await answer.text()
    expect(html).toContain('<html lang="en"')
    expect(html).toContain('surat.pdf')
  })

  it('gets a fresh form with every word when the page was open too long', async () => {
    const resident = aVisitor()
    const { token } = await tokenOf(await app.visit('/lapor', resident))
    app.clock.add(50)
    const answer = await app.submit('/lapor', { ...story, token }, resident, { from: null })
    expect(answer.status).toBe(403)
    const html = await answer.text()
    expect(html).toContain(story.body)
    const again = await app.submit('/lapor', { ...story, ...(await tokenOf(new Response(html))) }, resident, {
      from: null,
    })
    expect(again.status).toBe(303)
    app.clock.set('2026-03-10T02:00:00Z')
  })
})

describe('sending twice', () => {
  it('makes one complaint of ten parallel copies, and shows all of them one receipt', async () => {
    const fields = { ...story, ...(await tokenOf(await app.visit('/lapor'))) }
    const copies = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const answer = await app.submit('/lapor', fields, aVisitor({ keepsCookies: false }), { from: null })
        return answer.text()
      }),
    )
    expect(new Set(copies.map((html) => `${referenceIn(html)} ${codeIn(html)}`)).size).toBe(1)
    const [complaint] = await storedIn('complaints', { reference: referenceIn(copies[0] ?? '') })
    expect(await storedIn('complaints', { submissionKeyHash: complaint?.['submissionKeyHash'] })).toHaveLength(1)
    expect(await storedIn('outbox-emails', { reference: complaint?.['reference'] as string })).toHaveLength(1)
    expect(await storedIn('audit-entries', { chain: `complaint:${String(complaint?.['reference'])}` })).toHaveLength(1)
  })

  it('with other words keeps the text, links the receipt and offers to send it as a new one', async () => {
    const { token } = await tokenOf(await app.visit('/lapor'))
    const visitor = aVisitor({ keepsCookies: false })
    const first = await (await app.submit('/lapor', { ...story, token }, visitor, { from: null })).text()
    const changed = { ...story, body: `${story.body} Ditambah kalimat lain.`, token }
    const answer = await app.submit('/lapor', changed, visitor, { from: null })
    expect(answer.status).toBe(409)
    const html = await answer.text()
    expect(html).toContain('Ditambah kalimat lain.')
    expect(html).toContain(referenceIn(first))
    const fresh = [...html.matchAll(/name="token" value="([^"]+)"/g)].at(-1)?.[1] ?? ''
    const asNew = await (await app.submit('/lapor', { ...changed, token: fresh }, visitor, { from: null })).text()
    expect(referenceIn(asNew)).not.toBe(referenceIn(first))
  })

  it('with a file that failed the first time adds it to the same complaint, once', async () => {
    const fields = { ...story, ...(await tokenOf(await app.visit('/lapor'))) }
    const visitor = aVisitor({ keepsCookies: false })
    const first = await (await app.submit('/lapor', fields, visitor, { from: null })).text()
    const files = [{ name: 'surat.pdf', type: 'application/pdf', bytes: aPdf() }]
    for (let again = 0; again < 2; again += 1) {
      const answer = await (await app.submit('/lapor', fields, visitor, { from: null, files })).text()
      expect(referenceIn(answer)).toBe(referenceIn(first))
    }
    const [complaint] = await storedIn('complaints', { reference: referenceIn(first) })
    const history = complaint?.['history'] as { step: string; attachments: string[] }[]
    expect(history.filter(({ step }) => step === 'add').map(({ attachments }) => attachments.length)).toEqual([1])
  })

  it('with the same file again is still the same complaint', async () => {
    const fields = { ...story, ...(await tokenOf(await app.visit('/lapor'))) }
    const pdf: TestFile = {
      name: 'surat.pdf',
      type: 'application/pdf',
      bytes: Buffer.from('%PDF-1.4\ncontoh\n%%EOF\n'),
    }
    const visitor = aVisitor({ keepsCookies: false })
    const send = async () => (await app.submit('/lapor', fields, visitor, { from: null, files: [pdf] })).text()
    const first = await send()
    expect(referenceIn(await send())).toBe(referenceIn(first))
    expect(await storedIn('attachments', { complaintReference: referenceIn(first) })).toHaveLength(1)
  })
})

describe('the eleventh file', () => {
  it('is left out by name, however many uploads it took, and the ten stay', async () => {
    const resident = aVisitor()
    const { token } = await tokenOf(await app.visit('/lapor', resident))
    const pdf = (n: number): TestFile => ({
      name: `surat-${n}.pdf`,
      type: 'application/pdf',
      bytes: Buffer.from(`%PDF-1.4\ncontoh ${n}\n%%EOF\n`),
    })
    const upload = (from: number, to: number) =>
      app.submit('/lapor', { ...story, token, step: '3', go: 'upload' }, resident, {
        from: null,
        files: Array.from({ length: to - from + 1 }, (_, index) => pdf(from + index)),
      })
    expect((await upload(1, 6)).status).toBe(200)
    const second = await upload(7, 11)
    expect(second.status).toBe(422)
    const html = await second.text()
    expect(html).toContain('Paling banyak 10 berkas. surat-11.pdf tidak ikut')
    expect(html).toContain('surat-10.pdf')
  })
})

describe('what may not be sent', () => {
  it.each([
    ['an operator', { 'body[$ne]': 'x' }],
    ['a prototype', { __proto__: 'x', 'constructor.prototype': 'x' }],
    ['a field twice', { body: [story.body, story.body] }],
    ['a token twice', { ...story, token: ['a', 'b'] }],
    ['an unknown field', { ...story, status: 'closed' }],
  ] as [string, Record<string, string | string[]>][])('%s is refused and nothing is written', async (_name, fields) => {
    const before = (await storedIn('complaints')).length
    const answer = await app.submit('/lapor', fields)
    expect(answer.status).toBe(400)
    expect(await storedIn('complaints')).toHaveLength(before)
  })

  it('a post from another site is refused before it is read', async () => {
    const before = (await storedIn('complaints')).length
    for (const path of ['/lapor', '/lapor?_data=routes%2Fresident%2Fsubmit', '/lapor.data', '/lapor/diterima/teks']) {
      const answer = await app.submit(path, story, aVisitor(), {
        from: '/lapor',
        headers: { 'Sec-Fetch-Site': 'cross-site' },
      })
      expect(answer.status).toBe(403)
    }
    expect(await storedIn('complaints')).toHaveLength(before)
  })
})

describe('a sealed or nameless resident', () => {
  it('leaves no name, number or address in the database in the clear', async () => {
    const secrets = {
      name: 'Nama Rahasia Contoh',
      phone: '081234509876',
      email: 'rahasia@contoh.example',
      address: 'Alamat Rahasia 7',
    }
    for (const identity of ['sealed', 'none']) {
      const html = await (
        await app.submit('/lapor', { ...story, ...secrets, identity }, aVisitor({ keepsCookies: false }))
      ).text()
      const reference = referenceIn(html)
      const everything = JSON.stringify([
        await storedIn('complaints', { reference }),
        await storedIn('sealed-identities', { reference }),
        await storedIn('outbox-emails', { reference }),
        await storedIn('audit-entries', { chain: `complaint:${reference}` }),
      ])
      for (const secret of Object.values(secrets)) expect(everything).not.toContain(secret)
      expect(await storedIn('sealed-identities', { reference })).toHaveLength(identity === 'sealed' ? 1 : 0)
      expect(await storedIn('outbox-emails', { reference })).toHaveLength(identity === 'sealed' ? 1 : 0)
    }
  })
})

describe('looking it up', () => {
  it('gives one answer for a number that does not exist and for a wrong code', async () => {
    const resident = aVisitor()
    await app.submit('/lapor', story, resident)
    const reference = referenceIn(await (await app.visit('/lapor/diterima', resident)).text())
    const code = 'AAAA-AAAA-AAAA-AAAA'
    const wrong = await app.submit('/lacak', { reference, code })
    const unknown = await app.submit('/lacak', { reference: 'KTM-7Q4D-9M2K-H', code })
    expect([unknown.status, wrong.status]).toEqual([422, 422])
    const plain = (html: string, number: string) =>
      html.replaceAll(number, '').replace(/name="token" value="[^"]+"/g, '')
    expect(plain(await unknown.text(), 'KTM-7Q4D-9M2K-H')).toBe(plain(await wrong.text(), reference))
  })

  it('limits wrong codes without shutting the resident out for good', async () => {
    app.clock.set('2026-04-01T02:00:00Z')
    const tries = []
    for (let n = 0; n < 12; n += 1) {
      tries.push(
        (await app.submit('/lacak', { reference: 'KTM-7Q4D-9M2K-H', code: `AAAA-AAAA-AAAA-${1000 + n}` })).status,
      )
    }
    expect(tries.slice(0, 10)).toEqual(Array<number>(10).fill(422))
    expect(tries.at(-1)).toBe(429)
    app.clock.set('2026-04-01T04:00:00Z')
    expect((await app.submit('/lacak', { reference: 'KTM-7Q4D-9M2K-H', code: 'AAAA-AAAA-AAAA-AAAA' })).status).toBe(422)
    app.clock.set('2026-03-10T02:00:00Z')
  })

  it('shows the not-found page of any other address to somebody without number and code', async () => {
    const resident = aVisitor()
    await app.submit('/lapor', story, resident)
    const reference = referenceIn(await (await app.visit('/lapor/diterima', resident)).text())
    const theirs = await app.visit(`/aduan/${reference}`)
    const nobodys = await app.visit('/aduan/KTM-7Q4D-9M2K-H')
    expect([theirs.status, nobodys.status]).toEqual([404, 404])
    expect(await theirs.text()).toBe(await nobodys.text())
  })
})
