import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { afterEach, beforeAll, beforeEach } from 'vitest'
import type { Keys } from '#app/access/keys.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import type { Settings } from '#app/config/env.server.ts'
import { confirmAddressLinkId, newLink, stopMailLinkId } from '#app/emails/links.server.ts'
import type { MessageFacts } from '#app/emails/message-facts.ts'
import { openMailTransport, type MailTransport } from '#app/emails/send.server.ts'
import { sendOutbox } from '#app/jobs/send-outbox.server.ts'
import { makeLink, type LinkPurpose } from '#models/link-token.server.ts'
import { loadReferenceData } from '#models/load-reference-data.server.ts'
import { queueEmails, type OwedEmail, type Recipient } from '#models/outbox-email.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { rawDatabase, storedIn } from '#tests/support/database.ts'
import { startSink, type Sink } from '#tests/support/smtp-sink.ts'

export function makeKeys(): Keys {
  const mail = generateKeyPairSync('x25519')
  return {
    ring: [randomBytes(32)],
    identityPublicKey: generateKeyPairSync('x25519').publicKey,
    mailPublicKey: mail.publicKey,
    mailPrivateKey: mail.privateKey,
  }
}

/** A trial site on localhost whose mail goes to `smtpUrl`, or to the built-in mailbox. */
export function mailSite(more: Partial<Settings> = {}): Settings {
  return {
    port: 3000,
    host: '127.0.0.1',
    publicOrigin: 'http://localhost:3000',
    isLocalOrigin: true,
    isProduction: false,
    isHttps: false,
    mongodbUri: null,
    dataDir: '.data',
    smtpUrl: null,
    mailAllow: [],
    mailFrom: { name: 'Suara Etam', address: 'no-reply@localhost' },
    mailDomain: 'localhost',
    process: 'all',
    submitLimitPerHour: 0,
    submitTotalPerHour: 0,
    trustProxy: 0,
    logLevel: 'silent',
    keys: makeKeys(),
    ...more,
  }
}

/**
 * What the sender asks of a complaint, and nothing else: the state of its mail, and its two links. Written past the use
 * case, because a mail test needs states (confirmed, stopped) that take a resident several pages to reach.
 */
export async function aComplaintWithMail(
  keys: Keys,
  reference: Reference,
  mail: { confirmed?: boolean; stopped?: boolean } = {},
): Promise<void> {
  await rawDatabase()
    .collection('complaints')
    .insertOne(
      {
        reference,
        submissionKeyHash: reference,
        mail: { address: 'named', confirmed: false, stopped: false, ...mail },
      },
      // Only what the sender of mail asks for: no complaint that could exist.
      { bypassDocumentValidation: true },
    )
  await makeLinks(keys, [
    [confirmAddressLinkId(reference), 'confirm-address'],
    [stopMailLinkId(reference), 'stop-mail'],
  ])
}

export async function makeLinks(
  keys: Keys,
  links: readonly (readonly [id: string, purpose: LinkPurpose])[],
  expiresAt = new Date('2030-01-01T00:00:00Z'),
): Promise<void> {
  await inTransaction(async (tx) => {
    for (const [id, purpose] of links) await makeLink(tx, newLink(keys, { id, purpose, expiresAt }))
  })
}

export async function owe(now: Date, ...emails: OwedEmail[]): Promise<void> {
  await inTransaction((tx) => queueEmails(tx, emails, now))
}

/** One complaint, a mail server that fails on demand, and a worker whose clock the test moves. Call at the top of a file. */
export function useOutbox() {
  const outbox = {
    now: start,
    // Both are made anew before each test.
    sink: undefined as unknown as Sink,
    settings: undefined as unknown as Settings,
    transport: undefined as unknown as MailTransport,
    work: ({ limit = 100, site = {} }: { limit?: number; site?: Partial<Settings> } = {}) =>
      sendOutbox({
        settings: { ...outbox.settings, ...site },
        transport: outbox.transport,
        now: () => outbox.now,
        limit,
      }),
  }
  const times = { connectMs: 5_000, greetingMs: 5_000, silenceMs: 3_000, wholeMs: 5_000 }
  const collections = ['outbox-emails', 'complaints', 'link-tokens', 'accounts', 'mailbox-messages']

  beforeAll(() => loadReferenceData())
  beforeEach(async () => {
    for (const name of collections) await rawDatabase().collection(name).deleteMany({})
    outbox.now = start
    outbox.sink = await startSink()
    outbox.settings = mailSite({
      smtpUrl: outbox.sink.url,
      mailAllow: ['contoh.id', 'instansi.example', 'replay.example'],
    })
    outbox.transport = openMailTransport({ settings: outbox.settings, mailboxPort: null, times })
    await aComplaintWithMail(outbox.settings.keys, reference)
  })
  afterEach(async () => {
    outbox.transport.close()
    await outbox.sink.stop()
  })
  return outbox
}

export const start = new Date('2026-03-13T02:20:00Z')
export const reference = 'KTM-7Q4D-9M2K-H'
export const after = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000)

export const receivedFacts: MessageFacts['complaint-received'] = {
  isProtected: false,
  responsibleAgency: null,
  checkedBy: '2026-03-18',
  replyBy: '2026-03-27',
  answerBy: '2026-04-10',
  provisional: false,
}

export function aReceipt(to: Recipient | string, more: { dueAt?: Date } = {}): OwedEmail {
  return {
    message: 'complaint-received',
    facts: receivedFacts,
    to: typeof to === 'string' ? { kind: 'address', address: to } : to,
    language: 'id',
    reference,
    key: `${reference}:h1:${typeof to === 'string' ? to : to.kind}`,
    ...more,
  }
}

/** The rows as the database has them. */
export const rows = () => storedIn('outbox-emails')
export const row = async () => (await rows())[0] ?? {}
