import type { StaffActor } from '#app/access/actor.ts'
import { searchWordsFor } from '#app/complaints/agency-copy.ts'
import type { AgencyCopy } from '#app/complaints/rules/agency-copy.ts'
import { clocksAfter, nextDue, type ClockLengths } from '#app/complaints/rules/clocks.ts'
import type { AgencyCode, Complaint, HistoryEntry, Reference, ServiceClass } from '#app/complaints/rules/complaint.ts'
import { localDateOf, type Calendar } from '#app/complaints/rules/deadline.ts'
import type { NewComplaint } from '#models/complaint.server.ts'

/** One part as the coordinator typed it. */
export type PartWish = { agency: AgencyCode; class: ServiceClass; text: string }

/**
 * The complaint that one agency gets of a whole: the text that concerns it, the resident's protection, and nothing of the
 * contact. Mail to the resident is owed by the whole alone.
 */
export function partOf(
  whole: Complaint,
  given: PartWish & {
    reference: Reference
    title: string
    agencyCopy: AgencyCopy | null
    by: StaffActor
    now: Date
    calendar: Calendar
    lengths: ClockLengths
    secret: () => string
    codeKeyVersion: number
  },
): NewComplaint {
  const { reference, agency, text, title, agencyCopy, now, secret, codeKeyVersion } = given
  const history = firstEntries(whole, given)
  const clocks = clocksAfter(history, given.lengths, given.calendar)
  const { id: _id, firstBody: _firstBody, ...shared } = whole
  const part = {
    ...shared,
    ...{ reference, agency, title, agencyCopy, history, clocks },
    ...{ class: given.class, body: text, correctedBody: null, partOf: whole.reference, parts: [] },
    ...{ version: 1, status: 'forwarded' as const, statusBefore: null, nextDueOn: nextDue(clocks) },
    // One filing, one number from elsewhere, one name: all of it stays with the whole.
    ...{ filedBy: null, laporNumber: null, onBehalf: whole.onBehalf && { ...whole.onBehalf, name: null } },
    ...{ contact: null, mail: { address: 'none' as const, confirmed: false, stopped: false } },
    ...{ requestedSettlement: null, passedOn: [], handOvers: 0, reopened: 0, closedBy: null, outcome: null },
    ...{ assignee: null, openRequest: null, matter: null, plannedFor: null, publication: null, openedByAgencyAt: null },
    changedAt: now,
  }
  return {
    ...part,
    ...searchWordsFor(part),
    ...{ submissionKeyHash: secret(), contentHash: secret(), codeHash: secret(), codeKeyVersion },
  }
}

function firstEntries(
  whole: Complaint,
  {
    by: { accountId, name, role, agency: office },
    now,
    agency,
    class: serviceClass,
  }: PartWish & { by: StaffActor; now: Date },
): HistoryEntry[] {
  const base = { text: null, attachments: [], visibility: 'resident' as const }
  return [
    {
      ...base,
      ...{ id: 'h1', at: whole.submittedAt, on: whole.receivedOn, step: 'submit', from: null, to: 'submitted' },
      by: { kind: 'resident' },
      facts: {},
    },
    {
      ...base,
      ...{ id: 'h2', at: now, on: localDateOf(now), step: 'forward', from: 'submitted', to: 'forwarded' },
      by: { kind: 'account', accountId, name, role, agency: office },
      facts: { agency, class: serviceClass, ...(whole.topic ? { topic: whole.topic } : {}) },
    },
  ]
}
