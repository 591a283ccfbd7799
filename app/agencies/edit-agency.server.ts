import { canEnter } from '#app/access/can.ts'
import type { StaffActor } from '#app/access/actor.ts'
import { agencyFields, readAgencyForm, shownValues } from '#app/agencies/form.ts'
import { ChangedMeanwhile, changedFields, recordVersion } from '#app/agencies/record-version.server.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import type { AgencyCode } from '#app/complaints/rules/complaint.ts'
import { editAgency as storeAgency, findAgency, listAgencies, type Agency } from '#models/agency.server.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

type AgencyToEdit = {
  agency: Agency
  values: Record<string, string>
  version: string
  /** who may stand in for it */
  others: Pick<Agency, 'code' | 'name'>[]
}

export async function findAgencyToEdit({
  actor,
  code,
}: {
  actor: StaffActor
  code: AgencyCode
}): Promise<AgencyToEdit | null> {
  const agency = canEnter(actor, 'editAgencies') ? await findAgency(code) : null
  if (!agency) return null
  const values = shownValues(agencyFields, agency)
  const others = (await listAgencies()).filter((other) => other.isActive && other.code !== code)
  return {
    agency,
    values,
    version: recordVersion(values),
    others: others.map(({ code, name }) => ({ code, name })),
  }
}

/**
 * Those that work, by what was searched; `show`: of them those without a person in charge or an address, or instead those
 * that were merged or closed.
 */
export async function listAgenciesToEdit({
  actor,
  search = '',
  show = 'all',
}: {
  actor: StaffActor
  search?: string
  show?: 'all' | 'incomplete' | 'ended'
}): Promise<Agency[]> {
  if (!canEnter(actor, 'editAgencies')) return []
  const wanted = search.trim().toLowerCase()
  const agencies = (await listAgencies()).filter((agency) => agency.isActive === (show !== 'ended'))
  return agencies
    .filter((agency) => namesOf(agency).some((name) => name.toLowerCase().includes(wanted)))
    .filter(({ email, personInCharge }) => show !== 'incomplete' || email === null || personInCharge === null)
}

/** Everything it is or was called: who knows the old name finds it. */
function namesOf({ code, name, shortName, formerNames }: Agency): string[] {
  const former = formerNames.flatMap((one) => [one.name, one.shortName ?? ''])
  return [code, name, shortName ?? '', ...former]
}

export type EditResult =
  | { ok: true }
  | { ok: false; reason: 'not-found' }
  | { ok: false; reason: 'invalid'; errors: FieldErrors }
  /** somebody saved other values since the page was opened; `current` is what stands there now */
  | { ok: false; reason: 'changed-meanwhile'; current: Record<string, string> }

/**
 * A new name with a new first day follows the old one, which is kept with its days. Without a new day it mends the old one:
 * a typing error is no name that an office ever had.
 */
function formerNames(before: Agency, { name, shortName, namedSince }: Naming): Agency['formerNames'] {
  const isSame = name === before.name && shortName === before.shortName
  if (isSame || namedSince === null || namedSince === before.namedSince) return before.formerNames
  const { name: oldName, shortName: oldShortName, namedSince: from } = before
  return [...before.formerNames, { name: oldName, shortName: oldShortName, from, until: namedSince }]
}

type Naming = Pick<Agency, 'name' | 'shortName' | 'namedSince'>

/**
 * Saves what an administrator wrote, with its audit entry. The same values again are no conflict, so pressing twice does
 * no harm.
 * @param version of the record the form was filled with
 */
export async function editAgency({
  actor,
  code,
  values,
  version,
  now,
}: {
  actor: StaffActor
  code: AgencyCode
  values: Record<string, string>
  version: string
  now: Date
}): Promise<EditResult> {
  const agency = canEnter(actor, 'editAgencies') ? await findAgency(code) : null
  if (!agency?.isActive) return { ok: false, reason: 'not-found' }
  const open = new Set((await listAgencies()).filter(({ isActive }) => isActive).map((one) => one.code))
  const reading = readAgencyForm(values, {
    today: localDateOf(now),
    isAgency: (other) => other !== code && open.has(other),
  })
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors }
  const by = `account:${actor.accountId}`
  try {
    await inTransaction(async (tx) => {
      const edited = await storeAgency(
        tx,
        code,
        { ...reading.form, formerNames: formerNames(agency, reading.form) },
        by,
        now,
      )
      if (!edited) return
      const [before, after] = [shownValues(agencyFields, edited.before), shownValues(agencyFields, edited.after)]
      const changed = changedFields(before, after)
      if (Object.keys(changed.after).length === 0) return
      if (recordVersion(before) !== version) throw new ChangedMeanwhile(before)
      await appendAudit(tx, { chain: `agency:${code}`, at: now, by, action: 'edit-agency', details: changed })
    })
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return { ok: false, reason: 'changed-meanwhile', current: error.current }
    throw error
  }
  return { ok: true }
}
