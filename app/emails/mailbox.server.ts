import { randomUUID } from 'node:crypto'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import { storeMailboxMessage } from '#models/mailbox-message.server.ts'

export type Mailbox = { port: number; stop: () => Promise<void> }

const maxMessageBytes = 1024 * 1024
const keptHeaders = [
  'auto-submitted',
  'content-language',
  'date',
  'from',
  'message-id',
  'reply-to',
  'to',
  'x-auto-response-suppress',
]

/**
 * The built-in mailbox: a real SMTP server on loopback, so that development, demo and tests make the same hop as
 * production. Without TLS and sign-in, since nothing but this machine reaches it.
 */
export async function startMailbox({ now, port = 0 }: { now: () => Date; port?: number }): Promise<Mailbox> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: maxMessageBytes,
    logger: false,
    onData: (stream, session, callback) => {
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      store(stream, recipients, now()).then(
        (isStored) => {
          callback(isStored ? null : Object.assign(new Error('Message too large'), { responseCode: 552 }))
        },
        (error: unknown) => {
          // Answered as a failure of the server: the sender keeps the mail and tries again.
          callback(error instanceof Error ? error : new Error('Not stored'))
        },
      )
    },
  })
  // A client that goes away in the middle is its own affair; without a listener it would end the program.
  server.on('error', () => undefined)
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return { port: portOf(server), stop: () => new Promise((resolve) => server.close(resolve)) }
}

function portOf(server: SMTPServer): number {
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('The mailbox has no port')
  return address.port
}

async function store(stream: SMTPServerDataStream, recipients: readonly string[], receivedAt: Date): Promise<boolean> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  if (stream.sizeExceeded) return false
  const raw = Buffer.concat(chunks)
  const mail = await simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true, skipHtmlToText: true })
  for (const to of recipients) {
    await storeMailboxMessage({
      messageId: mail.messageId ?? `<${randomUUID()}@mailbox>`,
      to: to.toLowerCase(),
      from: mail.from?.text ?? '',
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: mail.html || '',
      headers: headersOf(mail),
      sizeBytes: raw.length,
      receivedAt,
    })
  }
  return true
}

function headersOf(mail: ParsedMail): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const { key, line } of mail.headerLines) {
    if (keptHeaders.includes(key)) headers[key] = line.slice(line.indexOf(':') + 1).trim()
  }
  return headers
}
