import { appendAudit } from '#models/audit-entry.server.ts'
import { setMailState } from '#models/complaint.server.ts'
import { findLink, useLink } from '#models/link-token.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'

export type MailLinkResult = { ok: true; reference: Reference } | { ok: false; reason: 'link-unknown' }

/** The owner of the address pressed the button behind the link of the first mail: from now on mails carry content. */
export function confirmAddress({ token, now }: { token: string; now: Date }): Promise<MailLinkResult> {
  return useMailLink({ token, now, purpose: 'confirm-address', change: { confirmed: true } })
}

/** "Bukan saya, hentikan": no mail goes to this address any more. The complaint itself goes on. */
export function stopMail({ token, now }: { token: string; now: Date }): Promise<MailLinkResult> {
  return useMailLink({ token, now, purpose: 'stop-mail', change: { stopped: true } })
}

async function useMailLink({
  token,
  now,
  purpose,
  change,
}: {
  token: string
  now: Date
  purpose: 'confirm-address' | 'stop-mail'
  change: { confirmed: true } | { stopped: true }
}): Promise<MailLinkResult> {
  const link = await findLink(token, now)
  const reference = link?.purpose === purpose ? link.reference : null
  if (reference === null) return { ok: false, reason: 'link-unknown' }
  const isDone = await inTransaction(async (tx) => {
    if (!(await useLink(tx, token, now))) return false
    await setMailState(tx, reference, change)
    await appendAudit(tx, { chain: `complaint:${reference}`, at: now, by: 'resident', action: purpose })
    return true
  })
  return isDone ? { ok: true, reference } : { ok: false, reason: 'link-unknown' }
}
