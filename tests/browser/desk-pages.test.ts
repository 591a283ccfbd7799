import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { objectToDecision } from '#app/complaints/object-to-decision.server.ts'
import { useApp } from '#tests/support/app.ts'
import { useBrowser } from '#tests/support/browser.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aRequest, mustBeOk, type ComplaintWish } from '#tests/support/factories.ts'
import { findPageFaults, languages } from '#tests/support/page-faults.ts'
import { aCoordinator, aHeadOf, anAdministrator, anOfficerOf, theResidentOf } from '#tests/support/people.ts'
import { signInBrowser } from '#tests/support/staff-browser.ts'

// The steps of the workflow at the desk, and the pages of agencies and rules.

useDatabase()
const app = useApp()
const open = useBrowser()

type Who = 'officer' | 'head' | 'coordinator' | 'admin'
const people = {} as Record<Who, StaffActor>

beforeAll(async () => {
  people.officer = await anOfficerOf('dishub')
  people.head = await aHeadOf('dishub')
  people.coordinator = await aCoordinator()
  people.admin = await anAdministrator()
})

type State = [who: Who, reach: (page: Page) => Promise<unknown>]

const step = (who: Who, name: string, wish: ComplaintWish = { status: 'in_progress' }): State => [
  who,
  async (page) => {
    const { reference } = await aComplaint({ agency: 'dishub', ...wish, now: app.clock.now() })
    await page.goto(`/petugas/aduan/${reference}?tulis=${name}`)
  },
]
const at = (who: Who, path: string): State => [who, (page) => page.goto(path)]

const states: Record<string, State> = {
  'assigning to a colleague': step('officer', 'assign'),
  'asking the coordinator': step('officer', 'request'),
  'the head of the agency': step('head', 'note'),
  reopening: step('coordinator', 'reopen', { status: 'closed' }),
  'another class': step('coordinator', 'reclassify'),
  'more time': step('coordinator', 'extend'),
  'which comes first': step('coordinator', 'prioritise'),
  merging: step('coordinator', 'merge'),
  dividing: step('coordinator', 'split'),
  'the overview of a head': at('head', '/petugas/ikhtisar'),
  'the overview of coordinators': at('coordinator', '/petugas/ikhtisar'),
  'a list behind a number': at('head', '/petugas/ikhtisar?daftar=arrived&dari=2026-03-01&sampai=2026-03-31'),
  'the export of an agency': at('officer', '/petugas/unduh'),
  'the export of coordinators': at('coordinator', '/petugas/unduh?status=forwarded'),
  'an export of days that do not exist': at('head', '/petugas/unduh?from=2026-13-45&to='),
  'what officers ask for': at('coordinator', '/koordinator?bagian=permintaan'),
  'what is held': [
    'coordinator',
    async (page) => {
      const { reference } = await aComplaint({ now: app.clock.now() })
      await rawDatabase()
        .collection('complaints')
        .updateOne({ reference }, { $set: { held: 'links' } })
      await page.goto('/koordinator?bagian=ditahan')
    },
  ],
  'what residents object to': [
    'coordinator',
    async (page) => {
      const complaint = await aComplaint({ status: 'rejected', now: app.clock.now() })
      const asked = aRequest(theResidentOf(complaint.reference), complaint, { now: app.clock.now() })
      mustBeOk(await objectToDecision({ ...asked, reason: 'Contoh keberatan: ini layanan kabupaten.' }))
      await page.goto('/koordinator?bagian=keberatan')
    },
  ],
  'a new agency': at('admin', '/pengelola/instansi/baru'),
  'the rule of an agency': at('admin', '/pengelola/instansi/dishub/aturan'),
  'the rule of an agency, and what it does': [
    'admin',
    async (page) => {
      await page.goto('/pengelola/instansi/dishub/aturan')
      await page.locator('main [name=text]').fill('Contoh: lampu jalan padam.')
      await page.locator('main button[value=check]').click()
    },
  ],
  'closing an agency': at('admin', '/pengelola/instansi/dishub/tutup'),
  'a routing rule': at('admin', '/pengelola/aturan/bukan-petunjuk'),
}

describe.each(languages)('in %s', (language) => {
  it.each(Object.entries(states))('%s: axe finds nothing, words and width fit', async (_name, [who, reach]) => {
    const page = await open({ origin: app.origin, language, width: 360 })
    await signInBrowser(page, app, people[who])
    await reach(page)
    expect(await findPageFaults(page, language)).toEqual([])
  })
})
