import { Secret, TOTP } from 'otpauth'
import type { TestApp, Visitor } from '#tests/support/app.ts'

/** The six digits that an authenticator app shows for the secret as the page of a set-up writes it. */
export function codeOfApp(words: string, now: Date, { steps = 0 } = {}): string {
  const totp = new TOTP({ secret: Secret.fromBase32(words.replace(/\s/g, '')) })
  return totp.generate({ timestamp: now.getTime() + steps * 30_000 })
}

/** The secret on the page of a set-up. */
export function secretOn(html: string): string {
  const words = /<p class="code">([A-Z2-7 ]{30,})<\/p>/.exec(html)?.[1]
  if (words === undefined) throw new Error('No secret of a set-up on this page')
  return words
}

/** Passes the second step of signing in, which for a new account is setting it up. @returns the app's secret, for the next time */
export async function passSecondStep(app: TestApp, visitor: Visitor, secret?: string): Promise<string> {
  const known = secret ?? secretOn(await (await app.visit('/petugas/kode', visitor)).text())
  const answer = await app.submit('/petugas/kode', { code: codeOfApp(known, app.clock.now()) }, visitor)
  if (answer.status !== (secret === undefined ? 200 : 302)) throw new Error(`The code was not taken: ${answer.status}`)
  return known
}

/** The codes on the page that shows them once. */
export function backupCodesOn(html: string): string[] {
  return [...html.matchAll(/<li>([0-9A-Z]{5}-[0-9A-Z]{5})<\/li>/g)].map(([, code]) => code ?? '')
}
