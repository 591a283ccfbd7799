import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { invitePerson } from '#app/accounts/invite-person.server.ts'
import { openStaffSession } from '#app/accounts/session.server.ts'
import { setAbsence } from '#app/accounts/set-absence.server.ts'
import { declineProposal } from '#app/accounts/decide-proposal.server.ts'
import { proposeDisabling, proposeInvitation, proposeScope } from '#app/accounts/propose-for-agency.server.ts'
import { writeSignInCookie } from '#app/http/sign-in-cookie.server.ts'
import { useApp } from '#tests/support/app.ts'
import { useBrowser } from '#tests/support/browser.ts'
import { codeOfApp, passSecondStep } from '#tests/support/code-app.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { findPageFaults, languages } from '#tests/support/page-faults.ts'
import { aHeadOf, anAdministrator, anAuditor, anOfficerOf, testKeys } from '#tests/support/people.ts'
import { signInBrowser } from '#tests/support/staff-browser.ts'

// The people of the portal, how they sign in, and who did what.

useDatabase()
const app = useApp()
const open = useBrowser()

type Who = 'admin' | 'other' | 'auditor' | 'officer' | 'away' | 'withApp' | 'head' | 'newHead'
const people = {} as Record<Who, StaffActor>
let chain = ''
let brokenChain = ''

beforeAll(async () => {
  app.clock.set('2026-03-10T02:00:00Z')
  const now = app.clock.now()
  people.admin = await anAdministrator()
  people.other = await anAdministrator()
  people.auditor = await anAuditor()
  people.officer = await anOfficerOf('dishub')
  people.away = await anOfficerOf('dishub')
  people.withApp = await anOfficerOf('dishub')
  const days = { from: '2026-03-09', to: '2026-03-20', substitute: people.officer.accountId }
  await setAbsence({ actor: people.admin, id: people.away.accountId, values: days, now })
  await invite('uji-menunggu@contoh.example', 'auditor', 'inspektorat')
  await invite(
    'uji-alamat-yang-sangat-panjang-sekali-untuk-sebuah-tabel@dinas-perhubungan.contoh.example',
    'officer',
    'dishub',
  )
  await passSecondStep(app, await app.signIn(people.withApp))
  await proposeAll(now)
  chain = `complaint:${(await aComplaint({ status: 'in_progress' })).reference}`
  brokenChain = `complaint:${(await aComplaint({ status: 'in_progress' })).reference}`
  const entries = rawDatabase().collection('audit-entries')
  await entries.updateOne({ chain: brokenChain, number: 2 }, { $set: { by: 'system:lain' } })
}, 60_000)

async function invite(email: string, role: 'auditor' | 'officer', agency: string) {
  const post = { role, agency, village: '', topics: role === 'officer' ? 'roads' : '', districts: '' }
  const values = { ...post, email, name: 'Uji Undangan', language: 'id' }
  const invited = await invitePerson({ actor: people.admin, values, keys: testKeys, now: app.clock.now() })
  expect(invited).toMatchObject({ ok: true })
}

/** What a head asked for: an invitation that was declined, and one of each kind that waits. */
async function proposeAll(now: Date) {
  people.head = await aHeadOf('dishub')
  people.newHead = await aHeadOf('disperindag')
  const actor = people.head
  const values = { email: 'uji-ditolak@contoh.example', name: 'Uji Ditolak', language: 'id', topics: '', districts: '' }
  await proposeInvitation({ actor, values, now })
  const [asked] = await storedIn('account-proposals', { email: values.email })
  const decision = { actor: people.admin, proposalId: String(asked?.['_id']), reason: 'Belum ada SK.', now }
  await declineProposal(decision)
  const scope = { topics: 'roads\nhealth', districts: '64.08.09' }
  await proposeInvitation({ actor, values: { ...values, ...scope, email: 'uji-usulan@contoh.example' }, now })
  await proposeScope({ actor, id: people.officer.accountId, values: scope, now })
  await proposeDisabling({ actor, id: people.away.accountId, now })
}

type State = [who: Who, reach: (page: Page) => Promise<unknown>]
const at = (who: Who, path: string): State => [who, (page) => page.goto(path)]
const personPath = (who: Who) => `/pengelola/orang/${people[who].accountId}`

/** One of the forms of a person's page, sent with what is filled in. */
function pressed(who: Who, step: string, fields: Record<string, string> = {}): State {
  return [
    'admin',
    async (page) => {
      await page.goto(personPath(who))
      const form = page.locator(`form:has([name=step][value=${step}])`)
      for (const [name, text] of Object.entries(fields)) await form.locator(`[name=${name}]`).fill(text)
      await form.locator('button').click()
      await page.waitForSelector('.error-summary, .flash')
    },
  ]
}

/** With the password alone, or with everything that the account has. */
async function signInTo(page: Page, who: Who, isComplete: boolean): Promise<void> {
  const id = await openStaffSession({ accountId: people[who].accountId, isComplete, now: app.clock.now() })
  const [name = '', value = ''] = (writeSignInCookie(id, 'petugas', { isHttps: false }).split(';')[0] ?? '').split('=')
  await page.context().addCookies([{ name, value, url: app.origin }])
}

