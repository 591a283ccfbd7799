import type { AppLoadContext } from '@remix-run/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { cutAtLinks, readMailbox } from '#app/emails/read-mailbox.server.ts'
import { loader as showHtml } from '#app/routes/system/mailbox-message-html.ts'
import { loader as showMessage } from '#app/routes/system/mailbox-message.tsx'
import { loader as showList } from '#app/routes/system/mailbox.tsx'
import { storeMailboxMessage } from '#models/mailbox-message.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { mailSite, start } from '#tests/support/mail-site.ts'

useDatabase()

beforeAll(async () => {
  for (let index = 0; index < 60; index += 1) {
    await storeMailboxMessage({
      messageId: `<${index}@localhost>`,
      to: index % 30 === 0 ? 'sari@contoh.id' : 'lain@contoh.id',
      from: 'no-reply@localhost',
      subject: `Email ${index}`,
      text: 'Buka http://localhost:3000/tautan/abc sekarang',
      html: '<p>Buka</p><script>alert(1)</script>',
      headers: {},
      sizeBytes: 100,
      receivedAt: start,
    })
  }
})

const argsFor = (address: string, params: Record<string, string> = {}, isProduction = false) => ({
  request: new Request(`http://localhost:3000${address}`),
  params,
  context: { settings: mailSite({ isProduction }) } as AppLoadContext,
})

const aMessage = async () => (await readMailbox({ to: '', after: null, isProduction: false }))?.messages[0]?.id ?? ''

describe('the mailbox page', () => {
  it('shows the newest first and the rest on the next page, each once', async () => {
    const first = await showList(argsFor('/kotak-surat'))
    expect(first.messages).toHaveLength(50)
    expect(first.messages[0]?.subject).toBe('Email 59')
    const second = await showList(argsFor(`/kotak-surat?after=${first.next ?? ''}`))
    expect(second.messages).toHaveLength(10)
    expect(second.next).toBeNull()
    expect(new Set([...first.messages, ...second.messages].map(({ id }) => id)).size).toBe(60)
  })

  it('filters by recipient, however the address is typed', async () => {
    const { messages } = await showList(argsFor('/kotak-surat?to=+Sari@contoh.id'))
    expect(messages.map(({ subject }) => subject)).toEqual(['Email 30', 'Email 0'])
  })

  it('takes any words after "after" for the first page', async () => {
    expect((await showList(argsFor('/kotak-surat?after=x'))).messages).toHaveLength(50)
  })

  it('shows a message with links of our own only', async () => {
    const { pieces } = await showMessage(argsFor('/kotak-surat/x', { id: await aMessage() }))
    expect(pieces).toEqual([
      { text: 'Buka ', isLink: false },
      { text: 'http://localhost:3000/tautan/abc', isLink: true },
      { text: ' sekarang', isLink: false },
    ])
  })

  it('shows HTML in a sandbox that runs nothing and loads nothing', async () => {
    const response = await showHtml(argsFor('/kotak-surat/x/html', { id: await aMessage() }))
    expect(response.headers.get('Content-Security-Policy')).toMatch(/^sandbox; default-src 'none';/)
  })

  it('does not exist in production, nor does what was never received', async () => {
    const id = await aMessage()
    const missing = { status: 404 }
    await expect(showList(argsFor('/kotak-surat', {}, true))).rejects.toMatchObject(missing)
    await expect(showMessage(argsFor('/kotak-surat/x', { id }, true))).rejects.toMatchObject(missing)
    await expect(showHtml(argsFor('/kotak-surat/x/html', { id }, true))).rejects.toMatchObject(missing)
    for (const unknown of ['000000000000000000000000', 'x', '']) {
      await expect(showMessage(argsFor('/kotak-surat/x', { id: unknown }))).rejects.toMatchObject(missing)
    }
  })
})

describe('a text cut at its links', () => {
  it.each([
    ['', []],
    ['kata', [{ text: 'kata', isLink: false }]],
    ['https://lain.example/x', [{ text: 'https://lain.example/x', isLink: false }]],
    ['https://a.example.evil/x', [{ text: 'https://a.example.evil/x', isLink: false }]],
    ['https://a.example/x', [{ text: 'https://a.example/x', isLink: true }]],
    [
      'https://a.example/x\nhttps://a.example/y.',
      [
        { text: 'https://a.example/x', isLink: true },
        { text: '\n', isLink: false },
        { text: 'https://a.example/y.', isLink: true },
      ],
    ],
  ])('%j', (text, pieces) => {
    expect(cutAtLinks(text, 'https://a.example')).toEqual(pieces)
  })
})
