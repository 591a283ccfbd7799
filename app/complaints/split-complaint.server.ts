import { randomBytes } from 'node:crypto'
import type { StaffActor } from '#app/access/actor.ts'
import { isProtected } from '#app/access/can.ts'
import { currentKeyVersion, type Keys } from '#app/access/keys.server.ts'
import { agencyCopyOf } from '#app/complaints/agency-copy.ts'
import { receiverProblem } from '#app/complaints/check-receiver.server.ts'
import { findAgencyName } from '#app/complaints/find-agency-name.server.ts'
import { withFreeNumber, type RandomInt } from '#app/complaints/free-number.server.ts'
import { inHand } from '#app/complaints/in-hand.ts'
import { partOf, type PartWish } from '#app/complaints/new-part.ts'
import { mailToInterested } from '#app/complaints/mail-to-interested.server.ts'
import { promisedDates } from '#app/complaints/promised-dates.ts'
import { contentForAgency, mailToAgency, mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'
import {
  recordStep,
  type StepAfter,
  type StepProblem,
  type StepRequest,
  type StepResult,
} from '#app/complaints/record-step.server.ts'
import type { Complaint, Reference, ServiceClass } from '#app/complaints/rules/complaint.ts'
import { dayRowsOfChange } from '#app/reports/day-cells.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { insertComplaint, type NewComplaint } from '#models/complaint.server.ts'
import { addDayRows } from '#models/day-row.server.ts'
import { readCalendar } from '#models/holiday.server.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'
import { readClockLengths } from '#models/service-class.server.ts'
import type { Tx } from '#models/transaction.server.ts'

const longestFirst: readonly ServiceClass[] = ['supervision', 'complaint', 'request']

/**
 * Two or more agencies, each with the text that concerns it. Each part is a complaint of its own, so that agency, clocks
 * and access stay single; the resident keeps one number, one code and one timeline.
 */
export function splitComplaint(request: SplitRequest & { randomInt?: RandomInt }): Promise<StepResult> {
  return withFreeNumber((draw) => split(request, draw), request.randomInt)
}

type SplitRequest = StepRequest & {
  actor: StaffActor
  parts: readonly PartWish[]
  title: string | null
  keys: Keys
}

function split(request: SplitRequest, draw: () => Reference): Promise<StepResult> {
  const { actor, parts: wishes, title, now } = request
  return recordStep(request, async (complaint) => {
    const problem = await problemOf(complaint, wishes, title)
    const parts = problem ? [] : await makeParts(complaint, request, draw)
    const agencies = await Promise.all(wishes.map(({ agency }) => findAgencyName(agency)))
    const longest = longestFirst.find((one) => wishes.some((wish) => wish.class === one))
    return {
      step: 'split',
      given: inHand({ parts: wishes.length > 0 ? wishes : null }),
      visibility: 'resident',
      facts: { parts: parts.map(({ reference }) => reference), ...(longest ? { class: longest } : {}) },
      changes: {
        parts: parts.map(({ reference }) => reference),
        ...(longest ? { class: longest } : {}),
        ...{ agency: null, agencyCopy: null, assignee: null, openRequest: null },
      },
      refused: problem,
      alsoWrite: async (tx: Tx) => {
        for (const part of parts) await insertPart(tx, part, actor, now)
      },
      emails: (after) => emailsOfSplitting(after, complaint, parts, agencies),
    }
  })
}

async function problemOf(
  complaint: Complaint,
  wishes: readonly PartWish[],
  title: string | null,
): Promise<StepProblem | null> {
  if (complaint.partOf !== null || complaint.parts.length > 0) return 'split-complaint'
  if (wishes.length < 2) return 'too-few-parts'
  if (new Set(wishes.map(({ agency }) => agency)).size < wishes.length) return 'same-agency'
  for (const { agency } of wishes) {
    const problem = await receiverProblem(complaint, agency)
    if (problem) return problem
  }
  return isProtected(complaint) && title === null ? 'missing-title' : null
}

async function makeParts(
  whole: Complaint,
  { actor, parts, title, keys, now }: SplitRequest,
  draw: () => Reference,
): Promise<NewComplaint[]> {
  const [calendar, lengths] = await Promise.all([readCalendar(), readClockLengths(whole.receivedOn)])
  return parts.map((wish) =>
    partOf(whole, {
      ...wish,
      reference: draw(),
      title: title ?? whole.title,
      agencyCopy: isProtected(whole)
        ? agencyCopyOf({ title: title ?? '', text: wish.text, files: [] }, actor, now)
        : null,
      by: actor,
      now,
      ...{ calendar, lengths },
      // Opened by no code: what nobody knows has no form and no code that it could be derived from.
      secret: () => randomBytes(32).toString('base64url'),
      codeKeyVersion: currentKeyVersion(keys),
    }),
  )
}

async function insertPart(tx: Tx, part: NewComplaint, actor: StaffActor, now: Date): Promise<void> {
  await insertComplaint(tx, part)
  await addDayRows(tx, dayRowsOfChange(null, part))
  await appendAudit(tx, {
    chain: `complaint:${part.reference}`,
    at: now,
    by: `account:${actor.accountId}`,
    action: 'split',
    details: { status: part.status, partOf: part.partOf },
  })
}

async function emailsOfSplitting(
  { complaint, entryId, today }: StepAfter,
  before: Complaint,
  parts: readonly NewComplaint[],
  agencies: readonly string[],
): Promise<OwedEmail[]> {
  const toParts = parts.map(async (part) => {
    const dates = promisedDates(part.clocks, today)
    return [
      mailToAgency(part, part.agency ?? '', 'h2', {
        message: 'new-complaint-for-agency',
        facts: { ...dates, ...(await contentForAgency(part)) },
      }),
      ...(await mailToInterested(part, { event: 'h2', dates, today })),
    ]
  })
  const message = 'complaint-split'
  const isLeft = before.agency !== null && !parts.some(({ agency }) => agency === before.agency)
  return [
    ...(await mailToResident(complaint, entryId, {
      message,
      facts: { ...residentFacts(complaint), audience: 'resident', agencies: agencies.join(', ') },
    })),
    ...(isLeft && before.agency
      ? [mailToAgency(before, before.agency, entryId, { message, facts: { audience: 'agency-before' } })]
      : []),
    ...(await Promise.all(toParts)).flat(),
  ]
}
