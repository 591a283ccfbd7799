import { complaintModel } from '#models/complaint-schema.server.ts'
import type { Migration } from '#models/migrate.server.ts'
import { nothingDue } from '#models/listed-on.server.ts'

/** What the Ombudsman forwarded and is still open here has an open matter since it came; of all others none is known. */
const matter = {
  $cond: [
    { $and: [{ $eq: ['$channel', 'ombudsman'] }, { $lt: ['$listedOn', nothingDue] }] },
    { openedOn: '$receivedOn', letterNumber: null, letterOn: null },
    null,
  ],
}

/** An earlier program ignores the field, so it may still run beside this. */
export const ombudsmanMatters: Migration = {
  number: 3,
  name: 'ombudsman-matters',
  collection: () => complaintModel.collection,
  run: async (ids) => {
    await complaintModel.collection.updateMany({ _id: { $in: ids }, matter: { $exists: false } }, [
      { $set: { matter } },
    ])
  },
}
