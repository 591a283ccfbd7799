import { beforeAll, describe, expect, it } from 'vitest'
import { openResidentSession } from '#app/accounts/session.server.ts'
import { replyToComplaint } from '#app/complaints/reply-to-complaint.server.ts'
import { undoReply } from '#app/complaints/undo-reply.server.ts'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { isPublic } from '#app/complaints/rules/publication.ts'
import { linkToken } from '#app/emails/links.server.ts'
import { complaintModel } from '#models/complaint-schema.server.ts'
import { listPublicComplaints } from '#models/public-complaint.server.ts'
import { writeSignInCookie } from '#app/http/sign-in-cookie.server.ts'
import { aVisitor, tokenOf, useApp, type Visitor } from '#tests/support/app.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, anAnswer, aRequest, mustBeOk, type ComplaintWish } from '#tests/support/factories.ts'
import { aCoordinator, anOfficerOf } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

let coordinator: Visitor
beforeAll(async () => {
  app.clock.set('2026-03-10T02:00:00Z')
  coordinator = await app.signIn(await aCoordinator())
})

const summary = 'Contoh ringkasan: lampu jalan di depan sekolah padam sejak tiga malam.'
const publicFiling = { publicity: 'public', name: 'Rekaan Ujinama', email: 'rekaan@warga.example' } as const

async function opened(wish: ComplaintWish = {}) {
  const { filing, ...rest } = wish
  const complaint = await aComplaint({
    status: 'in_progress',
    ...rest,
    filing: { ...publicFiling, ...filing },
    now: app.clock.now(),
  })
  const resident = aVisitor()
  const id = await openResidentSession({ reference: complaint.reference, now: app.clock.now() })
  const [name = '', value = ''] = (writeSignInCookie(id, 'warga', { isHttps: false }).split(';')[0] ?? '').split('=')
  resident.cookies.set(name, value)
  return { complaint, resident, path: `/aduan/${complaint.reference}` }
}

const stored = async (reference: Reference) => (await storedIn('complaints', { reference }))[0] as unknown as Complaint

/** The form of a step on the desk's page, sent as the coordinator. */
async function atDesk(reference: Reference, step: string, fields: Record<string, string> = {}) {
  const path = `/petugas/aduan/${reference}`
  const { version } = await stored(reference)
  return app.submit(path, { step, version: String(version), ...fields }, coordinator, { from: `${path}?tulis=${step}` })
}

async function saysYes(path: string, resident: Visitor, reference: Reference) {
  const summaryHash = (await stored(reference)).publication?.hash ?? ''
  return app.submit(path, { step: 'consent', summaryHash, consent: 'yes' }, resident)
}

async function published(wish: ComplaintWish = {}) {
  const all = await opened(wish)
  const { reference } = all.complaint
  await atDesk(reference, 'summarise', { summary })
  await saysYes(all.path, all.resident, reference)
  expect((await atDesk(reference, 'publish')).status).toBe(303)
  return { ...all, reference }
}

const textOf = async (path: string) => {
  const answer = await app.visit(path)
  return { status: answer.status, text: await answer.text() }
}

