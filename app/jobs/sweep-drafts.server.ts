import { sweepDrafts as removeOld } from '#app/complaints/keep-filing-draft.server.ts'

/** Drafts that nobody came back to within thirty days. Their files carry the same date and are swept with the uploads. */
export function sweepDrafts({ now }: { now: Date }): Promise<number> {
  return removeOld(now)
}
