import mongoose, { Schema } from 'mongoose'
import type { ClockLengths } from '#app/complaints/rules/clocks.ts'
import type { LocalDate } from '#app/complaints/rules/complaint.ts'
import { defineModel } from './define-model.server.ts'
import { referenceRowFields, referenceSchemaOptions, type ReferenceRow } from './reference-row.server.ts'

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

/** The lengths for complaints received on that day; those of the first row for older ones. */
export async function readClockLengths(on: LocalDate): Promise<ClockLengths> {
  const row = (await findLengths({ $lte: on }, -1)) ?? (await findLengths({ $gt: on }, 1))
  if (!row) throw new Error('No clock lengths are loaded: loadReferenceData has not run')
  const { verification, firstFollowUp, settlement, replyWindow } = row
  const { lawCompleteness, lawCompletion, lawDecision, lawNotification } = row
  return {
    ...{ verification, firstFollowUp, settlement, replyWindow },
    ...{ lawCompleteness, lawCompletion, lawDecision, lawNotification },
  }
}

async function findLengths(validFrom: { $lte: LocalDate } | { $gt: LocalDate }, order: 1 | -1): Promise<Row | null> {
  return clockLengthsModel
    .findOne({ _id: mongoose.trusted(validFrom) })
    .sort({ _id: order })
    .lean<Row>()
    .exec()
}
