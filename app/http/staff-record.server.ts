import { data, type AppLoadContext } from '@remix-run/node'
import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import type { PlaceAction } from '#app/access/matrix.ts'
import type { RecordAnswer } from '#app/agencies/components/record-form.tsx'
import type { EditResult } from '#app/agencies/edit-agency.server.ts'
import { postedValues } from '#app/agencies/form.ts'
import { recordVersion } from '#app/agencies/record-version.server.ts'
import { requireStaff } from './actor.server.ts'
import { issueFormToken, readFormToken } from './form-token.server.ts'
import { conflict, invalid, notFound, refusedToken } from './respond.ts'

// What every form of an administrator's record needs: who is asking, its token, the fields as typed.

/** `read`: who opens the page at all, where some only read it; every post asks for `action`. */
type Record = { action: PlaceAction; purpose: string; read?: PlaceAction }

/** Who opens the page, with a token for its form; a reader gets neither. */
export async function openRecord(context: AppLoadContext, request: Request, { action, purpose, read }: Record) {
  const { settings, now } = context
  const actor = await requireStaff(context, request, read ?? action)
  const isReader = !canEnter(actor, action)
  const token = isReader ? '' : issueFormToken(settings.keys, { purpose, binding: actor.accountId, now })
  return { actor, token, isReader }
}

type PostedRecord<Field extends string> = {
  actor: StaffActor
  values: { [name in Field]: string }
  /** of the record the form was filled with */
  version: string
  /** false: missing, foreign or too old; the page comes back with what was typed */
  isOurs: boolean
}

export async function readRecord<Field extends string>(
  context: AppLoadContext,
  request: Request,
  { action, purpose, fields }: Record & { fields: readonly Field[] },
): Promise<PostedRecord<Field>> {
  const { settings, now, form } = context
  const actor = await requireStaff(context, request, action)
  const use = { purpose, binding: actor.accountId, now }
  return {
    actor,
    values: postedValues(fields, form),
    version: form?.fields.get('version') ?? '',
    isOurs: readFormToken(settings.keys, form?.fields.get('token') ?? null, use).ok,
  }
}

/** The way of every such form: read, refuse a foreign token, save, and answer with what was typed where it did not go through. */
export async function saveRecord<Field extends string>(
  context: AppLoadContext,
  request: Request,
  record: Record & { fields: readonly Field[] },
  save: (posted: PostedRecord<Field>) => Promise<EditResult>,
) {
  const posted = await readRecord(context, request, record)
  const { values, version } = posted
  const answer: RecordAnswer = { isSaved: false, values, version, errors: {}, current: null, formError: null }
  if (!posted.isOurs) return refusedToken<RecordAnswer>({ ...answer, formError: 'errors.page.expired' })
  const result = await save(posted)
  if (result.ok) return data<RecordAnswer>({ ...answer, isSaved: true, version: null })
  if (result.reason === 'not-found') return notFound()
  if (result.reason === 'invalid') return invalid<RecordAnswer>({ ...answer, errors: result.errors }, context)
  const { current } = result
  return conflict<RecordAnswer>({ ...answer, version: null, current, formError: 'admin.problem.changed' })
}

/** What a form answers whose effect is read before it is saved. `checked`: of which values. */
export type CheckedAnswer<Effect> = RecordAnswer & { effect: Effect | null; checked: string }

type Preview<Effect> = { ok: true; effect: Effect } | Extract<EditResult, { reason: 'not-found' | 'invalid' }>

/** Like `saveRecord`, in two presses: the first shows the effect, the second saves exactly the values it was shown for. */
export async function saveCheckedRecord<Field extends string, Effect>(
  context: AppLoadContext,
  request: Request,
  record: Record & { fields: readonly Field[] },
  {
    preview,
    save,
  }: {
    preview: (posted: PostedRecord<Field>) => Promise<Preview<Effect>>
    save: (posted: PostedRecord<Field>) => Promise<EditResult>
  },
) {
  const posted = await readRecord(context, request, record)
  const { values, version } = posted
  type Answer = CheckedAnswer<Effect>
  const plain = { isSaved: false, values, version, errors: {}, current: null, formError: null } satisfies RecordAnswer
  const answer: Answer = { ...plain, effect: null, checked: '' }
  if (!posted.isOurs) return refusedToken<Answer>({ ...answer, formError: 'errors.page.expired' })
  const checked = recordVersion(values)
  const fields = context.form?.fields
  const wantsSaving = fields?.get('step') === 'save'
  if (wantsSaving && fields.get('checked') === checked) {
    const result = await save(posted)
    if (result.ok) return data<Answer>({ ...answer, isSaved: true, version: null })
    if (result.reason === 'not-found') return notFound()
    if (result.reason === 'invalid') return invalid<Answer>({ ...answer, errors: result.errors }, context)
    const { current } = result
    return conflict<Answer>({ ...answer, version: null, current, formError: 'admin.problem.changed' })
  }
  const found = await preview(posted)
  if (!found.ok && found.reason === 'not-found') return notFound()
  if (!found.ok) return invalid<Answer>({ ...answer, errors: found.errors }, context)
  const shown = { ...answer, effect: found.effect, checked }
  if (!wantsSaving) return data<Answer>(shown)
  return invalid<Answer>({ ...shown, formError: 'routingRules.problem.check' }, context)
}
