import type { StaffActor } from '#app/access/actor.ts'
import type { FormTokenUse } from './form-token.server.ts'

/** Of the form in which somebody of the staff files for a resident: nobody else's, also not a resident's own form. */
export function staffFilingToken({ accountId }: Pick<StaffActor, 'accountId'>, now: Date): FormTokenUse {
  return { purpose: 'staff-filing', binding: accountId, now }
}
