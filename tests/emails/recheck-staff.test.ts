import { beforeEach, describe, expect, it } from 'vitest'
import type { MessageWithFacts } from '#app/emails/message-facts.ts'
import type { Recipient } from '#models/outbox-email.server.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aCoordinator, aHeadOf, aLiaison, anOfficerOf, useReferenceData } from '#tests/support/people.ts'
import { owe, reference, rows, start, useOutbox } from '#tests/support/mail-site.ts'

// What was owed to the staff is asked about once more when it goes: a complaint can be aimed at its reader in between.

/** Only what the sender of mail asks for: no complaint that could exist. */
const past = { bypassDocumentValidation: true }

useDatabase()
useReferenceData()
const outbox = useOutbox()

const ordinary = { identity: 'named', restricted: false, target: 'normal', against: null, topic: null, merged: null }
const given = (change: object, of = reference) =>
  rawDatabase()
    .collection('complaints')
    .updateOne(
      { reference: of },
      { $set: { agency: 'disdikbud', place: {}, ...ordinary, ...change, submissionKeyHash: of } },
      { ...past, upsert: true },
    )
beforeEach(() => given({}))

const aimed = { target: 'against-office', against: 'disdikbud' }
const reminded: MessageWithFacts = { message: 'resident-reminded', facts: { times: 2, dueOn: null } }
const withdrawn: MessageWithFacts = { message: 'complaint-withdrawn', facts: { audience: 'staff' } }
const inbox: Recipient = { kind: 'agency', agency: 'disdikbud' }
const at = ({ accountId }: { accountId: string }): Recipient => ({ kind: 'account', accountId })

/** Owed, then changed, then sent: to whom it went. */
async function sentTo(content: MessageWithFacts, to: Recipient, change: object, language: 'id' | 'en' = 'id') {
  const before = outbox.sink.mails.length
  const key = `${reference}:${String((await rows()).length)}`
  await owe(start, { ...content, to, language, reference, key })
  await given(change)
  await outbox.work({ site: { mailAllow: ['contoh.example', 'instansi.example'] } })
  return outbox.sink.mails.slice(before).map((mail) => mail.to.replace(/-[0-9a-f]{8}@/, '@'))
}

describe('a mail to the staff', () => {
  it('reaches head, officer and inbox while they may read, and none of them once it is about their office', async () => {
    const people = [at(await aHeadOf('disdikbud')), at(await anOfficerOf('disdikbud')), inbox]
    for (const content of [reminded, withdrawn]) {
      for (const to of people) {
        expect(await sentTo(content, to, ordinary)).toHaveLength(1)
        expect(await sentTo(content, to, aimed)).toEqual([])
        expect(await sentTo(content, to, { target: 'against-leadership' })).toEqual([])
      }
    }
  })

  it('reaches the desk’s coordinator all the same, and none of the accused office', async () => {
    expect(await sentTo(reminded, at(await aCoordinator()), aimed)).toEqual(['coordinator@contoh.example'])
    expect(await sentTo(reminded, at(await aCoordinator('disdikbud')), aimed)).toEqual([])
  })

  it('of an officer who works elsewhere by now goes to the inbox of who has it', async () => {
    expect(await sentTo(reminded, at(await anOfficerOf('dinkes')), ordinary)).toEqual(['disdikbud@instansi.example'])
    expect(await sentTo({ message: 'complaint-assigned', facts: {} }, at(await anOfficerOf('dinkes')), {})).toEqual([])
  })

  it('of an officer whose account was closed goes to the inbox, what was meant for the person to nobody', async () => {
    const close = ({ accountId }: { accountId: string }) =>
      rawDatabase()
        .collection('accounts')
        .updateOne({ _id: accountId as never }, { $set: { isActive: false } })
    const [officer, head] = [await anOfficerOf('disdikbud'), await aHeadOf('disdikbud')]
    await Promise.all([officer, head].map(close))
    expect(await sentTo(reminded, at(officer), ordinary)).toEqual(['disdikbud@instansi.example'])
    expect(await sentTo(reminded, at(officer), aimed)).toEqual([])
    expect(await sentTo({ message: 'complaint-assigned', facts: {} }, at(officer), ordinary)).toEqual([])
    expect(await sentTo(reminded, at(head), ordinary)).toEqual([])
  })

  it('about what is late goes up to liaison and secretariat, but nothing against the leadership', async () => {
    const late = { reason: 'late', clock: 'settlement', dueOn: '2026-03-20', receivedOn: '2026-03-10' } as const
    const inside = { message: 'escalation', facts: { ...late, agencyName: null, audience: 'staff' } } as const
    const outside = { message: 'escalation', facts: { ...late, agencyName: null, audience: 'secretariat' } } as const
    const secretariat: Recipient = { kind: 'address', address: 'sekretariat@contoh.example' }
    const liaison = at(await aLiaison())
    for (const change of [ordinary, aimed]) {
      expect(await sentTo(inside, liaison, change)).toHaveLength(1)
      expect(await sentTo(outside, secretariat, change)).toHaveLength(1)
    }
    expect(await sentTo(inside, liaison, { target: 'against-leadership' })).toEqual([])
    expect(await sentTo(outside, secretariat, { target: 'against-leadership' })).toEqual([])
    expect(await sentTo(outside, secretariat, { ...aimed, against: 'setda' })).toEqual([])
  })

  it('about a merging is not sent once any of them on the way is about that office', async () => {
    const [second, third] = ['KTM-0000-0000-1', 'KTM-0000-0000-2']
    const into = { into: second, status: 'submitted', statusBefore: null }
    const news: MessageWithFacts = {
      message: 'merged-news',
      facts: { audience: 'agency', status: 'referred', into: third },
    }
    const merging: MessageWithFacts = {
      message: 'merged',
      facts: { audience: 'agency', side: 'merged', into: second, isApart: false },
    }
    const chain = async (ofSecond: object, ofThird: object) => {
      await given({ agency: null, merged: { ...into, into: third }, ...ofSecond }, second)
      await given({ agency: null, ...ofThird }, third)
    }
    for (const content of [news, merging]) {
      await chain({}, {})
      expect(await sentTo(content, inbox, { merged: into })).toHaveLength(1)
      await chain(aimed, {})
      expect(await sentTo(content, inbox, { merged: into })).toEqual([])
      await chain({}, aimed)
      expect(await sentTo(content, inbox, { merged: into })).toEqual([])
    }
  })

  it.each([
    ['id', '13 Maret 2026, pukul 10.20 WITA', '13 Maret 2026'],
    ['en', '13 March 2026, 10:20 WITA', '13 March 2026'],
  ] as const)(
    'says the hour of an ordinary complaint, and of a protected one the day alone (%s)',
    async (language, hour, day) => {
      const decoded = () => (outbox.sink.mails.at(-1)?.raw ?? '').replace(/^[\s\S]*?\r\n\r\n/, '').replace(/=\r\n/g, '')
      await sentTo(withdrawn, inbox, ordinary, language)
      expect(decoded()).toContain(hour)
      for (const change of [{ identity: 'sealed' }, { identity: 'none' }, { restricted: true }]) {
        expect(await sentTo(withdrawn, inbox, { ...ordinary, ...change }, language)).toHaveLength(1)
        expect(decoded()).toContain(day)
        expect(decoded()).not.toMatch(/WITA|10[.:]20/)
      }
    },
  )
})
