import { canEnter } from '#app/access/can.ts'
import type { StaffActor } from '#app/access/actor.ts'
import { readNewAgencyForm } from '#app/agencies/new-agency-form.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import type { AgencyCode } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { insertAgency } from '#models/agency.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

export type AddResult =
  | { ok: true; code: AgencyCode }
  | { ok: false; reason: 'not-found' }
  | { ok: false; reason: 'invalid'; errors: FieldErrors }

/** A new agency works at once: residents can choose it and coordinators forward to it. */
export async function addAgency({
  actor,
  values,
  now,
}: {
  actor: StaffActor
  values: Record<string, string>
  now: Date
}): Promise<AddResult> {
  if (!canEnter(actor, 'editAgencies')) return { ok: false, reason: 'not-found' }
  const reading = readNewAgencyForm(values, localDateOf(now))
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors }
  const { form } = reading
  const by = `account:${actor.accountId}`
  const isNew = await inTransaction(async (tx) => {
    if (!(await insertAgency(tx, form, by, now))) return false
    const { code, ...after } = form
    await appendAudit(tx, {
      chain: `agency:${code}`,
      at: now,
      by,
      action: 'add-agency',
      details: { before: {}, after },
    })
    return true
  })
  if (isNew) return { ok: true, code: form.code }
  return { ok: false, reason: 'invalid', errors: { code: { key: 'agencyAdmin.problem.codeTaken' } } }
}
