import { describe, expect, it } from 'vitest'
import { messageIdOf } from '#app/jobs/send-outbox.server.ts'
import {
  countEmails,
  countSentTo,
  listNeedsPerson,
  queueEmails,
  resend,
  type OwedEmail,
} from '#models/outbox-email.server.ts'
import { claimEmail, markSent, postponeEmail } from '#models/outbox-lease.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aReceipt, after, owe, reference, row, rows, start, useOutbox } from '#tests/support/mail-site.ts'

useDatabase()
const outbox = useOutbox()

describe('an owed email', () => {
  it('is sent once, and its facts are not kept', async () => {
    await owe(start, aReceipt('sari@contoh.id'))
    expect(await outbox.work()).toBe(1)
    expect(await outbox.work()).toBe(0)
    expect(outbox.sink.mails.map(({ to }) => to)).toEqual(['sari@contoh.id'])
    expect(await row()).toMatchObject({ state: 'sent', sentTo: 'sari@contoh.id', facts: null, attempts: 1 })
    expect(await countSentTo(['sari@contoh.id', 'lain@contoh.id'])).toEqual(new Map([['sari@contoh.id', 1]]))
  })

  it('is owed once, however often its event is written', async () => {
    await owe(start, aReceipt('sari@contoh.id'))
    await owe(after(1), aReceipt('sari@contoh.id'), aReceipt('sari@contoh.id'))
    await outbox.work()
    expect(outbox.sink.mails).toHaveLength(1)
  })

  it('is not owed when its transaction fails', async () => {
    const failing = inTransaction(async (tx) => {
      await queueEmails(tx, [aReceipt('sari@contoh.id')], start)
      throw new Error('The complaint was not stored')
    })
    await expect(failing).rejects.toThrow('not stored')
    expect(await rows()).toEqual([])
  })

  it('waits until it is due', async () => {
    await owe(start, aReceipt('sari@contoh.id', { dueAt: after(10) }))
    expect(await outbox.work()).toBe(0)
    outbox.now = after(10)
    expect(await outbox.work()).toBe(1)
  })

  it('carries a Message-ID that follows from its key', async () => {
    await owe(start, aReceipt('sari@contoh.id'))
    await outbox.work()
    expect(outbox.sink.mails[0]?.messageId).toBe(messageIdOf(`${reference}:h1:sari@contoh.id`, 'localhost'))
    expect(messageIdOf('x', 'aduan.example')).toMatch(/^<[0-9a-f]{40}@aduan\.example>$/)
  })
})

