import { randomBytes } from 'node:crypto'
import type { StaffActor } from '#app/access/actor.ts'
import { canEnter, mayProposeAbout } from '#app/access/can.ts'
import { noPerson, refused, type PersonResult } from '#app/accounts/change-person.server.ts'
import { readKnownPosts } from '#app/accounts/edit-person.server.ts'
import { readInvitation } from '#app/accounts/invite-person.server.ts'
import { readPost, shownPost, type proposeInviteFields, type scopeFields } from '#app/accounts/person-form.ts'
import { proposalChain } from '#app/accounts/propose.server.ts'
import { toStaffActor } from '#app/accounts/session.server.ts'
import { shownAbsence, whyNotAway, type absenceFields } from '#app/accounts/set-absence.server.ts'
import { changedFields } from '#app/agencies/record-version.server.ts'
import type { AgencyCode } from '#app/complaints/rules/complaint.ts'
import {
  deleteProposal,
  findProposal,
  insertProposal,
  listProposalsBy,
  type Proposal,
} from '#models/account-proposal.server.ts'
import { findAccount, type Account } from '#models/account.server.ts'
import { findAgency } from '#models/agency.server.ts'
import { appendAudit } from '#models/audit-entry.server.ts'
import { keepDecision } from '#models/decided-proposal.server.ts'
import { inTransaction, type Tx } from '#models/transaction.server.ts'

// What a head asks an administrator for among the officers of the own agency (docs/decisions/0029). Nothing happens by it.

/** More would push what others ask for off the administrators' list. */
export const mostWaiting = 20

type Asking = { actor: StaffActor; now: Date }
type AboutPerson = Asking & { id: string }
type Asked = Pick<Proposal, 'kind' | 'accountId' | 'email' | 'name' | 'language' | 'agency' | 'scope' | 'absence'>
type Difference = { before: Record<string, string>; after: Record<string, string> }

/** An officer of the own agency, whatever was sent along. */
export async function proposeInvitation({
  values,
  ...asking
}: Asking & { values: Record<(typeof proposeInviteFields)[number], string> }): Promise<PersonResult> {
  const { agency } = asking.actor
  if (!canEnter(asking.actor, 'proposePeople') || agency === null) return noPerson
  if (!(await isOpen(agency))) return refused('agency-closed')
  const reading = await readInvitation({ ...values, role: 'officer', agency, village: '' })
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors }
  const { post, ...person } = reading.invitation
  const asked: Asked = { ...person, kind: 'invite', accountId: null, agency, scope: post.scope, absence: null }
  const id = newId()
  const difference = { before: {}, after: { email: person.email, ...shownPost(post) } }
  const result = await inTransaction((tx) => ask(tx, asking, { id, asked, difference }))
  const isWaiting = !result.ok && result.reason === 'refused' && result.refusal === 'waiting'
  if (!isWaiting) return result
  return { ok: false, reason: 'invalid', errors: { email: { key: 'personAdmin.refusal.waiting' } } }
}

/** Another share of the agency's complaints for one of its officers. */
export async function proposeScope({
  values,
  ...about
}: AboutPerson & { values: Record<(typeof scopeFields)[number], string> }): Promise<PersonResult> {
  const known = await readKnownPosts()
  return proposeAbout(about, (_tx, account) => {
    const reading = readPost({ ...shownPost(account), ...values }, known)
    if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors }
    const difference = changedFields(shownPost(account), shownPost(reading.post))
    if (Object.keys(difference.after).length === 0) return refused('unchanged')
    return { kind: 'scope', scope: reading.post.scope, absence: null, difference }
  })
}

export function proposeAbsence({
  values,
  ...about
}: AboutPerson & { values: Record<(typeof absenceFields)[number], string> }): Promise<PersonResult> {
  return proposeAbout(about, async (tx, account) => {
    const absence = { from: values.from, to: values.to, substitute: values.substitute }
    const errors = await whyNotAway(tx, { account, absence, now: about.now })
    if (errors) return { ok: false, reason: 'invalid', errors }
    const difference = { before: shownAbsence(account), after: shownAbsence({ absence }) }
    return { kind: 'absence', scope: account.scope, absence, difference }
  })
}

/** Somebody who does not work here any more. */
export function proposeDisabling(about: AboutPerson): Promise<PersonResult> {
  const difference = { before: { isActive: 'true' }, after: { isActive: 'false' } }
  return proposeAbout(about, (_tx, { scope }) => ({ kind: 'disable', scope, absence: null, difference }))
}

type Wish = Pick<Proposal, 'kind' | 'scope' | 'absence'> & { difference: Difference }

async function proposeAbout(
  { actor, id: accountId, now }: AboutPerson,
  wish: (tx: Tx, account: Account) => Wish | PersonResult | Promise<Wish | PersonResult>,
): Promise<PersonResult> {
  const id = newId()
  return inTransaction(async (tx): Promise<PersonResult> => {
    const account = await findAccount(accountId, tx)
    if (!account || !mayProposeAbout(actor, account)) return noPerson
    if (!(await isOpen(actor.agency))) return refused('agency-closed')
    if (!account.isActive) return refused('disabled')
    const wished = await wish(tx, account)
    if ('ok' in wished) return wished
    const { difference, ...changes } = wished
    const { email, name, language, agency } = account
    return ask(tx, { actor, now }, { id, asked: { ...changes, accountId, email, name, language, agency }, difference })
  })
}

async function ask(
  tx: Tx,
  { actor, now }: Asking,
  { id, asked, difference }: { id: string; asked: Asked; difference: Difference },
): Promise<PersonResult> {
  // Who was moved between the click and this moment asks for nobody.
  const head = await findAccount(actor.accountId, tx)
  if (!head?.isActive || !mayProposeAbout(toStaffActor(head), { role: 'officer', agency: asked.agency }))
    return noPerson
  if ((await listProposalsBy(head.id, tx)).length >= mostWaiting) return refused('too-many')
  const isNew = await insertProposal(tx, {
    ...{ ...asked, id, role: 'officer', village: null },
    ...{ isFromHead: true, proposedBy: head.id, proposedAt: now },
  })
  if (!isNew) return refused('waiting')
  const { kind, email } = asked
  await appendAudit(tx, {
    chain: proposalChain(asked),
    at: now,
    by: `account:${head.id}`,
    action: 'propose-account-change',
    details: { proposal: id, kind, email, ...difference },
  })
  return { ok: true, done: 'proposed' }
}

/** The own one, as long as nobody has decided it. Of others it looks as if there was none. */
export async function withdrawProposal({
  actor,
  now,
  proposalId,
}: Asking & { proposalId: string }): Promise<PersonResult> {
  if (!canEnter(actor, 'proposePeople')) return noPerson
  return inTransaction(async (tx): Promise<PersonResult> => {
    const proposal = await findProposal(tx, proposalId)
    const isOwn = proposal?.isFromHead === true && proposal.proposedBy === actor.accountId
    if (!isOwn || !(await deleteProposal(tx, proposalId))) return refused('nothing-there')
    await keepDecision(tx, proposal, { outcome: 'withdrawn', at: now })
    await appendAudit(tx, {
      chain: proposalChain(proposal),
      at: now,
      by: `account:${actor.accountId}`,
      action: 'drop-account-change',
      details: { proposal: proposalId, kind: proposal.kind, email: proposal.email },
    })
    return { ok: true, done: 'dropped' }
  })
}

async function isOpen(agency: AgencyCode | null): Promise<boolean> {
  return agency !== null && ((await findAgency(agency))?.isActive ?? false)
}

/** Before the transaction, which may run twice. */
const newId = () => randomBytes(12).toString('hex')
