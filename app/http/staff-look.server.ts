import type { AppLoadContext } from '@remix-run/node'
import type { StaffActor } from '#app/access/actor.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import { readLookReason, type NameLook } from '#app/complaints/look-form.ts'
import type { Contact } from '#app/complaints/rules/complaint.ts'
import { showContact } from '#app/complaints/show-contact.server.ts'
import { showName } from '#app/complaints/show-name.server.ts'
import { notFound } from '#app/http/respond.ts'
import { isOwnForm } from '#app/http/staff-step.server.ts'

/** What the answer to one post shows of a resident, each look written down. No step, and no page that can be opened again. */
export type Look = { contact: Contact | null; nameLook: NameLook | null }

type PostedLook = { status: 200 | 403 | 422; look: Look }

/** @returns null where the page posted a step, not a look */
export async function takePostedLook(
  context: AppLoadContext,
  actor: StaffActor,
  reference: string,
): Promise<PostedLook | null> {
  switch (context.form?.fields.get('confirm')) {
    case 'contact': {
      const isOwn = isOwnForm(context, actor, reference)
      const contact = isOwn ? await showContact({ actor, reference, now: context.now }) : null
      return { status: 200, look: { contact, nameLook: null } }
    }
    case 'name':
      return lookAtName(context, actor, reference)
    default:
      return null
  }
}

async function lookAtName(context: AppLoadContext, actor: StaffActor, reference: string): Promise<PostedLook> {
  const typed = context.form?.fields.get('reason') ?? ''
  const answer = (status: PostedLook['status'], name: string | null, errors: FieldErrors): PostedLook => ({
    status,
    look: { contact: null, nameLook: { name, reason: name === null ? typed : '', errors } },
  })
  if (!isOwnForm(context, actor, reference)) return answer(403, null, { '': { key: 'errors.page.expired' } })
  const reading = readLookReason(typed)
  if (!reading.ok) return answer(422, null, reading.errors)
  const shown = await showName({ actor, reference, reason: reading.reason, now: context.now })
  if (shown.kind === 'not-found') return notFound()
  return shown.kind === 'shown'
    ? answer(200, shown.name, {})
    : answer(422, null, { '': { key: 'matters.name.refused' } })
}
