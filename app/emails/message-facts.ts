// What each email has to know, and nothing more. Use cases fill these in; the outbox keeps them, never rendered text.
// All values are flat: text, numbers, yes/no, days as 'YYYY-MM-DD'. No title, no tracking code, no name of a resident
// has a place in here, so none can end up in a mail.
//
// What a use case need not give, because the sender adds it: the reference (on the outbox row), the moment of the event
// (the `now` given to queueEmails), the language, the address of the page, the "Bukan saya, hentikan" and the confirmation
// link (both follow from the reference, see models/link-token.server.ts), the responsible person's name and telephone,
// the Ombudsman's contact.

import type { ReminderFacts } from '#app/emails/reminder-facts.ts'
import type {
  AgencyCode,
  LocalDate,
  Outcome,
  Reference,
  RejectionReason,
  Role,
  Status,
} from '#app/complaints/rules/complaint.ts'
import type { HoldReason } from '#app/complaints/rules/handling.ts'

/** Every mail to the resident who filed. */
export type ResidentFacts = {
  /** not named, or restricted, or target not normal: the subject is then the neutral one */
  isProtected: boolean
  /** whose person in charge is named at the end; null for the regency's own desk */
  responsibleAgency: AgencyCode | null
}

/**
 * Staff mails say what a complaint is about only for ordinary ones (named, not restricted, target normal). For all others
 * the type has no field to put content into.
 */
type ContentFor<Content> = ({ mayShowContent: true } & Content) | { mayShowContent: false }

/** The resident may object, which is once. Absent in mails owed by earlier versions. */
type MayObject = { mayObject?: boolean }

/** The service date of the first reply and of the answer; `provisional`: past the last loaded year of holidays. */
type PromisedDates = { replyBy: LocalDate; answerBy: LocalDate; provisional: boolean }

/** `provisional` as in PromisedDates; absent in mails owed by earlier versions. */
type Reopened = { dueOn: LocalDate; provisional?: boolean }
type NextDue = { dueOn: LocalDate | null; provisional?: boolean }

/** Names in the reader's language, as shown on pages: "Jalan dan jembatan", "Desa Sepaso, Kec. Bengalon". */
type WhatAndWhere = { topicName: string | null; placeName: string | null }

export type MessageFacts = ReminderFacts & {
  /** to somebody who says they have the same trouble: nobody counts before the button behind the link was pressed */
  /** `about`: missing for who says to have the same trouble; or the person whom it was filed for */
  'confirm-address': { linkId: string; about?: 'represented' }
  'complaint-received': ResidentFacts & PromisedDates & { checkedBy: LocalDate }
  /** `villageName`: whose office is told, on `villageOn`, that a complaint exists */
  'complaint-forwarded': ResidentFacts &
    PromisedDates & { agencyName: string; villageName?: string; villageOn?: LocalDate }
  /** a summary for everybody waits for the resident's yes or no */
  'consent-wanted': ResidentFacts
  'progress-reply': ResidentFacts & {
    agencyName: string
    text: string
    answerBy: LocalDate | null
    provisional: boolean
  }
  'information-requested': ResidentFacts & {
    /** who asks: the agency's name, or the desk's */
    askedBy: string
    question: string
    completeBy: LocalDate
  }
  'answer-given': ResidentFacts & {
    agencyName: string
    outcome: Outcome
    found: string
    done: string
    doneBy: string | null
    doneOn: LocalDate | null
    next: string | null
    plannedFor: LocalDate | null
    /** the last day to accept or dispute before the complaint closes by silence */
    replyUntil: LocalDate
    acceptLinkId: string
    disputeLinkId: string
  }
  'complaint-closed': ResidentFacts & {
    closedBy: 'resident' | 'silence'
    outcome: Outcome | null
    reopenUntil: LocalDate
  }
  'complaint-referred': ResidentFacts & MayObject & { authorityName: string; contact: string; reason: string }
  'complaint-rejected': ResidentFacts &
    MayObject & { rejection: RejectionReason; reason: string | null; nextDoor: string }
  'complaint-withdrawn': (ResidentFacts & { audience: 'resident'; by: 'resident' | 'lapse' }) | { audience: 'staff' }
  'complaint-moved':
    | (ResidentFacts & PromisedDates & { audience: 'resident'; agencyName: string })
    /** the office it left */
    | { audience: 'agency-before' }
    /** the office that has it now */
    | ({ audience: 'agency-now' } & PromisedDates & ContentFor<WhatAndWhere>)
  'complaint-reopened':
    | (ResidentFacts & Reopened & { audience: 'resident'; toDesk: boolean; reason: string })
    /** the office that goes on with it, or the one it was taken from */
    | (Reopened & { audience: 'agency-now' | 'agency-before' })
  /** `side`: which of the two the reader's complaint is; `isApart`: they were separated again */
  merged:
    | (ResidentFacts & { audience: 'resident'; side: 'merged' | 'surviving'; into: Reference; isApart: boolean })
    | { audience: 'agency'; side: 'merged' | 'surviving'; into: Reference; isApart: boolean }
  'complaint-split': (ResidentFacts & { audience: 'resident'; agencies: string }) | { audience: 'agency-before' }
  /** the office of the merged one gets number and status, never what was written in the other */
  'merged-news': (ResidentFacts & { status: Status }) | { audience: 'agency'; status: Status; into: Reference }
  'deadline-extended': ResidentFacts & {
    before: LocalDate
    answerBy: LocalDate
    provisional: boolean
    reason: string
  }
  /** the date the resident waits for, moved later by a change of the calendar; never sent for an earlier one */
  'deadline-moved': ResidentFacts & {
    what: 'answer' | 'firstReply' | 'check' | 'respond'
    before: LocalDate
    after: LocalDate
    provisional: boolean
  }

  'new-complaint-for-agency': PromisedDates & ContentFor<WhatAndWhere>
  /** to a village office or its BPD: that a complaint about a village matter exists, and nothing more of it */
  'copy-for-village': { reader: 'office' | 'bpd'; villageName: string }
  'forwarded-automatically': { agencyName: string; correctUntil: LocalDate }
  'complaint-returned': { agencyName: string; checkBy: LocalDate; provisional?: boolean } & ContentFor<{
    reason: string
  }>
  'information-supplied': NextDue
  /** `round`: 1 for the first dispute (back to the agency), 2 for the second (to the coordinator) */
  'complaint-disputed': NextDue & { round: number }
  /** `isObjection`: against a referral or a rejection, for the coordinator to decide on */
  'message-from-resident': NextDue & { isObjection?: boolean }
  /** `times`: how often the resident has reminded so far */
  'resident-reminded': NextDue & { times: number }
  'answer-awaiting-approval': Record<string, never>
  'complaint-assigned': Record<string, never>
  /** to coordinators: a liaison noted by a letter's number that the Ombudsman asks about it */
  'matter-opened': Record<string, never>
  /** called by name in a note, or asked to read a draft */
  'named-in-note': Record<string, never>
  'answer-sent-back': ContentFor<{ reason: string }>
  /** to administrators: the holidays of this year are needed and not entered */
  'calendar-missing': { year: number }
  /** to coordinators: what looked suspicious and waits for a look */
  'held-digest': { count: number; reasons: { reason: HoldReason; count: number }[] }
  /** `given`: with a name, by its owner · `new`: asks its owner · `old`: told that another was asked for */
  'contact-change': { audience: 'given' } | { audience: 'new'; linkId: string } | { audience: 'old' }
  /** `typedHash`: of the address that was typed, for a sealed one that only the sender can compare */
  'new-code': { linkId: string; typedHash: string | null }

  invitation: { role: Role; agencyName: string | null; linkId: string; expiresOn: LocalDate }
  'password-reset': { linkId: string; minutes: number }
  /** `byName`: the administrator; null for the operator at the command line */
  'second-factor-reset': { byName: string | null }
  /** of somebody of the staff. `new`: asks its owner · `old`: told that another was asked for */
  'account-address': { audience: 'new'; linkId: string } | { audience: 'old' }
}

