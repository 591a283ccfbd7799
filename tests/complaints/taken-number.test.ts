import { randomBytes, randomInt } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fileForResident } from '#app/complaints/file-for-resident.server.ts'
import { splitComplaint } from '#app/complaints/split-complaint.server.ts'
import { submitComplaint } from '#app/complaints/submit-complaint.server.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aFiling, aMoment, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, aClerkOf, testKeys, useReferenceData } from '#tests/support/people.ts'

// A number that is drawn and belongs to somebody already: another one is drawn, and nobody notices.

useDatabase()
useReferenceData()

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A source that draws these numbers first, and honestly afterwards. `drawn` counts its numbers. */
function drawing(...references: string[]) {
  const planned = references.flatMap((one) => [...one.slice(4, 13).replace('-', '')].map((c) => alphabet.indexOf(c)))
  let calls = 0
  const source = (below: number) => {
    calls += 1
    return planned.shift() ?? randomInt(below)
  }
  return { source, drawn: () => calls / 8 }
}

const filing = () => ({
  filing: aFiling({ body: 'Ini aduan contoh: jembatan kayu di desa contoh lapuk dan warga takut lewat.' }),
  submissionKey: randomBytes(16).toString('base64url'),
  language: 'id' as const,
  channel: 'web' as const,
  now: aMoment,
  keys: testKeys,
})

const auditOf = async (reference: string) =>
  (await storedIn('audit-entries', { chain: `complaint:${reference}` })).map(({ action }) => String(action)).sort()

describe('filing', () => {
  it.each(['named', 'sealed'] as const)(
    'draws again when the number is taken (%s), and leaves nothing half',
    async (identity) => {
      const first = await aComplaint({ identity })
      const { source, drawn } = drawing(first.reference, first.reference)
      const sent = { ...filing(), filing: aFiling({ identity }) }
      const filed = await submitComplaint({ ...sent, randomInt: source })
      if (!filed.ok) throw new Error(filed.reason)
      expect(filed.isRepeat).toBe(false)
      expect(filed.reference).not.toBe(first.reference)
      expect(drawn()).toBeGreaterThanOrEqual(3)
      expect(await storedIn('complaints', { reference: filed.reference })).toHaveLength(1)
      expect(await auditOf(filed.reference)).toEqual(['submit'])
      expect(await auditOf(first.reference)).toEqual(['submit'])
      // One receipt each: what the taken draws would have owed is not owed.
      for (const reference of [first.reference, filed.reference]) {
        expect(await storedIn('outbox-emails', { reference, message: 'complaint-received' })).toHaveLength(1)
      }
      // The same form once more is the same complaint, whatever its number would have been.
      const again = await submitComplaint({ ...sent, randomInt: drawing(first.reference).source })
      expect(again).toMatchObject({ ok: true, isRepeat: true, reference: filed.reference })
    },
  )

  it('gives up on a source that draws nothing else, and stores nothing', async () => {
    const first = await aComplaint()
    const before = await storedIn('complaints')
    const { source, drawn } = drawing(...Array.from({ length: 9 }, () => first.reference))
    await expect(submitComplaint({ ...filing(), randomInt: source })).rejects.toThrow(/E11000/)
    expect(drawn()).toBe(5)
    expect(await storedIn('complaints')).toHaveLength(before.length)
  })

  it('does not draw again for a form that was sent before', async () => {
    const sent = filing()
    const first = await submitComplaint(sent)
    const { source, drawn } = drawing()
    expect(await submitComplaint({ ...sent, randomInt: source })).toMatchObject({
      ok: true,
      isRepeat: true,
      reference: first.ok && first.reference,
    })
    // Some draws hold an unwanted word and are drawn again.
    expect(drawn()).toBeLessThan(4)
  })

  it('draws again for what the staff types', async () => {
    const first = await aComplaint()
    const { channel: _channel, ...sent } = filing()
    const filed = await fileForResident({
      ...sent,
      actor: await aClerkOf('64.08.09.2001'),
      staff: { channel: 'village', receivedOn: '2026-03-10', laporNumber: null },
      isOverLimit: false,
      randomInt: drawing(first.reference).source,
    })
    if (!filed.ok) throw new Error(filed.reason)
    expect(filed.reference).not.toBe(first.reference)
    expect(await storedIn('complaints', { reference: filed.reference })).toHaveLength(1)
  })
})

describe('splitting', () => {
  const parts = [
    { agency: 'disdikbud', class: 'complaint', text: 'Bagian rekaan untuk sekolah.' },
    { agency: 'dp3a', class: 'supervision', text: 'Bagian rekaan untuk pendampingan.' },
  ] as const

  it.each([
    ['of another complaint', (taken: string) => [taken]],
    ['of the other part', () => ['KTM-7Q4D-9M2K-H', 'KTM-7Q4D-9M2K-H']],
  ])('draws again when a part gets the number %s', async (_, draws) => {
    const other = await aComplaint()
    const whole = await aComplaint()
    const after = mustBeOk(
      await splitComplaint({
        ...aRequest(await aCoordinator(), whole),
        ...{ parts, title: null, keys: testKeys, randomInt: drawing(...draws(other.reference)).source },
      }),
    )
    expect(new Set(after.parts).size).toBe(2)
    expect(after.parts).not.toContain(other.reference)
    const stored = await storedIn('complaints', { partOf: whole.reference })
    expect(stored.map(({ reference }) => String(reference)).sort()).toEqual([...after.parts].sort())
    expect(await auditOf(whole.reference)).toEqual(['split', 'submit'])
  })
})
