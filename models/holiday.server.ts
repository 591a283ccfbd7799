import { Schema } from 'mongoose'
import type { LocalDate } from '#app/complaints/rules/complaint.ts'
import type { Calendar } from '#app/complaints/rules/deadline.ts'
import { defineModel } from './define-model.server.ts'
import { remembered } from './reference-memory.server.ts'
import { readRows, referenceRowFields, referenceSchemaOptions, type ReferenceRow } from './reference-row.server.ts'

type Holiday = { date: LocalDate; name: string; kind: 'national' | 'collective_leave' }
type Row = ReferenceRow & { decree: string; days: Holiday[] }

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
  return remembered('calendar', readWholeCalendar)
}

async function readWholeCalendar(): Promise<Calendar> {
  const years = await readRows(holidayModel)
  const numbers = years.map((year) => Number(year._id))
  const lastKnown = numbers.find((year) => !numbers.includes(year + 1))
  if (lastKnown === undefined) throw new Error('No holidays are loaded: loadReferenceData has not run')
  const days = years.flatMap((year) => year.days.map((day) => day.date))
  return { holidays: new Set(days), knownUntil: `${lastKnown}-12-31` }
}
