import { Schema } from 'mongoose'
import type { LocalDate } from '#app/complaints/rules/complaint.ts'
import type { Calendar } from '#app/complaints/rules/deadline.ts'
import { defineModel } from './define-model.server.ts'
import { remembered } from './reference-memory.server.ts'
import {
  addRow,
  editRow,
  findRow,
  readRows,
  referenceRowFields,
  referenceSchemaOptions,
  type ReferenceRow,
} from './reference-row.server.ts'
import type { Tx } from './transaction.server.ts'

type Holiday = { date: LocalDate; name: string; kind: 'national' | 'collective_leave' }
/** A year as its decree lists it. */
export type HolidayYear = { year: number; decree: string; days: Holiday[] }
type Row = ReferenceRow & Omit<HolidayYear, 'year'>

// One row a year, its code the year: a year is known as a whole or not at all, and a decree amended during the year is one
// edit. No index but the code's own.
const schema = new Schema<Row>(
  {
    ...referenceRowFields,
    decree: { type: String, required: true },
    days: [
      {
        _id: false,
        date: { type: String, required: true },
        name: { type: String, required: true },
        kind: { type: String, enum: ['national', 'collective_leave'], required: true },
      },
    ],
  },
  { ...referenceSchemaOptions, collection: 'holiday-years' },
)

export const holidayModel = defineModel<Row>('HolidayYear', schema)

/** Days are counted with certainty up to the end of the last year before the first gap. */
export function readCalendar(): Promise<Calendar> {
  return remembered('calendar', async () => calendarOf(await listHolidayYears()))
}

/** The calendar these years make: also one that is only being thought of. */
export function calendarOf(years: readonly HolidayYear[]): Calendar {
  const numbers = years.map(({ year }) => year).toSorted((one, other) => one - other)
  const lastKnown = numbers.find((year) => !numbers.includes(year + 1))
  if (lastKnown === undefined) throw new Error('No holidays are loaded: loadReferenceData has not run')
  const days = years.flatMap((year) => year.days.map((day) => day.date))
  return { holidays: new Set(days), knownUntil: `${lastKnown}-12-31` }
}

/** Every loaded year, the earliest first. */
export async function listHolidayYears(): Promise<HolidayYear[]> {
  const rows = await readRows(holidayModel)
  return rows.map(toYear)
}

export async function findHolidayYear(year: number): Promise<HolidayYear | null> {
  const row = await findRow(holidayModel, String(year))
  return row && toYear(row)
}

/**
 * The year is the administrator's from now on: a later release does not overwrite it.
 * @returns what stood there before, null for a year that was not loaded; the caller appends the audit entry
 */
export async function saveHolidayYear(
  tx: Tx,
  { year, decree, days }: HolidayYear,
  by: string,
  at: Date,
): Promise<HolidayYear | null> {
  const code = String(year)
  const edited = await editRow(tx, holidayModel, { code, changes: { decree, days }, by, at })
  if (edited) return toYear(edited.before)
  await addRow(tx, holidayModel, { code, fields: { decree, days }, by, at })
  return null
}

function toYear({ _id, decree, days }: Row): HolidayYear {
  return { year: Number(_id), decree, days: days.map(({ date, name, kind }) => ({ date, name, kind })) }
}
