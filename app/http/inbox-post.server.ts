import { redirect, type AppLoadContext } from '@remix-run/node'
import type { StaffActor } from '#app/access/actor.ts'
import { itemsIn, readBulkForm } from '#app/complaints/bulk-form.ts'
import { findByPerson } from '#app/complaints/find-by-person.server.ts'
import { noAnswer } from '#app/complaints/inbox-answer.ts'
import { inboxQuery, readInboxWish } from '#app/complaints/inbox-wish.ts'
import { dropView, keepView } from '#app/complaints/save-view.server.ts'
import { takeBulkStep } from '#app/complaints/take-bulk-step.server.ts'
import { paths } from '#app/http/paths.ts'
import { answerWith, notFound } from '#app/http/respond.ts'
import { ownFormKey, staffToken } from '#app/http/staff-step.server.ts'

/** What the token of the list's own forms is bound to: no complaint. */
export const listForm = 'inbox'

/** Own views, the search for a person (a post, because no name may stand in an address), several complaints at once. */
export async function takeInboxPost(context: AppLoadContext, actor: StaffActor, query: URLSearchParams) {
  const fields = context.form?.fields ?? notFound()
  const key = ownFormKey(context, actor, listForm)
  if (key === null) return answerWith(noAnswer, 403, context)
  const { settings, now } = context
  if (fields.has('step')) return takeBulk(context, actor, key)
  const token = staffToken(context, actor, listForm)
  const name = fields.get('name') ?? ''
  if (fields.get('go') === 'person') {
    const typed = fields.get('person') ?? ''
    const found = await findByPerson({ actor, typed, keys: settings.keys, now })
    return answerWith({ ...noAnswer, found, typed, token }, 200, context)
  }
  if (fields.get('go') === 'drop') await dropView(actor, name)
  else {
    const kept = await keepView(actor, { name, query: query.toString() })
    if (!kept.ok) return answerWith({ ...noAnswer, problem: kept.reason, typed: name, token }, 422, context)
  }
  return redirect(paths.inbox(inboxQuery(readInboxWish(query))), { status: 303 })
}

/** First what would happen and which mails would go; sent only by the button beneath that. */
async function takeBulk(context: AppLoadContext, actor: StaffActor, submissionKey: string) {
  const fields = context.form?.fields ?? notFound()
  const read = readBulkForm(fields, actor.role)
  const chosen = itemsIn(fields).map(({ reference }) => reference)
  const typed = Object.fromEntries([...fields].filter(([name]) => typedFields.has(name)))
  if (!read.ok) {
    const token = staffToken(context, actor, listForm)
    return answerWith({ ...noAnswer, bulk: { chosen, typed, errors: read.errors, outcome: null }, token }, 422, context)
  }
  const { settings, now } = context
  const isPreview = fields.get('go') !== 'send'
  const outcome = await takeBulkStep({
    ...{ actor, form: read.form, submissionKey, now, settings, keys: settings.keys },
    isRehearsal: isPreview,
  })
  const bulk = { chosen, typed, errors: {}, outcome: { ...outcome, form: read.form, isPreview } }
  // Of the preview a form of its own: pressed twice, it is one step for each.
  return answerWith({ ...noAnswer, bulk, token: staffToken(context, actor, listForm) }, 200, context)
}

const typedFields: ReadonlySet<string> = new Set(['step', 'officer', 'agency', 'class', 'topic', 'into'])
