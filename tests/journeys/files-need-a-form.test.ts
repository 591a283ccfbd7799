import { beforeAll, describe, expect, it } from 'vitest'
import { openResidentSession } from '#app/accounts/session.server.ts'
import { linkToken } from '#app/emails/links.server.ts'
import { writeSignInCookie } from '#app/http/sign-in-cookie.server.ts'
import { aVisitor, tokenOf, useApp, type TestFile, type Visitor } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { anOfficerOf, testKeys } from '#tests/support/people.ts'

// Files are bytes on our disk: only a form that we gave out may leave them there.

useDatabase()
const app = useApp()

const pdf: TestFile = { name: 'surat.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.4\ncontoh\n%%EOF\n') }
const doors = ['filing', 'the tracking page', 'a link from a mail', 'the desk'] as const
type Door = { path: string; as: Visitor; from: string; fields: Record<string, string> }
const open = {} as Record<(typeof doors)[number], Door>

beforeAll(async () => {
  const complaint = await aComplaint({ status: 'answered', now: app.clock.now() })
  const forwarded = await aComplaint({ status: 'forwarded', now: app.clock.now() })
  const resident = aVisitor()
  const id = await openResidentSession({ reference: complaint.reference, now: app.clock.now() })
  const [name = '', value = ''] = (writeSignInCookie(id, 'warga', { isHttps: false }).split(';')[0] ?? '').split('=')
  resident.cookies.set(name, value)
  const links = await storedIn('link-tokens', { reference: complaint.reference, purpose: 'dispute' })
  const link = `/tautan/${linkToken(testKeys, String(links[0]?.['linkId']))}`
  const page = `/aduan/${complaint.reference}`
  const desk = `/petugas/aduan/${forwarded.reference}`
  const said = 'Contoh tulisan yang tidak hilang.'
  open['filing'] = { path: '/lapor', as: aVisitor(), from: '/lapor', fields: { body: said, step: '1', go: 'next' } }
  open['the tracking page'] = { path: page, as: resident, from: page, fields: { step: 'supply', text: said } }
  open['a link from a mail'] = { path: link, as: aVisitor(), from: link, fields: { reason: ' ' } }
  open['the desk'] = {
    path: desk,
    as: await app.signIn(await anOfficerOf('dishub')),
    from: `${desk}?tulis=reply`,
    fields: { step: 'reply', text: said, version: '0' },
  }
})

const storedFiles = async () => (await storedIn('attachments')).length

describe.each(doors)('files sent to %s', (door) => {
  it('are stored with the token of its form', async () => {
    const { path, as, from, fields } = open[door]
    const before = await storedFiles()
    await app.submit(path, { ...(await tokenOf(await app.visit(from, as))), ...fields }, as, { files: [pdf] })
    expect(await storedFiles()).toBe(before + 1)
  })

  it.each([
    ['no token', () => ({})],
    ['a made-up token', () => ({ token: 'A.b.C' })],
    ['the token of another form', async () => tokenOf(await app.visit('/lacak'))],
  ] as [string, () => Promise<Record<string, string>> | Record<string, string>][])(
    'are stored nowhere with %s, and the answer is still the form',
    async (_, token) => {
      const { path, as, fields } = open[door]
      const before = await storedFiles()
      const files = [{ ...pdf, bytes: Buffer.from('%PDF-1.4\nlain\n%%EOF\n') }]
      const answer = await app.submit(path, { ...(await token()), ...fields }, as, { files, from: null })
      expect(answer.status).toBe(403)
      expect(await answer.text()).toContain(fields['text'] ?? fields['body'] ?? 'name="token"')
      expect(await storedFiles()).toBe(before)
    },
  )
})

describe('the form of an officer', () => {
  it('stores no files once they are signed out', async () => {
    const { path, as, from, fields } = open['the desk']
    const token = await tokenOf(await app.visit(from, as))
    const before = await storedFiles()
    await app.submit(path, { ...token, ...fields }, aVisitor(), { files: [pdf], from: null })
    expect(await storedFiles()).toBe(before)
  })
})

describe('the form of filing', () => {
  it('stores its files although it was open too long', async () => {
    const { path, as, from, fields } = open['filing']
    const token = await tokenOf(await app.visit(from, as))
    app.clock.add(50)
    const before = await storedFiles()
    const answer = await app.submit(path, { ...token, ...fields }, as, { files: [pdf], from: null })
    expect(answer.status).toBe(403)
    expect(await storedFiles()).toBe(before + 1)
    app.clock.add(-50)
  })
})
