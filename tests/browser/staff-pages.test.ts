import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { editAgency, findAgencyToEdit } from '#app/agencies/edit-agency.server.ts'
import { addMessage } from '#app/complaints/add-message.server.ts'
import { addNote } from '#app/complaints/add-note.server.ts'
import { openMatter } from '#app/complaints/open-matter.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { useApp } from '#tests/support/app.ts'
import { useBrowser } from '#tests/support/browser.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { fillDesk, type FilledDesk } from '#tests/support/filled-desk.ts'
import { aComplaint, aRequest, mustBeOk, type ComplaintWish } from '#tests/support/factories.ts'
import { findPageFaults, languages } from '#tests/support/page-faults.ts'
import {
  aCoordinator,
  aLiaison,
  anAdministrator,
  anInspector,
  anOfficerOf,
  theResidentOf,
} from '#tests/support/people.ts'
import { signInBrowser } from '#tests/support/staff-browser.ts'

useDatabase()
const app = useApp()
const open = useBrowser()

type Who = 'officer' | 'idleOfficer' | 'coordinator' | 'inspector' | 'liaison' | 'admin'
type State = [who: Who, reach: (page: Page) => Promise<unknown>]

const people = {} as Record<Who, StaffActor>
let desk: FilledDesk

beforeAll(async () => {
  app.clock.set('2026-04-21T02:00:00Z')
  people.officer = await anOfficerOf('dishub')
  people.idleOfficer = await anOfficerOf('dtphp')
  people.coordinator = await aCoordinator()
  people.inspector = await anInspector()
  people.liaison = await aLiaison()
  people.admin = await anAdministrator()
  await rawDatabase()
    .collection('accounts')
    .updateOne(
      { name: people.officer.name },
      { $set: { name: 'Nama Rekaan Yang Panjang Sekali, Sarjana Contoh, Magister Contoh' } },
    )
})

const emptyStates: Record<string, State> = {
  'inbox, empty': ['officer', (page) => page.goto('/petugas')],
  'inbox, nothing late': ['officer', (page) => page.goto('/petugas?due=overdue')],
  'queue, empty': ['coordinator', (page) => page.goto('/koordinator')],
  'protected queue, empty': ['coordinator', (page) => page.goto('/koordinator?bagian=dilindungi')],
  'queue of the Inspektorat, empty': ['inspector', (page) => page.goto('/koordinator?bagian=inspektorat')],
  'mail that needs a person, none': ['coordinator', (page) => page.goto('/koordinator?bagian=email')],
  'export, nothing to export': ['liaison', (page) => page.goto('/penghubung')],
}

const working = (query = '') => `/petugas/aduan/${desk.working.reference}${query}`

async function askedByTheOmbudsman(): Promise<void> {
  const complaint = await findComplaint(desk.working.reference)
  if (!complaint) throw new Error('The desk has no complaint to ask about')
  const request = aRequest(people.coordinator, complaint, { now: app.clock.now() })
  const letter = { letterNumber: 'B/1234/LM.41-K3/0567/2026', letterOn: '2026-04-02', reason: 'Ombudsman bertanya.' }
  mustBeOk(await openMatter({ ...request, ...letter }))
}

/** The form of a step opened and sent as it is: empty fields come back with what to mend. */
function sentEmpty(step: string, empty: readonly string[] = []): State {
  return [
    'officer',
    async (page) => {
      await page.goto(working(`?tulis=${step}`))
      for (const name of empty) await page.locator(`#langkah-${step} [name=${name}]`).fill('')
      await send(page, step)
      expect(await page.locator('.error-summary').count()).toBe(1)
    },
  ]
}

