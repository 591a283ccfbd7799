import { describe, expect, it, test } from 'vitest'
import { closeMatter, openMatter } from '#app/complaints/open-matter.server.ts'
import { protectIdentity } from '#app/complaints/protect-identity.server.ts'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { listAudit } from '#models/audit-entry.server.ts'
import { withoutTokens } from '#tests/access/answers.ts'
import { tokenOf, useApp, type Visitor } from '#tests/support/app.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aRequest, mustBeOk, type ComplaintWish } from '#tests/support/factories.ts'
import {
  aCoordinator,
  aHeadOf,
  aLiaison,
  anAuditor,
  anOfficerOf,
  testKeys,
  theResidentOf,
} from '#tests/support/people.ts'

// The liaison looks at the name of a resident: one complaint that the Ombudsman asks about, with a reason that is written
// down before anything is shown.

useDatabase()
const app = useApp()

const name = 'Warga Contoh'
const reason = 'Ombudsman meminta nama untuk memanggil pelapor.'
const pageOf = (reference: string) => `/petugas/aduan/${reference}`
const textOf = async (response: Response) => (await response.text()).replaceAll('&#x27;', "'").replaceAll('&quot;', '"')
const looksAt = async ({ reference }: { reference: Reference }) =>
  (await listAudit(`complaint:${reference}`)).filter(({ action }) => action === 'name-shown')

async function asked(wish: ComplaintWish = {}): Promise<Complaint> {
  const complaint = await aComplaint({ status: 'in_progress', ...wish })
  const letter = { letterNumber: 'B/12/LM.41/2026', letterOn: '2026-03-02', reason: 'Ombudsman bertanya.' }
  return mustBeOk(await openMatter({ ...aRequest(await aCoordinator(), complaint), ...letter }))
}

const look = ({ reference }: { reference: Reference }, as: Visitor, typed = reason) =>
  app.submit(pageOf(reference), { confirm: 'name', reason: typed }, as)

test('a look is written down with its reason, shows the name once, and another look is another entry', async () => {
  const complaint = await asked()
  const person = await aLiaison()
  const liaison = await app.signIn(person)
  const before = await textOf(await app.visit(pageOf(complaint.reference), liaison))
  expect(before).toContain('Mengapa nama warga diperlukan?')
  expect(before).toContain('ditulis di jejak audit')
  expect(before).not.toContain(name)
  expect(await looksAt(complaint)).toEqual([])

  const shown = await look(complaint, liaison)
  expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(shown.url).not.toMatch(/warga|contoh/i)
  const page = await textOf(shown)
  expect(page).toContain(name)
  for (const kept of ['warga@contoh.example', '0812']) expect(page).not.toContain(kept)
  expect(await looksAt(complaint)).toMatchObject([
    { by: `account:${person.accountId}`, at: app.clock.now(), details: { reason } },
  ])

  expect(await textOf(await app.visit(pageOf(complaint.reference), liaison))).not.toContain(name)
  await look(complaint, liaison, 'Ombudsman bertanya sekali lagi.')
  expect((await looksAt(complaint)).map(({ details }) => details?.['reason'])).toEqual([
    'Ombudsman bertanya sekali lagi.',
    reason,
  ])
  // A look is no step: the complaint, its clocks and its history stay as they are.
  expect(await findComplaint(complaint.reference)).toEqual(complaint)
})

test('the auditor reads who looked, at which complaint and why', async () => {
  const complaint = await asked()
  await look(complaint, await app.signIn(await aLiaison()))
  const address = `/pengawas/jejak?rantai=${encodeURIComponent(`complaint:${complaint.reference}`)}`
  const trail = await textOf(await app.visit(address, await app.signIn(await anAuditor())))
  expect(trail).toContain('name-shown')
  expect(trail).toContain(`reason: ${reason}`)
  expect(trail).not.toContain(name)
})

test('where the entry cannot be written nothing is shown', async () => {
  const complaint = await asked()
  const liaison = await app.signIn(await aLiaison())
  const { token } = await tokenOf(await app.visit(pageOf(complaint.reference), liaison))
  const fields = { confirm: 'name', reason, token }
  await rawDatabase().command({ collMod: 'audit-entries', validator: { never: true } })
  const refused = await app.submit(pageOf(complaint.reference), fields, liaison)
  await rawDatabase().command({ collMod: 'audit-entries', validator: {} })
  expect(refused.status).toBeGreaterThanOrEqual(500)
  expect(await textOf(refused)).not.toContain(name)
  expect(await looksAt(complaint)).toEqual([])
  expect(await textOf(await app.submit(pageOf(complaint.reference), fields, liaison))).toContain(name)
})

