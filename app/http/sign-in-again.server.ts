import type { AppLoadContext } from '@remix-run/node'
import { packForm } from '#app/accounts/kept-form.ts'
import { issueFormToken } from './form-token.server.ts'

/**
 * What a desk answers when a form arrives after its sender's session ended: 401 and the sign-in form, with what was typed
 * inside it. root.tsx draws it.
 */
export function signInAgain({ settings, now, form }: AppLoadContext, request: Request): Response {
  const { pathname } = new URL(request.url)
  const waiting: SignInAgainData = {
    token: issueFormToken(settings.keys, { purpose: 'sign-in', now }),
    // The form of the code may carry one already, from the sign-in before.
    kept: form?.fields.get('kept') ?? packForm(pathname.replace(/\.data$/, ''), form?.fields ?? new URLSearchParams()),
  }
  return Response.json(waiting, { status: 401 })
}

export type SignInAgainData = { token: string; kept: string }
