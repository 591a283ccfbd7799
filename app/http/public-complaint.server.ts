import { data, redirect, type AppLoadContext } from '@remix-run/node'
import { findPublished } from '#app/complaints/read-public-complaints.server.ts'
import { askAffected } from '#app/complaints/say-affected.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { issueFormToken, readFormToken } from '#app/http/form-token.server.ts'
import { languageOf } from '#app/http/language.server.ts'
import { paths } from '#app/http/paths.ts'
import { takeAffectedMail } from '#app/http/rate-limit.server.ts'
import { invalid, notFound, refusedToken, tooMany } from '#app/http/respond.ts'
import type { FieldErrors } from '#app/complaints/form.ts'

// The public half of /aduan/:reference: a published summary, and "Saya juga mengalami ini".

const tokenUse = (reference: Reference, now: Date) => ({ purpose: 'affected', binding: reference, now })

/** @throws the answer for an address that does not exist when nothing is published under this number */
export async function loadPublicPage({ settings, now, answer }: AppLoadContext, reference: Reference, isSent: boolean) {
  const row = (await findPublished(reference, now)) ?? notFound()
  const token = issueFormToken(settings.keys, tokenUse(reference, now))
  return data({ kind: 'public', row, token, isSent, hasErrors: answer.hasErrors } as const)
}

export async function takeAffected(context: AppLoadContext, request: Request, reference: Reference) {
  const { form, settings, now, clientKey } = context
  const email = form?.fields.get('email') ?? ''
  const again = (errors: FieldErrors) => ({
    email,
    errors,
    token: issueFormToken(settings.keys, tokenUse(reference, now)),
  })
  if (!readFormToken(settings.keys, form?.fields.get('token') ?? null, tokenUse(reference, now)).ok) {
    return refusedToken(again({ email: { key: 'errors.page.expired' } }))
  }
  const limit = await takeAffectedMail({ clientKey, now })
  if (!limit.allowed) return tooMany(again({ email: { key: 'publication.affected.tooMany' } }), limit.retryAt, now)
  const language = languageOf(request, context)
  const result = await askAffected({ reference, email, language, keys: settings.keys, now })
  if (result.ok) return redirect(`${paths.published(reference)}&selesai=affected`, { status: 303 })
  if (result.reason === 'not-found') notFound()
  const key = result.reason === 'bad-address' ? 'errors.email.bad' : 'errors.step.impossible'
  return invalid(again({ email: { key } }), context)
}
