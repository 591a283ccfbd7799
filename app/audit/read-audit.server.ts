import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import type { LocalDate } from '#app/complaints/rules/complaint.ts'
import { startOfDay } from '#app/complaints/rules/deadline.ts'
import { findAccountByEmail, listAccountsById } from '#models/account.server.ts'
import { firstBrokenAudit } from '#models/audit-entry.server.ts'
import { listAuditEntries, type AuditPosition, type AuditRow } from '#models/audit-list.server.ts'

/** As typed into the form; empty: no wish. */
export type AuditSearch = { chain: string; who: string; action: string; from: string; until: string; after: string }

export type ShownAuditRow = Omit<AuditRow, 'details'> & { who: string; details: string[] }

type AuditPage = {
  rows: ShownAuditRow[]
  next: string | null
  hasStopped: boolean
  /** of the one chain that was asked for: how many entries it has, and the first that does not fit */
  check: { isWhole: boolean; brokenAt: number | null } | null
}

/**
 * Who looked at or changed what, for the auditor. Nothing here is content of a complaint: entries hold codes and ids, and
 * what edits of public records were before and after. @returns null for who may not read it
 */
export async function readAudit({
  actor,
  search,
}: {
  actor: StaffActor
  search: AuditSearch
}): Promise<AuditPage | null> {
  if (!canEnter(actor, 'readAudit')) return null
  const chain = emptyAsNull(search.chain)
  const wish = {
    chain,
    by: await findWho(search.who),
    action: emptyAsNull(search.action),
    from: dayStart(search.from),
    until: dayStart(search.until, 1),
  }
  const [page, brokenAt] = await Promise.all([
    listAuditEntries(wish, readPosition(search.after, chain !== null)),
    chain === null ? null : firstBrokenAudit(chain),
  ])
  const names = await namesOf(page.rows)
  return {
    rows: page.rows.map((row) => ({ ...row, who: names.get(row.by) ?? row.by, details: linesOf(row.details) })),
    next: page.next && writePosition(page.next),
    hasStopped: page.hasStopped,
    check: chain === null || page.rows.length === 0 ? null : { isWhole: brokenAt === null, brokenAt },
  }
}

/** What somebody caused, for themselves: nobody can be asked for but who is asking. Null for who may not. */
export async function readOwnAudit({
  actor,
  after,
}: {
  actor: StaffActor
  after: string
}): Promise<Pick<AuditPage, 'rows' | 'next'> | null> {
  if (!canEnter(actor, 'readOwnAudit')) return null
  const wish = { chain: null, by: `account:${actor.accountId}`, action: null, from: null, until: null }
  const { rows, next } = await listAuditEntries(wish, readPosition(after, false))
  return {
    rows: rows.map((row) => ({ ...row, who: actor.name, details: linesOf(row.details) })),
    next: next && writePosition(next),
  }
}

/** People are known by their address; the rest by what stands in the entry. */
async function findWho(typed: string): Promise<string | null> {
  const who = emptyAsNull(typed)
  if (!who?.includes('@')) return who
  const account = await findAccountByEmail(who)
  return `account:${account?.id ?? 'unknown'}`
}

async function namesOf(rows: readonly AuditRow[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ by }) => (by.startsWith('account:') ? [by.slice('account:'.length)] : []))
  const accounts = await listAccountsById([...new Set(ids)])
  return new Map(accounts.map(({ id, name, email }) => [`account:${id}`, `${name}, ${email}`]))
}

/** `before.post: Kepala`: flat, one a line; long values cut, an entry is no place to read texts in. */
function linesOf(details: Record<string, unknown>, above = ''): string[] {
  return Object.entries(details).flatMap(([name, value]) => {
    const key = above === '' ? name : `${above}.${name}`
    if (value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)) {
      return linesOf(value as Record<string, unknown>, key)
    }
    const shown = typeof value === 'string' ? value : JSON.stringify(value)
    return [`${key}: ${shown.length > 200 ? `${shown.slice(0, 200)}…` : shown}`]
  })
}

function dayStart(day: LocalDate, daysLater = 0): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) return null
  // Noon in Greenwich is on the same day here.
  const noon = new Date(`${day}T12:00:00Z`)
  return startOfDay(new Date(noon.getTime() + daysLater * 86_400_000))
}

function writePosition(position: AuditPosition): string {
  return 'number' in position ? String(position.number) : `${String(position.at.getTime())}-${position.id}`
}

function readPosition(typed: string, isInChain: boolean): AuditPosition | null {
  if (isInChain) return /^\d{1,9}$/.test(typed) ? { number: Number(typed) } : null
  const [, at, id] = /^(\d{1,15})-([0-9a-f]{24})$/.exec(typed) ?? []
  return at !== undefined && id !== undefined ? { at: new Date(Number(at)), id } : null
}

function emptyAsNull(typed: string): string | null {
  const trimmed = typed.trim().slice(0, 200)
  return trimmed === '' ? null : trimmed
}
