import { randomInt } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { addNote } from '#app/complaints/add-note.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { makeReference } from '#app/complaints/rules/reference.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { useApp, type Visitor } from '#tests/support/app.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, anOfficerOf } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

beforeEach(async () => {
  for (const name of ['complaints', 'outbox-emails']) await rawDatabase().collection(name).deleteMany({})
})

const list = '/petugas?pilih=ya'
const textOf = async (response: Response) =>
  (await response.text()).replaceAll('&#x27;', "'").replaceAll('&amp;', '&').replaceAll('<!-- -->', '')
const valuesOf = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`name="${name}"[^>]* value="([^"]*)"`, 'g'))].map((found) => found[1] ?? '')
const statusOf = async (reference: Reference) => (await findComplaint(reference))?.status
const mailsAbout = (reference: Reference) => storedIn('outbox-emails', { reference })

/** The boxes of the list of this person as a browser sends them; the bare number of what is not in it. */
async function ticked(visitor: Visitor, references: readonly Reference[]): Promise<string[]> {
  const boxes = valuesOf(await textOf(await app.visit(list, visitor)), 'reference')
  return references.map((reference) => boxes.find((box) => box.startsWith(`${reference}:`)) ?? reference)
}

/** Looks first, then presses the button beneath: with what the page itself carries. */
async function lookAndSend(
  visitor: Visitor,
  { reference, ...fields }: { reference: Reference[]; [name: string]: string | string[] },
) {
  const looked = await app.submit(list, { ...fields, reference: await ticked(visitor, reference) }, visitor)
  const preview = await textOf(looked)
  const main = preview.slice(preview.indexOf('<main'))
  const form = main.slice(0, main.indexOf('value="send"'))
  const kept = ['step', 'officer', 'agency', 'class', 'topic', 'into', 'token'].map((name) => [
    name,
    valuesOf(form, name)[0] ?? '',
  ])
  const sent = {
    ...(Object.fromEntries(kept) as Record<string, string>),
    ...{ reference: valuesOf(form, 'reference'), go: 'send' },
  }
  return { preview, sent, send: async () => textOf(await app.submit(list, sent, visitor, { from: null })) }
}

describe('forwarding several', () => {
  test('shows every mail before, writes nothing then, and says of each what became of it', async () => {
    const coordinator = await app.signIn(await aCoordinator())
    const one = await aComplaint({ filing: { title: 'Contoh satu' } })
    const two = await aComplaint({ filing: { title: 'Contoh dua', kind: 'information' } })
    const sealed = await aComplaint({ identity: 'sealed' })
    const nameless = await aComplaint({ identity: 'none' })
    const restricted = await aComplaint({ restricted: true })
    const all = [one, two, sealed, nameless, restricted].map(({ reference }) => reference)
    await rawDatabase().collection('outbox-emails').deleteMany({})
    const { preview, send, sent } = await lookAndSend(coordinator, {
      ...{ step: 'forward', reference: all, agency: 'dpu', topic: 'transport' },
    })
    expect(preview).toContain('2 dari 5 aduan dapat diproses. Belum ada yang berubah.')
    expect(preview).toContain('Diteruskan ke Dinas Pekerjaan Umum')
    expect(preview.match(/Email ke warga: /g)).toHaveLength(2)
    expect(preview.match(/Email ke instansi: /g)).toHaveLength(2)
    expect(preview.match(/salinannya untuk instansi diperiksa dahulu/g)).toHaveLength(3)
    expect(await storedIn('outbox-emails')).toEqual([])
    expect(await statusOf(one.reference)).toBe('submitted')
    expect(sent.reference.map((box) => box.split(':')[0]).toSorted()).toEqual(all.toSorted())

    const result = await send()
    expect(result).toContain('2 dari 5 aduan selesai diproses.')
    expect(result.match(/salinannya untuk instansi diperiksa dahulu/g)).toHaveLength(3)
    const classes = await Promise.all([one, two].map(async ({ reference }) => (await findComplaint(reference))?.class))
    expect(classes).toEqual(['complaint', 'request'])
    for (const { reference } of [one, two]) {
      expect(await findComplaint(reference)).toMatchObject({ status: 'forwarded', agency: 'dpu', topic: 'transport' })
      expect(await mailsAbout(reference)).toHaveLength(2)
    }
    for (const { reference } of [sealed, nameless, restricted]) expect(await statusOf(reference)).toBe('submitted')

    // Pressed twice it is one step for each, with the same list.
    expect(await send()).toContain('2 dari 5 aduan selesai diproses.')
    expect(await mailsAbout(one.reference)).toHaveLength(2)
    expect((await findComplaint(one.reference))?.history).toHaveLength(2)
  })

  test('a protected one is not forwarded even when the preview is left out', async () => {
    const coordinator = await app.signIn(await aCoordinator())
    const sealed = await aComplaint({ identity: 'sealed' })
    const reference = await ticked(coordinator, [sealed.reference])
    const fields = { step: 'forward', go: 'send', agency: 'dpu', topic: 'transport', reference }
    const answer = await textOf(await app.submit(list, fields, coordinator))
    expect(answer).toContain('salinannya untuk instansi diperiksa dahulu')
    expect(await statusOf(sealed.reference)).toBe('submitted')
  })

  test('what changed since the list was opened is left as it is, and the others go on', async () => {
    const person = await aCoordinator()
    const coordinator = await app.signIn(person)
    const [one, two] = [await aComplaint(), await aComplaint()]
    const { send } = await lookAndSend(coordinator, {
      ...{ step: 'forward', reference: [one.reference, two.reference], agency: 'dpu', topic: 'transport' },
    })
    mustBeOk(await addNote({ ...aRequest(person, one), text: 'Contoh catatan', declines: false }))
    const result = await send()
    expect(result).toContain('1 dari 2 aduan selesai diproses.')
    expect(result).toContain('Aduan ini berubah sejak daftar dibuka.')
    expect([await statusOf(one.reference), await statusOf(two.reference)]).toEqual(['submitted', 'forwarded'])
  })
})

