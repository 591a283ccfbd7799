import type { Actor, StaffActor } from '#app/access/actor.ts'
import type { Subject } from '#app/access/can.ts'
import type { Who } from '#app/access/matrix.ts'
import type { AgencyCode, Role } from '#app/complaints/rules/complaint.ts'

// The people and the complaints that the tests of the matrix are about. All complaints below belong to `dishub`, unless
// their name says otherwise; the desk is `diskominfo-staper`.

function staff(role: Role, agency: AgencyCode | null, isInspectorate = false): StaffActor {
  const who = { accountId: `id-${role}`, name: `Uji ${role}`, role, agency, village: null }
  return { kind: 'account', ...who, isInspectorate, reach: 'all' }
}

export const reference = 'KTM-7Q4D-9M2K-H'

export const actors = {
  stranger: { kind: 'stranger' },
  clock: { kind: 'system', name: 'uji' },
  resident: { kind: 'resident', reference },
  otherResident: { kind: 'resident', reference: 'KTM-0000-0000-0' },
  officer: staff('officer', 'dishub'),
  head: staff('head', 'dishub'),
  coordinator: staff('coordinator', 'diskominfo-staper'),
  inspector: staff('coordinator', 'inspektorat', true),
  liaison: staff('liaison', null),
  clerk: staff('clerk', null),
  admin: staff('admin', null),
  auditor: staff('auditor', 'inspektorat'),
  custodian: staff('custodian', 'inspektorat'),
} as const satisfies Record<string, Actor>

export type ActorName = keyof typeof actors

/** The row of the matrix that speaks of this person. */
export function whoIs(name: ActorName): Who {
  const actor: Actor = actors[name]
  return actor.kind === 'account' ? actor.role : actor.kind
}

const ordinary: Subject = {
  reference,
  agency: 'dishub',
  identity: 'named',
  restricted: false,
  target: 'normal',
  against: null,
  topic: null,
  place: { district: null, village: null, words: null, latitude: null, longitude: null },
  assignee: null,
  matter: null,
}
const matter = { openedOn: '2026-03-10', letterNumber: null, letterOn: null }

/** `accused…`: what the complaint is against (safety.md 3.1, the suffix x), `elsewhere`: not of the officer's agency. */
export const subjects = {
  named: ordinary,
  sealed: { ...ordinary, identity: 'sealed' },
  nameless: { ...ordinary, identity: 'none' },
  restricted: { ...ordinary, restricted: true },
  accusedOther: { ...ordinary, target: 'against-office', against: 'dinkes' },
  accusedHolder: { ...ordinary, target: 'against-office', against: 'dishub' },
  accusedDesk: { ...ordinary, target: 'against-office', against: 'diskominfo-staper' },
  accusedInspectorate: { ...ordinary, target: 'against-office', against: 'inspektorat' },
  accusedLeadership: { ...ordinary, target: 'against-leadership', against: null },
  /** the one office that what is against the leadership goes to, and no way around it but the desk */
  accusedBoth: { ...ordinary, target: 'against-leadership', against: 'inspektorat' },
  elsewhere: { ...ordinary, agency: 'dinkes' },
  /** the desk's own agency answers complaints too */
  atTheDesk: { ...ordinary, agency: 'diskominfo-staper' },
  nowhere: { ...ordinary, agency: null },
  /** the Ombudsman asks about it */
  matterNamed: { ...ordinary, matter },
  matterSealed: { ...ordinary, identity: 'sealed', matter },
  matterNameless: { ...ordinary, identity: 'none', matter },
  matterRestricted: { ...ordinary, restricted: true, matter },
  matterNowhere: { ...ordinary, agency: null, matter },
  matterAccused: { ...ordinary, target: 'against-office', against: 'dinkes', matter },
  matterLeadership: { ...ordinary, target: 'against-leadership', matter },
} as const satisfies Record<string, Subject>

export type SubjectName = keyof typeof subjects
