import { staffMail, writer, type Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'

/** How much waits for a look, and why: one mail for a whole flood, without a number or a word of any of them. */
export function heldDigest({ count, reasons }: MessageFacts['held-digest'], reader: Reader): Message {
  const { words } = writer(reader)
  return staffMail(reader, {
    subject: reader.t('holding.mail.subject', { count }),
    blocks: [
      words('holding.mail.body'),
      ...reasons.map(({ reason, count: many }) =>
        words('holding.mail.reason', { why: reader.t(`holding.why.${reason}`), count: many }),
      ),
    ],
  })
}
