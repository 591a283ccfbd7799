import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import type { Keys } from '#app/access/keys.server.ts'
import {
  changePerson,
  noPerson,
  refused,
  type PersonChange,
  type PersonResult,
} from '#app/accounts/change-person.server.ts'
import { createAccount, type CreateAccountResult } from '#app/accounts/create-account.server.ts'
import { agencyNameOf, readKnownPosts } from '#app/accounts/edit-person.server.ts'
import { emailProblem } from '#app/accounts/email-problem.server.ts'
import { needsSecondPerson } from '#app/accounts/grants.ts'
import { newAccountLink, offerAccountLink } from '#app/accounts/account-link.server.ts'
import { readPost, type inviteFields, type PersonPost } from '#app/accounts/person-form.ts'
import { propose } from '#app/accounts/propose.server.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import { limits } from '#app/complaints/limits.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { cleanLine, lengthOf } from '#app/complaints/rules/text.ts'
import { readEmailAddress } from '#app/emails/address.ts'
import { takeAdministratorsTurn } from '#models/account-people.server.ts'
import { findAccount, type Account } from '#models/account.server.ts'
import { queueEmails } from '#models/outbox-email.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

type InviteResult =
  { ok: true; accountId: string | null } | Extract<PersonResult, { ok: false; reason: 'not-found' | 'invalid' }>

/** By mail, with a link that sets the first password. `accountId` null: it waits for a second administrator. */
export async function invitePerson({
  actor,
  values,
  keys,
  now,
}: {
  actor: StaffActor
  values: Record<(typeof inviteFields)[number], string>
  keys: Keys
  now: Date
}): Promise<InviteResult> {
  if (!canEnter(actor, 'editPeople')) return { ok: false, reason: 'not-found' }
  const reading = await readInvitation(values)
  if (!reading.ok) return { ok: false, reason: 'invalid', errors: reading.errors }
  const { email, name, language, post } = reading.invitation
  if (needsSecondPerson(null, post)) {
    return inTransaction(async (tx): Promise<InviteResult> => {
      if (!(await takeAdministratorsTurn(tx, actor.accountId))) return { ok: false, reason: 'not-found' }
      await propose(tx, { actor, now, kind: 'invite', account: { id: null, email, name, language }, post })
      return { ok: true, accountId: null }
    })
  }
  const made = await createAccount({
    ...{ email, name, language, ...post, by: `account:${actor.accountId}`, keys, now },
    alongside: (tx) => takeAdministratorsTurn(tx, actor.accountId),
  })
  return made.ok ? { ok: true, accountId: made.accountId } : inviteRefusal(made)
}

type Invitation = Pick<Account, 'email' | 'name' | 'language'> & { post: PersonPost }

/** What was typed about somebody new, by an administrator or by a head who asks one. */
export async function readInvitation(
  values: Record<(typeof inviteFields)[number], string>,
): Promise<{ ok: true; invitation: Invitation } | { ok: false; errors: FieldErrors }> {
  const email = readEmailAddress(values.email.trim())?.toLowerCase() ?? ''
  const name = cleanLine(values.name)
  const language = values.language === 'en' ? 'en' : 'id'
  const reading = readPost(values, await readKnownPosts())
  const errors: FieldErrors = {
    ...(await emailProblem(email)),
    ...(name === '' || lengthOf(name) > limits.nameMax ? { name: { key: 'personAdmin.problem.name' as const } } : {}),
    ...(reading.ok ? {} : reading.errors),
  }
  if (!reading.ok || Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, invitation: { email, name, language, post: reading.post } }
}

/** What a form can still mend was checked before; what is left came in between. */
export function inviteRefusal({ reason }: CreateAccountResult & { ok: false }): Exclude<InviteResult, { ok: true }> {
  if (reason === 'overtaken') return { ok: false, reason: 'not-found' }
  const errors: FieldErrors =
    reason === 'email-taken'
      ? { email: { key: 'personAdmin.problem.taken' } }
      : { agency: { key: 'errors.choice.unknown' } }
  return { ok: false, reason: 'invalid', errors }
}

/** A new link by mail for who has not set a password yet; the older one ends. */
export async function inviteAgain({ keys, ...change }: PersonChange & { keys: Keys }): Promise<PersonResult> {
  const account = await findAccount(change.id)
  if (!account) return noPerson
  const link = newAccountLink({ keys, accountId: account.id, purpose: 'invitation', now: change.now })
  const agencyName = await agencyNameOf(account.agency)
  return changePerson(change, 'invite-again', async (tx, { id, role, language, isActive, passwordSetAt }) => {
    if (!isActive || passwordSetAt !== null) return { result: refused('already') }
    const expiresOn = localDateOf(link.expiresAt)
    await offerAccountLink(tx, link, change.now)
    await queueEmails(
      tx,
      [
        {
          message: 'invitation',
          facts: { role, agencyName, linkId: link.id, expiresOn },
          to: { kind: 'account', accountId: id },
          language,
          reference: null,
          key: link.id,
        },
      ],
      change.now,
    )
    return { done: 'invited', before: { expiresOn: '' }, after: { expiresOn } }
  })
}
