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

/** Who may be told of it, as it is now. */
export async function findSubject(reference: Reference): Promise<Pick<Complaint, (typeof fields)[number]> | null> {
  const found = await model
    .findOne({ reference }, Object.fromEntries(fields.map((name) => [name, 1])))
    .lean()
    .exec()
  if (!found) return null
  const { agency = null, against = null, merged = null, ...others } = found as unknown as Complaint
  return { ...others, agency, against, merged }
}
