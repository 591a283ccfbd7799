import { Schema, type InferSchemaType } from 'mongoose'
import type { Scope } from '#app/access/reach.ts'
import type { Absence } from '#app/accounts/absence.ts'
import { roles, type AgencyCode, type Language, type Role, type VillageCode } from '#app/complaints/rules/complaint.ts'
import { absencePart, scopePart } from './account-parts.server.ts'
import { defineModel } from './define-model.server.ts'
import type { Tx } from './transaction.server.ts'

/**
 * What one administrator asks another one to confirm (docs/decisions/0017), and what a head asks an administrator for
 * (docs/decisions/0029). It grants nothing by itself.
 */
export const proposalKinds = ['invite', 'role', 'enable', 'email', 'scope', 'absence', 'disable'] as const
export type ProposalKind = (typeof proposalKinds)[number]

export type Proposal = {
  id: string
  kind: ProposalKind
  /** null for somebody who has no account yet */
  accountId: string | null
  /** of the person, or the new one that was asked for */
  email: string
  name: string
  language: Language
  role: Role
  agency: AgencyCode | null
  village: VillageCode | null
  scope: Scope
  absence: Absence | null
  /** by the head of `agency`: one administrator decides, and the head reads what came of it */
  isFromHead: boolean
  proposedBy: string
  proposedAt: Date
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    kind: { type: String, enum: proposalKinds, required: true },
    accountId: { type: String, default: null },
    email: { type: String, required: true },
    name: { type: String, required: true },
    language: { type: String, enum: ['id', 'en'], required: true },
    role: { type: String, enum: roles, required: true },
    agency: { type: String, default: null },
    village: { type: String, default: null },
    scope: scopePart,
    absence: absencePart,
    isFromHead: { type: Boolean, default: false },
    proposedBy: { type: String, required: true },
    proposedAt: { type: Date, required: true },
  },
  { collection: 'account-proposals', versionKey: false },
)

// Serves the list of what waits for an administrator, oldest first.
schema.index({ proposedAt: 1 })
// One person has one proposal of a kind: a second press of the button replaces it. Serves the person's page.
schema.index({ email: 1, kind: 1 }, { unique: true })
// Ends what waits for somebody who was disabled or moved meanwhile.
schema.index({ accountId: 1 }, { partialFilterExpression: { accountId: { $gt: '' } } })
// Serves a head's own list, and how many of theirs wait.
schema.index({ proposedBy: 1, proposedAt: 1 })

type Stored = InferSchemaType<typeof schema>
const model = defineModel<Stored>('AccountProposal', schema)
const mostListed = 100

export async function listProposals(): Promise<Proposal[]> {
  const found = await model
    .find({}, {}, { hint: { proposedAt: 1 } })
    .sort({ proposedAt: 1 })
    .limit(mostListed)
    .lean()
    .exec()
  return found.map(toProposal)
}

/** Stops where the list stops. */
export async function countProposals(): Promise<number> {
  return model.countDocuments({}, { hint: { proposedAt: 1 }, limit: mostListed }).exec()
}

export async function listProposalsOf(accountId: string): Promise<Proposal[]> {
  const found = await model.find({ accountId }).lean().exec()
  return found.map(toProposal)
}

/** What somebody asked for, oldest first. */
export async function listProposalsBy(proposedBy: string, tx: Tx | null = null): Promise<Proposal[]> {
  const found = await model.find({ proposedBy }).sort({ proposedAt: 1 }).limit(mostListed).session(tx).lean().exec()
  return found.map(toProposal)
}

export async function findProposal(tx: Tx, id: string): Promise<Proposal | null> {
  const found = await model.findOne({ _id: id }).session(tx).lean().exec()
  return found && toProposal(found)
}

/** @returns the one it replaces */
export async function putProposal(tx: Tx, proposal: Proposal): Promise<Proposal | null> {
  const { email, kind } = proposal
  const replaced = await model.findOneAndDelete({ email, kind }, { session: tx }).lean().exec()
  await store(tx, proposal)
  return replaced && toProposal(replaced)
}

/** @returns false when one of that kind waits already, whoever asked for it */
export async function insertProposal(tx: Tx, proposal: Proposal): Promise<boolean> {
  const { email, kind } = proposal
  const waiting = await model.findOne({ email, kind }, { _id: 1 }).session(tx).lean().exec()
  if (waiting) return false
  await store(tx, proposal)
  return true
}

async function store(tx: Tx, { id, scope, ...proposal }: Proposal): Promise<void> {
  const kept = { topics: [...scope.topics], districts: [...scope.districts] }
  await model.create([{ _id: id, ...proposal, scope: kept }], { session: tx })
}

/** @returns false when somebody else decided it in the meantime */
export async function deleteProposal(tx: Tx, id: string): Promise<boolean> {
  const { deletedCount } = await model.deleteOne({ _id: id }, { session: tx }).exec()
  return deletedCount === 1
}

/** @returns what waited for this account */
export async function deleteProposalsOf(tx: Tx, accountId: string): Promise<Proposal[]> {
  const found = await model.find({ accountId }).session(tx).lean().exec()
  await model.deleteMany({ accountId }, { session: tx }).exec()
  return found.map(toProposal)
}

function toProposal({ _id, ...found }: Stored): Proposal {
  return {
    ...found,
    id: _id,
    accountId: found.accountId ?? null,
    agency: found.agency ?? null,
    village: found.village ?? null,
    ...addedLater(found),
  }
}

/** Proposals from before heads proposed have none of these. */
function addedLater({ scope, absence, isFromHead }: Partial<Pick<Stored, 'scope' | 'absence' | 'isFromHead'>>) {
  return {
    scope: scope ? { topics: [...scope.topics], districts: [...scope.districts] } : { topics: [], districts: [] },
    absence: absence ? { ...absence } : null,
    isFromHead: isFromHead ?? false,
  }
}
