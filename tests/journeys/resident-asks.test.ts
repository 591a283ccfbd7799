import { describe, expect, it } from 'vitest'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { complaintModel } from '#models/complaint-schema.server.ts'
import { tokenOf, useApp } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aHeadOf } from '#tests/support/people.ts'
import { entriesOf, openedComplaint, residentOf } from '#tests/support/resident-visit.ts'

useDatabase()
const app = useApp()

const mailsAbout = (reference: Reference, message: string) => storedIn('outbox-emails', { reference, message })
const day = 24

describe('writing', () => {
  it.each(['submitted', 'incomplete', 'forwarded', 'in_progress', 'awaiting_approval', 'answered'] as const)(
    'is possible while it is %s',
    async (status) => {
      const from = status === 'awaiting_approval' ? 'in_progress' : status
      const { complaint, resident, path } = await openedComplaint(app, { status: from })
      // Agencies that want their head's approval are made by an administrator; here only the status counts.
      if (status !== from) await complaintModel.updateOne({ reference: complaint.reference }, { $set: { status } })
      expect((await app.submit(path, { step: 'add', text: 'Contoh pesan.' }, resident)).status).toBe(303)
      expect(await entriesOf(complaint.reference, 'add')).toMatchObject([{ from: status, to: status }])
    },
  )

  it('an answer is disputed with a photo', async () => {
    const { complaint, resident, path } = await openedComplaint(app, { status: 'answered' })
    const files = [{ name: 'bukti.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.4\n%contoh\n%%EOF\n') }]
    await app.submit(path, { step: 'dispute', reason: 'Contoh: masih padam.' }, resident, { files })
    expect((await entriesOf(complaint.reference, 'dispute'))[0]?.['attachments']).toHaveLength(1)
  })
})

describe('reminding the agency', () => {
  it('is offered only after the date of the first reply, and refused before', async () => {
    const { complaint, resident, path } = await openedComplaint(app, { status: 'forwarded' })
    const page = await app.visit(path, resident)
    expect(await page.clone().text()).not.toContain('Ingatkan instansi')
    const early = await app.submit(path, { step: 'remind', ...(await tokenOf(page)) }, resident, { from: null })
    expect(early.status).toBe(409)
    expect(await entriesOf(complaint.reference, 'remind')).toEqual([])
  })

  it('tells the officer and the head, once in five working days, however many at once', async () => {
    const { complaint, path } = await openedComplaint(app, { status: 'forwarded' })
    const head = await aHeadOf('dishub')
    app.clock.add(8 * day)
    const resident = await residentOf(app, complaint.reference)
    expect(await (await app.visit(path, resident)).text()).toContain('Ingatkan instansi (sekali dalam 5 hari kerja)')
    const answers = await Promise.all(Array.from({ length: 10 }, () => app.submit(path, { step: 'remind' }, resident)))
    expect(answers.filter((answer) => answer.status === 303)).toHaveLength(1)
    expect(await entriesOf(complaint.reference, 'remind')).toHaveLength(1)
    const mails = await mailsAbout(complaint.reference, 'resident-reminded')
    expect(mails.map(({ to }) => to as object)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'agency', agency: 'dishub' }),
        expect.objectContaining({ kind: 'account', accountId: head.accountId }),
      ]),
    )
    expect(await (await app.visit(path, resident)).text()).not.toContain('Ingatkan instansi (')

    // Idul Fitri and Nyepi lie in between.
    app.clock.add(16 * day)
    const later = await residentOf(app, complaint.reference)
    expect((await app.submit(path, { step: 'remind' }, later)).status).toBe(303)
    const again = await mailsAbout(complaint.reference, 'resident-reminded')
    expect(again.map(({ facts }) => (facts as { times: number }).times)).toContain(2)
  })

  it('of a sealed complaint says to the agency that somebody waits, and nothing else', async () => {
    const { complaint, path } = await openedComplaint(app, { status: 'forwarded', identity: 'sealed' })
    app.clock.add(8 * day)
    await app.submit(path, { step: 'remind' }, await residentOf(app, complaint.reference))
    const [mail] = await mailsAbout(complaint.reference, 'resident-reminded')
    expect(Object.keys(mail?.['facts'] as object).sort()).toEqual(['dueOn', 'provisional', 'times'])
  })
})

