import type { AgencyCode, Role } from '#app/complaints/rules/complaint.ts'

// Whether what a head asked for can still be granted. Pure: tests/accounts/proposal-lapse.test.ts walks the table.

/**
 * `agency-closed`: of the proposal · `proposer-gone`: not the head of that agency any more · `person-gone`: whom it is
 * about is no officer of that agency any more · `absence-over`: its days, or who should stand in, do not fit any more
 */
export type ProposalLapse = 'agency-closed' | 'proposer-gone' | 'person-gone' | 'absence-over'

type Worker = { role: Role; agency: AgencyCode | null; isActive: boolean }

type Asked = { agency: AgencyCode | null; accountId: string | null; isFromHead: boolean }

/** For the list and for the moment of granting; an absence is looked at in that moment alone. */
export function whyLapsed(
  { agency, accountId, isFromHead }: Asked,
  found: { head: Worker | null; person: Worker | null; isAgencyOpen: boolean },
): Exclude<ProposalLapse, 'absence-over'> | null {
  // Between administrators the roles are looked at where they are given.
  if (!isFromHead) return null
  const worksHere = (worker: Worker | null, role: Role) =>
    worker !== null && worker.isActive && worker.role === role && worker.agency === agency
  if (!found.isAgencyOpen) return 'agency-closed'
  if (!worksHere(found.head, 'head')) return 'proposer-gone'
  return accountId === null || worksHere(found.person, 'officer') ? null : 'person-gone'
}
