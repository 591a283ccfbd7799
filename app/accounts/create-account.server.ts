import { randomBytes } from 'node:crypto'
import type { Keys } from '#app/access/keys.server.ts'
import { isWholeAgency, wholeAgency, type Scope } from '#app/access/reach.ts'
import { newAccountLink, offerAccountLink } from '#app/accounts/account-link.server.ts'
import { passwordProblem, type PasswordProblem } from '#app/accounts/password-rules.ts'
import { hashPassword } from '#app/accounts/passwords.server.ts'
import { builtRoles, rolesOfAnAgency } from '#app/accounts/roles.ts'
import { limits } from '#app/complaints/limits.ts'
import type { AgencyCode, Language, Role, VillageCode } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { cleanLine, lengthOf } from '#app/complaints/rules/text.ts'
import { readEmailAddress } from '#app/emails/address.ts'
import { findVillage } from '#app/places/find-village.ts'
import { insertAccount } from '#models/account.server.ts'
import { findAgency } from '#models/agency.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { queueEmails, type OwedEmail } from '#models/outbox-email.server.ts'
import { inTransaction, type Tx } from '#models/transaction.server.ts'

export type CreateAccountResult =
  /** `linkToken`: for the address that sets the first password; null when a password was given */
  | { ok: true; accountId: string; linkToken: string | null }
  | {
      ok: false
      reason:
        | 'bad-email'
        | 'bad-name'
        | 'email-taken'
        | 'role-not-built'
        | 'agency-missing'
        | 'agency-unknown'
        | 'village-missing'
        | 'village-unknown'
        /** `alongside` said no */
        | 'overtaken'
    }
  | { ok: false; reason: 'bad-password'; problem: PasswordProblem }

/**
 * Makes a staff account. Without a password the person is invited by a link that works once, within seven days.
 * @param by for the audit entry: `account:<id>` or `system:<name>`
 * @param isMailed whether the invitation goes out by mail; the first accounts of a new site are printed instead
 */
export async function createAccount({
  email,
  name,
  role,
  agency = null,
  village = null,
  scope = wholeAgency,
  language = 'id',
  password = null,
  isMailed = true,
  alongside = () => Promise.resolve(true),
  by,
  keys,
  now,
}: {
  email: string
  name: string
  role: Role
  agency?: AgencyCode | null
  /** for village clerks, who work for no agency */
  village?: VillageCode | null
  scope?: Scope
  language?: Language
  password?: string | null
  isMailed?: boolean
  /** in the same transaction, before anything else; false: nothing is made */
  alongside?: (tx: Tx) => Promise<boolean>
  by: string
  keys: Keys
  now: Date
}): Promise<CreateAccountResult> {
  const address = readEmailAddress(email)?.toLowerCase()
  const fullName = cleanLine(name)
  if (!address) return { ok: false, reason: 'bad-email' }
  if (fullName === '' || lengthOf(fullName) > limits.nameMax) return { ok: false, reason: 'bad-name' }
  if (!builtRoles.some((built) => built === role)) return { ok: false, reason: 'role-not-built' }
  if (rolesOfAnAgency.has(role) && agency === null) return { ok: false, reason: 'agency-missing' }
  const office = agency === null ? null : await findAgency(agency)
  if (agency !== null && !office?.isActive) return { ok: false, reason: 'agency-unknown' }
  if (role === 'clerk' && village === null) return { ok: false, reason: 'village-missing' }
  if (village !== null && (role !== 'clerk' || findVillage(village) === null)) {
    return { ok: false, reason: 'village-unknown' }
  }
  const problem = password === null ? null : passwordProblem(password, { email: address, name: fullName })
  if (problem) return { ok: false, reason: 'bad-password', problem }

  const accountId = randomBytes(12).toString('hex')
  const passwordHash = password === null ? null : await hashPassword(password)
  const link = newAccountLink({ keys, accountId, purpose: 'invitation', now })
  const invitation: OwedEmail = {
    message: 'invitation',
    facts: { role, agencyName: office?.name ?? null, linkId: link.id, expiresOn: localDateOf(link.expiresAt) },
    to: { kind: 'account', accountId },
    language,
    reference: null,
    key: link.id,
  }

  return inTransaction<CreateAccountResult>(async (tx) => {
    if (!(await alongside(tx))) return { ok: false, reason: 'overtaken' }
    const isNew = await insertAccount(tx, {
      id: accountId,
      email: address,
      name: fullName,
      role,
      agency,
      village,
      scope,
      language,
      passwordHash,
      createdAt: now,
    })
    if (!isNew) return { ok: false, reason: 'email-taken' }
    if (passwordHash === null) await offerAccountLink(tx, link, now)
    if (passwordHash === null && isMailed) await queueEmails(tx, [invitation], now)
    await appendAudit(tx, {
      chain: `account:${accountId}`,
      at: now,
      by,
      action: 'create-account',
      details: { role, agency, village, ...(isWholeAgency(scope) ? {} : { scope: { ...scope } }) },
    })
    return { ok: true, accountId, linkToken: passwordHash === null ? link.token : null }
  })
}
