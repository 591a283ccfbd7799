import { complaintModel } from '#models/complaint-schema.server.ts'
import type { Migration } from '#models/migrate.server.ts'

/** What the last answer promised for a day: 0.1 kept it in the history alone, and nobody would come back to it. */
const promisedDay = {
  $let: {
    vars: { answer: { $last: { $filter: { input: '$history', cond: { $eq: ['$$this.step', 'answer'] } } } } },
    in: { $ifNull: ['$$answer.facts.plannedFor', null] },
  },
}

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
  plannedFor: promisedDay,
  publication: null,
  affected: 0,
  rating: null,
  openedByAgencyAt: null,
  filedBy: null,
  onBehalf: null,
  laporNumber: null,
  nameWords: [],
  phoneHash: null,
  changedOn: { $dateToString: { date: '$changedAt', format: '%Y-%m-%d', timezone: 'Asia/Makassar' } },
}

/** Each for itself: the last ones that called themselves 0.1 wrote some of them already, with what residents did. */
const missing = Object.entries(fields).map(([name, value]) => [name, { $ifNull: [`$${name}`, value] }] as const)
const isIncomplete = { $or: Object.keys(fields).map((name) => ({ [name]: { $exists: false } })) }

/** 0.1 to 0.2: the fields of the whole workflow. 0.1 itself ignores them, so it may still run beside this. */
export const workflowFields: Migration = {
  number: 1,
  name: 'workflow-fields',
  collection: () => complaintModel.collection,
  run: async (ids) => {
    const set = [{ $set: Object.fromEntries(missing) }]
    await complaintModel.collection.updateMany({ _id: { $in: ids }, ...isIncomplete }, set)
  },
}
