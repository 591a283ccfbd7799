import mongoose, { Schema, type mongo } from 'mongoose'
import type { Counted } from '#app/reports/day-cells.ts'
import { complaintModel } from './complaint-schema.server.ts'
import { defineModel } from './define-model.server.ts'
import type { Tx } from './transaction.server.ts'

// The nightly comparison of the day rows with the complaints themselves: its one record, and what it reads.

export type DayRowCheck = {
  checkedAt: Date
  /** complaints that were read */
  complaints: number
  /** cells that were wrong, and put right */
  differences: number
}

type Stored = DayRowCheck & { _id: 'last'; turn: number }

// Found by its id; no other index.
const schema = new Schema<Stored>(
  {
    _id: { type: String, required: true },
    checkedAt: { type: Date, required: true },
    complaints: { type: Number, required: true },
    differences: { type: Number, required: true },
    turn: { type: Number, required: true },
  },
  { collection: 'day-row-checks', versionKey: false },
)
const model = defineModel('DayRowCheck', schema)

export async function findDayRowCheck(): Promise<DayRowCheck | null> {
  const found = await model.findOne({ _id: 'last' }).lean<Stored>().exec()
  return found && { checkedAt: found.checkedAt, complaints: found.complaints, differences: found.differences }
}

/** Changes with every write of a check; a check that finds another one than it read has a rival, and stops. */
export async function findCheckTurn(): Promise<number> {
  return (await model.findOne({ _id: 'last' }, { turn: 1 }).lean<Stored>().exec())?.turn ?? 0
}

/** @returns false when another check wrote meanwhile */
export async function takeCheckTurn(tx: Tx, turn: number, check: DayRowCheck): Promise<boolean> {
  const found = await model.findOne({ _id: 'last' }, { turn: 1 }).session(tx).lean<Stored>().exec()
  if ((found?.turn ?? 0) !== turn) return false
  // Of two at once that both found none, the slower one meets the other's and is done again by the driver.
  await model.updateOne({ _id: 'last' }, { $set: { ...check, turn: turn + 1 } }, { session: tx, upsert: true }).exec()
  return true
}

/** Everything read in it is as of one moment (the database keeps it: docs/operations.md, backup). */
export function openSnapshot(): mongo.ClientSession {
  return mongoose.connection.getClient().startSession({ snapshot: true })
}

const fields = {
  ...{ _id: 0, reference: 1, agency: 1, identity: 1, restricted: 1, target: 1, against: 1, partOf: 1, topic: 1 },
  ...{ status: 1, 'assignee.accountId': 1, receivedOn: 1, reopened: 1, nextDueOn: 1 },
  ...{ 'history.step': 1, 'history.on': 1, 'history.from': 1, 'history.to': 1 },
  ...{ 'history.by.kind': 1, 'history.facts.agency': 1 },
} as const

/** All complaints, without a word that anybody wrote. */
export function streamForDayRows(session: mongo.ClientSession): AsyncIterable<Counted> {
  const complaints = complaintModel.collection as unknown as mongo.Collection
  return complaints.find<Counted>({}, { projection: fields, session, hint: { _id: 1 }, batchSize: 500 })
}