const officerStates: Record<string, State> = {
  'inbox of sixty': ['officer', (page) => page.goto('/petugas')],
  'inbox, second page': [
    'officer',
    async (page) => {
      await page.goto('/petugas')
      await page.locator('[rel=next]').click()
    },
  ],
  'inbox, what is late': ['officer', (page) => page.goto('/petugas?due=overdue')],
  'inbox, filtered and searched': ['officer', (page) => page.goto('/petugas?district=64.08.09&q=lampu')],
  'inbox, no match': ['officer', (page) => page.goto('/petugas?topic=health&status=any&due=soon')],
  'inbox of another agency, empty': ['idleOfficer', (page) => page.goto('/petugas')],
  'complaint, reply': ['officer', (page) => page.goto(working('?selesai=reply'))],
  'complaint, answer': ['officer', (page) => page.goto(working('?tulis=answer'))],
  'complaint, ask': ['officer', (page) => page.goto(working('?tulis=ask'))],
  'complaint, note': ['officer', (page) => page.goto(working('?tulis=note'))],
  'complaint, return': ['officer', (page) => page.goto(working('?tulis=return'))],
  'complaint, start': ['officer', (page) => page.goto(`/petugas/aduan/${desk.waiting.reference}?tulis=start`)],
  'complaint, history': ['officer', (page) => page.goto(working('?bagian=riwayat'))],
  'complaint, attachments': ['officer', (page) => page.goto(`/petugas/aduan/${desk.withFiles}?bagian=lampiran`)],
  'complaint with photos': ['officer', (page) => page.goto(`/petugas/aduan/${desk.withFiles}`)],
  'complaint, answered': ['officer', (page) => page.goto(`/petugas/aduan/${desk.answered.reference}`)],
  'complaint, late and disputed': ['officer', (page) => page.goto(`/petugas/aduan/${desk.disputed.reference}`)],
  'complaint, only its copy': ['officer', (page) => page.goto(`/petugas/aduan/${desk.sealed.reference}`)],
  'reply without a word': sentEmpty('reply'),
  'answer without a word': sentEmpty('answer', ['doneBy', 'doneOn']),
  'question without a word': sentEmpty('ask'),
  'note without a word': sentEmpty('note'),
  'return without a reason': sentEmpty('return'),
  'somebody else was faster': ['officer', raceForTheReply],
  'reply with a refused file': [
    'officer',
    async (page) => {
      const complaint = await anOpen({ status: 'forwarded' })
      await page.goto(`/petugas/aduan/${complaint.reference}`)
      await page.fill('#langkah-reply [name=text]', 'Contoh balasan dengan berkas.')
      const buffer = Buffer.from('bukan foto')
      await page.setInputFiles('[name=attachments]', { name: 'catatan.txt', mimeType: 'text/plain', buffer })
      await send(page, 'reply')
    },
  ],
  'session ended while writing': [
    'officer',
    async (page) => {
      await page.goto(working())
      await page.fill('#langkah-reply [name=text]', 'Contoh balasan yang tidak boleh hilang.')
      await page.context().clearCookies({ name: 'petugas' })
      await send(page, 'reply')
      await page.waitForSelector('[name=password]')
    },
  ],
  'a page that is not theirs': ['officer', (page) => page.goto('/koordinator')],
  'signing out': ['officer', (page) => page.goto('/petugas/keluar')],
}

const byCoordinator = (step: string) => `/petugas/aduan/${desk.working.reference}?tulis=${step}`

const coordinatorStates: Record<string, State> = {
  'queue, a strong suggestion': ['coordinator', (page) => page.goto(`/koordinator?aduan=${desk.road.reference}`)],
  'queue, a proposed referral': ['coordinator', (page) => page.goto(`/koordinator?aduan=${desk.power.reference}`)],
  'queue, no suggestion': ['coordinator', (page) => page.goto(`/koordinator?aduan=${desk.unclear.reference}`)],
  'queue, just forwarded': [
    'coordinator',
    async (page) => {
      const { reference } = await anOpen({ filing: desk.roadStory })
      await page.goto(`/koordinator?aduan=${reference}`)
      await page.locator('#langkah-suggest button[name=agency]').first().click()
    },
  ],
  'queue, forwarding to nobody': [
    'coordinator',
    async (page) => {
      await page.goto(`/koordinator?aduan=${desk.unclear.reference}`)
      await send(page, 'forward')
    },
  ],
  'queue, referring without a contact': [
    'coordinator',
    async (page) => {
      await page.goto(`/koordinator?aduan=${desk.power.reference}`)
      await send(page, 'refer')
    },
  ],
  'protected queue': ['coordinator', (page) => page.goto('/koordinator?bagian=dilindungi')],
  'protected queue, without a copy': [
    'coordinator',
    async (page) => {
      await page.goto('/koordinator?bagian=dilindungi')
      await page.fill('[name=agencyTitle]', '')
      await page.fill('[name=agencyCopy]', '')
      await send(page, 'forward')
    },
  ],
  'queue of the Inspektorat': ['inspector', (page) => page.goto('/koordinator?bagian=inspektorat')],
  'mail that needs a person': ['coordinator', (page) => page.goto('/koordinator?bagian=email')],
  'mail sent again': ['coordinator', (page) => page.goto('/koordinator?bagian=email&terkirim=ya')],
  'inbox of all agencies': ['coordinator', (page) => page.goto('/petugas?agency=dishub')],
  'complaint, move': ['coordinator', (page) => page.goto(byCoordinator('move'))],
  'complaint, refer': ['coordinator', (page) => page.goto(byCoordinator('refer'))],
  'complaint, retitle': ['coordinator', (page) => page.goto(byCoordinator('retitle'))],
  'complaint, target': ['coordinator', (page) => page.goto(byCoordinator('target'))],
  'complaint, restrict': ['coordinator', (page) => page.goto(byCoordinator('restrict'))],
  'complaint, forward': ['coordinator', (page) => page.goto(`/petugas/aduan/${desk.unclear.reference}?tulis=forward`)],
  'complaint, reject': ['coordinator', (page) => page.goto(`/petugas/aduan/${desk.unclear.reference}?tulis=reject`)],
  'complaint, pass on': ['coordinator', (page) => page.goto(`/petugas/aduan/${desk.sealed.reference}?tulis=passOn`)],
  'complaint, contact shown': [
    'coordinator',
    async (page) => {
      await page.goto(working())
      await page.locator('button[value=contact]').click()
    },
  ],
}