describe('a reason', () => {
  it.each([
    ['none', '', 422],
    ['one word', 'perlu', 422],
    ['only spaces and signs', ' \n . ', 422],
    ['longer than the auditor reads', `panjang sekali ${'x'.repeat(200)}`, 422],
  ])('that is no reason comes back with what was typed: %s', async (_what, typed, status) => {
    const complaint = await asked()
    const liaison = await app.signIn(await aLiaison())
    const refused = await look(complaint, liaison, typed)
    const page = await textOf(refused)
    expect(refused.status).toBe(status)
    expect(page).toContain('href="#nama-alasan"')
    expect(page).toContain(typed.trim())
    expect(page).not.toContain(name)
    expect(await looksAt(complaint)).toEqual([])
  })

  it('comes back from a form that is somebody else’s or too old', async () => {
    const complaint = await asked()
    const liaison = await app.signIn(await aLiaison())
    const fields = { confirm: 'name', reason, token: 'bukan.token' }
    const refused = await app.submit(pageOf(complaint.reference), fields, liaison)
    const page = await textOf(refused)
    expect([refused.status, page.includes(reason), page.includes(name)]).toEqual([403, true, false])
    expect(await looksAt(complaint)).toEqual([])
  })
})

describe('is refused, and nothing is written,', () => {
  it.each([
    ['sealed', { identity: 'sealed' }],
    ['nameless', { identity: 'none' }],
    ['restricted', { restricted: true }],
    ['without a name', { filing: { name: null } }],
  ] as [string, ComplaintWish][])(
    'of a complaint that is %s: no form, and no name to who posts one',
    async (_what, wish) => {
      const complaint = await asked(wish)
      const liaison = await app.signIn(await aLiaison())
      expect(await textOf(await app.visit(pageOf(complaint.reference), liaison))).not.toContain('Lihat nama warga')
      const refused = await look(complaint, liaison)
      expect(refused.status).toBe(422)
      expect(await textOf(refused)).not.toContain(name)
      expect(await looksAt(complaint)).toEqual([])
    },
  )

  it('to everybody else: officers and coordinators see what their page shows, and are offered no form', async () => {
    const complaint = await asked()
    for (const person of [await anOfficerOf('dishub'), await aHeadOf('dishub'), await aCoordinator()]) {
      const visitor = await app.signIn(person)
      expect(await textOf(await app.visit(pageOf(complaint.reference), visitor))).not.toContain('nama-alasan')
      expect((await look(complaint, visitor)).status, person.role).toBe(422)
    }
    const looks = await looksAt(complaint)
    expect(looks.filter(({ details }) => details?.['reason'] !== undefined)).toEqual([])
  })

  it('before the Ombudsman asks, after the matter is closed, and of what is aimed at an office: as if it were not there', async () => {
    const liaison = await app.signIn(await aLiaison())
    const plain = await aComplaint({ status: 'in_progress' })
    const open = await asked()
    const { token } = await tokenOf(await app.visit(pageOf(open.reference), liaison))
    const closing = { closedOn: '2026-03-10', reason: 'Sudah dijawab.' }
    mustBeOk(await closeMatter({ ...aRequest(await aCoordinator(), open), ...closing }))
    const aimed = await asked({ target: 'against-office', against: 'dinkes' })
    const post = async (reference: string) => {
      const answer = await app.submit(pageOf(reference), { confirm: 'name', reason, token }, liaison)
      return [answer.status, withoutTokens(await answer.text())] as const
    }
    const [status, absent] = await post('KTM-7Q4D-9M2K-H')
    expect([(await post(plain.reference))[1], (await post(aimed.reference))[1]]).toEqual([absent, absent])
    expect([(await post(plain.reference))[0], (await post(aimed.reference))[0]]).toEqual([status, status])
    expect((await post(open.reference))[0]).toBe(404)
    for (const one of [plain, open, aimed]) expect(await looksAt(one)).toEqual([])
  })

  it('of a resident who hides while the page is open', async () => {
    const complaint = await asked()
    const liaison = await app.signIn(await aLiaison())
    const { token } = await tokenOf(await app.visit(pageOf(complaint.reference), liaison))
    const hiding = {
      ...aRequest(theResidentOf(complaint.reference), complaint),
      identity: 'sealed',
      publicity: null,
    } as const
    mustBeOk(await protectIdentity({ ...hiding, keys: testKeys }))
    const refused = await app.submit(pageOf(complaint.reference), { confirm: 'name', reason, token }, liaison)
    expect([refused.status, (await textOf(refused)).includes(name)]).toEqual([422, false])
  })
})
