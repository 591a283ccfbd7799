import { data, type AppLoadContext } from '@remix-run/node'
import { keepUploads, listPendingUploads } from '#app/attachments/store-upload.server.ts'
import type { SubmittedForm } from '#app/attachments/upload.ts'
import { confirmRepresented } from '#app/complaints/ask-represented.server.ts'
import { confirmNewAddress } from '#app/complaints/change-contact.server.ts'
import { confirmAddress, stopMail, type MailLinkResult } from '#app/complaints/confirm-address.server.ts'
import { makeNewCode } from '#app/complaints/new-code.server.ts'
import { confirmAffected } from '#app/complaints/say-affected.server.ts'
import {
  acceptByLink,
  disputeByLink,
  type ComplaintLinkPurpose,
  type StepByLinkResult,
} from '#app/complaints/step-by-link.server.ts'
import { submissionKeyHash } from '#app/complaints/tracking-code.server.ts'

// What the button behind a link from a resident's mail does, and what is said then.

type Press = { context: AppLoadContext; link: string; submissionKey: string }

const gone = () => data({ page: 'gone' } as const, { status: 404 })

/** A reason that cannot be taken comes back as `problem`, for the form to be shown again. */
export async function pressLinkButton({ context, link, submissionKey }: Press, purpose: ComplaintLinkPurpose) {
  const { form, now } = context
  const { keys } = context.settings
  if (purpose === 'dispute') {
    const formKey = submissionKeyHash(submissionKey)
    await keepUploads(form?.uploads ?? [], formKey)
    const attachments = (await listPendingUploads(formKey)).map((file) => file.id)
    const reason = form?.fields.get('reason') ?? ''
    const result = await disputeByLink({ token: link, submissionKey, now, reason, attachments, keys })
    if (!result.ok && result.reason === 'refused') return { problem: result.problem }
    return { answer: said(purpose, result, form) }
  }
  if (purpose === 'new-code') return { answer: await showNewCode({ context, link, submissionKey }) }
  if (purpose === 'confirm-affected') {
    return { answer: said(purpose, await confirmAffected({ token: link, now }), null) }
  }
  if (purpose === 'confirm-represented') {
    const answer = (['yes', 'no'] as const).find((known) => known === form?.fields.get('confirm'))
    if (!answer) return { problem: 'errors.choice.unknown' as const }
    const result = await confirmRepresented({ token: link, answer, now })
    if (!result.ok) return { answer: gone() }
    const { reference } = result
    const done = answer === 'yes' ? purpose : ('deny-represented' as const)
    return { answer: data({ page: 'done', purpose: done, reference, refusedFiles: [] } as const, { status: 200 }) }
  }
  if (purpose === 'accept') {
    return { answer: said(purpose, await acceptByLink({ token: link, submissionKey, keys, now }), null) }
  }
  return { answer: said(purpose, await mailActs[purpose]({ token: link, keys, now }), null) }
}

const mailActs = { 'confirm-address': confirmAddress, 'stop-mail': stopMail, 'change-contact': confirmNewAddress }

/** Also for a second press, when the link is used: the same form is shown the same code. */
export async function showNewCode({ context, link, submissionKey }: Press) {
  const { settings, now } = context
  const made = await makeNewCode({ token: link, submissionKey, keys: settings.keys, now })
  if (!made.ok) return gone()
  const { reference, code } = made
  return data({ page: 'code', reference, code } as const, { status: 200 })
}

function said(
  purpose: Exclude<ComplaintLinkPurpose, 'new-code' | 'confirm-represented'>,
  result: Exclude<StepByLinkResult | MailLinkResult, { reason: 'refused' }>,
  form: SubmittedForm | null,
) {
  if (result.ok) {
    const { reference } = result
    return data({ page: 'done', purpose, reference, refusedFiles: form?.refusedFiles ?? [] } as const, { status: 200 })
  }
  return result.reason === 'passed' ? data({ page: 'passed', reference: result.reference } as const) : gone()
}
