import type { AppLoadContext } from '@remix-run/node'
import { readReceipt, type Receipt } from '#app/complaints/read-receipt.server.ts'
import { readFormToken } from './form-token.server.ts'
import { readReceiptCookie } from './receipt-cookie.server.ts'

/** The receipt that this request may see: by the cookie of the browser that filed, or by a posted form token. */
export async function findRequestedReceipt(context: AppLoadContext, request: Request): Promise<Receipt | null> {
  const { settings, now, form } = context
  const submissionKey = form ? keyOfToken(context) : (readReceiptCookie(request)?.submissionKey ?? null)
  return submissionKey === null ? null : readReceipt({ submissionKey, keys: settings.keys, now })
}

function keyOfToken({ settings, now, form }: AppLoadContext): string | null {
  const reading = readFormToken(settings.keys, form?.fields.get('token') ?? null, { purpose: 'receipt', now })
  return reading.ok ? reading.submissionKey : null
}
