import { describe, expect, test } from 'vitest'
import { objectToDecision } from '#app/complaints/object-to-decision.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { aVisitor, useApp, type Visitor } from '#tests/support/app.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, anInspector, theResidentOf } from '#tests/support/people.ts'
import { readStored } from '#tests/support/read-stored.ts'

// A flood through the front door: nothing of it is lost, nobody of it is mailed to an agency, and a coordinator looks.

useDatabase()
const app = useApp({ submitLimitPerHour: 2, submitTotalPerHour: 1_000 })

const textOf = async (response: Response) => (await response.text()).replaceAll('&#x27;', "'").replaceAll('&quot;', '"')
const held = '/koordinator?bagian=ditahan'

let filed = 0
/** Certain for the rules: held or not decides whether it is forwarded at once. */
async function file(
  changes: Record<string, string> = {},
): Promise<{ complaint: Complaint; resident: Visitor; page: string }> {
  filed += 1
  const resident = aVisitor()
  const story = `Contoh nomor ${String(filed)} tentang ${['lampu', 'parkir', 'rambu', 'halte', 'marka', 'bus', 'terminal'][filed % 7] ?? ''} di simpang ${'abcdefghijklmnopqrstuvwxyz'.charAt(filed % 26).repeat(4)} yang perlu dilihat petugas.`
  const sent = await app.submit(
    '/lapor',
    { body: story, agency: 'dishub', name: 'Warga Contoh', email: 'warga@contoh.example', ...changes },
    resident,
  )
  expect(sent.status).toBe(303)
  const page = await textOf(await app.visit('/lapor/diterima', resident))
  const reference = /KTM-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/.exec(page)?.[0] ?? ''
  return { complaint: await readStored(reference), resident, page }
}

const owed = async (reference: string) =>
  (await storedIn('outbox-emails', { reference })).map((row) => String(row['message']))
/** Another hour: the limits begin anew. */
const nextHour = () => {
  app.clock.add(2)
}

/** The first two of an hour are free; the third is over the limit of its client. */
async function aHeldOne(): Promise<Awaited<ReturnType<typeof file>>> {
  nextHour()
  await file()
  await file()
  return file()
}

describe('over the limit of an hour', () => {
  test('a complaint is taken and held: receipt as always, no agency is told, nothing is forwarded', async () => {
    nextHour()
    const free = await file()
    expect(free.complaint).toMatchObject({ status: 'forwarded', held: null })
    await file()
    const { complaint, resident, page } = await file()
    expect(complaint).toMatchObject({ status: 'submitted', agency: null, held: 'client-limit' })
    expect(complaint.history.map(({ step }) => step)).toEqual(['submit', 'hold'])
    expect(complaint.clocks.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['verification', 'lawCompleteness']),
    )
    expect(await owed(complaint.reference)).toEqual(['complaint-received'])
    expect(page).toContain(complaint.reference)

    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page)?.[0] ?? ''
    await app.submit('/lacak', { reference: complaint.reference, code }, resident)
    const tracking = await textOf(await app.visit(`/aduan/${complaint.reference}`, resident))
    expect(tracking).toContain('Diterima')
    for (const word of ['ditahan', 'Ditahan', 'client-limit', 'terlalu banyak', 'held'])
      expect(tracking).not.toContain(word)
  })

  test('ten times as much is refused, with the text kept', async () => {
    nextHour()
    for (let one = 0; one < 20; one += 1) await file()
    const again = await app.submit('/lapor', { body: 'Contoh tulisan yang tetap ada di halaman.', agency: 'dishub' })
    expect(again.status).toBe(429)
    expect(await textOf(again)).toContain('Contoh tulisan yang tetap ada di halaman.')
  })
})

describe('by its words', () => {
  test.each([
    ['threat', 'Kalau tidak diperbaiki, saya akan bunuh petugas itu besok malam.'],
    ['links', 'https://a.example https://b.example https://c.example https://d.example'],
  ])('%s is held, the first of its hour too', async (why, body) => {
    nextHour()
    const { complaint } = await file({ body })
    expect(complaint).toMatchObject({ held: why, status: 'submitted' })
  })

  test('who reports a threat is not held up', async () => {
    nextHour()
    const { complaint } = await file({
      body: 'Contoh: saya diancam akan dibunuh oleh juru parkir liar di simpang contoh.',
    })
    expect(complaint.held).toBeNull()
  })

  test('the sixth copy of a day is held, and nothing says whose the others were', async () => {
    const body =
      'Contoh seruan yang sama: mohon jembatan gantung di hulu desa contoh segera diganti karena papan lantainya lapuk.'
    app.clock.set('2026-03-20T01:00:00Z')
    for (let copy = 0; copy < 5; copy += 1) {
      if (copy % 2 === 0) nextHour()
      expect((await file({ body: `${body} ${String(copy)}` })).complaint.held).toBeNull()
    }
    const { complaint } = await file({ body: `${body} 99` })
    expect(complaint.held).toBe('near-copies')
    const kept = await storedIn('filing-fingerprints')
    expect(Object.keys(kept.at(-1) ?? {}).sort()).toEqual(['_id', 'bands', 'day', 'on'])
    expect(JSON.stringify(kept)).not.toContain(complaint.reference)
  })
})

