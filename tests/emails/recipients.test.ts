import { beforeEach, describe, expect, it } from 'vitest'
import { sealTo } from '#app/access/keys.server.ts'
import { countEmails, listNeedsPerson, resend, type OwedEmail } from '#models/outbox-email.server.ts'
import { answerFacts } from '#app/emails/sample-facts.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aReceipt, after, makeLinks, owe, reference, row, rows, start, useOutbox } from '#tests/support/mail-site.ts'

/** Only what the sender of mail asks for: no complaint that could exist. */
const past = { bypassDocumentValidation: true }

useDatabase()
const outbox = useOutbox()

describe('the recipient', () => {
  it('of a sealed complaint is opened at the last moment and dropped once sent', async () => {
    const sealed = sealTo(outbox.settings.keys.mailPublicKey, 'sari@contoh.id', `mail:${reference}`)
    await owe(start, aReceipt({ kind: 'sealed', sealed }))
    expect(JSON.stringify(await rows())).not.toContain('sari@contoh.id')

    const withoutKey = { ...outbox.settings.keys, mailPrivateKey: null }
    expect(await outbox.work({ site: { keys: withoutKey } })).toBe(0)
    expect(await outbox.work()).toBe(1)
    expect(outbox.sink.mails[0]?.to).toBe('sari@contoh.id')
    expect(await row()).toMatchObject({ state: 'sent', sentTo: null, to: { kind: 'sealed' } })
    expect(JSON.stringify(await rows())).not.toMatch(/sari|sealed":"1/)
  })

  it('sealed for another complaint is not opened', async () => {
    const sealed = sealTo(outbox.settings.keys.mailPublicKey, 'sari@contoh.id', 'mail:KTM-0000-0000-0')
    await owe(start, aReceipt({ kind: 'sealed', sealed }))
    await outbox.work()
    expect(await row()).toMatchObject({ state: 'needs-person', problem: 'cannot-open' })
    expect(outbox.sink.mails).toEqual([])
  })

  const toAgency = (agency: string): OwedEmail => ({
    message: 'new-complaint-for-agency',
    facts: { replyBy: '2026-03-20', answerBy: '2026-04-06', provisional: false, mayShowContent: false },
    to: { kind: 'agency', agency },
    language: 'id',
    reference,
    key: `${reference}:h2:agency:${agency}`,
  })

  const given = (agency: string, change: object = {}) =>
    rawDatabase()
      .collection('complaints')
      .updateOne(
        { reference },
        { $set: { agency, identity: 'named', restricted: false, target: 'normal', against: null, ...change } },
        past,
      )
  const decodedLast = () => decodeQuotedPrintable(outbox.sink.mails.at(-1)?.raw ?? '')

  const moved: OwedEmail = {
    message: 'complaint-moved',
    facts: { audience: 'agency-before' },
    to: { kind: 'agency', agency: 'disdikbud' },
    language: 'id',
    reference,
    key: `${reference}:h3:moved`,
  }

  it.each([
    ['was moved on', { agency: 'dinkes' }],
    ['went back to the desk', { agency: null }],
    ['turned out to be about it', { target: 'against-office', against: 'disdikbud' }],
    ['turned out to be about the leadership', { target: 'against-leadership' }],
  ])('is no agency any more once the complaint %s, but for the word that it left', async (_what, change) => {
    await owe(start, toAgency('disdikbud'), moved)
    await given('disdikbud', change)
    await outbox.work()
    expect(await countEmails()).toMatchObject({ sent: 1, stopped: 1 })
    expect(outbox.sink.mails).toHaveLength(1)
  })

  it.each([
    ['restricted', { restricted: true }],
    ['aimed at another office', { target: 'against-office', against: 'dinkes' }],
  ])('reads no content of a complaint that is %s by then', async (_what, change) => {
    const content = { mayShowContent: true, topicName: 'Topik rekaan', placeName: 'Tempat rekaan' } as const
    const dates = { replyBy: '2026-03-20', answerBy: '2026-04-06', provisional: false }
    const fresh: OwedEmail = { ...moved, message: 'new-complaint-for-agency', facts: { ...dates, ...content } }
    const now: OwedEmail = { ...moved, facts: { audience: 'agency-now', ...dates, ...content } }
    for (const [index, email] of [fresh, now].entries()) {
      await given('disdikbud')
      await owe(start, { ...email, key: `${reference}:open:${index}` })
      await outbox.work()
      expect(decodedLast()).toContain('rekaan')
      await given('disdikbud', change)
      await owe(start, { ...email, key: `${reference}:closed:${index}` })
      await outbox.work()
      expect(decodedLast()).not.toContain('rekaan')
    }
    expect(outbox.sink.mails).toHaveLength(4)
  })

  it('is an agency’s address as it is now', async () => {
    await given('disdikbud')
    await owe(start, toAgency('disdikbud'))
    await rawDatabase()
      .collection<{ _id: string }>('agencies')
      .updateOne({ _id: 'disdikbud' }, { $set: { email: 'aduan@contoh.id' } })
    await outbox.work()
    await rawDatabase()
      .collection<{ _id: string }>('agencies')
      .updateOne({ _id: 'disdikbud' }, { $set: { email: null } })
    expect(outbox.sink.mails[0]?.to).toBe('aduan@contoh.id')
  })

  it('of an agency without an address is made up on localhost, and a person’s task elsewhere', async () => {
    await owe(start, toAgency('disdikbud'), toAgency('64.08.09'))
    await given('disdikbud')
    await outbox.work({ limit: 1 })
    await given('64.08.09')
    await outbox.work({ site: { isLocalOrigin: false } })
    expect(outbox.sink.mails.map(({ to }) => to)).toEqual(['disdikbud@instansi.example'])
    expect(await listNeedsPerson({ limit: 10 })).toMatchObject([
      { problem: 'agency-address-missing', to: { kind: 'agency', agency: '64.08.09' } },
    ])
  })

  it('with an account is reached while the account is active', async () => {
    const account = { role: 'coordinator', name: 'Rekaan', language: 'id', createdAt: start, isActive: true }
    await rawDatabase()
      .collection<{ _id: string }>('accounts')
      .insertMany([
        { _id: 'a1', email: 'a1@contoh.id', ...account } as { _id: string },
        { _id: 'a2', email: 'a2@contoh.id', ...account, isActive: false } as { _id: string },
      ])
    const toAccount = (accountId: string): OwedEmail => ({
      message: 'message-from-resident',
      facts: { dueOn: null },
      to: { kind: 'account', accountId },
      language: 'id',
      reference,
      key: `${reference}:h5:account:${accountId}`,
    })
    await owe(start, toAccount('a1'), toAccount('a2'), toAccount('a3'))
    await outbox.work()
    expect(outbox.sink.mails.map(({ to }) => to)).toEqual(['a1@contoh.id'])
    expect(await countEmails()).toMatchObject({ sent: 1, stopped: 1, 'needs-person': 1 })
  })

  it('is never our own address', async () => {
    await owe(start, aReceipt('no-reply@contoh.id'))
    await outbox.work({ site: { mailFrom: { name: '', address: 'No-Reply@contoh.id' } } })
    expect(await row()).toMatchObject({ state: 'needs-person', problem: 'own-address' })
  })

  it('outside MAIL_ALLOW keeps the mail on a trial site, until the list grows', async () => {
    await owe(start, aReceipt('sari@lain.example'))
    await outbox.work()
    expect(outbox.sink.connections()).toBe(0)
    const [held] = await listNeedsPerson({ state: 'held', limit: 10 })
    expect(await countEmails()).toMatchObject({ held: 1, owed: 0 })
    await resend(held?.id ?? '', outbox.now)
    await outbox.work({ site: { mailAllow: ['lain.example'] } })
    expect(outbox.sink.mails).toHaveLength(1)
  })
})

