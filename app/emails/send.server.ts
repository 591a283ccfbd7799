import { Readable } from 'node:stream'
import nodemailer from 'nodemailer'
import type { SMTPPoolOptions } from 'nodemailer/lib/smtp-pool'
import { readEmailAddress } from '#app/emails/address.ts'
import type { Language } from '#app/complaints/rules/complaint.ts'
import type { Message } from '#app/emails/layout.ts'

/** One message to one person. */
export type OutgoingEmail = Message & {
  to: string
  /** with angle brackets; the same on every repeat, so that mail systems and we recognise a duplicate */
  messageId: string
  language: Language
  date: Date
}

/** `uncertain`: the connection was lost after DATA, the server may have it; it is sent again with the same Message-ID. */
export type SendResult =
  | { kind: 'sent' }
  | { kind: 'uncertain'; error: string }
  | { kind: 'temporary'; error: string }
  | { kind: 'permanent'; error: string }

export type MailTransport = {
  send: (email: OutgoingEmail) => Promise<SendResult>
  close: () => void
}

export type MailTimes = {
  connectMs: number
  greetingMs: number
  silenceMs: number
  /** for one message in all: a server that trickles bytes never falls silent */
  wholeMs: number
}

// The whole is shorter than the lease of an outbox row (app/jobs/send-outbox.server.ts), so that a slow server cannot make
// two workers send one mail.
const usualTimes: MailTimes = { connectMs: 10_000, greetingMs: 10_000, silenceMs: 30_000, wholeMs: 45_000 }
const maxSubjectLetters = 150

type Relay = {
  host: string
  port: number
  isSecure: boolean
  auth: { user: string; pass: string } | null
}

/**
 * The only place that talks to a mail server. Pooled; TLS is demanded unless the server is on this machine.
 * @throws when there is neither SMTP_URL nor a built-in mailbox: a worker that could not send must not start
 */
export function openMailTransport({
  settings,
  mailboxPort,
  times = usualTimes,
  connections = 4,
}: {
  settings: { smtpUrl: string | null; mailFrom: { name: string; address: string } }
  mailboxPort: number | null
  times?: MailTimes
  connections?: number
}): MailTransport {
  const pool = nodemailer.createTransport(poolOptions(findRelay(settings.smtpUrl, mailboxPort), times, connections))
  // By the signal, the one object of a message that nodemailer passes on as it is.
  const started = new WeakSet<AbortSignal>()
  pool.use('stream', (mail, done) => {
    const { message, data } = mail
    if (!isSameRecipient(message.getEnvelope().to, data.to)) {
      done(new EnvelopeMismatch())
      return
    }
    const make = message.createReadStream.bind(message)
    // nodemailer gives the same error whether a connection was lost before or after DATA (tried). The server's go-ahead
    // is what makes it read the message, so the first read tells the two apart.
    message.createReadStream = (options) => {
      const begin = () => {
        if (data.signal) started.add(data.signal)
      }
      return Readable.from(readAfter(begin, make(options)))
    }
    done()
  })

  return {
    send: async (email) => {
      if (readEmailAddress(email.to) !== email.to) return { kind: 'permanent', error: 'bad-address' }
      const signal = AbortSignal.timeout(times.wholeMs)
      const data = mailData(email, settings.mailFrom, signal)
      try {
        const info = await pool.sendMail(data)
        return isSameRecipient(info.envelope.to, data.to)
          ? { kind: 'sent' }
          : { kind: 'permanent', error: 'envelope-mismatch' }
      } catch (error) {
        return classify(error, { hasStarted: started.has(signal) })
      }
    },
    close: () => {
      pool.close()
    },
  }
}