describe('the list of held ones', () => {
  test('shows why, and they stand in no other queue', async () => {
    const { complaint } = await aHeldOne()
    const coordinator = await app.signIn(await aCoordinator())
    const list = await textOf(await app.visit(held, coordinator))
    expect(list).toContain(complaint.reference)
    expect(list).toContain('terlalu banyak dari satu sambungan')
    const [, ...numbers] =
      /pernah ditahan (\d+): masih menunggu (\d+), dilepas (\d+), ditolak (\d+), selain itu (\d+)\./.exec(list) ?? []
    const [all = NaN, ...ends] = numbers.map(Number)
    expect(ends.reduce((sum, one) => sum + one)).toBe(all)
    expect(await textOf(await app.visit('/koordinator', coordinator))).not.toContain(complaint.reference)
    const page = await textOf(await app.visit(`/petugas/aduan/${complaint.reference}`, coordinator))
    expect(page).toContain('Lepaskan bila ini aduan sungguhan')
  })

  test('one is released in one press and stands in the queue with its clocks as they were', async () => {
    const { complaint } = await aHeldOne()
    const coordinator = await app.signIn(await aCoordinator())
    const page = await textOf(await app.visit(`/petugas/aduan/${complaint.reference}?tulis=release`, coordinator))
    const reason = /id="release-reason"[^>]*>([^<]+)</.exec(page)?.[1]?.trim() ?? ''
    expect(reason).toBe('Sudah dilihat: aduan biasa.')
    const version = String(complaint.version)
    const sent = await app.submit(
      `/petugas/aduan/${complaint.reference}`,
      { step: 'release', version, reason },
      coordinator,
    )
    expect(sent.status).toBe(303)
    const after = await readStored(complaint.reference)
    expect(after).toMatchObject({ held: null, status: 'submitted' })
    expect(after.clocks).toEqual(complaint.clocks)
    expect(await textOf(await app.visit('/koordinator', coordinator))).toContain(complaint.reference)
    expect(await owed(complaint.reference)).toEqual(['complaint-received'])
    const again = { step: 'release', version: String(after.version), reason }
    expect((await app.submit(`/petugas/aduan/${complaint.reference}`, again, coordinator)).status).toBe(422)
  })

  test('several are released at once, with one result list; what is decided already stops nothing', async () => {
    const [one, other] = [await aHeldOne(), await file()].map(({ complaint }) => complaint.reference)
    nextHour()
    const free = (await file()).complaint.reference
    const coordinator = await app.signIn(await aCoordinator())
    const reference = [one ?? '', other ?? '', free]
    const sent = await app.submit(held, { step: 'release', reference, text: 'Contoh: aduan sungguhan.' }, coordinator)
    expect(sent.status).toBe(200)
    const page = await textOf(sent)
    expect(page.match(/dilepas ke antrean/g)).toHaveLength(2)
    expect(page).toContain('tidak ditahan lagi, tidak diubah')
    for (const released of [one ?? '', other ?? '']) expect((await readStored(released)).held).toBeNull()
  })

  test('several are rejected with a reason of the list, their residents are told, and it is counted', async () => {
    const { complaint } = await aHeldOne()
    const coordinator = await app.signIn(await aCoordinator())
    const reference = [complaint.reference]
    const none = await app.submit(
      held,
      { step: 'reject', reference, text: '', reason: '', nextDoor: 'Contoh' },
      coordinator,
    )
    expect(none.status).toBe(422)
    expect(await textOf(none)).toMatch(
      new RegExp(`value="${complaint.reference}"[^>]*checked|checked=""[^>]*value="${complaint.reference}"`),
    )
    const form = { reference, reason: 'no_complaint', nextDoor: 'Tulis aduan baru, contoh.' }
    const sent = await app.submit(held, { step: 'reject', ...form }, coordinator)
    expect(await textOf(sent)).toContain('ditolak, warga diberi tahu')
    expect(await readStored(complaint.reference)).toMatchObject({ status: 'rejected', held: null })
    expect(await owed(complaint.reference)).toEqual(['complaint-received', 'complaint-rejected'])
    const list = await textOf(await app.visit(held, coordinator))
    expect(Number(/ditolak (\d+)/.exec(list)?.[1])).toBeGreaterThan(0)
  })

  test('nothing chosen is said at the list', async () => {
    await aHeldOne()
    const coordinator = await app.signIn(await aCoordinator())
    const sent = await app.submit(held, { step: 'release', text: 'Contoh.' }, coordinator)
    expect(sent.status).toBe(422)
    expect(await textOf(sent)).toContain('Pilih sedikitnya satu aduan')
  })

  test('rejecting in the list never touches what was released meanwhile', async () => {
    const { complaint } = await aHeldOne()
    const coordinator = await app.signIn(await aCoordinator())
    const reference = [complaint.reference]
    await app.submit(held, { step: 'release', reference, text: 'Contoh.' }, coordinator)
    const form = { reference, reason: 'no_complaint', nextDoor: 'Contoh pintu lain.' }
    const sent = await app.submit(held, { step: 'reject', ...form }, coordinator)
    expect(await textOf(sent)).toContain('tidak ditahan lagi, tidak diubah')
    expect((await readStored(complaint.reference)).status).toBe('submitted')
  })

  test('what is aimed at the leadership is nobody’s but the Inspektorat’s, also when it is held', async () => {
    const { complaint } = await aHeldOne()
    await rawDatabase()
      .collection('complaints')
      .updateOne({ reference: complaint.reference }, { $set: { target: 'against-leadership' } })
    const [coordinator, inspector] = [await app.signIn(await aCoordinator()), await app.signIn(await anInspector())]
    const list = async (visitor: Visitor) => textOf(await app.visit(held, visitor))
    expect([
      (await list(coordinator)).includes(complaint.reference),
      (await list(inspector)).includes(complaint.reference),
    ]).toEqual([false, true])
    const sent = await app.submit(
      held,
      { step: 'release', reference: [complaint.reference], text: 'Contoh.' },
      coordinator,
    )
    expect(await textOf(sent)).toContain('tidak ditemukan')
    expect((await readStored(complaint.reference)).held).toBe('client-limit')
  })
})

