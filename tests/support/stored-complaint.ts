import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { listComplaints, type ComplaintQuery } from '#models/complaint-list.server.ts'
import { rawDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'

/** Whose complaints a list holds, all of it. */
export async function foundBy(query: ComplaintQuery | null): Promise<Set<string>> {
  const { rows } = query ? await listComplaints(query, { limit: 2_000 }) : { rows: [] }
  return new Set(rows.map(({ complaint }) => complaint.reference))
}

/** A stored complaint with these fields, past the steps: a filter has to hold for states of any history. */
export async function stored(changes: Record<string, unknown>): Promise<Complaint> {
  const { reference } = await aComplaint()
  await rawDatabase()
    .collection('complaints')
    .updateOne({ reference }, { $set: changes }, { bypassDocumentValidation: true })
  const complaint = await findComplaint(reference)
  if (!complaint) throw new Error('Just stored, and gone')
  return complaint
}
