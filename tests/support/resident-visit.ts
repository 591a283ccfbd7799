import { openResidentSession } from '#app/accounts/session.server.ts'
import { writeSignInCookie } from '#app/http/sign-in-cookie.server.ts'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { aVisitor, type TestApp, type Visitor } from '#tests/support/app.ts'
import { storedIn } from '#tests/support/database.ts'
import { aComplaint, type ComplaintWish } from '#tests/support/factories.ts'

/** A browser that has opened this complaint with number and code. */
export async function residentOf(app: TestApp, reference: Reference): Promise<Visitor> {
  const resident = aVisitor()
  const id = await openResidentSession({ reference, now: app.clock.now() })
  const [name = '', value = ''] = (writeSignInCookie(id, 'warga', { isHttps: false }).split(';')[0] ?? '').split('=')
  resident.cookies.set(name, value)
  return resident
}

/** A new complaint, and the browser of the resident who has it open. */
export async function openedComplaint(
  app: TestApp,
  wish: ComplaintWish = {},
): Promise<{ complaint: Complaint; resident: Visitor; path: string }> {
  const complaint = await aComplaint({ ...wish, now: wish.now ?? app.clock.now() })
  return { complaint, resident: await residentOf(app, complaint.reference), path: `/aduan/${complaint.reference}` }
}

export async function entriesOf(reference: Reference, step: string): Promise<Record<string, unknown>[]> {
  const [stored] = await storedIn('complaints', { reference })
  return ((stored?.['history'] ?? []) as Record<string, unknown>[]).filter((entry) => entry['step'] === step)
}
