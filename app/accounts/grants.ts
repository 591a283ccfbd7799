import type { AgencyCode, Role } from '#app/complaints/rules/complaint.ts'

// Which posts two persons give (safety.md 3.3, "users, roles", of the design guides; docs/decisions/0017).

export type Post = { role: Role; agency: AgencyCode | null }

/** They read every complaint, open identities or watch the others: no single administrator hands that out. */
const givenByTwo: ReadonlySet<Role> = new Set<Role>(['coordinator', 'custodian', 'auditor'])

/** @param before null for somebody new, or somebody who has no rights at the moment */
export function needsSecondPerson(before: Post | null, after: Post): boolean {
  if (!givenByTwo.has(after.role)) return false
  // Another agency too: a coordinator of the Inspektorat reads what is against the leadership.
  return before?.role !== after.role || before.agency !== after.agency
}
