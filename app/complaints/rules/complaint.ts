// The words of the product as types. Codes are those of docs/glossary.md; every other file uses these and no synonym.
import type { AgencyCopy, PassedOn } from './agency-copy.ts'
import type { EntryFacts } from './entry-facts.ts'
import type { Assignee, FiledBy, HoldReason, Matter, Merged, OnBehalf, OpenRequest, Priority } from './handling.ts'
import type { MailState } from './mail-state.ts'
import type { Publication } from './publication.ts'
import type { Routing } from './routing-decision.ts'

export const roles = ['officer', 'head', 'coordinator', 'liaison', 'clerk', 'admin', 'auditor', 'custodian'] as const
export type Role = (typeof roles)[number]

export const statuses = [
  'submitted',
  'incomplete',
  'forwarded',
  'in_progress',
  'awaiting_approval',
  'answered',
  'closed',
  'referred',
  'rejected',
  'withdrawn',
  'merged',
] as const
export type Status = (typeof statuses)[number]

/** Statuses in which somebody still owes something. The others are exits. */
export const openStatuses = [
  'submitted',
  'incomplete',
  'forwarded',
  'in_progress',
  'awaiting_approval',
  'answered',
] as const satisfies readonly Status[]

export const kinds = ['complaint', 'aspiration', 'information'] as const
export type Kind = (typeof kinds)[number]

export const serviceClasses = ['request', 'complaint', 'supervision'] as const
export type ServiceClass = (typeof serviceClasses)[number]

export const identities = ['named', 'sealed', 'none'] as const
export type Identity = (typeof identities)[number]

export const publicities = ['private', 'public'] as const
export type Publicity = (typeof publicities)[number]

export const targets = ['normal', 'against-office', 'against-leadership'] as const
export type Target = (typeof targets)[number]

export const channels = ['web', 'counter', 'phone', 'letter', 'village', 'email', 'ombudsman', 'dprd', 'lapor'] as const
export type Channel = (typeof channels)[number]

export const outcomes = [
  'fixed',
  'document_issued',
  'rule_or_procedure_changed',
  'staff_action',
  'explained',
  'not_proven',
  'planned',
  'cannot',
] as const
export type Outcome = (typeof outcomes)[number]

export const authorities = [
  'province-education',
  'kemenag',
  'bbpjn',
  'province-public-works',
  'province-forestry-mining',
  'pln',
  'bpjs',
  'police',
  'bpn',
] as const
/** one of those, or one that an administrator added */
export type AuthorityCode = string

export const rejectionReasons = [
  'not_understandable',
  'too_general',
  'not_public_service',
  'already_answered',
  'in_court',
  'no_complaint',
] as const
export type RejectionReason = (typeof rejectionReasons)[number]

/** `disdikbud`, `satpol-pp`, or a Kemendagri code for kecamatan and kelurahan offices. */
export type AgencyCode = string
/** Kemendagri code: `64.08.09` a district (kecamatan), `64.08.09.2001` a village. */
export type DistrictCode = string
export type VillageCode = string
export type TopicCode = string
/** `KTM-7Q4D-9M2K-H` */
export type Reference = string
/** A day in the regency's time zone: `2026-03-13`. */
export type LocalDate = string
export type Language = 'id' | 'en'

/** Every step of docs/workflow.md. */
export const steps = [
  'submit',
  'forward',
  'passOn',
  'target',
  'restrict',
  'unrestrict',
  'retitle',
  'ask',
  'supply',
  'return',
  'start',
  'reply',
  'note',
  'answer',
  'accept',
  'dispute',
  'refer',
  'reject',
  'withdraw',
  'add',
  'move',
  'request',
  'assign',
  'approve',
  'sendBack',
  'undo',
  'merge',
  'unmerge',
  'reclassify',
  'extend',
  'reopen',
  'split',
  'prioritise',
  'addLapor',
  'hold',
  'release',
  'close',
  'lapse',
  'correct',
  'takeBack',
  'protect',
  'disclose',
  'changeContact',
  'remind',
  'rate',
  'object',
  'summarise',
  'consent',
  'publish',
  'unpublish',
  'affected',
  'openMatter',
  'closeMatter',
] as const
export type Step = (typeof steps)[number]

