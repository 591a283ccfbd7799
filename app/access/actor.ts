import type { Reach } from '#app/access/reach.ts'
import type { AgencyCode, Reference, Role, VillageCode } from '#app/complaints/rules/complaint.ts'

/** The agency whose coordinators read what is against the leadership or the desk (docs/glossary.md, "Inspektorat"). */
export const inspectorate: AgencyCode = 'inspektorat'

/** Who is asking. Read from the database on every request; a cookie only carries a random id. */
export type Actor =
  | { kind: 'stranger' }
  /** a clock or a rule of the program itself: `name` says which job */
  | { kind: 'system'; name: string }
  /** proved by the tracking code; residents need no account */
  | { kind: 'resident'; reference: Reference }
  | {
      kind: 'account'
      accountId: string
      name: string
      role: Role
      agency: AgencyCode | null
      village: VillageCode | null
      /** true for a coordinator whose agency is the Inspektorat: sees what is against the leadership or the desk */
      isInspectorate: boolean
      /** inside the own agency, as it is today: officers may be limited to topics or places */
      reach: Reach
    }

export type StaffActor = Extract<Actor, { kind: 'account' }>