function poolOptions(relay: Relay, times: MailTimes, connections: number): SMTPPoolOptions & { pool: true } {
  const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(relay.host)
  return {
    pool: true,
    host: relay.host,
    port: relay.port,
    secure: relay.isSecure,
    auth: relay.auth ?? undefined,
    requireTLS: !isLocal && !relay.isSecure,
    // A mail server on this machine speaks plainly or has a certificate nobody signed: nothing leaves the machine.
    ignoreTLS: isLocal && !relay.isSecure,
    tls: { minVersion: 'TLSv1.2' },
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: times.connectMs,
    greetingTimeout: times.greetingMs,
    socketTimeout: times.silenceMs,
    dnsTimeout: times.connectMs,
    maxConnections: connections,
    idleTimeout: 30_000,
    // Trap: the pool repeats a message by itself when a connection closes, five times, also after DATA. Only the outbox
    // repeats here, where it is counted.
    maxRequeues: 0,
  }
}

async function* readAfter(begin: () => void, source: Readable): AsyncGenerator<Buffer> {
  begin()
  for await (const chunk of source) yield chunk as Buffer
}

function findRelay(smtpUrl: string | null, mailboxPort: number | null): Relay {
  if (smtpUrl === null) {
    if (mailboxPort === null) throw new Error('No SMTP_URL, and the built-in mailbox does not run in this process')
    return { host: '127.0.0.1', port: mailboxPort, isSecure: false, auth: null }
  }
  const url = new URL(smtpUrl)
  const isSecure = url.protocol === 'smtps:'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (isSecure ? 465 : 587)),
    isSecure,
    auth:
      url.username === '' ? null : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
  }
}

function mailData(email: OutgoingEmail, from: { name: string; address: string }, signal: AbortSignal) {
  return {
    // Objects, never strings: a string is parsed, and a comma or line break in it changes who gets the mail.
    from: { name: from.name, address: from.address },
    to: { name: '', address: email.to },
    subject: cutSubject(email.subject),
    text: email.text,
    html: email.html,
    textEncoding: shorterEncoding(email.text),
    messageId: email.messageId,
    date: email.date,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': email.language,
    },
    signal,
  }
}

/** Quoted-printable keeps Latin text readable on the wire but triples every other byte; base64 adds a third to all. */
function shorterEncoding(text: string): 'quoted-printable' | 'base64' {
  const bytes = Buffer.byteLength(text)
  const foreignBytes = Buffer.byteLength(text.replace(/[\u0000-\u007f]+/g, ''))
  return bytes + 2 * foreignBytes > bytes * 1.37 ? 'base64' : 'quoted-printable'
}

/** At most 150 letters in one line: longer ones go out unfolded and servers may refuse them. */
export function cutSubject(subject: string): string {
  const letters = [...subject.replace(/[\p{C}\u2028\u2029]+/gu, ' ').trim()]
  return letters.length <= maxSubjectLetters ? letters.join('') : `${letters.slice(0, maxSubjectLetters - 1).join('')}…`
}

/** Exactly the one who was asked for. Anything else means that an address was read in another way than ours. */
export function isSameRecipient(envelopeTo: unknown, asked: unknown): boolean {
  const address = typeof asked === 'object' && asked !== null && 'address' in asked ? asked.address : asked
  return Array.isArray(envelopeTo) && envelopeTo.length === 1 && envelopeTo[0] === address
}

class EnvelopeMismatch extends Error {}

/** Commands at which a 5xx speaks about this message or its recipient. Others (greeting, sign-in) speak about us. */
const aboutTheMessage = new Set(['MAIL FROM', 'RCPT TO', 'DATA'])

function classify(error: unknown, { hasStarted }: { hasStarted: boolean }): SendResult {
  if (error instanceof EnvelopeMismatch) return { kind: 'permanent', error: 'envelope-mismatch' }
  const { code, command, responseCode } = (error ?? {}) as { code?: string; command?: string; responseCode?: number }
  if (responseCode !== undefined) {
    const said = `smtp-${String(responseCode)}`
    return responseCode >= 500 && aboutTheMessage.has(command ?? '')
      ? { kind: 'permanent', error: said }
      : { kind: 'temporary', error: said }
  }
  return { kind: hasStarted ? 'uncertain' : 'temporary', error: code ?? 'failed' }
}
