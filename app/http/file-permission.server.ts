import type { IncomingMessage } from 'node:http'
import { findStaffSession } from '#app/accounts/session.server.ts'
import { readReference } from '#app/complaints/rules/reference.ts'
import type { Settings } from '#app/config/env.server.ts'
import { readFormToken, type FormTokenUse } from './form-token.server.ts'
import type { PostedForm } from './posted-fields.ts'
import { staffFilingToken } from './staff-filing-token.ts'
import { readSignInCookie } from './sign-in-cookie.server.ts'
import { staffTokenUse } from './staff-step.server.ts'

type Door = { form: PostedForm; request: IncomingMessage; settings: Settings; now: Date }

/**
 * Whether the files of a form may be kept: only those of a form that we gave out, for this address and, at the desk, to
 * whoever is signed in. An old form counts: it comes back with its text, and its files with it.
 */
export async function mayStoreFiles(fields: URLSearchParams, door: Door): Promise<boolean> {
  const use = await tokenUse(door)
  return use !== null && readFormToken(door.settings.keys, fields.get('token'), use).submissionKey !== null
}

async function tokenUse({ form, request, settings, now }: Door): Promise<FormTokenUse | null> {
  const { filesOf: purpose, lastPart } = form
  switch (purpose) {
    case null:
      return null
    case 'submit':
      return { purpose, now }
    case 'link':
      return { purpose, binding: lastPart, now }
    case 'resident':
      return { purpose, binding: readReference(lastPart) ?? '', now }
    case 'staff-filing':
    case 'staff-step': {
      const cookies = new Request('http://localhost', { headers: { cookie: request.headers.cookie ?? '' } })
      const actor = await findStaffSession(readSignInCookie(cookies, 'petugas', settings), now)
      if (purpose === 'staff-filing') return actor && staffFilingToken(actor, now)
      return actor && staffTokenUse(actor, readReference(lastPart) ?? '', now)
    }
  }
}
