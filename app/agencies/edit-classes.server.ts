import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import { classFields, readClassForm, type ClassField } from '#app/agencies/class-form.ts'
import type { EditResult } from '#app/agencies/edit-agency.server.ts'
import { saveRecord } from '#app/agencies/save-record.server.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { addClockLengths, listClockLengths, type DatedLengths } from '#models/service-class.server.ts'

/** Every row with the day it counts from, and the form filled with the latest. */
export async function readClassesToEdit({ actor }: { actor: StaffActor }) {
  if (!canEnter(actor, 'readDeadlines')) return null
  const rows = await listClockLengths()
  const latest = rows.at(-1)
  if (!latest) return null
  return { rows: rows.map(shown), values: { ...shown(latest), validFrom: '' } }
}

/** A new row, for what is received from a later day on: no date that was promised already moves. */
export async function addClasses({
  actor,
  values,
  now,
}: {
  actor: StaffActor
  values: Record<ClassField, string>
  now: Date
}): Promise<EditResult> {
  const rows = canEnter(actor, 'editCalendar') ? await listClockLengths() : []
  const latest = rows.at(-1)
  if (!latest) return { ok: false, reason: 'not-found' }
  const same = rows.find(({ validFrom }) => validFrom === values.validFrom)
  // Pressed twice.
  if (same && classFields.every((field) => shown(same)[field] === values[field].trim())) return { ok: true }
  const reading = readClassForm(values, { today: localDateOf(now), taken: rows.map(({ validFrom }) => validFrom) })
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors }
  const days = (amount: number) => ({ amount, unit: 'working-day' }) as const
  const { validFrom, verification, firstFollowUp, request, complaint, supervision, replyWindow } = reading.form
  const row: DatedLengths = {
    ...latest,
    validFrom,
    verification: days(verification),
    firstFollowUp: days(firstFollowUp),
    settlement: { request: days(request), complaint: days(complaint), supervision: days(supervision) },
    replyWindow: days(replyWindow),
  }
  return saveRecord({
    ...{ actor, version: '', now, chain: 'clock-lengths', action: 'add-clock-lengths' },
    write: async (tx, by) => ((await addClockLengths(tx, row, by, now)) ? { before: null, after: shown(row) } : null),
  })
}

function shown(row: DatedLengths): Record<ClassField, string> {
  const { request, complaint, supervision } = row.settlement
  const days = { ...row, request, complaint, supervision }
  const amount = (field: Exclude<ClassField, 'validFrom'>) => String(days[field].amount)
  return {
    validFrom: row.validFrom,
    verification: amount('verification'),
    firstFollowUp: amount('firstFollowUp'),
    request: amount('request'),
    complaint: amount('complaint'),
    supervision: amount('supervision'),
    replyWindow: amount('replyWindow'),
  }
}
