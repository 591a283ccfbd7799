import { findMailboxMessage, listMailboxMessages } from '#models/mailbox-message.server.ts'
import type { MailboxListing, MailboxMessage } from '#models/mailbox-message.server.ts'

export type MailboxPage = { messages: MailboxListing[]; next: string | null }

const messagesPerPage = 50

/** A page of the built-in mailbox, newest first; null in production, where there is none. */
export async function readMailbox({
  to,
  after,
  isProduction,
}: {
  to: string
  after: string | null
  isProduction: boolean
}): Promise<MailboxPage | null> {
  if (isProduction) return null
  const found = await listMailboxMessages({ to: to || null, after, limit: messagesPerPage + 1 })
  const messages = found.slice(0, messagesPerPage)
  return { messages, next: found.length > messagesPerPage ? (messages.at(-1)?.id ?? null) : null }
}

export async function readMailboxMessage({
  id,
  isProduction,
}: {
  id: string
  isProduction: boolean
}): Promise<MailboxMessage | null> {
  return isProduction ? null : findMailboxMessage(id)
}

export type TextPiece = { text: string; isLink: boolean }

/** The text cut at our own addresses, so that a page can make links of them. Addresses of others stay text. */
export function cutAtLinks(text: string, publicOrigin: string): TextPiece[] {
  const pieces: TextPiece[] = []
  let rest = text
  for (;;) {
    const start = rest.indexOf(`${publicOrigin}/`)
    if (start < 0) return rest === '' ? pieces : [...pieces, { text: rest, isLink: false }]
    const address = /^\S+/.exec(rest.slice(start))?.[0] ?? ''
    if (start > 0) pieces.push({ text: rest.slice(0, start), isLink: false })
    pieces.push({ text: address, isLink: true })
    rest = rest.slice(start + address.length)
  }
}
