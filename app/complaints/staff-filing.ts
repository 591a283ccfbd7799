import type { FieldErrors } from '#app/complaints/form.ts'
import type { Channel, LocalDate, Role } from '#app/complaints/rules/complaint.ts'
import { isLocalDate } from '#app/complaints/rules/deadline.ts'
import {
  channelsOf,
  mostDaysBack,
  readLaporNumber,
  receiptDayProblem,
} from '#app/complaints/rules/filing-for-others.ts'

// What the staff's form asks besides the resident's: how it came in, when the regency had it, its number elsewhere.

export const staffFilingFields = ['channel', 'receivedOn', 'laporNumber'] as const
export type StaffFilingValues = Record<(typeof staffFilingFields)[number], string>

export type StaffFiling = { channel: Channel; receivedOn: LocalDate; laporNumber: string | null }

/** Each field as one string; a field that is missing is empty. */
export function staffFilingValues(fields: URLSearchParams): StaffFilingValues {
  return {
    channel: fields.get('channel') ?? '',
    receivedOn: fields.get('receivedOn') ?? '',
    laporNumber: fields.get('laporNumber') ?? '',
  }
}

/** @param today the day in the regency's time zone */
export function readStaffFiling(
  values: StaffFilingValues,
  { role, today }: { role: Role; today: LocalDate },
): { ok: true; filing: StaffFiling } | { ok: false; errors: FieldErrors } {
  const errors: FieldErrors = {}
  const channels = channelsOf[role] ?? []
  // Somebody with one way only is not asked for it.
  const typed = values.channel.trim() || (channels.length === 1 ? (channels[0] ?? '') : '')
  const channel = channels.find((known) => known === typed)
  if (!channel) errors['channel'] = { key: typed === '' ? 'filing.missing.channel' : 'errors.choice.unknown' }

  const receivedOn = values.receivedOn.trim() || today
  const problem = isLocalDate(receivedOn) ? receiptDayProblem(receivedOn, today) : 'bad'
  if (problem === 'bad') errors['receivedOn'] = { key: 'errors.when.bad' }
  if (problem === 'future') errors['receivedOn'] = { key: 'filing.missing.future' }
  if (problem === 'too-early') errors['receivedOn'] = { key: 'filing.missing.early', values: { n: mostDaysBack } }

  const number = values.laporNumber.trim()
  const laporNumber = number === '' ? null : readLaporNumber(number)
  if (number !== '' && laporNumber === null) errors['laporNumber'] = { key: 'filing.missing.laporShape' }
  if (number === '' && channel === 'lapor') errors['laporNumber'] = { key: 'filing.missing.laporNumber' }
  if (!channel || Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, filing: { channel, receivedOn, laporNumber } }
}
