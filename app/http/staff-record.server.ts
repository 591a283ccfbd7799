import type { AppLoadContext } from '@remix-run/node'
import type { StaffActor } from '#app/access/actor.ts'
import type { PlaceAction } from '#app/access/matrix.ts'
import { postedValues } from '#app/agencies/form.ts'
import { requireStaff } from './actor.server.ts'
import { issueFormToken, readFormToken } from './form-token.server.ts'

// What every form of an administrator's record needs: who is asking, its token, the fields as typed.

type Record = { action: PlaceAction; purpose: string }

/** Who opens the page, with a token for its form. */
export async function openRecord(context: AppLoadContext, request: Request, { action, purpose }: Record) {
  const { settings, now } = context
  const actor = await requireStaff(context, request, action)
  return { actor, token: issueFormToken(settings.keys, { purpose, binding: actor.accountId, now }) }
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
