import { data, redirect, type AppLoadContext } from '@remix-run/node'
import { openResidentSession } from '#app/accounts/session.server.ts'
import type { RefusedFile } from '#app/attachments/upload.ts'
import { readReceipt } from '#app/complaints/read-receipt.server.ts'
import type { SubmissionResult } from '#app/complaints/submit-complaint.server.ts'
import { issueFormToken } from './form-token.server.ts'
import { paths } from './paths.ts'
import { keepsCookies, writeReceiptCookie } from './receipt-cookie.server.ts'
import { writeSignInCookie } from './sign-in-cookie.server.ts'

type Sent = Pick<Extract<SubmissionResult, { ok: true }>, 'reference' | 'filed'> & {
  submissionKey: string
  refusedFiles: RefusedFile[]
}

/** After the commit: a redirect to the receipt where the browser keeps cookies, else the receipt itself. */
export async function answerWithReceipt(context: AppLoadContext, request: Request, sent: Sent) {
  const { now, settings } = context
  const { reference, filed, submissionKey, refusedFiles } = sent
  const headers = new Headers({ 'Cache-Control': 'no-store' })
  if (keepsCookies(request)) {
    const session = await openResidentSession({ reference, now })
    headers.append('Set-Cookie', writeSignInCookie(session, 'warga', settings))
    headers.append('Set-Cookie', writeReceiptCookie({ submissionKey, refusedFiles }, settings.isHttps))
    return redirect(paths.receipt(), { status: 303, headers })
  }
  const receipt = await readReceipt({ submissionKey, filed, keys: settings.keys, now })
  const receiptToken = issueFormToken(settings.keys, { purpose: 'receipt', now }, submissionKey)
  return data({ kind: 'receipt' as const, receipt, receiptToken, refusedFiles }, { headers })
}
