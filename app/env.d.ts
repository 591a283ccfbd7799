/// <reference types="vite/client" />
import type { Settings } from '#app/config/env.server.ts'
import type { SubmittedForm } from '#app/attachments/upload.ts'
import type { ReceiptLimit } from '#app/http/receipt-limit.server.ts'

declare module '@remix-run/server-runtime' {
  /** What the Express server hands to every loader and action. */
  interface AppLoadContext {
    nonce: string
    /** the moment of this request; nothing else reads the clock */
    now: Date
    settings: Settings
    /** shown on the page of a fault, so that a person can name it */
    requestId: string
    /** HMAC of the client's address under a key of the day; counts attempts and is stored beside nothing */
    clientKey: string
    /** counts the receipts of a mailbox in the last hour, in memory alone */
    takeReceipts: ReceiptLimit
    /** the posted form, read and bounded before Remix; null for GET and HEAD */
    form: SubmittedForm | null
    isDraining: () => boolean
    /** for long downloads: resolves when the reader has taken what was written so far */
    readerIsReady: () => Promise<void>
    /** What an action tells the loaders that run after it, for the tab's title: nothing else may pass this way. */
    answer: { hasErrors: boolean; formPage: number | null }
  }
}
