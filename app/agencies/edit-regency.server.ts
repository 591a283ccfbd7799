import { canEnter } from '#app/access/can.ts'
import type { StaffActor } from '#app/access/actor.ts'
import type { EditResult } from '#app/agencies/edit-agency.server.ts'
import { readRegencyForm, regencyFields, shownValues } from '#app/agencies/form.ts'
import { ChangedMeanwhile, changedFields, recordVersion } from '#app/agencies/record-version.server.ts'
import { listAgencies } from '#models/agency.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { editRegency as storeRegency, readRegency, type Regency } from '#models/regency.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

type RegencyToEdit = {
  values: Record<string, string>
  version: string
  agencies: { code: string; name: string }[]
  emergency: Regency['emergency']
}

export async function findRegencyToEdit({ actor }: { actor: StaffActor }): Promise<RegencyToEdit | null> {
  if (!canEnter(actor, 'editRegency')) return null
  const [regency, agencies] = await Promise.all([readRegency(), listAgencies()])
  const values = shownValues(regencyFields, regency)
  return {
    values,
    version: recordVersion(values),
    agencies: agencies.filter(({ isActive }) => isActive).map(({ code, name }) => ({ code, name })),
    emergency: regency.emergency,
  }
}

/** As editAgency: with its audit entry, guarded by the version the form was filled with. */
export async function editRegency({
  actor,
  values,
  version,
  now,
}: {
  actor: StaffActor
  values: Record<string, string>
  version: string
  now: Date
}): Promise<EditResult> {
  if (!canEnter(actor, 'editRegency')) return { ok: false, reason: 'not-found' }
  const open = new Set((await listAgencies()).filter(({ isActive }) => isActive).map(({ code }) => code))
  const reading = readRegencyForm(values, (code) => open.has(code))
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors }
  const by = `account:${actor.accountId}`
  try {
    await inTransaction(async (tx) => {
      const edited = await storeRegency(tx, reading.form, by, now)
      const [before, after] = [shownValues(regencyFields, edited.before), shownValues(regencyFields, edited.after)]
      const changed = changedFields(before, after)
      if (Object.keys(changed.after).length === 0) return
      if (recordVersion(before) !== version) throw new ChangedMeanwhile(before)
      await appendAudit(tx, { chain: 'regency', at: now, by, action: 'edit-regency', details: changed })
    })
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return { ok: false, reason: 'changed-meanwhile', current: error.current }
    throw error
  }
  return { ok: true }
}
