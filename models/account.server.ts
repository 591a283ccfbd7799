import mongoose, { Schema, type InferSchemaType } from 'mongoose'
import type { Scope } from '#app/access/reach.ts'
import type { Absence } from '#app/accounts/absence.ts'
import { roles, type AgencyCode, type Language, type Role, type VillageCode } from '#app/complaints/rules/complaint.ts'
import { absencePart, scopePart } from './account-parts.server.ts'
import { defineModel } from './define-model.server.ts'
import type { Tx } from './transaction.server.ts'

/** Somebody who works with complaints. Residents have none. The password's hash never leaves by this type. */
export type Account = {
  id: string
  /** lower case, unique */
  email: string
  name: string
  role: Role
  agency: AgencyCode | null
  village: VillageCode | null
  language: Language
  isActive: boolean
  createdAt: Date
  /** null until the person has set the first password */
  passwordSetAt: Date | null
  /** what an officer looks after inside the agency */
  scope: Scope
  /** the one that runs or is planned */
  absence: Absence | null
  /** since when signing in asks for a code from an app as well; its secret never leaves by this type */
  secondFactorAt: Date | null
  /** null: never, or before this was written down */
  signedInAt: Date | null
  /** waits for its owner to say that it is theirs */
  newEmail: string | null
  /** the own wish: mailed each new complaint of the agency, besides its inbox */
  isToldOfNew: boolean
}

type NewAccount = Omit<
  Account,
  'isActive' | 'passwordSetAt' | 'secondFactorAt' | 'scope' | 'absence' | 'signedInAt' | 'newEmail' | 'isToldOfNew'
> & {
  passwordHash: string | null
  scope?: Scope
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    email: { type: String, required: true },
    name: { type: String, required: true },
    role: { type: String, enum: roles, required: true },
    agency: { type: String, default: null },
    village: { type: String, default: null },
    language: { type: String, enum: ['id', 'en'], required: true },
    passwordHash: { type: String, default: null },
    isActive: { type: Boolean, required: true },
    createdAt: { type: Date, required: true },
    passwordSetAt: { type: Date, default: null },
    signedInAt: { type: Date, default: null },
    newEmail: { type: String, default: null },
    isToldOfNew: { type: Boolean },
    // models/account-people.server.ts: what makes two changes at the same moment see each other
    changesMade: { type: Number, default: 0 },
    scope: scopePart,
    absence: absencePart,
    // models/account-second-factor.server.ts
    secondFactorAt: { type: Date, default: null },
    secondFactor: {
      type: new Schema(
        {
          salt: { type: String, required: true },
          keyVersion: { type: Number, required: true },
          lastStep: { type: Number, required: true },
          backupHashes: { type: [String], required: true },
        },
        { _id: false },
      ),
      default: null,
    },
  },
  { collection: 'accounts', versionKey: false },
)

// Finds who signs in; its uniqueness keeps two people from sharing an address. Serves the list of accounts, by address.
schema.index({ email: 1 }, { unique: true })
// Answers "does anybody work here yet, and has anybody set a password?" at the start of the program.
schema.index({ passwordSetAt: 1 })
// Finds the coordinators whom a step owes mail.
schema.index({ role: 1, isActive: 1 })
// Finds the people of an agency that is to be closed.
schema.index({ agency: 1, email: 1 })

type Stored = InferSchemaType<typeof schema>
export const accountModel = defineModel<Stored>('Account', schema)
const model = accountModel

export const withoutHash = { passwordHash: 0, secondFactor: 0 } as const
const accountsPerPage = 50
const mostOfAnAgency = 500

export async function findAccount(id: string, tx: Tx | null = null): Promise<Account | null> {
  const found = await model.findOne({ _id: id }, withoutHash).session(tx).lean().exec()
  return found && toAccount(found)
}

export async function findAccountByEmail(email: string): Promise<Account | null> {
  const found = await model.findOne({ email: email.toLowerCase() }, withoutHash).lean().exec()
  return found && toAccount(found)
}

/** For signing in only. */
export async function findCredentials(
  email: string,
): Promise<{ account: Account; passwordHash: string | null } | null> {
  const found = await model.findOne({ email: email.toLowerCase() }).lean().exec()
  return found && { account: toAccount(found), passwordHash: found.passwordHash ?? null }
}

/** For the names behind ids; unknown ids are left out. */
export async function listAccountsById(ids: readonly string[]): Promise<Account[]> {
  if (ids.length === 0) return []
  const found = await model
    .find({ _id: mongoose.trusted({ $in: [...ids] }) }, withoutHash)
    .lean()
    .exec()
  return found.map(toAccount)
}

