import mongoose from 'mongoose'
import type { Complaint, LocalDate } from '#app/complaints/rules/complaint.ts'
import { keyOf } from './complaint-indexes.server.ts'
import { complaintModel as model } from './complaint-schema.server.ts'

/** What the routing rules read of a complaint. */
export type FiledComplaint = Pick<
  Complaint,
  'kind' | 'title' | 'body' | 'requestedSettlement' | 'place' | 'askedAgency' | 'topic' | 'identity' | 'routing'
>

const fields = {
  ...{ _id: 0, kind: 1, title: 1, body: 1, requestedSettlement: 1, place: 1, askedAgency: 1, topic: 1 },
  ...{ identity: 1, routing: 1 },
} as const

/** Those received from this day on, newest first, at most `limit`; one at a time, so that memory stays flat. */
export async function* streamFiledSince(from: LocalDate, limit: number): AsyncGenerator<FiledComplaint> {
  const cursor = model.collection
    .find<FiledComplaint>({ receivedOn: { $gte: from } }, { projection: fields, hint: keyOf.byReceipt })
    .sort({ receivedOn: -1, reference: -1 })
    .limit(limit)
    .batchSize(50)
  try {
    for await (const filed of cursor) yield filed
  } finally {
    await cursor.close()
  }
}

/** How many were received from this day on, counted up to `limit`. */
export async function countFiledSince(from: LocalDate, limit: number): Promise<number> {
  return model
    .countDocuments({ receivedOn: mongoose.trusted({ $gte: from }) })
    .limit(limit)
    .hint(keyOf.byReceipt)
    .exec()
}
