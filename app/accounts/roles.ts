import type { Role } from '#app/complaints/rules/complaint.ts'

/** Roles that have a desk already. The others of the glossary are known words and refused until theirs is built. */
export const builtRoles = [
  'officer',
  'head',
  'coordinator',
  'liaison',
  'clerk',
  'admin',
  'auditor',
] as const satisfies readonly Role[]

/** Roles that work for one agency, the coordinators for that of the desk (or the Inspektorat). */
export const rolesOfAnAgency: ReadonlySet<Role> = new Set<Role>(['officer', 'head', 'coordinator'])
