import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { createAccount } from '#app/accounts/create-account.server.ts'
import { makeResetLink } from '#app/accounts/reset-password.server.ts'
import type { Language } from '#app/complaints/rules/complaint.ts'
import { linkToken } from '#app/emails/links.server.ts'
import type { LinkPurpose } from '#models/link-token.server.ts'
import { useApp } from '#tests/support/app.ts'
import { useBrowser } from '#tests/support/browser.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { findPageFaults, languages } from '#tests/support/page-faults.ts'
import { testKeys } from '#tests/support/people.ts'

// The pages behind links in mails, the mailbox that shows those mails, and signing in.

useDatabase()
const app = useApp()
const open = useBrowser()

const password = 'tujuh perahu di muara'
const officer = 'petugas-tautan@contoh.example'

/** Mails are written in the language of their reader, so each reader of the mailbox has mails of their own. */
const residents: Record<Language, string> = { id: 'warga@contoh.example', en: 'resident@contoh.example' }

beforeAll(async () => {
  await anAccount(officer, password)
  for (const language of ['id', 'en'] as const) {
    await aComplaint({ status: 'answered', language, filing: { email: residents[language] } })
  }
  await app.work()
})

type State = (page: Page, language: Language) => Promise<unknown>

const states: Record<string, State> = {
  'is this your address': (page) => openLink(page, 'confirm-address'),
  'address confirmed': (page) => pressLink(page, 'confirm-address'),
  'stop these mails': (page) => openLink(page, 'stop-mail'),
  'mails stopped': (page) => pressLink(page, 'stop-mail'),
  'is it solved': (page) => openLink(page, 'accept'),
  'closed as solved': (page) => pressLink(page, 'accept'),
  'what is not solved': (page) => openLink(page, 'dispute'),
  'what is not solved, without a word': (page) => pressLink(page, 'dispute'),
  reopened: async (page) => {
    await openLink(page, 'dispute')
    await page.fill('[name=reason]', 'Contoh: lampunya masih padam.')
    await press(page)
  },
  'the complaint went on meanwhile': async (page) => {
    const { reference } = await aComplaint({ status: 'answered', now: app.clock.now() })
    const late = await page.context().newPage()
    await late.goto(await addressOf({ reference, purpose: 'accept' }))
    await page.goto(await addressOf({ reference, purpose: 'accept' }))
    await press(late)
    await late.close()
    await press(page)
  },
  'first password': async (page) => page.goto(await invitationOf(`baru-${Date.now()}@contoh.example`)),
  'first password, twice not the same': async (page) => {
    await page.goto(await invitationOf(`baru-${Date.now()}@contoh.example`))
    await page.fill('[name=password]', password)
    await page.fill('[name=repeat]', 'lain sama sekali')
    await press(page)
  },
  'first password, saved': async (page) => {
    await page.goto(await invitationOf(`baru-${Date.now()}@contoh.example`))
    await page.fill('[name=password]', password)
    await page.fill('[name=repeat]', password)
    await press(page)
  },
  'new password': async (page) => {
    const made = await makeResetLink({ email: officer, by: 'system:test', keys: testKeys, now: app.clock.now() })
    await page.goto(`/tautan/${made.ok ? made.linkToken : ''}`)
  },
  'a link that is used up': (page) => page.goto('/tautan/AAAAAAAAAAAAAAAAAAAAAA'),
  'sign-in with a wrong password': (page) => signIn(page, 'bukan kata sandi'),
  'forgotten password, sent': async (page) => {
    await page.goto('/petugas/sandi')
    await page.fill('[name=email]', 'tidak-ada@contoh.example')
    await press(page)
  },
  'forgotten password, without an address': async (page) => {
    await page.goto('/petugas/sandi')
    await press(page)
  },
  'signed out': async (page) => {
    await signIn(page, password)
    await page.goto('/petugas/keluar')
    await press(page)
  },
  mailbox: (page, language) => page.goto(`/kotak-surat?to=${residents[language]}`),
  'mailbox without mail': (page) => page.goto('/kotak-surat?to=tidak-ada@contoh.example'),
  'a mail': async (page, language) => {
    await page.goto(`/kotak-surat?to=${residents[language]}`)
    await page.locator('main table a').first().click()
  },
}

describe.each(languages)('a page around mail and signing in, in %s', (language) => {
  it.each(Object.entries(states))('%s: axe finds nothing, words and width fit', async (_name, reach) => {
    const page = await open({ origin: app.origin, language, width: 360 })
    await reach(page, language === 'id-ID' ? 'id' : 'en')
    expect(await findPageFaults(page, language)).toEqual([])
  })
})

async function openLink(page: Page, purpose: LinkPurpose): Promise<void> {
  const { reference } = await aComplaint({ status: 'answered', now: app.clock.now() })
  await page.goto(await addressOf({ reference, purpose }))
}

async function pressLink(page: Page, purpose: LinkPurpose): Promise<void> {
  await openLink(page, purpose)
  await press(page)
}

function press(page: Page): Promise<void> {
  return page.locator('main form button').click()
}

async function signIn(page: Page, typed: string): Promise<void> {
  await page.goto('/petugas/masuk')
  await page.fill('[name=email]', officer)
  await page.fill('[name=password]', typed)
  await press(page)
}

async function addressOf(of: { reference: string; purpose: LinkPurpose }): Promise<string> {
  const links = await storedIn('link-tokens', { ...of, usedAt: null })
  return `/tautan/${linkToken(testKeys, String(links.at(-1)?.['linkId']))}`
}

async function invitationOf(email: string): Promise<string> {
  return `/tautan/${await anAccount(email, null)}`
}

async function anAccount(email: string, withPassword: string | null): Promise<string | null> {
  const made = await createAccount({
    ...{ email, name: 'Petugas Rekaan', role: 'officer', agency: 'dishub', password: withPassword },
    ...{ isMailed: false, by: 'system:test', keys: testKeys, now: app.clock.now() },
  })
  if (!made.ok) throw new Error(made.reason)
  return made.linkToken
}
