import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { editAgency } from '#models/agency.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { anOfficerOf, useReferenceData } from '#tests/support/people.ts'
import { owe, reference, row, start, useOutbox } from '#tests/support/mail-site.ts'

/** Only what the sender of mail asks for: no complaint that could exist. */
const past = { bypassDocumentValidation: true }

useDatabase()
useReferenceData()
const outbox = useOutbox()

const by = 'account:uji'
const edit = (code: string, changes: Parameters<typeof editAgency>[2]) =>
  inTransaction((tx) => editAgency(tx, code, changes, by, start))
const closed = (successor: string) => ({
  isActive: false,
  closed: { way: 'merged' as const, on: '2026-01-05', successor, reason: 'Uji' },
})

beforeAll(async () => {
  await edit('dishub', { email: 'lama@contoh.id' })
  await edit('dpu', { email: 'penerus@contoh.id' })
  await edit('dishub', closed('dpu'))
})

const given = (change: object) =>
  rawDatabase()
    .collection('complaints')
    .updateOne(
      { reference },
      { $set: { agency: 'dishub', identity: 'named', restricted: false, target: 'normal', against: null, ...change } },
      past,
    )
beforeEach(() => given({}))

const owed = (to: OwedEmail['to']): OwedEmail => ({
  message: 'new-complaint-for-agency',
  facts: { replyBy: '2026-03-20', answerBy: '2026-04-06', provisional: false, mayShowContent: false },
  ...{ to, language: 'id', reference, key: `${reference}:h2:uji` },
})
const readBy = async () => {
  await outbox.work()
  return outbox.sink.mails.map(({ to }) => to)
}

describe('mail that is owed to an office that was merged', () => {
  it('is read by the office that follows', async () => {
    await owe(start, owed({ kind: 'agency', agency: 'dishub' }))
    expect(await readBy()).toEqual(['penerus@contoh.id'])
  })

  it('is read there too when the complaint has gone ahead of it', async () => {
    await given({ agency: 'dpu' })
    await owe(start, owed({ kind: 'agency', agency: 'dishub' }))
    expect(await readBy()).toEqual(['penerus@contoh.id'])
  })

  it('is read by nobody when the complaint went elsewhere, or is about the follower', async () => {
    await given({ agency: 'dinkes' })
    await owe(start, owed({ kind: 'agency', agency: 'dishub' }))
    expect(await readBy()).toEqual([])
    expect(await row()).toMatchObject({ state: 'stopped' })
    await given({ agency: 'dishub', target: 'against-office', against: 'dpu' })
    await owe(start, { ...owed({ kind: 'agency', agency: 'dishub' }), key: `${reference}:h3:uji` })
    expect(await readBy()).toEqual([])
  })

  it('that was meant for an officer who is still there goes to the follower’s inbox', async () => {
    await edit('dishub', { isActive: true, closed: null })
    const { accountId } = await anOfficerOf('dishub')
    await edit('dishub', closed('dpu'))
    const { key } = owed({ kind: 'account', accountId })
    const about = { message: 'complaint-assigned', facts: {} } as const
    await owe(start, { ...about, to: { kind: 'account', accountId }, language: 'id', reference, key })
    expect(await readBy()).toEqual(['penerus@contoh.id'])
  })

  it('goes on to the last follower, and back once the closing is taken back', async () => {
    await edit('perkim', { email: 'terakhir@contoh.id' })
    await edit('dpu', closed('perkim'))
    await owe(start, owed({ kind: 'agency', agency: 'dishub' }))
    expect(await readBy()).toEqual(['terakhir@contoh.id'])
    await edit('dpu', { isActive: true, closed: null })
    await edit('dishub', { isActive: true, closed: null })
    await owe(start, { ...owed({ kind: 'agency', agency: 'dishub' }), key: `${reference}:h4:uji` })
    expect((await readBy()).at(-1)).toBe('lama@contoh.id')
  })
})
