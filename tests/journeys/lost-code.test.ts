import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { formatCode } from '#app/complaints/rules/reference.ts'
import { trackingCode } from '#app/complaints/tracking-code.server.ts'
import { linkToken } from '#app/emails/links.server.ts'
import { aVisitor, tokenOf, useApp } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, type ComplaintWish } from '#tests/support/factories.ts'
import { testKeys } from '#tests/support/people.ts'
import { residentOf } from '#tests/support/resident-visit.ts'

useDatabase()
const app = useApp()

const email = 'warga@contoh.example'
async function ask(reference: string, address = email) {
  const answer = await app.submit('/lacak/kode-hilang', { reference, email: address })
  await workIsDone()
  return answer
}
/** The answer waits for no work (tests/http/lost-code-time.test.ts), which on a slow machine ends after it. */
const workIsDone = () => new Promise((resolve) => setTimeout(resolve, 150))
const mailsOf = (reference: Reference) => storedIn('outbox-emails', { reference, message: 'new-code' })

async function filed(wish: ComplaintWish = {}) {
  const submissionKey = randomBytes(16).toString('base64url')
  const complaint = await aComplaint({ ...wish, submissionKey, now: app.clock.now() })
  return { ...complaint, code: formatCode(trackingCode(testKeys, submissionKey, 1)), submissionKey }
}

async function linkOf(reference: Reference): Promise<string> {
  const links = await storedIn('link-tokens', { reference, purpose: 'new-code', usedAt: null })
  return `/tautan/${linkToken(testKeys, String(links.at(-1)?.['linkId']))}`
}

const opens = async (reference: string, code: string) =>
  (await app.submit('/lacak', { reference, code, go: 'send' })).status === 303

describe('asking for a lost code', () => {
  it('is answered with the same page whether number and address belong together or not', async () => {
    const named = await filed()
    const sealed = await filed({ identity: 'sealed' })
    const nameless = await filed({ identity: 'none' })
    const answers = [
      await ask(named.reference),
      await ask(named.reference, 'lain@contoh.example'),
      await ask(sealed.reference),
      await ask(nameless.reference),
      await ask('KTM-7Q4D-9M2K-H'),
      await ask('bukan nomor'),
    ]
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    const pages = await Promise.all(answers.map((answer) => answer.text()))
    expect(new Set(pages).size).toBe(1)
    expect(pages[0]).toContain('Bila nomor dan email itu cocok, tautan sudah kami kirim.')
    expect(await mailsOf(named.reference)).toHaveLength(1)
    expect(await mailsOf(nameless.reference)).toHaveLength(0)
  })

  it('mails a link, and never a code', async () => {
    const { reference, code } = await filed()
    await ask(reference)
    await app.work()
    const mail = JSON.stringify((await storedIn('mailbox-messages', {})).at(-1))
    expect(mail).toContain('/tautan/')
    expect(mail).not.toContain(code)
    expect(mail).not.toContain(code.replaceAll('-', ''))
  })

  it('of a sealed complaint is sent only when the typed address is the sealed one', async () => {
    const { reference } = await filed({ identity: 'sealed' })
    await ask(reference, 'lain@contoh.example')
    await ask(reference, email.toUpperCase())
    await app.work()
    expect((await mailsOf(reference)).map(({ state }) => state as string).sort()).toEqual(['sent', 'stopped'])
  })

  it('says which field is missing', async () => {
    const answer = await app.submit('/lacak/kode-hilang', { reference: 'KTM-7Q4D-9M2K-H', email: 'bukan' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('value="KTM-7Q4D-9M2K-H"')
  })

  it('mails three times an hour at most', async () => {
    const { reference } = await filed()
    for (let n = 0; n < 5; n += 1) await ask(reference)
    expect(await mailsOf(reference)).toHaveLength(3)
  })
})

describe('the button behind the link', () => {
  it('makes a new code, and the old one opens nothing any more: not the page that was open, not the receipt', async () => {
    const { reference, code } = await filed()
    const thief = await residentOf(app, reference)
    expect((await app.visit(`/aduan/${reference}`, thief)).status).toBe(200)
    await ask(reference)
    const link = await linkOf(reference)
    expect(await (await app.visit(link)).text()).toContain('Buat kode lacak baru?')
    expect(await opens(reference, code)).toBe(true)
    const done = await app.submit(link, {})
    expect(done.status).toBe(200)
    expect(done.headers.get('Cache-Control')).toBe('no-store')
    const fresh = /[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}/.exec(await done.text())?.[0] ?? ''
    expect(await opens(reference, code)).toBe(false)
    expect(await opens(reference, fresh)).toBe(true)
    expect((await app.visit(`/aduan/${reference}`, thief)).status).toBe(404)
    expect(JSON.stringify(await storedIn('complaints', { reference }))).not.toContain(fresh.replaceAll(' ', ''))
  })

  it('pressed ten times at once shows one code, and another form of the link none', async () => {
    const { reference } = await filed()
    await ask(reference)
    const link = await linkOf(reference)
    const page = await app.visit(link)
    const other = await tokenOf(await app.visit(link))
    const token = await tokenOf(page)
    const answers = await Promise.all(Array.from({ length: 10 }, () => app.submit(link, token)))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    const codes = await Promise.all(
      answers.map(async (answer) => /\b[0-9A-Z]{4}( [0-9A-Z]{4}){3}\b/.exec(await answer.text())?.[0]),
    )
    expect(new Set(codes).size).toBe(1)
    expect((await app.submit(link, other)).status).toBe(404)
  })

  it('ends after a day', async () => {
    const { reference } = await filed()
    await ask(reference)
    const link = await linkOf(reference)
    app.clock.add(25)
    expect((await app.visit(link)).status).toBe(404)
  })
})

it('the receipt of the browser that filed shows no dead code', async () => {
  const resident = aVisitor()
  await app.submit(
    '/lapor',
    { body: 'Ini aduan contoh: lampu di simpang contoh padam.', place: 'Simpang', email },
    resident,
  )
  const receipt = await (await app.visit('/lapor/diterima', resident)).text()
  const reference = /KTM-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/.exec(receipt)?.[0] ?? ''
  const code = /\b[0-9A-Z]{4}( [0-9A-Z]{4}){3}\b/.exec(receipt)?.[0] ?? 'none'
  await ask(reference)
  await app.submit(await linkOf(reference), {})
  expect(await (await app.visit('/lapor/diterima', resident)).text()).not.toContain(code)
})
