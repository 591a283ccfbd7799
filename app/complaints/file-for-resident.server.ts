import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import type { Keys } from '#app/access/keys.server.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import type { RandomInt } from '#app/complaints/free-number.server.ts'
import type { FieldErrors, Filing } from '#app/complaints/form.ts'
import type { Language } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { readStaffFiling, type StaffFiling, type StaffFilingValues } from '#app/complaints/staff-filing.ts'
import { submitComplaint, type SubmissionResult } from '#app/complaints/submit-complaint.server.ts'
import { findByLaporNumber } from '#models/assisted-complaints.server.ts'
import { findSubmission } from '#models/complaint.server.ts'
import { submissionKeyHash } from '#app/complaints/tracking-code.server.ts'

/**
 * What the staff's own fields say, and whether SP4N-LAPOR!'s number is free. The form that filed it may be sent again:
 * its number is not held against itself.
 */
export async function checkStaffFiling({
  actor,
  values,
  submissionKey,
  now,
}: {
  actor: StaffActor
  values: StaffFilingValues
  submissionKey: string
  now: Date
}): Promise<{ ok: true; filing: StaffFiling } | { ok: false; errors: FieldErrors }> {
  const reading = readStaffFiling(values, { role: actor.role, today: localDateOf(now) })
  if (!reading.ok || reading.filing.laporNumber === null) return reading
  const first = await findByLaporNumber(reading.filing.laporNumber)
  if (first === null) return reading
  const own = await findSubmission(submissionKeyHash(submissionKey))
  return own?.reference === first ? reading : { ok: false, errors: await laporKnown(actor, first) }
}

/** Whoever may open the first one is told its number; to the others only that there is one. */
export async function laporKnown(actor: StaffActor, reference: string): Promise<FieldErrors> {
  const isReadable = (await findComplaintFor(actor, reference)) !== null
  return {
    laporNumber: isReadable
      ? { key: 'filing.missing.laporKnown', values: { reference } }
      : { key: 'filing.missing.laporKnownElsewhere' },
  }
}

/** Files what a resident said or wrote. Afterwards the ordinary rules say who reads it, also for whoever typed it. */
export async function fileForResident({
  actor,
  filing,
  staff: { channel, receivedOn, laporNumber },
  isOverLimit,
  ...sent
}: {
  actor: StaffActor
  filing: Filing
  staff: StaffFiling
  /** of what one account files in an hour: then it is held, as a taken-over account would be */
  isOverLimit: boolean
  submissionKey: string
  language: Language
  now: Date
  keys: Keys
  randomInt?: RandomInt
}): Promise<SubmissionResult | { ok: false; reason: 'not-found' }> {
  if (!canEnter(actor, 'fileForResident')) return { ok: false, reason: 'not-found' }
  return submitComplaint({ ...sent, filing, channel, desk: { by: actor, receivedOn, laporNumber, isOverLimit } })
}