describe('the objection of a resident', () => {
  const objections = '/koordinator?bagian=keberatan'

  async function anObjection(status: 'referred' | 'rejected'): Promise<Complaint> {
    const complaint = await aComplaint({ status, now: app.clock.now() })
    const asked = aRequest(theResidentOf(complaint.reference), complaint, { now: app.clock.now() })
    mustBeOk(await objectToDecision({ ...asked, reason: 'Contoh keberatan: jalan ini milik kabupaten.' }))
    return readStored(complaint.reference)
  }

  /** What the form offers, as a press sends it. */
  async function offered(visitor: Visitor, { reference }: Complaint, step: string): Promise<Record<string, string>> {
    const page = await textOf(await app.visit(`/petugas/aduan/${reference}?tulis=${step}`, visitor))
    const form = page.slice(page.indexOf(`id="langkah-${step}"`))
    const own = form.slice(0, form.indexOf('</form>'))
    const areas = [...own.matchAll(/<textarea[^>]*name="(\w+)"[^>]*>([^<]*)</g)]
    const choices = [...own.matchAll(/<select[^>]*name="(\w+)"[^>]*>[\s\S]*?<option value="([^"]*)" selected/g)]
    const inputs = [...own.matchAll(/<input(?=[^>]*name="(contact|version)")[^>]*value="([^"]*)"/g)]
    const radios = [
      ...own.matchAll(/<input(?=[^>]*type="radio")(?=[^>]*checked)(?=[^>]*name="(\w+)")[^>]*value="([^"]*)"/g),
    ]
    return Object.fromEntries(
      [...areas, ...choices, ...inputs, ...radios].map(([, name = '', value = '']) => [name, value.trim()]),
    )
  }

  test.each(['referred', 'rejected'] as const)(
    'to a complaint that is %s stands in a list with its number until it is decided',
    async (status) => {
      const complaint = await anObjection(status)
      expect(complaint.openRequest).toBe('objection')
      const coordinator = await app.signIn(await aCoordinator())
      const list = await textOf(await app.visit(objections, coordinator))
      expect(list).toContain(complaint.reference)
      expect(list).toContain('Contoh keberatan: jalan ini milik kabupaten.')
      expect(list).toMatch(/Keberatan warga<\/span><span class="count">1</)
      // Accepted: one press on what the form offers.
      const reopen = await offered(coordinator, complaint, 'reopen')
      const sent = await app.submit(`/petugas/aduan/${complaint.reference}`, { step: 'reopen', ...reopen }, coordinator)
      expect(sent.status).toBe(303)
      expect(await readStored(complaint.reference)).toMatchObject({ status: 'submitted', openRequest: null })
      expect(await textOf(await app.visit(objections, coordinator))).not.toContain(complaint.reference)
    },
  )

  test.each([
    ['referred', 'refer', 'complaint-referred'],
    ['rejected', 'reject', 'complaint-rejected'],
  ] as const)(
    'to one that is %s is declined by deciding once more, and the resident reads why',
    async (status, step, mail) => {
      const complaint = await anObjection(status)
      const coordinator = await app.signIn(await aCoordinator())
      const fields = { step, ...(await offered(coordinator, complaint, step)) }
      expect((await app.submit(`/petugas/aduan/${complaint.reference}`, fields, coordinator)).status).toBe(303)
      const after = await readStored(complaint.reference)
      expect(after).toMatchObject({ status, openRequest: null })
      expect((await owed(complaint.reference)).filter((message) => message === mail)).toHaveLength(2)
      const again = { ...fields, version: String(after.version) }
      expect((await app.submit(`/petugas/aduan/${complaint.reference}`, again, coordinator)).status).toBe(422)
    },
  )
})