describe('rating the handling', () => {
  it('takes 1 to 4 with a word, once, and never under the name of the SKM survey', async () => {
    const { complaint, resident, path } = await openedComplaint(app, { status: 'closed' })
    const page = await (await app.visit(path, resident)).text()
    expect(page).toContain('Seberapa puas Anda dengan penanganan aduan ini? (bukan survei SKM)')
    expect((await app.submit(path, { step: 'rate', text: 'Contoh alasan.' }, resident)).status).toBe(422)
    expect((await app.submit(path, { step: 'rate', rating: '5' }, resident)).status).toBe(422)
    const rated = { step: 'rate', rating: '3', text: 'Contoh alasan.' }
    const answers = await Promise.all(Array.from({ length: 10 }, () => app.submit(path, rated, resident)))
    expect(answers.filter((answer) => answer.status === 303)).toHaveLength(1)
    expect(await storedIn('complaints', { reference: complaint.reference })).toMatchObject([{ rating: 3 }])
    const after = await (await app.visit(path, resident)).text()
    expect(after).toContain('Penilaian Anda atas penanganannya: 3, puas.')
    expect(after).not.toContain('name="rating"')
  })

  it('is asked in other words of somebody who did not close it', async () => {
    const { complaint, resident, path } = await openedComplaint(app, { status: 'closed' })
    await complaintModel.updateOne({ reference: complaint.reference }, { $set: { closedBy: 'silence' } })
    expect(await (await app.visit(path, resident)).text()).toContain('Kami menutup aduan ini tanpa kabar dari Anda.')
  })

  it('is not possible while it is open', async () => {
    const { complaint, resident, path } = await openedComplaint(app, { status: 'answered' })
    expect((await app.submit(path, { step: 'rate', rating: '4' }, resident)).status).toBe(409)
    expect(await storedIn('complaints', { reference: complaint.reference })).toMatchObject([{ rating: null }])
  })
})

describe('objecting', () => {
  it.each(['referred', 'rejected'] as const)(
    'to a complaint that was %s: once, with a reason, to the coordinators',
    async (status) => {
      const { complaint, resident, path } = await openedComplaint(app, { status })
      expect((await app.submit(path, { step: 'object', reason: ' ' }, resident)).status).toBe(422)
      const reason = 'Contoh keberatan: jalan itu milik kabupaten.'
      expect((await app.submit(path, { step: 'object', reason }, resident)).status).toBe(303)
      const html = await (await app.visit(path, resident)).text()
      expect(html).toContain(reason)
      expect(html).toContain('Keberatan Anda sudah diterima.')
      expect((await app.submit(path, { step: 'object', reason }, resident)).status).toBe(409)
      expect(await entriesOf(complaint.reference, 'object')).toMatchObject([{ to: status, text: reason }])
      const mails = await mailsAbout(complaint.reference, 'message-from-resident')
      expect(mails.every(({ to }) => (to as { kind: string }).kind === 'account')).toBe(true)
      expect(mails.length).toBeGreaterThan(0)
    },
  )

  it('by the holder of another complaint changes nothing', async () => {
    const theirs = await openedComplaint(app, { status: 'rejected' })
    const mine = await openedComplaint(app, { status: 'rejected' })
    const token = await tokenOf(await app.visit(mine.path, mine.resident))
    const fields = { step: 'object', reason: 'Contoh.', ...token }
    expect((await app.submit(theirs.path, fields, mine.resident, { from: null })).status).toBe(404)
    expect(await entriesOf(theirs.complaint.reference, 'object')).toEqual([])
  })
})
