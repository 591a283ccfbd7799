import { absenceProblem, type Absence, type AbsenceProblem } from '#app/accounts/absence.ts'
import { changePerson, refused, type PersonChange, type PersonResult } from '#app/accounts/change-person.server.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import { isLocalDate, localDateOf } from '#app/complaints/rules/deadline.ts'
import { storeAbsence } from '#models/account-people.server.ts'
import { listAccountsOfAgency, type Account } from '#models/account.server.ts'
import type { Tx } from '#models/transaction.server.ts'

export const absenceFields = ['from', 'to', 'substitute'] as const
type AbsenceValues = Record<(typeof absenceFields)[number], string>

/** Who can stand in for somebody: the others of the same role and office. */
export async function listSubstitutes({ id, agency, role }: Account): Promise<Account[]> {
  if (agency === null) return []
  const all = await listAccountsOfAgency(agency)
  return all.filter((other) => other.id !== id && other.isActive && other.role === role)
}

export async function setAbsence({
  values,
  ...change
}: PersonChange & { values: AbsenceValues }): Promise<PersonResult> {
  return changePerson(change, 'set-absence', async (tx, account) => {
    if (!account.isActive || account.agency === null) return { result: refused('disabled') }
    const absence = { from: values.from, to: values.to, substitute: values.substitute }
    const errors = await whyNotAway(tx, { account, absence, now: change.now })
    if (errors) return { result: { ok: false, reason: 'invalid', errors } }
    await storeAbsence(tx, account.id, absence)
    return { done: 'absenceSaved', before: shownAbsence(account), after: shownAbsence({ absence }) }
  })
}

/** What stands against it, at its field; null: nothing. */
export async function whyNotAway(
  tx: Tx,
  { account, absence, now }: { account: Account; absence: Absence; now: Date },
): Promise<FieldErrors | null> {
  const missing = missingDays(absence)
  if (Object.keys(missing).length > 0) return missing
  const colleagues = await listColleagues(tx, account)
  const problem = absenceProblem(account.id, absence, { colleagues, today: localDateOf(now) })
  return problem && errorOf[problem]
}

export function endAbsence(change: PersonChange): Promise<PersonResult> {
  return changePerson(change, 'end-absence', async (tx, account) => {
    if (account.absence === null) return { result: refused('nothing-there') }
    await storeAbsence(tx, account.id, null)
    return { done: 'absenceEnded', before: shownAbsence(account), after: shownAbsence({ absence: null }) }
  })
}

/** Of the same role and office, because nobody else may read the same. */
async function listColleagues(tx: Tx, { agency, role }: Account): Promise<ReadonlyMap<string, Account>> {
  const all = agency === null ? [] : await listAccountsOfAgency(agency, tx)
  return new Map(all.filter((other) => other.role === role).map((other) => [other.id, other]))
}

export function shownAbsence({ absence }: Pick<Account, 'absence'>): AbsenceValues {
  return absence === null ? { from: '', to: '', substitute: '' } : { ...absence }
}

function missingDays({ from, to, substitute }: AbsenceValues): FieldErrors {
  return {
    ...(isLocalDate(from) ? {} : { from: { key: 'texts.problem.date' as const } }),
    ...(isLocalDate(to) ? {} : { to: { key: 'texts.problem.date' as const } }),
    ...(substitute === '' ? { substitute: { key: 'personAdmin.problem.substitute' as const } } : {}),
  }
}

const errorOf: Record<AbsenceProblem, FieldErrors> = {
  backwards: { to: { key: 'texts.problem.endsBefore' } },
  over: { to: { key: 'personAdmin.problem.over' } },
  self: { substitute: { key: 'personAdmin.problem.substitute' } },
  unknown: { substitute: { key: 'personAdmin.problem.substitute' } },
  cycle: { substitute: { key: 'personAdmin.problem.cycle' } },
}
