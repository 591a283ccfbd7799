import type { AgencyCode, LocalDate, Reference } from '#app/complaints/rules/complaint.ts'
import { keyOf } from './complaint-indexes.server.ts'
import { complaintModel as model } from './complaint-schema.server.ts'
import { nothingDue } from './listed-on.server.ts'

/** One run looks at no more; what is mended leaves the list of what is open sooner or later. */
const mostAtOnce = 1_000

const onlyReference = { _id: 0, reference: 1 } as const

/** Complaints that were divided and are still open, and those that something happened to since `day`: few among many. */
export async function listWholes(day: LocalDate): Promise<Reference[]> {
  const readBy = { projection: onlyReference, hint: keyOf.wholes, limit: mostAtOnce }
  const isWhole = { parts: { $gt: '' } }
  const [open, ended] = await Promise.all(
    [{ listedOn: { $lt: nothingDue } }, { listedOn: nothingDue, changedOn: { $gte: day } }].map((which) =>
      model.collection.find<{ reference: Reference }>({ ...isWhole, ...which }, readBy).toArray(),
    ),
  )
  return [...(open ?? []), ...(ended ?? [])].map(({ reference }) => reference)
}

/** Answers of an agency that its head has not released. */
export async function listWaitingAnswers(agency: AgencyCode): Promise<Reference[]> {
  const found = await model.collection
    .find<{ reference: Reference }>(
      { agency, listedOn: { $lt: nothingDue }, status: 'awaiting_approval' },
      { projection: onlyReference, hint: keyOf.openOfAgency, limit: mostAtOnce },
    )
    .toArray()
  return found.map(({ reference }) => reference)
}
