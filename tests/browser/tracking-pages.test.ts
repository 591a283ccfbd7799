import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { answerConsent } from '#app/complaints/answer-consent.server.ts'
import { publishComplaint } from '#app/complaints/publish-complaint.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { summariseComplaint } from '#app/complaints/summarise-complaint.server.ts'
import { useApp } from '#tests/support/app.ts'
import { useBrowser } from '#tests/support/browser.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint, aRequest, mustBeOk, type ComplaintWish } from '#tests/support/factories.ts'
import { findPageFaults, languages } from '#tests/support/page-faults.ts'
import { aCoordinator, theResidentOf } from '#tests/support/people.ts'
import { openAsResident } from '#tests/support/resident-browser.ts'
import { signInBrowser } from '#tests/support/staff-browser.ts'

// What a resident can do after sending, and what everybody reads of it.

useDatabase()
const app = useApp()
const open = useBrowser()

let coordinator: StaffActor
beforeAll(async () => {
  coordinator = await aCoordinator()
})

const summary = 'Contoh ringkasan: lampu jalan di depan sekolah padam sejak tiga malam.'

async function summarised(wish: ComplaintWish = {}): Promise<Complaint> {
  const filing = { publicity: 'public', ...wish.filing } as const
  const complaint = await aComplaint({ status: 'in_progress', ...wish, filing, now: app.clock.now() })
  const request = aRequest(coordinator, complaint, { now: app.clock.now() })
  return mustBeOk(await summariseComplaint({ ...request, actor: coordinator, summary, answerSummary: null }))
}

async function published(wish: ComplaintWish = {}): Promise<Complaint> {
  const complaint = await summarised(wish)
  const { reference, publication } = complaint
  const now = app.clock.now()
  const yes = { consent: 'yes', summaryHash: publication?.hash ?? '', submissionKey: null } as const
  const agreed = mustBeOk(await answerConsent({ actor: theResidentOf(reference), reference, now, ...yes }))
  return mustBeOk(await publishComplaint(aRequest(coordinator, agreed, { now })))
}

async function track(page: Page, wish: ComplaintWish, query = ''): Promise<void> {
  const { reference } = await aComplaint({ ...wish, now: app.clock.now() })
  await openAsResident(page, app, reference)
  if (query !== '') await page.goto(`/aduan/${reference}${query}`)
}

async function atDesk(page: Page, complaint: Complaint, step: string): Promise<void> {
  await signInBrowser(page, app, coordinator)
  await page.goto(`/petugas/aduan/${complaint.reference}?tulis=${step}`)
}

const states: Record<string, (page: Page) => Promise<unknown>> = {
  'public list': async (page) => {
    await published()
    await page.goto('/aduan')
  },
  'public list, nothing matches': (page) => page.goto('/aduan?status=closed&month=2025-01'),
  'public page': async (page) => page.goto(`/aduan/${(await published()).reference}`),
  'public page of an answered one': async (page) =>
    page.goto(`/aduan/${(await published({ status: 'answered' })).reference}`),
  'public page, wrong address': async (page) => {
    await page.goto(`/aduan/${(await published()).reference}`)
    await page.fill('[name=email]', 'bukan-email')
    await page.locator('form:has([name=email]) button').click()
    await page.waitForSelector('.error-summary')
  },
  'tracking page, asked for consent': async (page) => openAsResident(page, app, (await summarised()).reference),
  'tracking page, published': async (page) => openAsResident(page, app, (await published()).reference),
  'tracking page, closed: rating': (page) => track(page, { status: 'closed' }),
  'tracking page, rejected: objection': (page) => track(page, { status: 'rejected' }),
  'asking for more protection': (page) => track(page, { status: 'forwarded' }, '?tanya=kerahasiaan'),
  'giving a name': (page) => track(page, { identity: 'sealed' }, '?tanya=identitas'),
  'allowing a summary': (page) => track(page, {}, '?tanya=identitas'),
  'changing the address': (page) => track(page, {}, '?tanya=email'),
  'correcting the text': (page) => track(page, {}, '?tanya=perbaiki'),
  'lost code': (page) => page.goto('/lacak/kode-hilang'),
  'a draft kept': async (page) => {
    await page.goto('/lapor')
    await page.fill('[name=body]', 'Ini contoh draf: lampu simpang contoh padam.')
    await page.locator('main button[value=saveDraft]').click()
  },
  'drafts listed': async (page) => {
    await page.goto('/lapor')
    await page.fill('[name=body]', 'Ini contoh draf kedua: jalan contoh rusak.')
    await page.locator('main button[value=saveDraft]').click()
    await page.goto('/lapor')
  },
  'the summary at the desk': async (page) =>
    atDesk(page, await aComplaint({ status: 'in_progress', filing: { publicity: 'public' } }), 'summarise'),
  'publishing at the desk': async (page) => atDesk(page, await published(), 'unpublish'),
}

describe.each(languages)('in %s', (language) => {
  it.each(Object.entries(states))('%s: axe finds nothing, words and width fit', async (_name, reach) => {
    const page = await open({ origin: app.origin, language, width: 360 })
    await reach(page)
    expect(await findPageFaults(page, language)).toEqual([])
  })
})
