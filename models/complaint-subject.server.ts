import mongoose from 'mongoose'
import type { Complaint, Reference } from '#app/complaints/rules/complaint.ts'
import { complaintModel as model } from './complaint-schema.server.ts'

/** What the right to read depends on, and into what it was merged. */
const fields = [
  'reference',
  'agency',
  'identity',
  'restricted',
  'target',
  'against',
  'topic',
  'place',
  'assignee',
  'matter',
  'merged',
] as const

type Subject = Pick<Complaint, (typeof fields)[number]>
type Empty = 'agency' | 'against' | 'merged'
type Stored = Omit<Subject, Empty> & Partial<Pick<Subject, Empty>>

const wanted = { ...Object.fromEntries(fields.map((name) => [name, 1])), _id: 0 }

/** Who may be told of it, as it is now. */
export async function findSubject(reference: Reference): Promise<Subject | null> {
  const found = await model.findOne({ reference }, wanted).lean().exec()
  return found ? toSubject(found) : null
}

/** Of several at once, in one query; those that are not there are left out. */
export async function listSubjects(references: readonly Reference[]): Promise<Subject[]> {
  if (references.length === 0) return []
  const found = await model
    .find({ reference: mongoose.trusted({ $in: [...references] }) }, wanted)
    .lean()
    .exec()
  return found.map(toSubject)
}

function toSubject(found: unknown): Subject {
  const { agency = null, against = null, merged = null, ...others } = found as Stored
  return { ...others, agency, against, merged }
}
