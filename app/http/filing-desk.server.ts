import type { AppLoadContext } from '@remix-run/node'
import type { StaffActor } from '#app/access/actor.ts'
import { findAgencyName } from '#app/complaints/find-agency-name.server.ts'
import { readDesk } from './desk.server.ts'

/** What the shell around a form for a resident shows: with an agency, or with the village of a village clerk. */
export async function readFilingDesk(context: AppLoadContext, actor: StaffActor) {
  const [desk, agencyName] = await Promise.all([readDesk(context, actor), findAgencyName(actor.agency)])
  return { desk, agencyName, village: actor.village }
}