describe('a failure', () => {
  it('is tried again after growing pauses, by the time passed in, until 72 hours are over', async () => {
    await owe(start, aReceipt('recipient-451@contoh.id'))
    const tried: number[] = []
    for (let owed = await row(); owed['state'] === 'owed'; owed = await row()) {
      outbox.now = owed['dueAt'] as Date
      tried.push((outbox.now.getTime() - start.getTime()) / 60_000)
      expect(await outbox.work()).toBe(1)
    }
    expect(tried.slice(0, 7)).toEqual([0, 1, 6, 21, 81, 321, 561])
    expect(tried.at(-1)).toBe(72 * 60)
    expect(await row()).toMatchObject({ state: 'needs-person', problem: 'gave-up', lastError: 'smtp-451' })
    expect(outbox.sink.mails).toEqual([])
  })

  it('for good goes to a person at once, who can have it sent again', async () => {
    await owe(start, aReceipt('recipient-550@contoh.id'))
    await outbox.work()
    const [listed] = await listNeedsPerson({ limit: 10 })
    expect(listed).toMatchObject({ problem: 'refused', lastError: 'smtp-550', reference, to: { kind: 'address' } })
    expect(JSON.stringify(listed)).not.toContain('contoh.id')

    outbox.now = after(60)
    expect(await resend(listed?.id ?? '', outbox.now)).toBe(true)
    expect(await resend(listed?.id ?? '', outbox.now)).toBe(false)
    expect(await row()).toMatchObject({ state: 'owed', attempts: 0, owedSince: outbox.now, problem: null })
    expect(await outbox.work()).toBe(1)
  })

  it('whose outcome is unknown is sent again with the same Message-ID, and counted', async () => {
    await owe(start, aReceipt('sari@contoh.id'))
    outbox.sink.fault = 'store-then-drop'
    await outbox.work()
    expect(await row()).toMatchObject({ state: 'owed', uncertain: 1 })
    expect(await countEmails()).toMatchObject({ owed: 1, uncertain: 1 })
    outbox.sink.fault = null
    outbox.now = after(1)
    await outbox.work()
    expect(outbox.sink.mails).toHaveLength(2)
    expect(new Set(outbox.sink.mails.map(({ messageId }) => messageId)).size).toBe(1)
    expect(await countEmails()).toMatchObject({ owed: 0, sent: 1, uncertain: 1 })
  })

  it('of some never delays the others', async () => {
    const bad = ['recipient-550', 'recipient-451', 'data-552', 'store-then-hang', 'drop-in-data', 'trickle']
    const good = Array.from({ length: 54 }, (_, index) => `warga-${index}@replay.example`)
    await owe(
      start,
      ...bad.map((name) => aReceipt(`${name}@contoh.id`)),
      { ...aReceipt('rusak@contoh.id'), facts: null } as unknown as OwedEmail,
      aReceipt('bukan alamat'),
      ...good.map((address) => aReceipt(address)),
    )
    await outbox.work()
    expect(outbox.sink.mails.filter(({ to }) => good.includes(to))).toHaveLength(54)
    expect(await countEmails()).toMatchObject({ sent: 54, 'needs-person': 3 })
    expect(await outbox.work()).toBe(0)
  })

  it('to read its own facts is tried again, so that a mended program sends it', async () => {
    await owe(start, { ...aReceipt('sari@contoh.id'), facts: null } as unknown as OwedEmail)
    await outbox.work()
    expect(await row()).toMatchObject({ state: 'owed', attempts: 1 })
    expect(String((await row())['lastError'])).toMatch(/^not-written:/)
  })
})

describe('a lease', () => {
  const claim = (leaseSeconds = 60) => claimEmail({ now: outbox.now, leaseSeconds, canOpenSealed: true })

  it('gives a row to one of many workers', async () => {
    await owe(start, ...Array.from({ length: 40 }, (_, index) => aReceipt(`warga-${index}@replay.example`)))
    const workers = [outbox.work(), outbox.work(), outbox.work()]
    const done = await Promise.all(workers)
    expect(done.reduce((sum, count) => sum + count, 0)).toBe(40)
    expect(new Set(outbox.sink.mails.map(({ to }) => to)).size).toBe(40)
    expect(outbox.sink.mails).toHaveLength(40)
  })

  it('stops the write of a worker that stalled until another had the row', async () => {
    await owe(start, aReceipt('sari@contoh.id'))
    const stalled = await claim(0)
    const second = await claim()
    expect(second?.fence).toBe(2)
    expect(await claim()).toBeNull()
    if (!stalled || !second) throw new Error('Nothing was claimed')

    expect(await markSent(stalled, { sentTo: null, now: outbox.now })).toBe(false)
    expect(
      await postponeEmail(stalled, { dueAt: after(600), error: 'late', isUncertain: false, now: outbox.now }),
    ).toBe(false)
    expect(await row()).toMatchObject({ state: 'owed', fence: 2, attempts: 0 })
    expect(await markSent(second, { sentTo: 'sari@contoh.id', now: outbox.now })).toBe(true)
  })

  it('ends by the database’s clock, whatever the time passed in', async () => {
    await owe(start, aReceipt('sari@contoh.id'))
    await claim(60)
    outbox.now = after(30 * 24 * 60)
    expect(await outbox.work()).toBe(0)
  })

  it('of a killed worker ends by itself', async () => {
    await owe(start, aReceipt('sari@contoh.id'))
    await claim(0)
    expect(await outbox.work()).toBe(1)
    expect(outbox.sink.mails).toHaveLength(1)
  })
})
