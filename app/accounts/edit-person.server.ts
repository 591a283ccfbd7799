import { changePerson, type PersonChange, type PersonResult } from '#app/accounts/change-person.server.ts'
import { needsSecondPerson } from '#app/accounts/grants.ts'
import { readPost, shownPost, type KnownPosts, type PersonPost, type postFields } from '#app/accounts/person-form.ts'
import { endProposalsOf, propose } from '#app/accounts/propose.server.ts'
import { readSecondFactorRoles } from '#app/accounts/second-factor-roles.server.ts'
import { recordVersion } from '#app/agencies/record-version.server.ts'
import { movePerson } from '#models/account-people.server.ts'
import type { Account } from '#models/account.server.ts'
import { findAgency, listAgencies } from '#models/agency.server.ts'
import { listTopics } from '#models/category.server.ts'
import { readRegency } from '#models/regency.server.ts'
import { deleteSignInsOf } from '#models/sign-in.server.ts'
import type { Tx } from '#models/transaction.server.ts'

/** Role, office or village, and how far it reaches. What two persons give waits for the second one. */
export async function editPerson({
  values,
  version,
  ...change
}: PersonChange & { values: Record<(typeof postFields)[number], string>; version: string }): Promise<PersonResult> {
  const reading = readPost(values, await readKnownPosts())
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors }
  const { post } = reading
  return changePerson(change, 'edit-account', async (tx, account) => {
    const before = shownPost(account)
    const after = shownPost(post)
    const isSame = recordVersion(before) === recordVersion(after)
    if (!isSame && recordVersion(before) !== version) {
      return { result: { ok: false, reason: 'changed-meanwhile', current: before } }
    }
    if (needsSecondPerson(account, post)) {
      await propose(tx, { ...change, account, kind: 'role', post })
      return { done: 'proposed', before: {}, after: {} }
    }
    await applyPost(tx, account, { post, now: change.now })
    return { done: 'saved', before, after }
  })
}

/** For a change by one administrator, and for one that a second one confirmed. */
export async function applyPost(
  tx: Tx,
  account: Account,
  { post, now }: { post: PersonPost; now: Date },
): Promise<void> {
  const isMoved = account.role !== post.role || account.agency !== post.agency
  await movePerson(tx, account.id, post, isMoved)
  if (!isMoved) return
  await endProposalsOf(tx, account.id, now)
  if (account.secondFactorAt !== null || account.role === post.role) return
  // The session began without a code, which the new role asks for: it ends, and the next sign-in sets one up.
  if ((await readSecondFactorRoles(tx)).includes(post.role)) await deleteSignInsOf(tx, account.id)
}

export async function readKnownPosts(): Promise<KnownPosts> {
  const [agencies, topics, { deskAgency }] = await Promise.all([listAgencies(), listTopics(), readRegency()])
  const working = new Set(agencies.filter(({ isActive }) => isActive).map(({ code }) => code))
  const known = new Set(topics.map(({ code }) => code))
  return { deskAgency, isAgency: (code) => working.has(code), isTopic: (code) => known.has(code) }
}

export async function agencyNameOf(code: string | null): Promise<string | null> {
  return code === null ? null : ((await findAgency(code))?.name ?? null)
}
