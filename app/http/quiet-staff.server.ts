import { redirect, type AppLoadContext } from '@remix-run/node'
import { findIdleStaffSession } from '#app/accounts/session.server.ts'
import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import type { PlaceAction } from '#app/access/matrix.ts'
import { paths } from './paths.ts'
import { notFound } from './respond.ts'
import { readSignInCookie } from './sign-in-cookie.server.ts'

/** For what a page asks by itself: nobody pressed anything, so it must not keep a session alive. */
export async function requireIdleStaff(
  context: AppLoadContext,
  request: Request,
  action: PlaceAction,
): Promise<StaffActor> {
  const actor = await findIdleStaffSession(readSignInCookie(request, 'petugas', context.settings), context.now)
  if (!actor) throw redirect(paths.signIn())
  return canEnter(actor, action) ? actor : notFound()
}
