import { redirect, type AppLoadContext } from '@remix-run/node'
import { findAccountSession, findResidentSession, findStaffSession } from '#app/accounts/session.server.ts'
import type { Actor, StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import type { PlaceAction } from '#app/access/matrix.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { paths } from './paths.ts'
import { notFound } from './respond.ts'
import { signInAgain } from './sign-in-again.server.ts'
import { readSignInCookie } from './sign-in-cookie.server.ts'

/** Who of the staff is asking, read from the database at every request: a moved officer loses access at the next click. */
export async function findStaff(context: AppLoadContext, request: Request): Promise<StaffActor | null> {
  return findStaffSession(readSignInCookie(request, 'petugas', context.settings), context.now)
}

/**
 * Whoever is not signed in is sent to sign in, with what they had just posted, and whoever still owes a code, or the set-up
 * of one, to that; whoever may not enter sees what is not there.
 */
export async function requireStaff(
  context: AppLoadContext,
  request: Request,
  action: PlaceAction,
): Promise<StaffActor> {
  const actor = await findStaff(context, request)
  if (!actor) throw context.form ? signInAgain(context, request) : redirect(await missingStep(context, request))
  return canEnter(actor, action) ? actor : notFound()
}

async function missingStep(context: AppLoadContext, request: Request): Promise<string> {
  const session = await findAccountSession(readSignInCookie(request, 'petugas', context.settings), context.now)
  return session ? paths.secondFactor() : paths.signIn()
}

/** The resident whose number and code opened this session, for this one complaint; otherwise a stranger. */
export async function findResident(context: AppLoadContext, request: Request, reference: Reference): Promise<Actor> {
  const session = await findResidentSession(readSignInCookie(request, 'warga', context.settings), context.now)
  return session?.reference === reference ? { kind: 'resident', reference } : { kind: 'stranger' }
}
