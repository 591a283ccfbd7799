import { createHash, randomBytes } from 'node:crypto'
import { inspectorate, type StaffActor } from '#app/access/actor.ts'
import type { Reach } from '#app/access/reach.ts'
import { findReach } from '#app/accounts/reach.server.ts'
import { readSecondFactorRoles } from '#app/accounts/second-factor-roles.server.ts'
import { noteUseEverySeconds, sessionMinutes } from '#app/accounts/session-length.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { findAccount, type Account } from '#models/account.server.ts'
import { noteSignedIn } from '#models/account-people.server.ts'
import { deleteSignIn, findSignIn, insertSignIn, touchSignIn, type SignIn } from '#models/sign-in.server.ts'

const minuteMs = 60_000

/** @returns the id for the cookie: 256 random bits, of which the database keeps the SHA-256 only */
export async function openStaffSession({
  accountId,
  isComplete,
  now,
}: {
  accountId: string
  /** false: the password was right, the code of the second factor is still owed */
  isComplete: boolean
  now: Date
}): Promise<string> {
  const id = newSessionId()
  await insertSignIn({ idHash: hashOf(id), kind: 'staff', accountId, isComplete, startedAt: now, usedAt: now })
  if (isComplete) await noteSignedIn(accountId, now)
  return id
}

/** Role and agency are those of this moment, not of the sign-in: who was moved or dismissed is out at the next click. */
export async function findStaffSession(id: string | null, now: Date): Promise<StaffActor | null> {
  const session = await findAccountSession(id, now)
  if (!session?.isComplete) return null
  return toStaffActor(session.account, await findReach(session.account, localDateOf(now)))
}

/** The same without a trace: who only has a page open is not using it, and the session ends in its time. */
export async function findIdleStaffSession(id: string | null, now: Date): Promise<StaffActor | null> {
  const signIn = await findLiving(id, now)
  const account = signIn?.kind === 'staff' && signIn.isComplete ? await findAccount(signIn.accountId) : null
  if (!account?.isActive || (await owesSetUp(account))) return null
  return toStaffActor(account, await findReach(account, localDateOf(now)))
}

export type AccountSession = { account: Account; isComplete: boolean; idHash: string }

/** Also one that still owes the code: the page of the second factor alone asks for it. */
export async function findAccountSession(id: string | null, now: Date): Promise<AccountSession | null> {
  const signIn = await findLiving(id, now)
  if (signIn?.kind !== 'staff') return null
  const account = await findAccount(signIn.accountId)
  if (!account?.isActive) return null
  await noteUse(signIn, now)
  const isComplete = signIn.isComplete && !(await owesSetUp(account))
  return { account, isComplete, idHash: signIn.idHash }
}

/**
 * Who has to have a second factor and has none. Asked at each request, not only at the sign-in: one that is under way while
 * a role is put on the list opens a session that no longer counts.
 */
export async function owesSetUp({ secondFactorAt, role }: Account): Promise<boolean> {
  return secondFactorAt === null && (await readSecondFactorRoles()).includes(role)
}

/** Ends one session, whoever's it is; a second time it does nothing. */
export async function closeSession(id: string | null): Promise<void> {
  if (id) await deleteSignIn(hashOf(id))
}

/** The same for who has only its hash. */
export function closeSessionOf(idHash: string): Promise<void> {
  return deleteSignIn(idHash)
}

/** For one complaint only, after number and code were proved. @returns the id for the cookie */
export async function openResidentSession({ reference, now }: { reference: Reference; now: Date }): Promise<string> {
  const id = newSessionId()
  await insertSignIn({ idHash: hashOf(id), kind: 'resident', reference, startedAt: now, usedAt: now })
  return id
}

export async function findResidentSession(id: string | null, now: Date): Promise<{ reference: Reference } | null> {
  const signIn = await findLiving(id, now)
  if (signIn?.kind !== 'resident') return null
  await noteUse(signIn, now)
  return { reference: signIn.reference }
}

export function toStaffActor(account: Account, reach: Reach = 'all'): StaffActor {
  return {
    kind: 'account',
    accountId: account.id,
    name: account.name,
    role: account.role,
    agency: account.agency,
    village: account.village,
    isInspectorate: account.role === 'coordinator' && account.agency === inspectorate,
    reach,
  }
}

async function findLiving(id: string | null, now: Date): Promise<SignIn | null> {
  if (!id) return null
  const signIn = await findSignIn(hashOf(id))
  return signIn && !isOver(signIn, now) ? signIn : null
}

/** Too long without a click, or too long in all. */
export function isOver(signIn: SignIn, now: Date): boolean {
  const idleMs = now.getTime() - signIn.usedAt.getTime()
  const ageMs = now.getTime() - signIn.startedAt.getTime()
  return idleMs > sessionMinutes.idle * minuteMs || ageMs > mostMinutes(signIn) * minuteMs
}

function mostMinutes(signIn: SignIn): number {
  if (signIn.kind === 'resident') return Infinity
  return signIn.isComplete ? sessionMinutes.staffInAll : sessionMinutes.untilCode
}

async function noteUse(signIn: SignIn, now: Date): Promise<void> {
  if (now.getTime() - signIn.usedAt.getTime() >= noteUseEverySeconds * 1000) await touchSignIn(signIn.idHash, now)
}

const newSessionId = () => randomBytes(32).toString('base64url')
const hashOf = (id: string) => createHash('sha256').update(id).digest('base64url')
