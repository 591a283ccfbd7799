import type { AppLoadContext } from '@remix-run/node'
import type { StaffActor } from '#app/access/actor.ts'
import { countDesk, type DeskCounts } from '#app/complaints/count-desk.server.ts'
import type { AgencyCode, Role } from '#app/complaints/rules/complaint.ts'
import { issueFormToken } from '#app/http/form-token.server.ts'

/** What the shell of every desk page shows: who is signed in, and how much waits. */
export type Desk = {
  person: string
  role: Role
  agency: AgencyCode | null
  isInspectorate: boolean
  signOutToken: string
  counts: DeskCounts
}

export async function readDesk(context: AppLoadContext, actor: StaffActor): Promise<Desk> {
  const { settings, now } = context
  return {
    person: actor.name,
    role: actor.role,
    agency: actor.agency,
    isInspectorate: actor.isInspectorate,
    signOutToken: issueFormToken(settings.keys, { purpose: 'sign-out', now }),
    counts: await countDesk(actor, now),
  }
}
