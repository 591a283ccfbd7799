import { canEnter } from '#app/access/can.ts'
import { inspectorate, type StaffActor } from '#app/access/actor.ts'
import { readClosingForm } from '#app/agencies/closing-form.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import type { AgencyCode, Reference, Role } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { listAccountsOfAgency, moveAccounts } from '#models/account.server.ts'
import { countOpenOfAgency, listOpenOfAgency } from '#models/agency-complaints.server.ts'
import { editAgency as storeAgency, findAgency, listAgencies, type Agency } from '#models/agency.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { readRegency } from '#models/regency.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

/** As many numbers as a page can hold; beyond that the count says how many there are. */
const mostNumbers = 200

export type Closing = {
  agency: Agency
  /** why this one cannot end now, whatever is filled in */
  obstacle: 'runs-the-desk' | 'inspectorate' | null
  openCount: number
  /** numbers only: an administrator reads no complaint */
  numbers: Reference[]
  /** of the numbers: those that wait for their resident first, and are handed over afterwards */
  waiting: number
  people: { id: string; name: string; role: Role; isActive: boolean }[]
  successors: Pick<Agency, 'code' | 'name'>[]
}

/** What closing would touch; of a closed agency, what is still to do. */
export async function previewClosing({
  actor,
  code,
}: {
  actor: StaffActor
  code: AgencyCode
}): Promise<Closing | null> {
  const agency = canEnter(actor, 'editAgencies') ? await findAgency(code) : null
  if (!agency) return null
  const [open, openCount, people, agencies] = await Promise.all([
    listOpenOfAgency(code, { limit: mostNumbers }),
    countOpenOfAgency(code),
    listAccountsOfAgency(code),
    listAgencies(),
  ])
  return {
    agency,
    obstacle: await obstacleTo(code),
    openCount,
    numbers: open.map(({ reference }) => reference).sort(),
    waiting: open.filter(({ status }) => status === 'incomplete' || status === 'answered').length,
    people: people.map(({ id, name, role, isActive }) => ({ id, name, role, isActive })),
    successors: agencies
      .filter((other) => other.isActive && other.code !== code)
      .map(({ code: other, name }) => ({ code: other, name })),
  }
}

/** For its page while it works: what stays with it whatever is changed there. */
export async function countOpenAt({ actor, code }: { actor: StaffActor; code: AgencyCode }): Promise<number> {
  return canEnter(actor, 'editAgencies') ? countOpenOfAgency(code) : 0
}

/** An agency that has ended: how, and what of it is still to do. Null while it works. */
export async function findEndedAgency(asked: { actor: StaffActor; code: AgencyCode }) {
  const preview = await previewClosing(asked)
  if (!preview || preview.agency.isActive) return null
  const { agency, openCount, numbers, waiting, people } = preview
  const { closed } = agency
  const successorName = closed && ((await findAgency(closed.successor))?.name ?? closed.successor)
  return {
    closed: closed && { way: closed.way, on: closed.on, successorName: successorName ?? '', reason: closed.reason },
    ...{ openCount, numbers, waiting, people },
  }
}

/** Complaints against the leadership are read at the Inspektorat and the desk runs somewhere: these two cannot be missing. */
async function obstacleTo(code: AgencyCode): Promise<Closing['obstacle']> {
  if (code === inspectorate) return 'inspectorate'
  return (await readRegency()).deskAgency === code ? 'runs-the-desk' : null
}

export type CloseResult =
  { ok: true } | { ok: false; reason: 'not-found' } | { ok: false; reason: 'invalid'; errors: FieldErrors }

/**
 * From this moment it receives nothing more; what it has is handed over by a job (app/jobs/hand-over-complaints.server.ts),
 * complaint by complaint. Its people go along to the follower, or stay where they are for the administrator to place.
 */
export async function closeAgency({
  actor,
  code,
  values,
  now,
}: {
  actor: StaffActor
  code: AgencyCode
  values: Record<string, string>
  now: Date
}): Promise<CloseResult> {
  const agency = canEnter(actor, 'editAgencies') ? await findAgency(code) : null
  if (!agency || (await obstacleTo(code))) return { ok: false, reason: 'not-found' }
  // Pressed twice, or by two administrators: it ends once, and the page says how.
  if (!agency.isActive) return { ok: true }
  const working = new Set((await listAgencies()).filter(({ isActive }) => isActive).map((one) => one.code))
  const reading = readClosingForm(values, localDateOf(now), (other) => other !== code && working.has(other))
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors }
  const { people, ...closed } = reading.form
  const by = `account:${actor.accountId}`
  await inTransaction(async (tx) => {
    const edited = await storeAgency(tx, code, { isActive: false, closed }, by, now)
    if (!edited?.before.isActive) return
    const moved = people === 'move' ? await moveAccounts(tx, { from: code, to: closed.successor }) : []
    const details = { before: { isActive: true }, after: { isActive: false, ...closed, movedPeople: moved.length } }
    await appendAudit(tx, { chain: `agency:${code}`, at: now, by, action: 'close-agency', details })
    for (const id of moved) {
      const change = { before: { agency: code }, after: { agency: closed.successor } }
      await appendAudit(tx, { chain: `account:${id}`, at: now, by, action: 'move-account', details: change })
    }
  })
  return { ok: true }
}

/** A closing by mistake. What was handed over stays where it is: the coordinator moves back what belongs back. */
export async function reopenAgency({
  actor,
  code,
  now,
}: {
  actor: StaffActor
  code: AgencyCode
  now: Date
}): Promise<CloseResult> {
  const agency = canEnter(actor, 'editAgencies') ? await findAgency(code) : null
  if (!agency) return { ok: false, reason: 'not-found' }
  const by = `account:${actor.accountId}`
  await inTransaction(async (tx) => {
    const edited = await storeAgency(tx, code, { isActive: true, closed: null }, by, now)
    if (!edited || edited.before.isActive) return
    const details = { before: { isActive: false, ...edited.before.closed }, after: { isActive: true } }
    await appendAudit(tx, { chain: `agency:${code}`, at: now, by, action: 'reopen-agency', details })
  })
  return { ok: true }
}
