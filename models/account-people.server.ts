import mongoose from 'mongoose'
import type { Scope } from '#app/access/reach.ts'
import type { Absence } from '#app/accounts/absence.ts'
import type { AgencyCode, Role, VillageCode } from '#app/complaints/rules/complaint.ts'
import { accountModel as model, toAccount, withoutHash, type Account } from './account.server.ts'
import type { Tx } from './transaction.server.ts'

// What an administrator does with accounts: the list, and each change.

export type PeopleWish = { search: string; role: Role | null; agency: AgencyCode | null; isDisabled: boolean | null }

/** By address. `after`: the last address of the page before. Reads along the index of addresses, whatever is asked. */
export async function listPeople(wish: PeopleWish & { after: string }, limit: number): Promise<Account[]> {
  const found = await model
    .find(filterOf(wish), withoutHash)
    .sort({ email: 1 })
    .hint({ email: 1 })
    .limit(limit)
    .lean()
    .exec()
  return found.map(toAccount)
}

function filterOf({ search, role, agency, isDisabled, after }: PeopleWish & { after: string }) {
  const words = search.trim().split(/\s+/).filter(Boolean).slice(0, 5)
  const has = (word: string) => new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'i')
  return {
    email: mongoose.trusted({ $gt: after }),
    ...(role === null ? {} : { role }),
    ...(agency === null ? {} : { agency }),
    ...(isDisabled === null ? {} : { isActive: !isDisabled }),
    ...(words.length === 0
      ? {}
      : { $and: words.map((word) => ({ $or: [{ email: has(word) }, { name: has(word) }] })) }),
  }
}

/**
 * Whoever changes an account writes on the own one first: of two administrators who disable each other at the same moment
 * the second starts again, finds that the own account is disabled, and is refused.
 * @returns false when the own account is no administrator's any more
 */
export async function takeAdministratorsTurn(tx: Tx, accountId: string): Promise<boolean> {
  const result = await model
    .updateOne({ _id: accountId, role: 'admin', isActive: true }, { $inc: { changesMade: 1 } }, { session: tx })
    .exec()
  return result.matchedCount === 1
}

type Post = { role: Role; agency: AgencyCode | null; village: VillageCode | null; scope: Scope }

/** Another role or office also ends an absence and the wish for mail: neither was meant for the new one. */
export async function movePerson(tx: Tx, id: string, { scope, ...post }: Post, isMoved: boolean): Promise<void> {
  const kept = { topics: [...scope.topics], districts: [...scope.districts] }
  await model
    .updateOne(
      { _id: id },
      { $set: { ...post, scope: kept, ...(isMoved ? { absence: null, isToldOfNew: false } : {}) } },
      { session: tx },
    )
    .exec()
}

export async function storeAbsence(tx: Tx, id: string, absence: Absence | null): Promise<void> {
  await model.updateOne({ _id: id }, { $set: { absence } }, { session: tx }).exec()
  // The substitute's account as well: of two absences that point at each other the second one sees the first.
  if (absence) await model.updateOne({ _id: absence.substitute }, { $inc: { changesMade: 1 } }, { session: tx }).exec()
}

/** @returns false when it was so already */
export async function storeOwnMail(tx: Tx, id: string, isToldOfNew: boolean): Promise<boolean> {
  const result = await model.updateOne({ _id: id, isActive: true }, { $set: { isToldOfNew } }, { session: tx }).exec()
  return result.modifiedCount === 1
}

/** @returns false when there is no such account, or it works already */
export async function enableAccount(tx: Tx, id: string): Promise<boolean> {
  const result = await model
    .updateOne({ _id: id, isActive: false }, { $set: { isActive: true } }, { session: tx })
    .exec()
  return result.modifiedCount === 1
}

/** Nothing changes yet: the owner of the new address says whether it is theirs. */
export async function storeNewEmail(tx: Tx, id: string, newEmail: string | null): Promise<void> {
  await model.updateOne({ _id: id }, { $set: { newEmail } }, { session: tx }).exec()
}

/** @returns false when it is not what waits any more, or somebody else has it meanwhile */
export async function takeNewEmail(tx: Tx, id: string, newEmail: string): Promise<boolean> {
  const taken = await model.findOne({ email: newEmail }, { _id: 1 }).session(tx).lean().exec()
  if (taken) return false
  const result = await model
    .updateOne({ _id: id, isActive: true, newEmail }, { $set: { email: newEmail, newEmail: null } }, { session: tx })
    .exec()
  return result.modifiedCount === 1
}

export async function noteSignedIn(id: string, at: Date): Promise<void> {
  await model.updateOne({ _id: id }, { $set: { signedInAt: at } }).exec()
}

/** Whether anybody else could do an administrator's work. */
export async function hasOtherAdministrator(tx: Tx, id: string): Promise<boolean> {
  const found = await model
    .findOne({ role: 'admin', isActive: true, _id: mongoose.trusted({ $ne: id }) }, { _id: 1 })
    .session(tx)
    .lean()
    .exec()
  return found !== null
}

/** Who works in these roles and has no second factor. */
export async function listWithoutSecondFactor(tx: Tx, roles: readonly Role[]): Promise<string[]> {
  const found = await model
    .find({ role: mongoose.trusted({ $in: [...roles] }), isActive: true, secondFactorAt: null }, { _id: 1 })
    .session(tx)
    .lean()
    .exec()
  return found.map(({ _id }) => _id)
}
