import { Schema, type InferSchemaType } from 'mongoose'
import type { AgencyCode } from '#app/complaints/rules/complaint.ts'
import { proposalKinds, type Proposal, type ProposalKind } from './account-proposal.server.ts'
import { defineModel } from './define-model.server.ts'
import type { Tx } from './transaction.server.ts'

/** `withdrawn`: by the head · `ended`: what it was about changed before anybody decided. */
export const proposalOutcomes = ['confirmed', 'declined', 'withdrawn', 'ended'] as const
export type ProposalOutcome = (typeof proposalOutcomes)[number]

/** What came of a head's proposal, for the head to read. What lasts stands in the audit log. */
export type DecidedProposal = {
  id: string
  kind: ProposalKind
  email: string
  name: string
  agency: AgencyCode | null
  outcome: ProposalOutcome
  /** why it was declined */
  reason: string | null
  decidedAt: Date
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    kind: { type: String, enum: proposalKinds, required: true },
    email: { type: String, required: true },
    name: { type: String, required: true },
    agency: { type: String, default: null },
    proposedBy: { type: String, required: true },
    outcome: { type: String, enum: proposalOutcomes, required: true },
    reason: { type: String, default: null },
    decidedAt: { type: Date, required: true },
  },
  { collection: 'decided-proposals', versionKey: false },
)

// Serves a head's own list, newest first.
schema.index({ proposedBy: 1, decidedAt: -1, _id: -1 })
// Names of people who were never let in are not kept for ever.
schema.index({ decidedAt: 1 }, { expireAfterSeconds: 365 * 24 * 60 * 60 })

type Stored = InferSchemaType<typeof schema>
const model = defineModel<Stored>('DecidedProposal', schema)
const mostListed = 50

export async function keepDecision(
  tx: Tx,
  { id, kind, email, name, agency, proposedBy }: Proposal,
  decision: { outcome: ProposalOutcome; reason?: string; at: Date },
): Promise<void> {
  const { outcome, reason = null, at: decidedAt } = decision
  await model.create([{ _id: id, kind, email, name, agency, proposedBy, outcome, reason, decidedAt }], { session: tx })
}

/** The newest ones. */
export async function listDecisionsFor(proposedBy: string): Promise<DecidedProposal[]> {
  const found = await model.find({ proposedBy }).sort({ decidedAt: -1, _id: -1 }).limit(mostListed).lean().exec()
  return found.map(({ _id, proposedBy: _by, ...rest }) => ({
    ...rest,
    id: _id,
    agency: rest.agency ?? null,
    reason: rest.reason ?? null,
  }))
}
