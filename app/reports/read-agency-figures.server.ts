import type { AgencyCode } from '#app/complaints/rules/complaint.ts'
import type { ShownFigures } from '#app/reports/figures.ts'
import { findAgencyFigures as findStored } from '#models/agency-figures.server.ts'

/** What was counted last night; small numbers were hidden before they were stored. Null: nothing was counted yet. */
export async function findAgencyFigures(code: AgencyCode): Promise<ShownFigures | null> {
  const found = await findStored(code)
  return found && { from: found.from, until: found.until, figures: found.figures }
}