describe('a summary for everybody', () => {
  it('is public only after the resident read it and said yes, and then says no more than it should', async () => {
    const { complaint, resident, path } = await opened()
    const { reference } = complaint
    expect((await atDesk(reference, 'summarise', { summary })).status).toBe(303)
    expect(await storedIn('outbox-emails', { reference, message: 'consent-wanted' })).toHaveLength(1)
    expect((await atDesk(reference, 'publish')).status).toBe(422)
    expect((await textOf(path)).status).toBe(404)

    const asked = await (await app.visit(path, resident)).text()
    expect(asked).toContain(summary)
    expect((await saysYes(path, resident, reference)).status).toBe(303)
    const { publication } = await stored(reference)
    expect(publication?.consent).toEqual({ hash: publication?.hash, at: app.clock.now(), way: 'tracking-page' })
    expect((await textOf(path)).status).toBe(404)

    expect((await atDesk(reference, 'publish')).status).toBe(303)
    for (const address of [path, '/aduan', `/aduan?district=${complaint.place.district ?? ''}&status=in_progress`]) {
      const { status, text } = await textOf(address)
      expect(status, address).toBe(200)
      expect(text, address).toContain(summary)
      for (const secret of [complaint.body, complaint.title, 'Rekaan', 'rekaan@warga.example', complaint.place.words]) {
        if (secret) expect(text.includes(secret), `${address}: ${secret}`).toBe(false)
      }
    }
    expect((await textOf('/aduan?status=closed')).text).not.toContain(summary)
  })

  it('is not published after a no, nor after a yes that was taken back', async () => {
    const { complaint, path, resident } = await opened()
    const { reference } = complaint
    await atDesk(reference, 'summarise', { summary })
    const summaryHash = (await stored(reference)).publication?.hash ?? ''
    const says = (consent: string) => app.submit(path, { step: 'consent', summaryHash, consent }, resident)
    expect((await says('no')).status).toBe(303)
    expect((await atDesk(reference, 'publish')).status).toBe(422)
    expect((await says('yes')).status).toBe(303)
    expect((await says('no')).status).toBe(303)
    expect((await atDesk(reference, 'publish')).status).toBe(422)
    expect((await stored(reference)).publication).toMatchObject({ consent: null, publishedAt: null })
  })

  it('is taken down by the resident at once, and by the coordinator', async () => {
    const first = await published()
    await app.submit(first.path, { step: 'unpublish' }, first.resident)
    expect((await textOf(first.path)).status).toBe(404)
    const second = await published()
    await atDesk(second.reference, 'unpublish')
    expect((await textOf(second.path)).status).toBe(404)
    // Down is down: it needs the resident's word again.
    expect((await atDesk(second.reference, 'publish')).status).toBe(422)
  })

  it('in other words needs a new yes, and meanwhile nothing is public', async () => {
    const { reference, path, resident } = await published()
    await atDesk(reference, 'summarise', { summary: `${summary} Sudah dilihat petugas.` })
    expect((await textOf(path)).status).toBe(404)
    expect((await atDesk(reference, 'publish')).status).toBe(422)
    await saysYes(path, resident, reference)
    expect((await atDesk(reference, 'publish')).status).toBe(303)
  })

  it('that was changed while the resident read it cannot be agreed to unread', async () => {
    const { complaint, path, resident } = await opened()
    await atDesk(complaint.reference, 'summarise', { summary })
    const { token } = await tokenOf(await app.visit(path, resident))
    const old = (await stored(complaint.reference)).publication?.hash ?? ''
    await atDesk(complaint.reference, 'summarise', { summary: `${summary} Lain.` })
    const answer = await app.submit(path, { step: 'consent', summaryHash: old, consent: 'yes', token }, resident, {
      from: null,
    })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Ringkasannya sudah berubah')
    expect((await stored(complaint.reference)).publication?.consent).toBeNull()
  })

  it.each([
    ['a telephone number', `${summary} Hubungi 0812-3456-7890.`, '0812-3456-7890'],
    ['the resident’s own name', `${summary} Dilaporkan ujinama.`, 'ujinama'],
    ['a NIK', `${summary} 6408011234567890`, '6408011234567890'],
  ])('with %s is refused, and the words come back with what has to go', async (_why, text, marked) => {
    const { complaint } = await opened()
    const answer = await atDesk(complaint.reference, 'summarise', { summary: text, confirm: 'yes' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(`Hapus yang dapat menunjuk orang: &quot;${marked}&quot;`)
    expect(html).toContain(marked)
    expect((await stored(complaint.reference)).publication).toBeNull()
  })

  it('with words that may be a name asks for a tick first, and once more for a name that came after it', async () => {
    const { complaint } = await opened()
    const text = `${summary} Dekat Toko Contohnama.`
    const answer = await atDesk(complaint.reference, 'summarise', { summary: text })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('Toko Contohnama')
    const confirm = /type="checkbox" name="confirm"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? ''
    const more = { summary: `${text} Seberang Toko Namalain.`, confirm }
    expect((await atDesk(complaint.reference, 'summarise', more)).status).toBe(422)
    expect((await atDesk(complaint.reference, 'summarise', { summary: text, confirm })).status).toBe(303)
  })

  it.each([
    ['of a resident who chose Rahasia', { filing: { publicity: 'private' as const } }],
    [
      'of one that is restricted',
      { filing: { body: 'Contoh: guru memukul murid di sekolah contoh sampai memar.' }, status: 'submitted' as const },
    ],
  ])('%s is refused', async (_why, wish) => {
    const { complaint } = await opened(wish)
    expect((await atDesk(complaint.reference, 'summarise', { summary })).status).toBe(422)
    expect((await stored(complaint.reference)).publication).toBeNull()
  })
})

describe('the page of a published one', () => {
  it('shows the district, the office, the steps with their days and the date that is due, or by how much it is late', async () => {
    const { path } = await published({ filing: { ...publicFiling, village: '64.08.09.2001' } })
    const { text } = await textOf(path)
    for (const shown of ['Kec. Bengalon', 'Dinas Perhubungan', 'Aduan diterima', 'Diteruskan ke Dinas Perhubungan'])
      expect(text).toContain(shown)
    expect(text).toContain('dateTime="2026-03-10"')
    expect(text).toContain('Batas waktu 7 April 2026')
    for (const hidden of ['Sepaso', '64.08.09.2001']) expect(text).not.toContain(hidden)
    app.clock.set('2026-04-10T02:00:00Z')
    for (const address of [path, '/aduan']) expect((await textOf(address)).text).toContain('Lewat 3 hari kerja')
    app.clock.set('2026-03-10T02:00:00Z')
  })

  it('shows the outcome and the coordinator’s own summary of the answer, not the answer', async () => {
    const { complaint, path, resident } = await opened({ status: 'answered' })
    const answerSummary = 'Contoh: kabel diganti, lampu menyala.'
    await atDesk(complaint.reference, 'summarise', { summary, answerSummary })
    await saysYes(path, resident, complaint.reference)
    await atDesk(complaint.reference, 'publish')
    const { text } = await textOf(path)
    expect(text).toContain(answerSummary)
    expect(text).toContain('Diperbaiki')
    for (const word of [anAnswer.found, anAnswer.done, anAnswer.doneBy]) expect(text).not.toContain(word)
  })

  it('says nothing of a reply that was taken back, nor of one that still can be', async () => {
    const { reference, path } = await published({ status: 'forwarded' })
    const officer = await anOfficerOf('dishub')
    const now = app.clock.now()
    const reply = { ...aRequest(officer, await stored(reference), { now }), text: 'Contoh balasan.', attachments: [] }
    const replied = mustBeOk(await replyToComplaint(reply))
    expect((await textOf(path)).text).not.toContain('memberi balasan')
    const entry = replied.history.at(-1)?.id ?? null
    mustBeOk(await undoReply({ ...aRequest(officer, replied, { now }), entry }))
    app.clock.add(1)
    expect((await textOf(path)).text).not.toContain('memberi balasan')
    app.clock.add(-1)
  })

  it('gives an answer that its head still has to release away by no filter', async () => {
    const { reference } = await published()
    await complaintModel.updateOne({ reference }, { $set: { status: 'awaiting_approval' } })
    expect((await textOf('/aduan?status=in_progress')).text).toContain(`/aduan/${reference}`)
    expect((await textOf('/aduan?status=submitted')).text).not.toContain(`/aduan/${reference}`)
    expect((await textOf('/aduan?status=awaiting_approval')).text).toContain('name="status"')
    await complaintModel.updateOne({ reference }, { $set: { status: 'in_progress' } })
  })
})

describe('somebody with the same trouble', () => {
  async function asks(path: string, email: string) {
    return app.submit(path, { step: 'affected', email }, aVisitor())
  }

  async function pressLink(reference: Reference, nth: number) {
    const mails = await storedIn('outbox-emails', { reference, message: 'confirm-address' })
    const { linkId } = mails[nth]?.['facts'] as { linkId: string }
    return app.submit(`/tautan/${linkToken(app.settings.keys, linkId)}`, {}, aVisitor())
  }

  it('is counted once per confirmed address, and only after the button', async () => {
    const { reference, path } = await published()
    expect((await asks(path, 'lain@warga.example')).status).toBe(303)
    expect((await stored(reference)).affected).toBe(0)
    expect((await pressLink(reference, 0)).status).toBe(200)
    expect((await stored(reference)).affected).toBe(1)
    app.clock.set('2026-03-12T02:00:00Z')
    await asks(path, 'LAIN@warga.example')
    await pressLink(reference, 1)
    expect((await stored(reference)).affected).toBe(1)
    await asks(path, 'ketiga@warga.example')
    await pressLink(reference, 2)
    expect((await textOf(path)).text).toContain('Terdampak: 2 warga lain')
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const desk = await (await app.visit(`/petugas/aduan/${reference}`, officer)).text()
    expect(desk.replaceAll('<!-- -->', '')).toContain('Terdampak: 2 warga lain')
    app.clock.set('2026-03-10T02:00:00Z')
    const kept = JSON.stringify(await storedIn('affected-residents'))
    expect(kept).not.toContain('@')
  })

  it('is told when the address cannot be right, and it stays in the form', async () => {
    const { path } = await published()
    const answer = await asks(path, 'bukan-email')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('value="bukan-email"')
  })

  it('learns nothing about a complaint that is not public', async () => {
    const { path, complaint } = await opened()
    const fields = { step: 'affected', email: 'a@warga.example', token: 'rekaan' }
    const answer = await app.submit(path, fields, aVisitor(), { from: null })
    const absent = await app.submit('/aduan/KTM-0000-0000-0', fields, aVisitor(), { from: null })
    expect(answer.status).toBe(absent.status)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(await storedIn('outbox-emails', { reference: complaint.reference, message: 'confirm-address' })).toEqual([])
  })
})

it('the filter of the list and the rule agree on what is public', async () => {
  const nowhere = { district: null, agency: null, status: null, month: null }
  const listed = (await listPublicComplaints(nowhere, null, 100)).map(({ reference }) => reference)
  const all = (await storedIn('complaints')) as unknown as Complaint[]
  const byRule = all.filter(isPublic).map(({ reference }) => reference)
  expect(listed.toSorted()).toEqual(byRule.toSorted())
  expect(listed.length).toBeGreaterThan(1)
  const [first, second] = await listPublicComplaints(nowhere, null, 2)
  const position = { publishedAt: first!.publication!.publishedAt!, reference: first!.reference }
  const [next] = await listPublicComplaints(nowhere, position, 1)
  expect(next?.reference).toBe(second?.reference)
})
