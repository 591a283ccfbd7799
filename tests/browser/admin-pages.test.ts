import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { StaffActor } from '#app/access/actor.ts'
import { useApp } from '#tests/support/app.ts'
import { useBrowser } from '#tests/support/browser.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { findPageFaults, languages } from '#tests/support/page-faults.ts'
import { anAdministrator } from '#tests/support/people.ts'
import { signInBrowser } from '#tests/support/staff-browser.ts'

useDatabase()
const app = useApp()
const open = useBrowser()

let admin: StaffActor

beforeAll(async () => {
  app.clock.set('2026-03-10T02:00:00Z')
  admin = await anAdministrator()
  await aComplaint({ status: 'forwarded' })
})

type Reach = (page: Page) => Promise<unknown>

/** Placeholders are what the page of a canned answer is about; anywhere else one would be a text that nobody filled in. */
/** Sentences of mails stand there in both languages, and reasons of rules as they are stored. */
const isOfBothLanguages = (name: string, fault: string) =>
  /^(words of|routing rules)/.test(name) && /^not (id|en): /.test(fault)
const isPlaceholder = (fault: string) => /^not (id|en): \{\{\w+\}\}$/.test(fault)

/** A page's own form, sent with what is filled in here. */
function sent(address: string, fields: Record<string, string>, form = 'main form:has([name=version])'): Reach {
  return async (page) => {
    await page.goto(address)
    const own = page.locator(form).last()
    for (const [name, text] of Object.entries(fields)) await own.locator(`[name=${name}]`).fill(text)
    await own.locator('button').click()
  }
}

const addDay = 'main form:has([value=add])'
const importYear = 'main form:has([value=import])'

const states: Record<string, Reach> = {
  calendar: (page) => page.goto('/pengelola/kalender'),
  'calendar, a year not loaded': (page) => page.goto('/pengelola/kalender?tahun=2027'),
  'calendar, what a day would move': sent('/pengelola/kalender', { date: '2026-03-27', name: 'Hari contoh' }, addDay),
  'calendar, a day without a name': sent('/pengelola/kalender', { date: '', name: '' }, addDay),
  'calendar, a file with bad lines': sent(
    '/pengelola/kalender?tahun=2027',
    { decree: 'SKB contoh', content: 'satu\ndua,tiga,empat' },
    importYear,
  ),
  classes: (page) => page.goto('/pengelola/golongan'),
  'classes, refused': sent('/pengelola/golongan', { validFrom: '', request: 'x' }),
  authorities: (page) => page.goto('/pengelola/wewenang'),
  authority: (page) => page.goto('/pengelola/wewenang/pln'),
  'authority, new': (page) => page.goto('/pengelola/wewenang/baru'),
  'words of mails': (page) => page.goto('/pengelola/email'),
  'words of one mail': (page) => page.goto('/pengelola/email/complaint-received'),
  'words of one mail, looked at': async (page) => {
    await page.goto('/pengelola/email/complaint-received')
    await page.locator('main button[value=preview]').click()
    await page.waitForSelector('iframe')
  },
  'routing rules': (page) => page.goto('/pengelola/aturan'),
  villages: (page) => page.goto('/pengelola/desa'),
  'villages, none found': (page) => page.goto('/pengelola/desa?q=tidak-ada'),
  village: (page) => page.goto('/pengelola/desa/64.08.09.2001'),
  'village, refused': sent('/pengelola/desa/64.08.09.2001', { email: 'bukan alamat', bpdEmail: 'bpd@desa.example' }),
  topics: (page) => page.goto('/pengelola/topik'),
  topic: (page) => page.goto('/pengelola/topik/roads'),
  'topic, new': (page) => page.goto('/pengelola/topik/baru'),
  'topic, refused': sent('/pengelola/topik/baru', { code: 'X y' }),
  'topic, to be closed': (page) => page.goto('/pengelola/topik/roads/tutup'),
  'topic, the effect': async (page) => {
    await page.goto('/pengelola/topik/transport')
    await page.locator('main [name=isProtected]').check()
    await page.locator('main button[value=check]').click()
  },
  'question, new': (page) => page.goto('/pengelola/topik/roads/pertanyaan/baru'),
  'question, refused': sent('/pengelola/topik/roads/pertanyaan/baru', { options: 'satu' }),
  texts: (page) => page.goto('/pengelola/teks'),
  'canned answer, new': (page) => page.goto('/pengelola/teks/jawaban/baru'),
  'canned answer, refused': sent('/pengelola/teks/jawaban/baru', { text: 'Yth. {{nama}}' }),
  'site message': (page) => page.goto('/pengelola/teks/pengumuman'),
  'site message, refused': sent('/pengelola/teks/pengumuman', { textId: 'Contoh' }),
}

describe.each(languages)('an administrator’s page, in %s', (language) => {
  it.each(Object.entries(states))('%s: axe finds nothing, words and width fit', async (name, reach) => {
    const page = await open({ origin: app.origin, language, width: 360 })
    await signInBrowser(page, app, admin)
    await reach(page)
    const faults = await findPageFaults(page, language)
    expect(
      faults.filter(
        (fault) => !(name.startsWith('canned answer') && isPlaceholder(fault)) && !isOfBothLanguages(name, fault),
      ),
    ).toEqual([])
  })
})
