import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { complaintModel as model } from './complaint-schema.server.ts'
import { toComplaint, type ComplaintFilter } from './complaint.server.ts'

// The lists of the desk. Each row is a complaint without what a list has no use for.

/** What to look for and the index that serves it (models/complaint-filters.server.ts makes both). */
export type ComplaintQuery = { filter: ComplaintFilter; hint: Record<string, 1> }

const listFields = {
  submissionKeyHash: 0,
  contentHash: 0,
  codeHash: 0,
  codeKeyVersion: 0,
  searchWords: 0,
  agencySearchWords: 0,
  listedOn: 0,
  body: 0,
  correctedBody: 0,
  history: 0,
  passedOn: 0,
  requestedSettlement: 0,
  contact: 0,
  routing: 0,
  'agencyCopy.text': 0,
  'agencyCopy.files': 0,
}

const withoutLongTexts: object = {
  history: [],
  passedOn: [],
  body: '',
  requestedSettlement: null,
  contact: null,
  routing: { rule: '', because: [], decision: 'unknown', suggestions: [], authority: null },
}

/** A page of the list, by due date, then by number; without long texts, contacts and history. */
export async function listComplaints(
  { filter, hint }: ComplaintQuery,
  { limit }: { limit: number },
): Promise<Complaint[]> {
  const documents = await model
    .find(filter, listFields)
    .sort({ listedOn: 1, reference: 1 })
    .limit(limit)
    .hint(hint)
    .lean()
    .exec()
  return documents.map((document) => toComplaint({ ...withoutLongTexts, ...document }))
}

/** How many match, counted up to `limit`: a desk needs "lebih dari 1.000", not the exact number of a million. */
export async function countComplaints({ filter, hint }: ComplaintQuery, limit = 1_001): Promise<number> {
  return model.countDocuments(filter).limit(limit).hint(hint).exec()
}