describe('assigning several', () => {
  test('gives them to one colleague, who is mailed about each; another agency’s is not found', async () => {
    const colleague = await anOfficerOf('dishub')
    const head = await app.signIn(await aHeadOf('dishub'))
    const [one, two] = [await aComplaint({ status: 'forwarded' }), await aComplaint({ status: 'in_progress' })]
    const theirs = await aComplaint({ status: 'forwarded', agency: 'dpu' })
    const answered = await aComplaint({ status: 'answered' })
    const reference = [one, two, theirs, answered].map((complaint) => complaint.reference)
    const { preview, send } = await lookAndSend(head, { step: 'assign', reference, officer: colleague.accountId })
    expect(preview).toContain(`Diberikan kepada ${colleague.name}`)
    expect(preview.match(/Email ke petugas: /g)).toHaveLength(2)
    expect(preview).toContain('Aduan tidak ditemukan, atau bukan urusan Anda lagi.')
    expect(await send()).toContain('2 dari 4 aduan selesai diproses.')
    for (const complaint of [one, two]) {
      expect((await findComplaint(complaint.reference))?.assignee?.accountId).toBe(colleague.accountId)
    }
    expect((await findComplaint(theirs.reference))?.assignee).toBeNull()
    const mails = await storedIn('outbox-emails', { message: 'complaint-assigned' })
    expect(mails.map((mail) => mail['reference'] as string).toSorted()).toEqual(
      [one.reference, two.reference].toSorted(),
    )
  })
})

describe('merging several', () => {
  test('proposes that the first received carries on, lets another one be chosen, and tells every resident', async () => {
    const coordinator = await app.signIn(await aCoordinator())
    const old = await aComplaint({ now: new Date('2026-03-03T02:00:00Z') })
    const [one, two] = [await aComplaint(), await aComplaint()]
    const reference = [one, two, old].map((complaint) => complaint.reference)
    const { preview, send, sent } = await lookAndSend(coordinator, { step: 'merge', reference })
    expect(preview).toContain(`Digabung ke ${old.reference}`)
    expect(preview).toContain('Ganti yang dilanjutkan')
    const other = await app.submit(list, { ...sent, reference, go: '', into: one.reference }, coordinator, {
      from: null,
    })
    expect(await textOf(other)).toContain(`Digabung ke ${one.reference}`)
    expect(await send()).toContain('2 dari 2 aduan selesai diproses.')
    for (const complaint of [one, two]) {
      expect(await findComplaint(complaint.reference)).toMatchObject({
        status: 'merged',
        merged: { into: old.reference },
      })
      expect(await storedIn('outbox-emails', { reference: complaint.reference, message: 'merged' })).toHaveLength(1)
    }
    expect(await statusOf(old.reference)).toBe('submitted')
  })

  test('of a protected one no mail to its resident is shown, nor whether there is one', async () => {
    const coordinator = await app.signIn(await aCoordinator())
    const filing = { email: 'kenari@contoh.example' }
    const sealed = [await aComplaint({ identity: 'sealed', filing }), await aComplaint({ identity: 'sealed', filing })]
    const reference = sealed.map((complaint) => complaint.reference)
    const { preview } = await lookAndSend(coordinator, { step: 'merge', reference })
    expect(preview).toContain('Email ke warga tidak ditampilkan')
    expect(preview).not.toContain('Email ke warga: ')
  })
})

describe('choosing', () => {
  test('nothing, too much or no receiver comes back at its field, with the boxes ticked', async () => {
    const coordinator = await app.signIn(await aCoordinator())
    const complaint = await aComplaint()
    const none = await app.submit(list, { step: 'forward', agency: 'dpu' }, coordinator)
    expect(none.status).toBe(422)
    expect(await textOf(none)).toContain('Pilih paling sedikit satu aduan')
    const many = Array.from({ length: 51 }, () => makeReference((below) => randomInt(below)))
    const tooMany = await app.submit(list, { step: 'forward', agency: 'dpu', reference: many }, coordinator)
    expect(await textOf(tooMany)).toContain('Pilih paling banyak 50 aduan')
    const noAgency = await textOf(
      await app.submit(list, { step: 'forward', topic: 'transport', reference: [complaint.reference] }, coordinator),
    )
    expect(noAgency).toContain('id="bulk-agency-error"')
    expect(noAgency).toMatch(
      new RegExp(`<input type="checkbox" name="reference" checked="" value="${complaint.reference}:`),
    )
    expect(noAgency).toMatch(/<option value="transport" selected="">/)
    const alone = await app.submit(list, { step: 'merge', reference: [complaint.reference] }, coordinator)
    expect(await textOf(alone)).toContain('Tulis nomor aduan yang dilanjutkan')
  })

  test('answers are never sent to several, and each role has its own steps', async () => {
    const complaint = await aComplaint({ status: 'in_progress' })
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const page = await textOf(await app.visit(list, officer))
    expect(page).toContain('Periksa penunjukan')
    expect(page).not.toContain('Periksa penerusan')
    for (const step of ['answer', 'reply', 'forward', 'merge']) {
      const fields = { step, go: 'send', agency: 'dpu', reference: [complaint.reference] }
      expect((await app.submit(list, fields, officer)).status, step).toBe(422)
    }
    expect((await findComplaint(complaint.reference))?.version).toBe(complaint.version)
  })
})
