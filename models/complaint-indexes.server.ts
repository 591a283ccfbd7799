import type { IndexDefinition, IndexOptions } from 'mongoose'
import { nothingDue } from './listed-on.server.ts'

// The indexes of complaints. Lists name the one they are read by (models/complaint-filters.server.ts), so that no change of
// a query planner's mind ever scans or sorts. What a list leaves out stands in the key: it is not read at all.

const order = { listedOn: 1, reference: 1 } as const

/**
 * What a long list is filtered by beside its order. At the end of the key it is read there, and not in `mostKeys` complaints
 * that lie apart: at a million that took longer by half. Makes the indexes of words about twice as large (bench/README.md).
 */
const codes = {
  ...({ status: 1, kind: 1, topic: 1, 'place.district': 1, priority: 1 } as const),
  ...({ identity: 1, restricted: 1, target: 1, against: 1 } as const),
} as const

/** By name, for the hints of lists. Each begins with what its list narrows most. */
export const keyOf = {
  all: { ...order, status: 1, target: 1, against: 1 },
  agency: { agency: 1, ...order, status: 1, topic: 1, 'place.district': 1, target: 1, against: 1 },
  status: { status: 1, ...order, target: 1, against: 1, restricted: 1, held: 1 },
  restricted: { restricted: 1, status: 1, ...order, target: 1, against: 1, held: 1 },
  openOfAgency: {
    ...{ agency: 1, ...order, status: 1, priority: 1, reopened: 1, 'assignee.accountId': 1 },
    ...{ kind: 1, topic: 1, 'place.district': 1, identity: 1, restricted: 1, target: 1, against: 1 },
  },
  open: {
    ...{ ...order, status: 1, priority: 1, reopened: 1, agency: 1 },
    ...{ kind: 1, topic: 1, 'place.district': 1, restricted: 1, target: 1, against: 1 },
  },
  urgent: { priority: 1, ...order, agency: 1, status: 1, target: 1, against: 1 },
  reopened: { ...order, agency: 1, reopened: 1, status: 1, target: 1, against: 1 },
  held: { ...order, held: 1, status: 1, target: 1, against: 1 },
  matter: { ...order, 'matter.openedOn': 1, status: 1, target: 1, against: 1 },
  everHeld: { receivedOn: 1, 'history.facts.hold': 1 },
  wholes: { parts: 1, listedOn: 1, changedOn: 1 },
  request: { ...order, openRequest: 1, target: 1, against: 1 },
  assignee: { 'assignee.accountId': 1, ...order, status: 1 },
  openOfAgencyByReceipt: { agency: 1, receivedOn: 1, reference: 1, status: 1, target: 1, against: 1 },
  openByReceipt: { receivedOn: 1, reference: 1, status: 1, target: 1, against: 1 },
  openOfAgencyByChange: { agency: 1, changedOn: 1, reference: 1, status: 1, target: 1, against: 1 },
  openByChange: { changedOn: 1, reference: 1, status: 1, target: 1, against: 1 },
  agencyByReceipt: { agency: 1, receivedOn: 1, reference: 1, listedOn: 1, ...codes },
  byReceipt: { receivedOn: 1, reference: 1, listedOn: 1, ...codes, agency: 1, partOf: 1 },
  words: { searchWords: 1, ...order, ...codes, agency: 1 },
  agencyWords: { agency: 1, agencySearchWords: 1, ...order, ...codes },
  nameWords: { nameWords: 1, ...order },
  phone: { phoneHash: 1, ...order },
} as const satisfies Record<string, Record<string, 1>>

/** Partial: what is closed leaves these, so a desk's lists cost the same however much was ever closed. */
const whileOpen = { partialFilterExpression: { listedOn: { $lt: nothingDue } } }

type Indexed = { index: (fields: IndexDefinition, options?: IndexOptions) => unknown }

export function indexComplaints(schema: Indexed): void {
  // Looks up one complaint: tracking page, desk, mail state.
  schema.index({ reference: 1 }, { unique: true })
  // Makes sending the same form twice one complaint.
  schema.index({ submissionKeyHash: 1 }, { unique: true })
  // Serve what goes through all that is due, and the counts of one status (the coordinators' queue).
  schema.index(keyOf.all)
  schema.index(keyOf.status)
  // The coordinators' list of protected ones, and its count on every page of the desk: they are few among many.
  schema.index(keyOf.restricted, { partialFilterExpression: { restricted: true } })
  // An agency's complaints by the day they are due, closed ones at the end: its closing, its hand-over to another.
  schema.index(keyOf.agency)
  // Serve the inbox of an agency and of coordinators, nearest due date first, with every filter and the counts beside it.
  schema.index(keyOf.openOfAgency, whileOpen)
  schema.index(keyOf.open, whileOpen)
  // Serves what stands first in every list, and its count.
  schema.index(keyOf.urgent, { partialFilterExpression: { priority: 'urgent' } })
  // Serves "Dibuka kembali" of coordinators.
  schema.index(keyOf.reopened, { partialFilterExpression: { reopened: { $gt: 0 } } })
  // The coordinators' list of what looked suspicious, its count, and what became of all that ever did: few among many.
  schema.index(keyOf.held, { partialFilterExpression: { held: { $gt: '' } } })
  schema.index(keyOf.everHeld, { partialFilterExpression: { 'history.facts.hold': { $gt: '' } } })
  // The liaison's list of what the Ombudsman asks about, and its count: few among many.
  schema.index(keyOf.matter, { partialFilterExpression: { 'matter.openedOn': { $gt: '' } } })
  // Serves the job that brings wholes to where their parts are: few were divided.
  schema.index(keyOf.wholes, { partialFilterExpression: { parts: { $gt: '' } } })
  // The coordinators' list of what officers asked them to decide: few, and none of the others is looked at.
  schema.index(keyOf.request, { partialFilterExpression: { openRequest: { $gt: '' } } })
  // Serves "Saya tangani".
  schema.index(keyOf.assignee, { partialFilterExpression: { 'assignee.accountId': { $gt: '' } } })
  // Serve the inbox sorted by receipt and by the last change.
  schema.index(keyOf.openOfAgencyByReceipt, whileOpen)
  schema.index(keyOf.openByReceipt, whileOpen)
  schema.index(keyOf.openOfAgencyByChange, whileOpen)
  schema.index(keyOf.openByChange, whileOpen)
  // Serves an agency's closed ones and "Semua", newest first; the coordinators' are the export's below.
  schema.index(keyOf.agencyByReceipt)
  // Serve the search by words: of coordinators, of an agency.
  schema.index(keyOf.words)
  schema.index(keyOf.agencyWords)
  // Serve the search for a resident who gave a name or a telephone number openly.
  schema.index(keyOf.nameWords, { partialFilterExpression: { identity: 'named' } })
  schema.index(keyOf.phone, { partialFilterExpression: { phoneHash: { $gt: '' } } })
  // Serves the public list, newest publication first: few among many. With `$gt`, because the planner does not see that
  // `$ne: null` is one.
  schema.index(
    { 'publication.publishedAt': -1, reference: 1 },
    { partialFilterExpression: { 'publication.publishedAt': { $gt: new Date(0) } } },
  )
  // Serves the liaison's export: received in a period, in order, from a cursor; and the coordinators' "Semua". What is only
  // counted, never listed, stands in the key, so that counting reads no complaint.
  schema.index(keyOf.byReceipt)
}
