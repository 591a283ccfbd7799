import type { LocalDate } from '#app/complaints/rules/complaint.ts'
import { keyOf } from './complaint-indexes.server.ts'
import { mostKeys } from './complaint-list.server.ts'
import { complaintModel as model } from './complaint-schema.server.ts'
import type { ComplaintFilter } from './complaint.server.ts'
import { stillOpen } from './complaint-filters.server.ts'

/** How much of an agency's open complaints stands in each of its views. */
export type AgencyCounts = Record<
  'open' | 'overdue' | 'week' | 'incomplete' | 'approval' | 'reopened' | 'urgent' | 'mine' | 'unassigned',
  number
>

/**
 * All views of an agency at one go over the keys of what is open there: no complaint is read. `readable`: of
 * `readableBy`. Of more than 5,000 open ones the rest is not looked at; a desk shows "lebih dari 1.000" long before.
 */
export async function countAgencyViews(
  readable: ComplaintFilter,
  { accountId, today, weekUntil }: { accountId: string; today: LocalDate; weekUntil: LocalDate },
): Promise<AgencyCounts> {
  const sum = (condition: object) => ({ $sum: { $cond: [condition, 1, 0] } })
  const isNobodys = { $lte: ['$assignee.accountId', null] }
  const [found] = await model.collection
    .aggregate<AgencyCounts>(
      [
        { $match: { $and: [readable, stillOpen()] } },
        { $limit: mostKeys },
        {
          $group: {
            _id: null,
            open: { $sum: 1 },
            overdue: sum({ $lt: ['$listedOn', today] }),
            week: sum({ $and: [{ $gte: ['$listedOn', today] }, { $lte: ['$listedOn', weekUntil] }] }),
            incomplete: sum({ $eq: ['$status', 'incomplete'] }),
            approval: sum({ $eq: ['$status', 'awaiting_approval'] }),
            reopened: sum({ $gt: ['$reopened', 0] }),
            urgent: sum({ $eq: ['$priority', 'urgent'] }),
            mine: sum({ $eq: ['$assignee.accountId', accountId] }),
            unassigned: sum({ $and: [isNobodys, { $in: ['$status', ['forwarded', 'in_progress']] }] }),
          },
        },
      ],
      { hint: keyOf.openOfAgency },
    )
    .toArray()
  const none = {
    open: 0,
    overdue: 0,
    week: 0,
    incomplete: 0,
    approval: 0,
    reopened: 0,
    urgent: 0,
    mine: 0,
    unassigned: 0,
  }
  return found ?? none
}
