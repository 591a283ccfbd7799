import type { AppLoadContext } from '@remix-run/node'
import { homeAddress } from '#app/accounts/home-address.ts'
import { findStaff } from './actor.server.ts'
import { readFilingDesk } from './filing-desk.server.ts'
import { isDeskAddress } from './paths.ts'

/**
 * What the page for an address without a page shows of the desk, to staff who are signed in; null for everybody else, and
 * outside the desk. It depends on who asks alone: what is not theirs looks like what does not exist.
 */
export async function readAbsentDesk(context: AppLoadContext, request: Request) {
  if (!isDeskAddress(new URL(request.url).pathname)) return null
  const actor = await findStaff(context, request)
  return actor && { ...(await readFilingDesk(context, actor)), home: homeAddress(actor.role) }
}