describe('what the resident is told', () => {
  const anAnswer: OwedEmail = {
    message: 'answer-given',
    facts: answerFacts,
    to: { kind: 'address', address: 'sari@contoh.id' },
    language: 'id',
    reference,
    key: `${reference}:h4:answer`,
  }
  const decoded = () => decodeQuotedPrintable(outbox.sink.mails.at(-1)?.raw ?? '')

  beforeEach(() =>
    makeLinks(outbox.settings.keys, [
      ['accept:1', 'accept'],
      ['dispute:1', 'dispute'],
    ]),
  )

  const setMail = (change: object) =>
    rawDatabase().collection('complaints').updateOne({ reference }, { $set: change }, past)

  it('depends on whether the address is confirmed when the mail goes out, not when it became owed', async () => {
    await owe(start, anAnswer, { ...anAnswer, key: `${reference}:h5:answer`, dueAt: after(5) })
    await outbox.work()
    expect(decoded()).not.toContain('rekaan')
    expect(decoded()).not.toContain('Ya, selesai')
    expect(decoded()).toContain('Ya, alamat ini milik saya')

    await setMail({ 'mail.confirmed': true })
    outbox.now = after(5)
    await outbox.work()
    expect(decoded()).toContain('Temuan rekaan')
    expect(decoded()).toMatch(/Ya, selesai: http:\/\/localhost:3000\/tautan\/[\w-]{22}/)
    expect(decoded()).not.toContain('milik saya')
  })

  it('is nothing any more after "Bukan saya, hentikan"', async () => {
    await owe(start, anAnswer)
    await setMail({ 'mail.stopped': true })
    await outbox.work()
    expect(outbox.sink.mails).toEqual([])
    expect(await row()).toMatchObject({ state: 'stopped', facts: null })
  })

  it('waits for a person when the links it promises were never made', async () => {
    await rawDatabase().collection('link-tokens').deleteMany({ purpose: 'dispute' })
    await owe(start, anAnswer)
    await outbox.work()
    expect(await row()).toMatchObject({ state: 'needs-person', problem: 'link-missing' })
  })

  it('never holds a secret in the outbox', async () => {
    await owe(start, anAnswer)
    await setMail({ 'mail.confirmed': true })
    const before = JSON.stringify(await rows())
    await outbox.work()
    const tokens = [...decoded().matchAll(/tautan\/([\w-]{22})/g)].map(([, token]) => token ?? '')
    expect(tokens.length).toBeGreaterThan(2)
    const links = JSON.stringify(await storedIn('link-tokens'))
    for (const token of tokens) {
      expect(before).not.toContain(token)
      expect(links).not.toContain(token)
    }
  })
})

describe('a link for a password', () => {
  const reset: OwedEmail = {
    message: 'password-reset',
    facts: { linkId: 'password-reset:1', minutes: 30 },
    to: { kind: 'address', address: 'sari@contoh.id' },
    language: 'en',
    reference: null,
    key: 'password-reset:1',
  }

  it('is mailed while it works, and not once it is too late', async () => {
    await makeLinks(outbox.settings.keys, [['password-reset:1', 'password-reset']], after(30))
    await owe(start, reset, { ...reset, key: 'password-reset:1b', dueAt: after(31) })
    await outbox.work()
    outbox.now = after(31)
    await outbox.work()
    expect(outbox.sink.mails).toHaveLength(1)
    expect(await countEmails()).toMatchObject({ sent: 1, stopped: 1 })
  })
})

function decodeQuotedPrintable(raw: string): string {
  const bytes = raw
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
