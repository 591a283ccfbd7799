import { Schema } from 'mongoose'
import type { ClockLengths } from '#app/complaints/rules/clocks.ts'
import type { LocalDate } from '#app/complaints/rules/complaint.ts'
import { defineModel } from './define-model.server.ts'
import { remembered } from './reference-memory.server.ts'
import {
  addRow,
  readRows,
  referenceRowFields,
  referenceSchemaOptions,
  type ReferenceRow,
} from './reference-row.server.ts'
import type { Tx } from './transaction.server.ts'

type Row = ReferenceRow & ClockLengths

const period = {
  type: new Schema(
    {
      amount: { type: Number, required: true },
      unit: { type: String, enum: ['working-day', 'calendar-day'], required: true },
    },
    { _id: false },
  ),
  required: true,
}

// The code of a row is the day from which its lengths count. No index but that one.
const schema = new Schema<Row>(
  {
    ...referenceRowFields,
    verification: period,
    firstFollowUp: period,
    settlement: { request: period, complaint: period, supervision: period },
    replyWindow: period,
    lawCompleteness: period,
    lawCompletion: period,
    lawDecision: period,
    lawNotification: period,
  },
  { ...referenceSchemaOptions, collection: 'clock-lengths' },
)

export const clockLengthsModel = defineModel<Row>('ClockLengths', schema)

export type DatedLengths = ClockLengths & { validFrom: LocalDate }

/** Every row, the earliest first. */
export async function listClockLengths(): Promise<DatedLengths[]> {
  const rows = await remembered('clock-lengths', () => readRows(clockLengthsModel))
  return rows.map((row) => ({ ...toLengths(row), validFrom: row._id }))
}

/** For complaints received from that day on; those received before keep theirs. @returns false when the day is taken */
export async function addClockLengths(
  tx: Tx,
  { validFrom, ...lengths }: DatedLengths,
  by: string,
  at: Date,
): Promise<boolean> {
  return addRow(tx, clockLengthsModel, { code: validFrom, fields: lengths, by, at })
}

/** The lengths for complaints received on that day; those of the first row for older ones. */
export async function readClockLengths(on: LocalDate): Promise<ClockLengths> {
  const rows = await remembered('clock-lengths', () => readRows(clockLengthsModel))
  const row = rows.findLast((known) => known._id <= on) ?? rows[0]
  if (!row) throw new Error('No clock lengths are loaded: loadReferenceData has not run')
  return toLengths(row)
}

function toLengths({ verification, firstFollowUp, settlement, replyWindow, ...law }: Row): ClockLengths {
  const { lawCompleteness, lawCompletion, lawDecision, lawNotification } = law
  return {
    ...{ verification, firstFollowUp, settlement, replyWindow },
    ...{ lawCompleteness, lawCompletion, lawDecision, lawNotification },
  }
}
