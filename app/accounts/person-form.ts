import { inspectorate } from '#app/access/actor.ts'
import { wholeAgency, type Scope } from '#app/access/reach.ts'
import { builtRoles, rolesOfAnAgency } from '#app/accounts/roles.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import type { AgencyCode, Role, VillageCode } from '#app/complaints/rules/complaint.ts'
import { findDistrict, findVillage } from '#app/places/find-village.ts'

// What somebody's work is: role, office or village, and how far it reaches. Pure: tests/accounts/person-form.test.ts.

export const postFields = ['role', 'agency', 'village', 'topics', 'districts'] as const
export const inviteFields = ['email', 'name', 'language', ...postFields] as const
/** What of it a head asks for: role and office are given. */
export const scopeFields = ['topics', 'districts'] as const
export const proposeInviteFields = ['email', 'name', 'language', ...scopeFields] as const

/** Several of a list travel as lines of one text, so that a form of people is a record like any other. */
export const lines = (text: string): string[] => text.split('\n').filter(Boolean)

export type PersonPost = { role: Role; agency: AgencyCode | null; village: VillageCode | null; scope: Scope }

/** What the form is held against. `isAgency`: one that works now. */
export type KnownPosts = {
  isAgency: (code: AgencyCode) => boolean
  isTopic: (code: string) => boolean
  deskAgency: AgencyCode
}

export function readPost(
  values: Record<(typeof postFields)[number], string>,
  { isAgency, isTopic, deskAgency }: KnownPosts,
): { ok: true; post: PersonPost } | { ok: false; errors: FieldErrors } {
  const role = builtRoles.find((built) => built === values.role)
  if (!role) return { ok: false, errors: { role: { key: 'personAdmin.problem.role' } } }
  const errors: FieldErrors = {}
  const agency = role === 'clerk' || values.agency === '' ? null : values.agency
  const village = role === 'clerk' && values.village !== '' ? values.village : null
  if (agency !== null && !isAgency(agency)) errors['agency'] = { key: 'errors.choice.unknown' }
  else if (rolesOfAnAgency.has(role) && agency === null) errors['agency'] = { key: 'personAdmin.problem.agency' }
  else if (role === 'coordinator' && agency !== deskAgency && agency !== inspectorate) {
    errors['agency'] = { key: 'personAdmin.problem.coordinator' }
  }
  if (village !== null && findVillage(village) === null) errors['village'] = { key: 'errors.choice.unknown' }
  else if (role === 'clerk' && village === null) errors['village'] = { key: 'personAdmin.problem.village' }

  // Only officers are limited: a head answers for the whole office.
  const scope = role === 'officer' ? { topics: lines(values.topics), districts: lines(values.districts) } : wholeAgency
  if (!scope.topics.every(isTopic)) errors['topics'] = { key: 'errors.choice.unknown' }
  if (!scope.districts.every((code) => findDistrict(code))) errors['districts'] = { key: 'errors.choice.unknown' }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, post: { role, agency, village, scope } }
}

/** As the form shows it, and as the audit log keeps it. */
export function shownPost({ role, agency, village, scope }: PersonPost): Record<(typeof postFields)[number], string> {
  return {
    role,
    agency: agency ?? '',
    village: village ?? '',
    topics: scope.topics.toSorted().join('\n'),
    districts: scope.districts.toSorted().join('\n'),
  }
}
