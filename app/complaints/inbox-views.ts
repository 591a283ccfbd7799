import type { InboxWish } from '#app/complaints/inbox-wish.ts'
import type { Role } from '#app/complaints/rules/complaint.ts'

/** The views every desk has, in the order of its rail. Agencies see those of their own complaints, coordinators of all. */
const inboxViews = [
  'inbox',
  'mine',
  'unassigned',
  'uncovered',
  'late',
  'week',
  'paused',
  'disputed',
  'approval',
  'urgent',
  'closed',
  'all',
] as const
export type InboxView = (typeof inboxViews)[number]

/** What the address of a view asks for; nothing else may be asked beside it. */
export const viewQueries: Record<InboxView, Record<string, string>> = {
  inbox: {},
  mine: { assignee: 'me' },
  unassigned: { assignee: 'nobody' },
  uncovered: { petugas: 'tidak-ada' },
  late: { due: 'overdue' },
  week: { due: 'week' },
  paused: { status: 'incomplete' },
  disputed: { reopened: 'yes' },
  approval: { status: 'awaiting_approval' },
  urgent: { priority: 'urgent' },
  closed: { status: 'closed' },
  all: { status: 'any' },
}

/** Nobody is assigned at the coordinators' desk. What no officer looks after is the head's to give to somebody. */
export function viewsOf(role: Role): readonly InboxView[] {
  if (role === 'head') return inboxViews
  const isOfOthers = (view: InboxView) =>
    view === 'uncovered' || (role === 'coordinator' && (view === 'mine' || view === 'unassigned'))
  return inboxViews.filter((view) => !isOfOthers(view))
}

/** Which view a list is, whatever it is sorted by; null when it is filtered further. */
export function viewOf(query: Record<string, string>): InboxView | null {
  const { sort: _sort, ...asked } = query
  const same = (other: Record<string, string>) =>
    Object.keys(other).length === Object.keys(asked).length &&
    Object.entries(other).every(([name, value]) => asked[name] === value)
  return inboxViews.find((view) => same(viewQueries[view])) ?? null
}

/** Sorting by due date says nothing where nothing is due. */
export function sortsOf({ status, words }: InboxWish): readonly InboxWish['sort'][] {
  if (words.length > 0) return []
  const isClosed = status !== null && ['any', 'closed', 'referred', 'rejected', 'withdrawn', 'merged'].includes(status)
  return isClosed ? ['newest', 'oldest'] : ['due', 'newest', 'oldest', 'changed']
}
