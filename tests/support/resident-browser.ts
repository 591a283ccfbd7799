import type { Page } from 'playwright-core'
import { openResidentSession } from '#app/accounts/session.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { writeSignInCookie } from '#app/http/sign-in-cookie.server.ts'
import type { TestApp } from '#tests/support/app.ts'

/** Opens the tracking page as somebody whose number and code were right a moment ago. */
export async function openAsResident(page: Page, app: TestApp, reference: Reference): Promise<void> {
  const id = await openResidentSession({ reference, now: app.clock.now() })
  const [name = '', value = ''] = (writeSignInCookie(id, 'warga', { isHttps: false }).split(';')[0] ?? '').split('=')
  await page.context().addCookies([{ name, value, url: app.origin }])
  await page.goto(`/aduan/${reference}`)
}
