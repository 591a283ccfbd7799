import type { Page } from 'playwright-core'
import type { StaffActor } from '#app/access/actor.ts'
import type { TestApp } from '#tests/support/app.ts'
import { signedIn } from '#tests/support/people.ts'

/** The page's browser belongs to this person from now on, as if signed in a moment ago. */
export async function signInBrowser(page: Page, app: TestApp, person: StaffActor): Promise<void> {
  const [name = '', value = ''] = (await signedIn(person, app.clock.now())).split('=')
  await page.context().addCookies([{ name, value, url: app.origin }])
}
