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

/** Who may be told of it, as it is now. */
export async function findSubject(reference: Reference): Promise<Subject | null> {
  const wanted = { ...Object.fromEntries(fields.map((name) => [name, 1])), _id: 0 }
  const found = await model.findOne({ reference }, wanted).lean().exec()
  if (!found) return null
  const { agency = null, against = null, merged = null, ...others } = found as unknown as Stored
  return { ...others, agency, against, merged }
}
