import type { LocalDate, Reference, Role, Status, VillageCode } from './complaint.ts'

// Who holds a complaint, in which order, and how it came in when the resident did not send it.

export const priorities = ['ordinary', 'urgent'] as const
export type Priority = (typeof priorities)[number]

/** How an extra question of a topic is answered. */
export const questionKinds = ['text', 'one', 'several', 'date'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** What an officer may ask the coordinator to do: a later date, another agency. */
export const officerRequests = ['extend', 'move'] as const
export type OfficerRequest = (typeof officerRequests)[number]

/** What waits for the coordinator's decision: an officer's wish, or a resident's objection to a refusal. */
export const openRequests = [...officerRequests, 'objection'] as const
export type OpenRequest = (typeof openRequests)[number]

/** Why a filing is looked at before anything else happens to it. It is never refused or dropped for that. */
export const holdReasons = [
  ...(['near-copies', 'links', 'threat', 'client-limit', 'address-limit', 'total-limit'] as const),
  'account-limit',
] as const
export type HoldReason = (typeof holdReasons)[number]

/** How somebody who files for another person knows them (UU 25/2009 art. 42(1)). */
export const relations = ['family', 'neighbour', 'village', 'officer', 'lawyer', 'other'] as const
export type Relation = (typeof relations)[number]

/** Who holds the complaint inside its agency. */
export type Assignee = { accountId: string; name: string }

/**
 * The Ombudsman asks about it (docs/glossary.md, "Ombudsman matter"). The letter's number and day as far as they are known;
 * what is over stands in the history alone.
 */
export type Matter = { openedOn: LocalDate; letterNumber: string | null; letterOn: LocalDate | null }

/** What a merged complaint was before: where unmerging goes back to. */
export type Merged = { into: Reference; status: Status; statusBefore: Status | null }

/** Who of the staff typed it for the resident. `village`: the village clerk's, at that moment. */
export type FiledBy = { accountId: string; name: string; role: Role; village: VillageCode | null }

/**
 * The person whom it concerns, when another one filed it. `name`: of named complaints only. `answer`: what that person
 * said behind the link of a mail; null until then, and for ever where no address was given.
 */
export type OnBehalf = { relation: Relation; name: string | null; answer: 'yes' | 'no' | null }