async function sendCode(page: Page, code: string): Promise<void> {
  await page.locator('[name=code], [name=backup]').fill(code)
  await page.locator('main form button').first().click()
}

const states: Record<string, State> = {
  people: at('admin', '/pengelola/orang'),
  'people, what waits for a second administrator': at('other', '/pengelola/orang'),
  'people, nobody found': at('admin', '/pengelola/orang?q=zzzz'),
  'a person': ['admin', (page) => page.goto(personPath('officer'))],
  'a person who is away': ['admin', (page) => page.goto(personPath('away'))],
  'a person, oneself': ['admin', (page) => page.goto(personPath('admin'))],
  'a person, an absence refused': pressed('officer', 'absence', { from: '2026-03-20', to: '2026-03-12' }),
  'a person, an address refused': pressed('officer', 'address', { email: 'bukan alamat' }),
  'a person, sessions ended': [
    'admin',
    async (page) => {
      await app.signIn(people.officer)
      await pressed('officer', 'end-sessions')[1](page)
    },
  ],
  'inviting somebody': at('admin', '/pengelola/orang/baru'),
  'inviting somebody, refused': [
    'admin',
    async (page) => {
      await page.goto('/pengelola/orang/baru')
      await page.locator('main form button').last().click()
      await page.waitForSelector('.error-summary')
    },
  ],
  'who has to have a second factor': at('admin', '/pengelola/masuk'),
  'who has to have a second factor, refused': [
    'admin',
    async (page) => {
      await page.goto('/pengelola/masuk')
      for (const box of await page.locator('[name=roles]').all()) await box.uncheck()
      await page.locator('main form button').last().click()
      await page.waitForSelector('.error-summary')
    },
  ],
  'own sessions': at('officer', '/petugas/sesi'),
  'setting up a second factor': at('officer', '/petugas/kode'),
  'setting up a second factor, a wrong code': [
    'officer',
    async (page) => {
      await page.goto('/petugas/kode')
      await sendCode(page, '000000')
      await page.waitForSelector('.error-summary')
    },
  ],
  'the backup codes': [
    'auditor',
    async (page) => {
      const newcomer = await anOfficerOf('dishub')
      await signInBrowser(page, app, newcomer)
      await page.goto('/petugas/kode')
      await sendCode(page, codeOfApp(await page.locator('p.code').innerText(), app.clock.now()))
      await page.waitForSelector('main li')
    },
  ],
  'entering a code': [
    'withApp',
    async (page) => {
      await signInTo(page, 'withApp', false)
      await page.goto('/petugas/kode')
    },
  ],
  'entering a backup code, a wrong one': [
    'withApp',
    async (page) => {
      await signInTo(page, 'withApp', false)
      await page.goto('/petugas/kode?pakai=cadangan')
      await sendCode(page, 'AAAAA-AAAAA')
      await page.waitForSelector('.error-summary')
    },
  ],
  'a second factor that is set up': at('withApp', '/petugas/kode'),
  'people, a proposal declined without a reason': [
    'admin',
    async (page) => {
      await page.goto('/pengelola/orang')
      await page.locator('main summary').first().click()
      await page.locator('main button[value=decline]').first().click()
      await page.waitForSelector('.error-summary')
    },
  ],
  'people of an agency': at('head', '/petugas/orang'),
  'people of an agency, without any': at('newHead', '/petugas/orang'),
  'an officer of the agency': ['head', (page) => page.goto(`/petugas/orang/${people.officer.accountId}`)],
  'an officer of the agency, an absence refused': [
    'head',
    async (page) => {
      await page.goto(`/petugas/orang/${people.officer.accountId}`)
      await page.locator('form:has([name=step][value=absence]) button').click()
      await page.waitForSelector('.error-summary')
    },
  ],
  'proposing an officer': at('head', '/petugas/orang/baru'),
  'proposing an officer, refused': [
    'head',
    async (page) => {
      await page.goto('/petugas/orang/baru')
      await page.locator('main form button').last().click()
      await page.waitForSelector('.error-summary')
    },
  ],
  'the own trail': at('head', '/petugas/jejak'),
  'the own trail, empty': at('newHead', '/petugas/jejak'),
  'the audit trail': at('auditor', '/pengawas/jejak'),
  'the audit trail of one complaint': ['auditor', (page) => page.goto(`/pengawas/jejak?rantai=${chain}`)],
  'the audit trail, broken': ['auditor', (page) => page.goto(`/pengawas/jejak?rantai=${brokenChain}`)],
  'the audit trail, nothing found': at('auditor', '/pengawas/jejak?siapa=tidak-ada@contoh.example'),
}

describe.each(languages)('in %s', (language) => {
  beforeEach(() => {
    // Wrong codes are counted by the hour.
    app.clock.add(2)
  })

  it.each(Object.entries(states))('%s: axe finds nothing, words and width fit', async (_name, [who, reach]) => {
    const page = await open({ origin: app.origin, language, width: 360 })
    await signInBrowser(page, app, people[who])
    await reach(page)
    expect(await findPageFaults(page, language)).toEqual([])
  })
})
