import { complaintModel } from '#models/complaint-schema.server.ts'
import type { Migration } from '#models/migrate.server.ts'

/** What a complaint of 0.1 does not have yet. Values as if the workflow had been there and nothing of it had happened;
 * residents of before are not found by name or number. */
const fields = {
  assignee: null,
  openRequest: null,
  correctedBody: null,
  priority: 'ordinary',
  held: null,
  merged: null,
  hiddenMerged: [],
  partOf: null,
  parts: [],
  plannedFor: null,
  publication: null,
  affected: 0,
  rating: null,
  openedByAgencyAt: null,
  filedBy: null,
  onBehalf: null,
  laporNumber: null,
  nameWords: { $ifNull: ['$nameWords', []] },
  phoneHash: { $ifNull: ['$phoneHash', null] },
  changedOn: { $dateToString: { date: '$changedAt', format: '%Y-%m-%d', timezone: 'Asia/Makassar' } },
}

/** 0.1 to 0.2: the fields of the whole workflow. 0.1 itself ignores them, so it may still run beside this. */
export const workflowFields: Migration = {
  number: 1,
  name: 'workflow-fields',
  collection: () => complaintModel.collection,
  run: async (ids) => {
    await complaintModel.collection.updateMany({ _id: { $in: ids }, priority: { $exists: false } }, [{ $set: fields }])
  },
}
