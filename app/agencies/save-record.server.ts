import type { StaffActor } from '#app/access/actor.ts'
import type { EditResult } from '#app/agencies/edit-agency.server.ts'
import { ChangedMeanwhile, changedFields, recordVersion } from '#app/agencies/record-version.server.ts'
import type { AuditAction } from '#app/audit/actions.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { inTransaction, type Tx } from '#models/transaction.server.ts'

type Shown = Record<string, string>

/**
 * Writes one record of an administrator with its audit entry, or nothing: the same values again change nothing, and what
 * somebody else saved since the page was opened is not written over.
 * @param write gives both versions as the form shows them; `before` null for a new record, null when there is none to edit
 */
export async function saveRecord({
  actor,
  version,
  now,
  chain,
  action,
  write,
}: {
  actor: StaffActor
  version: string
  now: Date
  chain: string
  action: AuditAction
  write: (tx: Tx, by: string) => Promise<{ before: Shown | null; after: Shown } | null>
}): Promise<EditResult> {
  const by = `account:${actor.accountId}`
  try {
    const isThere = await inTransaction(async (tx) => {
      const written = await write(tx, by)
      if (!written) return false
      const { before, after } = written
      const details = changedFields(before ?? {}, after)
      if (Object.keys(details.after).length === 0) return true
      if (before !== null && recordVersion(before) !== version) throw new ChangedMeanwhile(before)
      await appendAudit(tx, { chain, at: now, by, action, details })
      return true
    })
    return isThere ? { ok: true } : { ok: false, reason: 'not-found' }
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return { ok: false, reason: 'changed-meanwhile', current: error.current }
    throw error
  }
}
