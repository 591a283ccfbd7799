import mongoose from 'mongoose'
import { complaintModel } from './complaint-schema.server.ts'

// What the database itself refuses, whoever writes: a complaint of another shape, and states that cannot be. The last
// line of defence behind the step table and the use cases, which say it in words; this one only stops.

/** Each of these at once is a complaint that cannot exist. `null` also matches a field of before 0.2. */
const impossible = [
  { status: 'closed', closedBy: null },
  { status: 'merged', merged: null },
  { status: { $ne: 'merged' }, merged: { $ne: null } },
  // A whole whose parts are worked on has no agency of its own.
  { status: { $in: ['forwarded', 'in_progress', 'awaiting_approval'] }, agency: null, 'parts.0': { $exists: false } },
  { status: 'answered', outcome: null, 'parts.0': { $exists: false } },
  // What would give a resident away: a sealed identity is in its own collection, of a nameless one nothing is held.
  { identity: { $ne: 'named' }, contact: { $ne: null } },
  { identity: { $ne: 'named' }, 'onBehalf.name': { $gt: '' } },
  { identity: 'none', 'mail.address': { $ne: 'none' } },
  { status: 'incomplete', statusBefore: null },
]

/** Fields that a program of 0.1, running beside this one during an upgrade, does not write. */
const notRequiredYet: ReadonlySet<string> = new Set(['priority', 'changedOn'])

function validator(): Record<string, unknown> {
  const shape = complaintModel.schema.toJSONSchema({ useBsonType: true }) as { required?: string[] }
  const required = (shape.required ?? []).filter((name) => !notRequiredYet.has(name))
  return { $jsonSchema: { ...shape, required }, $nor: impossible }
}

/** Idempotent; asks for the collection's lock only when something changed. */
export async function validateComplaints(): Promise<void> {
  const { db } = mongoose.connection
  if (!db) throw new Error('Not connected')
  const name = complaintModel.collection.collectionName
  const wanted = validator()
  const [found] = await db.listCollections({ name }).toArray()
  const current = found && 'options' in found ? (found.options as Record<string, unknown>)['validator'] : undefined
  if (JSON.stringify(current) === JSON.stringify(wanted)) return
  await db.command({ collMod: name, validator: wanted, validationLevel: 'strict', validationAction: 'error' })
}
