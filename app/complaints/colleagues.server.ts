import { can } from '#app/access/can.ts'
import { toStaffActor } from '#app/accounts/session.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { listAccountsOfAgency } from '#models/account.server.ts'

export type Colleague = { accountId: string; name: string }

/** The officers and heads of the agency that has it, as far as they may read it: who can be given it, or named in a note. */
export async function listColleagues(complaint: Complaint): Promise<Colleague[]> {
  if (complaint.agency === null) return []
  const accounts = await listAccountsOfAgency(complaint.agency)
  return accounts
    .filter(({ role, isActive }) => isActive && (role === 'officer' || role === 'head'))
    .filter((account) => can(toStaffActor(account), 'read', complaint))
    .map(({ id, name }) => ({ accountId: id, name }))
}
