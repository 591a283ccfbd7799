import { beforeAll, describe, expect, it } from 'vitest'
import { acceptAnswer } from '#app/complaints/accept-answer.server.ts'
import { addMessage } from '#app/complaints/add-message.server.ts'
import { restrictComplaint } from '#app/complaints/restrict-complaint.server.ts'
import { retargetComplaint } from '#app/complaints/retarget-complaint.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { loadReferenceData } from '#models/load-reference-data.server.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { aCoordinator } from '#tests/support/people.ts'

useDatabase()
beforeAll(() => loadReferenceData())

const now = new Date('2026-03-10T02:00:00Z')

/** As after many messages of its resident. */
async function aFullOne(entries: number, text: string): Promise<Complaint> {
  const complaint = await aComplaint({ status: 'answered', now })
  const { status, history } = complaint
  const said = { ...history[0], step: 'add', from: status, to: status, text, key: null }
  const more = Array.from({ length: entries - history.length }, (_, at) => ({
    ...said,
    id: `h${history.length + at + 1}`,
  }))
  await rawDatabase()
    .collection('complaints')
    .updateOne({ reference: complaint.reference }, { $push: { history: { $each: more } } } as never)
  return complaint
}

const say = ({ reference }: Complaint) =>
  addMessage({
    actor: { kind: 'resident', reference },
    reference,
    submissionKey: null,
    now,
    text: 'Contoh.',
    attachments: [],
  })

describe('a complaint into which very much was written', () => {
  it.each([
    ['400 entries', 400, 'Contoh.'],
    ['two million letters', 250, 'x'.repeat(9_000)],
  ])('takes no further message with %s, and can still be brought to its end', async (_, entries, text) => {
    const complaint = await aFullOne(entries, text)
    expect(await say(complaint)).toMatchObject({ ok: false, reason: 'too-full' })
    const { reference } = complaint
    const request = { actor: { kind: 'resident' as const, reference }, reference, submissionKey: null, now }
    expect(await acceptAnswer(request)).toMatchObject({ ok: true, complaint: { status: 'closed' } })
  })

  it('is protected all the same, by its resident and by the desk', async () => {
    const { reference } = await aFullOne(400, 'Contoh.')
    const actor = await aCoordinator()
    const request = { reference, version: null, submissionKey: null, now }
    const restricted = await restrictComplaint({ ...request, actor, reason: 'Contoh.' })
    expect(restricted).toMatchObject({ ok: true, complaint: { restricted: true } })
    const aim = { target: 'against-office', against: 'dishub', reason: 'Contoh.' } as const
    expect(await retargetComplaint({ ...request, actor, ...aim })).toMatchObject({ ok: true })
  })

  it('takes one as long as it has room', async () => {
    expect(await say(await aFullOne(399, 'Contoh.'))).toMatchObject({ ok: true })
  })
})