export type MessageKey = keyof MessageFacts

export const messageKeys = [
  'complaint-received',
  'complaint-forwarded',
  'new-complaint-for-agency',
  'copy-for-village',
  'progress-reply',
  'information-requested',
  'information-supplied',
  'answer-given',
  'complaint-closed',
  'complaint-returned',
  'complaint-disputed',
  'complaint-withdrawn',
  'complaint-moved',
  'complaint-reopened',
  'deadline-extended',
  'complaint-split',
  'merged',
  'merged-news',
  'complaint-referred',
  'complaint-rejected',
  'message-from-resident',
  'resident-reminded',
  'consent-wanted',
  'confirm-address',
  'forwarded-automatically',
  'answer-awaiting-approval',
  'complaint-assigned',
  'matter-opened',
  'named-in-note',
  'answer-sent-back',
  'deadline-moved',
  'calendar-missing',
  'held-digest',
  'deadline-warning',
  'deadline-passed',
  'escalation',
  'planned-due',
  'weekly-open',
  'completion-reminder',
  'legal-date-passed',
  'contact-change',
  'new-code',
  'invitation',
  'password-reset',
  'second-factor-reset',
  'account-address',
] as const satisfies readonly MessageKey[]

/** A message and its facts, kept together so that one can never be rendered with another's facts. */
export type MessageWithFacts = { [Key in MessageKey]: { message: Key; facts: MessageFacts[Key] } }[MessageKey]

const toResidents: ReadonlySet<MessageKey> = new Set<MessageKey>([
  'complaint-received',
  'complaint-forwarded',
  'progress-reply',
  'information-requested',
  'answer-given',
  'complaint-closed',
  'complaint-referred',
  'complaint-rejected',
  'deadline-extended',
  'merged-news',
  'deadline-moved',
  'completion-reminder',
  'legal-date-passed',
  'consent-wanted',
])

/** Whether the reader is the resident: then the address may be unconfirmed and the mails may have been stopped. */
export function isForResident({ message, facts }: MessageWithFacts): boolean {
  if (message === 'contact-change') return facts.audience !== 'new'
  if ('audience' in facts) return facts.audience === 'resident'
  return toResidents.has(message)
}

/**
 * A mail whose one link is what it is for: to an address that is nobody's yet, or with a new code. It carries no other
 * link, and without its own it is not sent.
 */
export function isForItsLink({ message, facts }: MessageWithFacts): boolean {
  if (message === 'confirm-address') return facts.about === 'represented'
  return message === 'new-code' || (message === 'contact-change' && facts.audience === 'new')
}