/** By address, 50 at a time. `after`: the last address of the page before. */
export async function listAccounts({ after = '' }: { after?: string } = {}): Promise<Account[]> {
  const found = await model
    .find({ email: mongoose.trusted({ $gt: after }) }, withoutHash)
    .sort({ email: 1 })
    .limit(accountsPerPage)
    .lean()
    .exec()
  return found.map(toAccount)
}

/** Whether anybody could sign in already: as long as nobody can, the start prints one-time links. */
export async function hasAccountWithPassword(): Promise<boolean> {
  const found = await model
    .findOne({ passwordSetAt: mongoose.trusted({ $gt: new Date(0) }) }, { _id: 1 })
    .lean()
    .exec()
  return found !== null
}

export async function isAddressTaken(tx: Tx, email: string): Promise<boolean> {
  return (await model.findOne({ email: email.toLowerCase() }, { _id: 1 }).session(tx).lean().exec()) !== null
}

/** @returns false when the address belongs to somebody already */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<boolean> {
  if (await isAddressTaken(tx, account.email)) return false
  const { id, scope = { topics: [], districts: [] }, ...rest } = account
  await model.create(
    [
      {
        ...rest,
        _id: id,
        scope: { topics: [...scope.topics], districts: [...scope.districts] },
        email: account.email.toLowerCase(),
        isActive: true,
        passwordSetAt: account.passwordHash === null ? null : account.createdAt,
      },
    ],
    { session: tx },
  )
  return true
}

/** @returns false when there is no such account, or it is disabled */
export async function setPassword(
  tx: Tx,
  { id, passwordHash, at }: { id: string; passwordHash: string; at: Date },
): Promise<boolean> {
  const result = await model
    .updateOne({ _id: id, isActive: true }, { $set: { passwordHash, passwordSetAt: at } }, { session: tx })
    .exec()
  return result.matchedCount === 1
}

/** @returns false when there is no such account, or it was disabled before */
export async function disableAccount(tx: Tx, id: string): Promise<boolean> {
  const result = await model
    .updateOne({ _id: id, isActive: true }, { $set: { isActive: false } }, { session: tx })
    .exec()
  return result.matchedCount === 1
}

/** Who of a role works here now: whom the workflow's mails go to. */
export async function listActiveAccounts(role: Role): Promise<Account[]> {
  const found = await model.find({ role, isActive: true }, withoutHash).lean().exec()
  return found.map(toAccount)
}

export async function hasActiveHead(agency: AgencyCode): Promise<boolean> {
  return (await model.exists({ agency, role: 'head', isActive: true }).exec()) !== null
}

/** Everybody who belongs to an agency, by address; also who is disabled, because enabling brings them back there. */
export async function listAccountsOfAgency(agency: AgencyCode, tx: Tx | null = null): Promise<Account[]> {
  const found = await model
    .find({ agency }, withoutHash)
    .sort({ email: 1 })
    .limit(mostOfAnAgency)
    .session(tx)
    .lean()
    .exec()
  return found.map(toAccount)
}

/** @returns who was moved, for the audit entries, which the caller appends */
export async function moveAccounts(tx: Tx, { from, to }: { from: AgencyCode; to: AgencyCode }): Promise<string[]> {
  const found = await model.find({ agency: from }, { _id: 1 }).session(tx).lean().exec()
  await model.updateMany({ agency: from }, { $set: { agency: to } }, { session: tx }).exec()
  return found.map(({ _id }) => _id)
}

/** These accounts, as far as they work here now. */
export async function listActiveAmong(ids: readonly string[]): Promise<Account[]> {
  if (ids.length === 0) return []
  const found = await model
    .find({ _id: mongoose.trusted({ $in: [...ids] }), isActive: true }, withoutHash)
    .lean()
    .exec()
  return found.map(toAccount)
}

/** Accounts of 0.1 have none. */
function toScope(found: Partial<Scope> | undefined): Scope {
  return { topics: [...(found?.topics ?? [])], districts: [...(found?.districts ?? [])] }
}

export function toAccount(found: Omit<Stored, 'passwordHash' | 'secondFactor' | 'changesMade'>): Account {
  return {
    id: found._id,
    email: found.email,
    name: found.name,
    role: found.role,
    agency: found.agency ?? null,
    village: found.village ?? null,
    language: found.language,
    isActive: found.isActive,
    createdAt: found.createdAt,
    passwordSetAt: found.passwordSetAt ?? null,
    secondFactorAt: found.secondFactorAt ?? null,
    signedInAt: found.signedInAt ?? null,
    newEmail: found.newEmail ?? null,
    // Off until they say so: whoever never did has none.
    isToldOfNew: found.isToldOfNew ?? false,
    scope: toScope(found.scope),
    absence: found.absence ? { ...found.absence } : null,
  }
}
