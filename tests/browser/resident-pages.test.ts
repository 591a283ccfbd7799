import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useApp } from '#tests/support/app.ts'
import { useBrowser } from '#tests/support/browser.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { findPageFaults, languages } from '#tests/support/page-faults.ts'
import { openAsResident } from '#tests/support/resident-browser.ts'

useDatabase()
const app = useApp()
const open = useBrowser()

const body = 'Ini aduan contoh: lampu di simpang contoh padam sejak tiga malam, warga takut lewat.'

/** Every public page and state, reached as a person would. */
const states: Record<string, (page: Page) => Promise<unknown>> = {
  home: (page) => page.goto('/'),
  agencies: (page) => page.goto('/instansi'),
  agency: (page) => page.goto('/instansi/disdikbud'),
  help: (page) => page.goto('/bantuan'),
  privacy: (page) => page.goto('/privasi'),
  accessibility: (page) => page.goto('/aksesibilitas'),
  'page that is not there': (page) => page.goto('/tidak-ada'),
  'filing, first page': (page) => page.goto('/lapor'),
  'filing, first page with errors': async (page) => {
    await page.goto('/lapor')
    await page.locator('main button[value=next]:not(.default-button)').click()
  },
  'filing, second page': (page) => fillStory(page),
  'filing, second page with errors': async (page) => {
    await fillStory(page)
    await page.fill('[name=phone]', 'bukan nomor')
    await page.fill('[name=email]', 'bukan-email')
    await page.locator('main button[value=next]:not(.default-button)').click()
  },
  'filing, check page': (page) => fillYou(page),
  'filing, check page with a refused file': async (page) => {
    await fillYou(page)
    await page.setInputFiles('[name=attachments]', {
      name: 'catatan.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('x'),
    })
    await page.locator('button[value=upload]').click()
  },
  receipt: (page) => file(page),
  'receipt for paper': async (page) => {
    await file(page)
    await page.goto('/lapor/diterima/cetak')
  },
  'look-up': (page) => page.goto('/lacak'),
  'look-up with a wrong code': async (page) => {
    await page.goto('/lacak')
    await page.fill('[name=reference]', 'KTM-7Q4D-9M2K-H')
    await page.fill('[name=code]', 'AAAA AAAA AAAA AAAA')
    await page.locator('main button[value=send]:not(.default-button)').click()
  },
  'tracking page, received': (page) => track(page, {}),
  'tracking page, more wanted': (page) => track(page, { status: 'incomplete' }),
  'tracking page, answered': (page) => track(page, { status: 'answered' }),
  'tracking page, closed': (page) => track(page, { status: 'closed' }),
  'tracking page, referred': (page) => track(page, { status: 'referred' }),
  withdrawing: async (page) => {
    await track(page, {})
    await page.goto(`${new URL(page.url()).pathname}?tanya=cabut`)
  },
  'mail link that is not there': (page) => page.goto('/tautan/AAAAAAAAAAAAAAAAAAAAAA'),
  'sign-in': (page) => page.goto('/petugas/masuk'),
  'forgotten password': (page) => page.goto('/petugas/sandi'),
}

describe.each(languages)('in %s', (language) => {
  it.each(Object.entries(states))(
    '%s has no fault that axe finds, at three widths',
    { timeout: 90_000 },
    async (_name, reach) => {
      const page = await open({ origin: app.origin, language, width: 360 })
      await reach(page)
      expect(await findPageFaults(page, language)).toEqual([])
    },
  )
})

describe('a public page', () => {
  it.each(['/', '/lapor', '/lacak', '/instansi', '/instansi/disdikbud', '/bantuan', '/privasi', '/aksesibilitas'])(
    '%s weighs at most 30 kB cold, without a script',
    async (path) => {
      const page = await open({ origin: app.origin, width: 360 })
      const session = await page.context().newCDPSession(page)
      await session.send('Network.enable')
      let bytes = 0
      const types = new Set<string>()
      session.on('Network.responseReceived', ({ type }) => types.add(type))
      session.on('Network.loadingFinished', ({ encodedDataLength }) => {
        bytes += encodedDataLength
      })
      await page.goto(path, { waitUntil: 'networkidle' })
      expect(await page.locator('script').count()).toBe(0)
      expect(types).not.toContain('Script')
      process.stderr.write(`${path}: ${(bytes / 1024).toFixed(1)} kB over the wire\n`)
      expect(bytes).toBeLessThanOrEqual(30 * 1024)
    },
  )
})

async function fillStory(page: Page): Promise<void> {
  await page.goto('/lapor')
  await page.fill('[name=body]', body)
  await page.selectOption('[name=village]', '64.08.09.2001')
  await page.locator('main button[value=next]:not(.default-button)').click()
}

async function fillYou(page: Page): Promise<void> {
  await fillStory(page)
  await page.fill('[name=name]', 'Warga Contoh')
  await page.locator('main button[value=next]:not(.default-button)').click()
}

async function file(page: Page): Promise<void> {
  await fillYou(page)
  await page.locator('main button[value=send]:not(.default-button)').click()
}

async function track(page: Page, wish: Parameters<typeof aComplaint>[0]): Promise<void> {
  const { reference } = await aComplaint({ ...wish, now: app.clock.now() })
  await openAsResident(page, app, reference)
}