export const clockNames = [
  'verification',
  'firstFollowUp',
  'settlement',
  'replyWindow',
  'lawCompleteness',
  'lawCompletion',
  'lawDecision',
  'lawNotification',
] as const
export type ClockName = (typeof clockNames)[number]

export type Clock = {
  name: ClockName
  startedOn: LocalDate
  dueOn: LocalDate
  /** True when the count runs past the last loaded year of holidays: the page says "perkiraan". */
  provisional: boolean
  /** The day the clock met its end, null while it runs or pauses. */
  stoppedOn: LocalDate | null
  /** Since when it pauses (`incomplete`), null while it runs. `dueOn` then is the date as it stood at the pause. */
  pausedOn: LocalDate | null
}

export type EntryActor =
  | { kind: 'resident' }
  | { kind: 'account'; accountId: string; name: string; role: Role; agency: AgencyCode | null }
  /** A rule of routing or a clock: `name` says which. */
  | { kind: 'system'; name: string }

export type HistoryEntry = {
  /** unique within the complaint, e.g. `h3`; what pass-on and links point to */
  id: string
  at: Date
  /** the day in the regency's time zone on which it happened: what the clocks count from */
  on: LocalDate
  step: Step
  by: EntryActor
  from: Status | null
  to: Status
  /** `resident`: shown on the tracking page; `staff`: desk and agency; `coordinator`: desk only */
  visibility: 'resident' | 'staff' | 'coordinator'
  /** What the person wrote. Of a sealed, nameless or restricted complaint the agency never sees a resident's text here. */
  text: string | null
  attachments: string[]
  facts: EntryFacts
}

export type Contact = { name: string | null; email: string | null; phone: string | null; address: string | null }

export type Place = {
  district: DistrictCode | null
  village: VillageCode | null
  /** as typed; what lies outside the regency stays here in words */
  words: string | null
  /** rounded to two decimals (about 1.1 km) for sealed and nameless ones */
  latitude: number | null
  longitude: number | null
}

export type Complaint = {
  id: string
  reference: Reference
  version: number
  status: Status
  /** where `incomplete` came from and goes back to */
  statusBefore: Status | null
  channel: Channel
  kind: Kind
  class: ServiceClass | null
  topic: TopicCode | null
  title: string
  body: string
  /** the resident's own words as first sent, where `body` was corrected since */
  firstBody: string | null
  requestedSettlement: string | null
  occurredOn: LocalDate | null
  place: Place
  /** whom the resident asked for, null for "saya tidak tahu" */
  askedAgency: AgencyCode | null
  /** who has it now */
  agency: AgencyCode | null
  identity: Identity
  publicity: Publicity
  target: Target
  against: AgencyCode | null
  restricted: boolean
  /** named complaints only; sealed ones are in the sealed-identity collection, nameless ones nowhere */
  contact: Contact | null
  mail: MailState
  language: Language
  agencyCopy: AgencyCopy | null
  passedOn: PassedOn[]
  history: HistoryEntry[]
  clocks: Clock[]
  /** the earliest date of a running clock, for sorting; null when nothing runs */
  nextDueOn: LocalDate | null
  routing: Routing
  handOvers: number
  reopened: number
  closedBy: 'resident' | 'silence' | null
  outcome: Outcome | null
  assignee: Assignee | null
  openRequest: OpenRequest | null
  priority: Priority
  held: HoldReason | null
  /** open: the Ombudsman asks about it, and the liaison follows it */
  matter: Matter | null
  merged: Merged | null
  /** merged ones that were protected: what their residents add here stays held whatever protects this one */
  hiddenMerged: Reference[]
  /** the whole that this is a part of (split) */
  partOf: Reference | null
  parts: Reference[]
  /** the day a planned outcome was promised for, until somebody reported on it */
  plannedFor: LocalDate | null
  publication: Publication | null
  /** how many others said that they have the same trouble; each a confirmed address */
  affected: number
  /** 1 to 4, on how it was handled; never called SKM */
  rating: number | null
  /** when somebody of the agency first opened it: until then the resident may still correct the text */
  openedByAgencyAt: Date | null
  filedBy: FiledBy | null
  onBehalf: OnBehalf | null
  /** SP4N-LAPOR! number: what came from there is never counted twice */
  laporNumber: string | null
  submittedAt: Date
  receivedOn: LocalDate
  changedAt: Date
}
