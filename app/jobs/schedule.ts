import { cleanAttachments } from '#app/jobs/clean-attachments.server.ts'
import { sendOutbox } from '#app/jobs/send-outbox.server.ts'
import { sweepUploads } from '#app/jobs/sweep-uploads.server.ts'
import type { Settings } from '#app/config/env.server.ts'
import type { MailTransport } from '#app/emails/send.server.ts'

export type JobTools = { settings: Settings; now: () => Date; transport: MailTransport }

export type Job = {
  name: string
  /** the pause between two runs; a run that found work starts again at once */
  everySeconds: number
  /** @returns how much it did; all of them may run twice at once, on two machines, without doing anything twice */
  run: (tools: JobTools) => Promise<number>
}

/** What the worker does by itself. The order is that of the pages: mail first. */
export const schedule: readonly Job[] = [
  { name: 'send-outbox', everySeconds: 1, run: (tools) => sendOutbox({ ...tools, limit: 50 }) },
  { name: 'clean-attachments', everySeconds: 1, run: ({ now }) => cleanAttachments({ now: now(), limit: 10 }) },
  { name: 'sweep-uploads', everySeconds: 600, run: ({ now }) => sweepUploads({ now: now() }) },
]
