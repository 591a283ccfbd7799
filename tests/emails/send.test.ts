import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { cutSubject, isSameRecipient, openMailTransport, type MailTransport } from '#app/emails/send.server.ts'
import type { OutgoingEmail } from '#app/emails/send.server.ts'
import { startSink, type Fault, type Sink } from '#tests/support/smtp-sink.ts'

// Short, so that the hanging ones end soon; not shorter, or a busy machine looks like a hanging server.
const times = { connectMs: 3_000, greetingMs: 1_000, silenceMs: 1_000, wholeMs: 3_000 }
const mailFrom = { name: 'Suara Etam', address: 'no-reply@aduan.example' }

let sink: Sink
let transport: MailTransport

beforeEach(async () => {
  sink = await startSink()
  transport = openMailTransport({ settings: { smtpUrl: sink.url, mailFrom }, mailboxPort: null, times })
})

afterEach(async () => {
  transport.close()
  await sink.stop()
})

const anEmail = (more: Partial<OutgoingEmail> = {}): OutgoingEmail => ({
  to: 'sari@contoh.id',
  subject: '[KTM-7Q4D-9M2K-H] Aduan Anda kami terima',
  text: 'Isi rekaan',
  html: '<p>Isi rekaan</p>',
  messageId: '<abc@aduan.example>',
  language: 'id',
  date: new Date('2026-03-13T02:20:00Z'),
  ...more,
})

describe('one email by SMTP', () => {
  it('goes out with the headers that keep it out of loops, and a Message-ID of ours', async () => {
    expect(await transport.send(anEmail())).toEqual({ kind: 'sent' })
    expect(sink.mails).toHaveLength(1)
    const [{ to, raw } = { to: '', raw: '' }] = sink.mails
    expect(to).toBe('sari@contoh.id')
    const headers = raw.split('\r\n\r\n')[0] ?? ''
    expect(headers).toMatch(/^Auto-Submitted: auto-generated$/m)
    expect(headers).toMatch(/^X-Auto-Response-Suppress: All$/m)
    expect(headers).toMatch(/^Message-ID: <abc@aduan\.example>$/m)
    expect(headers).toMatch(/^From: Suara Etam <no-reply@aduan\.example>$/m)
    expect(headers).toMatch(/^To: sari@contoh\.id$/m)
    expect(headers).toMatch(/^Date: Fri, 13 Mar 2026 02:20:00 \+0000$/m)
    expect(headers).not.toMatch(/^(Cc|Bcc|Reply-To|Sender):/im)
  })

  test.each<[Fault, string, string]>([
    ['hang-before-banner', 'temporary', 'a server that says nothing'],
    ['busy-421', 'temporary', 'a server that is busy'],
    ['sender-450', 'temporary', 'a server that takes no mail now'],
    ['recipient-451', 'temporary', 'greylisting'],
    ['recipient-550', 'permanent', 'an address that does not exist'],
    ['data-451', 'temporary', 'a message refused for now'],
    ['data-552', 'permanent', 'a message refused for good'],
    ['drop-in-data', 'uncertain', 'a connection lost in the middle of the message'],
    ['store-then-drop', 'uncertain', 'a connection lost after the message was stored'],
    ['store-then-hang', 'uncertain', 'silence after the message was stored'],
    ['trickle', 'uncertain', 'an answer that never ends'],
  ])('%s is a %s outcome: %s', async (fault, kind) => {
    sink.fault = fault
    expect(await transport.send(anEmail())).toMatchObject({ kind })
  })

  it('is never repeated by the pool itself, not even after a lost connection', async () => {
    sink.fault = 'store-then-drop'
    await transport.send(anEmail())
    sink.fault = null
    await transport.send(anEmail({ messageId: '<def@aduan.example>' }))
    expect(sink.mails.map(({ messageId }) => messageId)).toEqual(['<abc@aduan.example>', '<def@aduan.example>'])
  })

  it('is a temporary failure when nobody listens', async () => {
    await sink.stop()
    expect(await transport.send(anEmail())).toMatchObject({ kind: 'temporary' })
  })

  it('goes on over the same connection after a refusal', async () => {
    await transport.send(anEmail({ to: 'recipient-550+1@contoh.id' }))
    expect(await transport.send(anEmail())).toEqual({ kind: 'sent' })
  })

  it('asks for TLS when the server is elsewhere', async () => {
    const elsewhere = openMailTransport({
      settings: { smtpUrl: `smtp://0.0.0.0:${sink.port}`, mailFrom },
      mailboxPort: null,
      times,
    })
    expect(await elsewhere.send(anEmail())).toMatchObject({ kind: 'temporary' })
    expect(sink.connections()).toBe(1)
    expect(sink.mails).toEqual([])
    elsewhere.close()
  })

  test.each([
    'b@example.org\r\nBcc: evil@x.test',
    'b@example.org,evil@x.test',
    'b@example.org;evil@x.test',
    'x: b@example.org, evil@x.test;',
    'b@example.org> <evil@x.test',
    '"b@example.org" <evil@x.test>',
    'b(evil@x.test)@example.org',
    'B@EXAMPLE.ORG',
    'bé@example.org',
  ])('%j reaches nobody: it is not in the form our grammar gives', async (to) => {
    expect(await transport.send(anEmail({ to }))).toEqual({ kind: 'permanent', error: 'bad-address' })
    expect(sink.connections()).toBe(0)
  })

  it('takes line breaks and length out of a subject', async () => {
    await transport.send(anEmail({ subject: `Satu\r\nBcc: evil@x.test\r\n${'panjang '.repeat(2_000)}` }))
    const raw = sink.mails[0]?.raw ?? ''
    expect(raw).not.toMatch(/^Bcc:/im)
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
  })

  it('delivers dots and bare line feeds of a text as text', async () => {
    const text = 'satu\n.\nQUIT\n..\n\r.\r\ndua'
    await transport.send(anEmail({ text }))
    expect(sink.mails).toHaveLength(1)
    expect(await transport.send(anEmail())).toEqual({ kind: 'sent' })
  })
})

describe('the parts of it', () => {
  test.each<[string | string[], boolean, string]>([
    [['sari@contoh.id'], true, 'exactly the one'],
    [['sari@contoh.id', 'evil@x.test'], false, 'one more'],
    [['evil@x.test'], false, 'another'],
    [[], false, 'nobody'],
    ['sari@contoh.id', false, 'no list'],
  ])('an envelope to %j is the one that was asked for: %s (%s)', (to, same) => {
    expect(isSameRecipient(to, { name: '', address: 'sari@contoh.id' })).toBe(same)
  })

  it('cuts a subject at 150 letters', () => {
    expect(cutSubject('a'.repeat(150))).toHaveLength(150)
    expect([...cutSubject('🚧'.repeat(10_000))]).toHaveLength(150)
    expect(cutSubject(' satu\u0000\r\ndua ')).toBe('satu dua')
  })

  it('does not open without a server to send to', () => {
    expect(() => openMailTransport({ settings: { smtpUrl: null, mailFrom }, mailboxPort: null })).toThrow('SMTP_URL')
  })
})
