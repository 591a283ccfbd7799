import type { AppLoadContext } from '@remix-run/node'
import type { StaffActor } from '#app/access/actor.ts'
import type { HeldAnswer } from '#app/complaints/components/held-page.tsx'
import { decideHeld } from '#app/complaints/decide-held.server.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import { issueFormToken, readFormToken } from '#app/http/form-token.server.ts'
import { staffTokenUse } from '#app/http/staff-step.server.ts'

/** What the token of the list of held ones is bound to: no complaint. */
const heldList = 'held'

export function heldToken(context: AppLoadContext, actor: StaffActor): string {
  return issueFormToken(context.settings.keys, staffTokenUse(actor, heldList, context.now))
}

/** Reads what the list of held ones posted and decides about each of the chosen; what was typed comes back. */
export async function takeHeldDecision(
  context: AppLoadContext,
  actor: StaffActor,
): Promise<{ status: 200 | 403 | 422; answer: HeldAnswer }> {
  const { form, now, settings } = context
  const fields = form?.fields ?? new URLSearchParams()
  const typed = {
    references: fields.getAll('reference'),
    reason: fields.get('text') ?? '',
    rejection: fields.get('reason') ?? '',
    nextDoor: fields.get('nextDoor') ?? '',
  }
  const again = (status: 403 | 422, errors: FieldErrors) => ({ status, answer: { errors, typed, results: [] } })
  const token = readFormToken(settings.keys, fields.get('token'), staffTokenUse(actor, heldList, now))
  if (!token.ok) return again(403, { '': { key: 'errors.page.expired' } })
  const decided = await decideHeld({ actor, fields, submissionKey: token.submissionKey, now })
  if (!decided.ok) return again(422, decided.errors)
  return { status: 200, answer: { errors: {}, typed: { ...typed, references: [] }, results: decided.results } }
}