const otherStates: Record<string, State> = {
  'export, preview': ['liaison', (page) => page.goto('/penghubung')],
  'export, filtered': ['liaison', (page) => page.goto('/penghubung?agency=dishub&status=forwarded')],
  'export, days that do not exist': ['liaison', (page) => page.goto('/penghubung?from=2026-13-45&to=')],
  'a complaint that the Ombudsman asks about': ['liaison', (page) => page.goto(working())],
  'a complaint that the Ombudsman asks about, closing it': [
    'liaison',
    (page) => page.goto(working('?tulis=closeMatter')),
  ],
  'noting what the Ombudsman asks': ['liaison', (page) => page.goto('/penghubung/catat')],
  'noting what the Ombudsman asks, sent empty': [
    'liaison',
    async (page) => {
      await page.goto('/penghubung/catat')
      await page.locator('main form button').click()
      expect(await page.locator('.error-summary').count()).toBe(1)
    },
  ],
  administration: ['admin', (page) => page.goto('/pengelola')],
  regency: ['admin', (page) => page.goto('/pengelola/kabupaten')],
  'regency, with a wrong address': ['admin', (page) => save(page, '/pengelola/kabupaten', 'bukan-email')],
  'regency, saved': ['admin', (page) => save(page, '/pengelola/kabupaten', 'kabupaten@contoh.example')],
  agencies: ['admin', (page) => page.goto('/pengelola/instansi')],
  'agencies, nothing found': ['admin', (page) => page.goto('/pengelola/instansi?q=tidakada')],
  agency: ['admin', (page) => page.goto('/pengelola/instansi/dtphp')],
  'agency, with a wrong address': ['admin', (page) => save(page, '/pengelola/instansi/dtphp', 'bukan-email')],
  'agency, changed by somebody else': ['admin', raceForTheAgency],
}

describe.each(languages)('a staff page before the first complaint, in %s', (language) => {
  it.each(Object.entries(emptyStates))('%s: axe finds nothing, words and width fit', (_name, state) =>
    look(state, language),
  )
})

describe('a staff page with work to do', () => {
  beforeAll(async () => {
    desk = await fillDesk(app, people.officer)
    await askedByTheOmbudsman()
  }, 240_000)
  const states = Object.entries({ ...officerStates, ...coordinatorStates, ...otherStates })
  describe.each(languages)('in %s', (language) => {
    it.each(states)('%s: axe finds nothing, words and width fit', (_name, state) => look(state, language))
  })
})

async function look([who, reach]: State, language: (typeof languages)[number]): Promise<void> {
  const page = await open({ origin: app.origin, language, width: 360 })
  await signInBrowser(page, app, people[who])
  await reach(page)
  expect(await findPageFaults(page, language)).toEqual([])
}

function anOpen(wish: ComplaintWish) {
  return aComplaint({ ...wish, now: app.clock.now() })
}

async function send(page: Page, step: string): Promise<void> {
  await page.locator(`#langkah-${step} button:not([name])`).click()
}

async function raceForTheReply(page: Page): Promise<void> {
  const complaint = await anOpen({ status: 'forwarded' })
  await page.goto(`/petugas/aduan/${complaint.reference}`)
  await page.fill('#langkah-reply [name=text]', 'Contoh balasan yang terlambat.')
  const faster = await anOfficerOf('dishub')
  await addNote({ ...aRequest(faster, complaint, { now: app.clock.now() }), text: 'Contoh catatan yang lebih cepat.' })
  const { reference } = complaint
  const message = { text: 'Contoh pesan warga.', attachments: [], submissionKey: `pesan ${reference}` }
  await addMessage({ actor: theResidentOf(reference), reference, now: app.clock.now(), ...message })
  await send(page, 'reply')
  await page.waitForSelector('.error-summary')
}

async function save(page: Page, path: string, email: string): Promise<void> {
  await page.goto(path)
  await page.fill('[name=email]', email)
  await page.locator('main form button').click()
}

async function raceForTheAgency(page: Page): Promise<void> {
  await page.goto('/pengelola/instansi/dishub')
  await saveFaster('dishub')
  await page.fill('[name=email]', 'lain@contoh.example')
  await page.locator('main form button').click()
  await page.waitForSelector('.error-summary')
}

async function saveFaster(code: string): Promise<void> {
  const { values, version } = (await findAgencyToEdit({ actor: people.admin, code }))!
  const email = `${randomUUID()}@contoh.example`
  const now = app.clock.now()
  expect(await editAgency({ actor: people.admin, code, values: { ...values, email }, version, now })).toEqual({
    ok: true,
  })
}
