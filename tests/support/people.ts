import { randomBytes } from 'node:crypto'
import { beforeAll } from 'vitest'
import type { Actor, StaffActor } from '#app/access/actor.ts'
import { createAccount } from '#app/accounts/create-account.server.ts'
import { readSecondFactorRoles } from '#app/accounts/second-factor-roles.server.ts'
import { openStaffSession, toStaffActor } from '#app/accounts/session.server.ts'
import { writeSignInCookie } from '#app/http/sign-in-cookie.server.ts'
import type { AgencyCode, Reference, Role, VillageCode } from '#app/complaints/rules/complaint.ts'
import { findAccount } from '#models/account.server.ts'
import { insertSecondFactor } from '#models/account-second-factor.server.ts'
import { loadReferenceData } from '#models/load-reference-data.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { makeKeys } from '#tests/support/mail-site.ts'

// Invented people, made the way real ones are. Each call makes another person.

export const deskAgency = 'diskominfo-staper'
/** The keys of a program that runs inside the test. A program in a process of its own has others. */
export const testKeys = makeKeys()

/** Call after useDatabase(): agencies, topics, holidays and lengths are there before the first test. */
export function useReferenceData(): void {
  beforeAll(() => loadReferenceData())
}

export function anOfficerOf(agency: AgencyCode): Promise<StaffActor> {
  return aPerson('officer', agency)
}

export function aHeadOf(agency: AgencyCode): Promise<StaffActor> {
  return aPerson('head', agency)
}

export function aCoordinator(agency: AgencyCode = deskAgency): Promise<StaffActor> {
  return aPerson('coordinator', agency)
}

/** A coordinator who reads what is against the leadership or the desk. */
export function anInspector(): Promise<StaffActor> {
  return aCoordinator('inspektorat')
}

export function aLiaison(): Promise<StaffActor> {
  return aPerson('liaison', null)
}

export function aClerkOf(village: VillageCode): Promise<StaffActor> {
  return aPerson('clerk', null, village)
}

export function anAdministrator(): Promise<StaffActor> {
  return aPerson('admin', null)
}

export function anAuditor(): Promise<StaffActor> {
  return aPerson('auditor', 'inspektorat')
}

export function theResidentOf(reference: Reference): Actor {
  return { kind: 'resident', reference }
}

/** A Cookie header of a session that began at `now`, without the slow password and the code. */
export async function signedIn(person: StaffActor, now: Date): Promise<string> {
  await giveSecondFactor(person, now)
  const id = await openStaffSession({ accountId: person.accountId, isComplete: true, now })
  return writeSignInCookie(id, 'petugas', { isHttps: false }).split(';')[0] ?? ''
}

/** Who has to have a second factor has set one up before; nobody in these tests knows its secret. */
async function giveSecondFactor({ accountId, role }: StaffActor, at: Date): Promise<void> {
  if (!(await readSecondFactorRoles()).includes(role)) return
  const factor = { salt: randomBytes(16).toString('base64url'), keyVersion: 1, lastStep: 0, backupHashes: [] }
  await inTransaction((tx) => insertSecondFactor(tx, accountId, { factor, at }))
}

async function aPerson(role: Role, agency: AgencyCode | null, village: VillageCode | null = null): Promise<StaffActor> {
  const mark = randomBytes(4).toString('hex')
  const made = await createAccount({
    email: `${role}-${mark}@contoh.example`,
    name: `Uji ${role} ${mark}`,
    role,
    agency,
    village,
    isMailed: false,
    by: 'system:test',
    keys: testKeys,
    now: new Date('2026-01-05T00:00:00Z'),
  })
  if (!made.ok) throw new Error(`No ${role} of ${agency ?? 'nowhere'}: ${made.reason}`)
  const account = await findAccount(made.accountId)
  if (!account) throw new Error(`The ${role} just made is not there`)
  return toStaffActor(account)
}
