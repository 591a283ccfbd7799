import { reach } from '#app/config/points.server.ts'
import { createHash } from 'node:crypto'
import type { Settings } from '#app/config/env.server.ts'
import { noteDelivery } from '#app/complaints/note-notice.server.ts'
import { prepareEmail } from '#app/emails/prepare-email.server.ts'
import { nextTry } from '#app/emails/retry.ts'
import type { MailTransport, SendResult } from '#app/emails/send.server.ts'
import type { EmailProblem } from '#models/outbox-email.server.ts'
import {
  claimEmail,
  giveToPerson,
  holdEmail,
  markSent,
  postponeEmail,
  stopEmail,
  type ClaimedEmail,
} from '#models/outbox-lease.server.ts'

// Longer than one message may take (app/emails/send.server.ts); after a killed worker the row waits this long.
const usualLeaseSeconds = 60
const usualLanes = 4

type Tools = {
  settings: Settings
  transport: MailTransport
  now: () => Date
  leaseSeconds: number
}

/**
 * Sends what is owed, longest due first, several at once; each row is held by a lease of its own, so any number of
 * workers may run this and one bad row delays no other.
 * @returns how many rows it dealt with
 */
export async function sendOutbox({
  settings,
  transport,
  now,
  limit,
  leaseSeconds = usualLeaseSeconds,
  lanes = usualLanes,
}: {
  settings: Settings
  transport: MailTransport
  now: () => Date
  limit: number
  leaseSeconds?: number
  lanes?: number
}): Promise<number> {
  const tools: Tools = { settings, transport, now, leaseSeconds }
  let taken = 0
  const takeNext = async (): Promise<ClaimedEmail | null> => {
    if (taken >= limit) return null
    taken += 1
    const email = await claim(tools)
    if (email === null) taken -= 1
    return email
  }
  const runLane = async (first: ClaimedEmail | null): Promise<void> => {
    for (let email = first ?? (await takeNext()); email !== null; email = await takeNext()) await sendOne(email, tools)
  }

  // One look when there is nothing to do, which is most of the time.
  const first = await takeNext()
  if (first === null) return 0
  const ended = await Promise.allSettled(
    Array.from({ length: lanes }, (_, index) => runLane(index === 0 ? first : null)),
  )
  for (const lane of ended) if (lane.status === 'rejected') throw lane.reason
  return taken
}

function claim({ settings, now, leaseSeconds }: Tools): Promise<ClaimedEmail | null> {
  return claimEmail({ now: now(), leaseSeconds, canOpenSealed: settings.keys.mailPrivateKey !== null })
}

async function sendOne(email: ClaimedEmail, tools: Tools): Promise<void> {
  reach('mail-claimed')
  const { settings, transport, now } = tools
  const prepared = await prepareEmail(email, { settings, now: now() }).catch((error: unknown) => ({
    kind: 'failed' as const,
    error: `not-written:${error instanceof Error ? error.name : 'unknown'}`,
  }))
  // Each write below names the fence of this claim: when the lease was lost meanwhile it changes nothing.
  if (prepared.kind === 'stop') await stopEmail(email)
  else if (prepared.kind === 'hold') await holdEmail(email)
  else if (prepared.kind === 'failed') await retryLater(email, { kind: 'temporary', error: prepared.error }, now())
  else if (prepared.kind === 'problem') await handOver(email, prepared.problem, prepared.problem, now())
  else {
    const result = await transport.send({
      ...prepared.message,
      to: prepared.to,
      messageId: messageIdOf(nameOf(email), settings.mailDomain),
      language: email.language,
      date: now(),
    })
    reach('mail-accepted')
    await record(email, prepared.to, result, now())
  }
}

async function record(email: ClaimedEmail, to: string, result: SendResult, now: Date): Promise<void> {
  if (result.kind === 'sent') {
    const isKnown = email.to.kind !== 'account' && email.to.kind !== 'sealed'
    await markSent(email, { sentTo: isKnown ? to : null, now })
    if (email.message === 'answer-given' && email.reference) await noteDelivery(email.reference, now)
  } else if (result.kind === 'permanent') {
    await handOver(email, result.error === 'bad-address' ? 'bad-address' : 'refused', result.error, now)
  } else {
    await retryLater(email, result, now)
  }
}

async function retryLater(
  email: ClaimedEmail,
  result: Extract<SendResult, { kind: 'temporary' | 'uncertain' }>,
  now: Date,
): Promise<void> {
  const isUncertain = result.kind === 'uncertain'
  const dueAt = nextTry({ owedSince: email.owedSince, attempts: email.attempts + 1, now })
  if (dueAt === null) {
    await giveToPerson(email, { problem: 'gave-up', error: result.error, isUncertain, now })
  } else {
    await postponeEmail(email, { dueAt, error: result.error, isUncertain, now })
  }
}

async function handOver(email: ClaimedEmail, problem: EmailProblem, error: string, now: Date): Promise<void> {
  await giveToPerson(email, { problem, error, isUncertain: false, now })
}

/** A village is not told which complaint it is: whoever knows a number could find it again in the hash of the key. */
const nameOf = ({ to, id, key }: ClaimedEmail): string => (to.kind === 'village' ? id : key)

/** From the row's key alone: every repeat, by whichever worker, carries the same Message-ID. */
export function messageIdOf(key: string, mailDomain: string): string {
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${mailDomain}>`
}
