import mongoose from 'mongoose'
import { auditModel as model, type StoredAudit } from './audit-entry.server.ts'

/** What the auditor looks for; null leaves a filter out. Moments: `from` included, `until` not. */
export type AuditWish = {
  chain: string | null
  by: string | null
  action: string | null
  from: Date | null
  until: Date | null
}

export type AuditRow = Required<StoredAudit> & { id: string; number: number }

/** Where a page ended: the number inside a chain, or the moment and the id. */
export type AuditPosition = { number: number } | { at: Date; id: string }

const rowsPerPage = 50
// One filter leads through its index, the others are looked at entry by entry; past this many the page says that it stopped.
const mostRead = 5_000

/** Newest first. `next`: null at the end. `hasStopped`: the page is short because too many entries did not fit. */
export async function listAuditEntries(
  wish: AuditWish,
  after: AuditPosition | null,
): Promise<{ rows: AuditRow[]; next: AuditPosition | null; hasStopped: boolean }> {
  const rows: AuditRow[] = []
  let read = 0
  let last: AuditPosition | null = null
  const cursor = model
    .find(filterOf(wish, after))
    .sort(orderOf(wish))
    .hint(indexOf(wish))
    .limit(mostRead + 1)
    .lean()
    .cursor()
  for await (const found of cursor) {
    if (rows.length === rowsPerPage || read === mostRead) {
      return { rows, next: last, hasStopped: rows.length < rowsPerPage }
    }
    read += 1
    const { _id, chain, number, at, by, action } = found
    const row = { id: String(_id), chain, number, at, by, action, details: found.details as Record<string, unknown> }
    last = wish.chain === null ? { at, id: row.id } : { number }
    if (fits(row, wish)) rows.push(row)
  }
  return { rows, next: null, hasStopped: false }
}

/** What the index that leads does not say. */
function fits({ by, action, at }: AuditRow, wish: AuditWish): boolean {
  const isBy = wish.by === null || wish.by === by
  const isAction = wish.action === null || wish.action === action
  return isBy && isAction && (wish.from === null || at >= wish.from) && (wish.until === null || at < wish.until)
}

function filterOf({ chain, by, action, from, until }: AuditWish, after: AuditPosition | null) {
  if (chain !== null) {
    return { chain, ...(after && 'number' in after ? { number: mongoose.trusted({ $lt: after.number }) } : {}) }
  }
  const position = after && 'at' in after ? after : null
  const latest = position ? { $lte: position.at } : { ...(until ? { $lt: until } : {}) }
  const at = { ...(from ? { $gte: from } : {}), ...latest }
  return {
    ...(by === null ? {} : { by }),
    ...(by === null && action !== null ? { action } : {}),
    ...(Object.keys(at).length === 0 ? {} : { at: mongoose.trusted(at) }),
    ...(position
      ? {
          $or: [
            { at: mongoose.trusted({ $lt: position.at }) },
            { _id: mongoose.trusted({ $lt: new mongoose.Types.ObjectId(position.id) }) },
          ],
        }
      : {}),
  }
}

function orderOf({ chain }: AuditWish): Record<string, 1 | -1> {
  return chain === null ? { at: -1, _id: -1 } : { chain: 1, number: -1 }
}

function indexOf({ chain, by, action }: AuditWish): Record<string, 1 | -1> {
  if (chain !== null) return { chain: 1, number: -1 }
  if (by !== null) return { by: 1, at: -1, _id: -1 }
  return action === null ? { at: -1, _id: -1 } : { action: 1, at: -1, _id: -1 }
}
