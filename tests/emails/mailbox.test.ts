import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startMailbox, type Mailbox } from '#app/emails/mailbox.server.ts'
import { openMailTransport, type MailTransport } from '#app/emails/send.server.ts'
import { sendOutbox } from '#app/jobs/send-outbox.server.ts'
import { listMailTo } from '#models/mailbox-message.server.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'
import { answerFacts } from '#app/emails/sample-facts.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import {
  aReceipt,
  mailSite,
  makeLinks,
  owe,
  receivedFacts,
  reference,
  start,
  useOutbox,
} from '#tests/support/mail-site.ts'

useDatabase()
const outbox = useOutbox()

describe('the built-in mailbox', () => {
  let mailbox: Mailbox
  let toMailbox: MailTransport

  beforeAll(async () => {
    mailbox = await startMailbox({ now: () => start })
    toMailbox = openMailTransport({ settings: mailSite(), mailboxPort: mailbox.port })
  })
  afterAll(async () => {
    toMailbox.close()
    await mailbox.stop()
  })

  it('receives by real SMTP what MAIL_ALLOW would hold, and counts a second delivery without doubling it', async () => {
    await owe(start, aReceipt('sari@lain.example'))
    const site = { ...outbox.settings, smtpUrl: null, mailAllow: [] }
    await sendOutbox({ settings: site, transport: toMailbox, now: () => start, limit: 10 })
    const [message, ...more] = await listMailTo('sari@lain.example')
    expect(more).toEqual([])
    expect(message).toMatchObject({
      subject: `[${reference}] Aduan Anda kami terima`,
      deliveries: 1,
      receivedAt: start,
      headers: { 'auto-submitted': 'auto-generated' },
    })
    expect(message?.text).toContain('Koordinator memeriksanya paling lambat 18 Maret 2026.')
    expect(message?.html).toContain('Koordinator memeriksanya paling lambat 18 Maret 2026.')

    await rawDatabase()
      .collection('outbox-emails')
      .updateMany({}, { $set: { state: 'owed', facts: { ...receivedFacts } } })
    await sendOutbox({ settings: site, transport: toMailbox, now: () => start, limit: 10 })
    expect(await listMailTo('sari@lain.example')).toMatchObject([{ deliveries: 2 }])
  })

  it('never receives more than 25 kB, whatever was written', async () => {
    await makeLinks(outbox.settings.keys, [
      ['accept:1', 'accept'],
      ['dispute:1', 'dispute'],
    ])
    await rawDatabase()
      .collection('complaints')
      .updateOne({ reference }, { $set: { 'mail.confirmed': true } }, { bypassDocumentValidation: true })
    const worst = [
      '🚧'.repeat(20_000),
      '漢a'.repeat(10_000),
      '&'.repeat(20_000),
      'é'.repeat(20_000),
      '\n'.repeat(9_000),
    ]
    await owe(
      start,
      ...worst.map((found, index): OwedEmail => ({
        message: 'answer-given',
        facts: { ...answerFacts, found: `a${found}`, done: found, next: found },
        to: { kind: 'address', address: 'sari@contoh.id' },
        language: 'en',
        reference,
        key: `${reference}:h4:${index}`,
      })),
    )
    const site = { ...outbox.settings, smtpUrl: null }
    expect(await sendOutbox({ settings: site, transport: toMailbox, now: () => start, limit: 10 })).toBe(5)
    const sizes = (await listMailTo('sari@contoh.id')).map(({ sizeBytes }) => sizeBytes)
    expect(sizes).toHaveLength(5)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(25_000)
  })
})
