import { Schema, type InferSchemaType } from 'mongoose'
import { roles, type AgencyCode, type Language, type Role, type VillageCode } from '#app/complaints/rules/complaint.ts'
import { defineModel } from './define-model.server.ts'
import type { Tx } from './transaction.server.ts'

/** What one administrator asks another one to confirm (docs/decisions/0017). It grants nothing by itself. */
export const proposalKinds = ['invite', 'role', 'enable', 'email'] as const
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
    proposedBy: { type: String, required: true },
    proposedAt: { type: Date, required: true },
  },
  { collection: 'account-proposals', versionKey: false },
)

// Serves the list of what waits for a second person, oldest first.
schema.index({ proposedAt: 1 })
// One person has one proposal of a kind: a second press of the button replaces it. Serves the person's page.
schema.index({ email: 1, kind: 1 }, { unique: true })
// Ends what waits for somebody who was disabled or moved meanwhile.
schema.index({ accountId: 1 }, { partialFilterExpression: { accountId: { $gt: '' } } })

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

export async function listProposalsOf(accountId: string): Promise<Proposal[]> {
  const found = await model.find({ accountId }).lean().exec()
  return found.map(toProposal)
}

export async function findProposal(tx: Tx, id: string): Promise<Proposal | null> {
  const found = await model.findOne({ _id: id }).session(tx).lean().exec()
  return found && toProposal(found)
}

export async function putProposal(tx: Tx, { id, ...proposal }: Proposal): Promise<void> {
  await model.deleteOne({ email: proposal.email, kind: proposal.kind }, { session: tx }).exec()
  await model.create([{ _id: id, ...proposal }], { session: tx })
}

/** @returns false when somebody else decided it in the meantime */
export async function deleteProposal(tx: Tx, id: string): Promise<boolean> {
  const { deletedCount } = await model.deleteOne({ _id: id }, { session: tx }).exec()
  return deletedCount === 1
}

export async function deleteProposalsOf(tx: Tx, accountId: string): Promise<void> {
  await model.deleteMany({ accountId }, { session: tx }).exec()
}

function toProposal({ _id, ...found }: Stored): Proposal {
  return {
    ...found,
    id: _id,
    accountId: found.accountId ?? null,
    agency: found.agency ?? null,
    village: found.village ?? null,
  }
}
