import { residentAddress, type Filed } from '#app/cli/replay/stages.ts'
import type { Site } from '#app/cli/replay/site.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { cleanLine, cleanLongText } from '#app/complaints/rules/text.ts'
import { messageIdOf } from '#app/jobs/send-outbox.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { listEmailTrail, type TrailEmail } from '#models/email-trail.server.ts'
import { countDeliveries, countMailTo } from '#models/mailbox-message.server.ts'
import { countEmails, countSentTo } from '#models/outbox-email.server.ts'

// Whether anything was lost or doubled. A finding names the row or the complaint and never repeats what it says.

export type Stored = { filed: Filed; complaint: Complaint; trail: TrailEmail[] }

/** What is in the database of each row, and what is not as it was written. */
export async function checkStored(filed: readonly Filed[]): Promise<{ stored: Stored[]; findings: string[] }> {
  const stored: Stored[] = []
  const findings: string[] = []
  const seen = new Set<string>()
  for (const one of filed) {
    const complaint = one.reference === null ? null : await findComplaint(one.reference)
    if (!complaint) {
      findings.push(`${one.row.id}: lost (${one.problem ?? 'its number is not in the database'})`)
      continue
    }
    if (seen.has(complaint.reference)) findings.push(`${one.row.id}: has the number of another row`)
    seen.add(complaint.reference)
    const different = differences(one, complaint)
    if (different.length > 0) findings.push(`${one.row.id}: stored with another ${different.join(', ')}`)
    stored.push({ filed: one, complaint, trail: await listEmailTrail(complaint.reference) })
  }
  return { stored, findings }
}

/** Compared after the stated normalisation: NFC, control characters out, line ends as LF; a title is one line. */
function differences({ row }: Filed, complaint: Complaint): string[] {
  return [
    ...(complaint.body === cleanLongText(row.text) ? [] : ['text']),
    ...(row.title === '' || complaint.title === cleanLine(row.title) ? [] : ['title']),
    ...(complaint.kind === row.kind ? [] : ['kind']),
    ...(complaint.contact?.email === residentAddress(row) ? [] : ['address']),
  ]
}

/** Each mail that the history owes stands in the outbox once, was handed over once, and came once. */
export async function checkMails(
  site: Site,
  stored: readonly Stored[],
  before: ReadonlyMap<string, number>,
): Promise<{ mails: number; findings: string[] }> {
  const findings = stored.flatMap(({ complaint, trail }) => [...owedProblems(complaint, trail), ...sentProblems(trail)])
  const sent = stored.flatMap(({ trail }) => trail)
  if (site.isOwn) findings.push(...(await deliveryProblems(site, sent)))
  const addresses = new Map(stored.map((one) => [residentAddress(one.filed.row), residentMails(one.trail)]))
  const arrived = await countArrived(site, [...addresses.keys()])
  for (const [address, expected] of addresses) {
    const count = (arrived.get(address) ?? 0) - (before.get(address) ?? 0)
    if (count !== expected) findings.push(`${address}: ${count} mails instead of ${expected}`)
  }
  return { mails: sent.length, findings }
}

/** Mails to these addresses until now: in the mailbox of our own site, else in the outbox as sent. */
export async function countArrived(site: Site, addresses: readonly string[]): Promise<Map<string, number>> {
  if (!site.isOwn) return countSentTo(addresses)
  const counts = await countMailTo(addresses)
  return new Map([...counts].map(([address, { deliveries }]) => [address, deliveries]))
}

function residentMails(trail: readonly TrailEmail[]): number {
  return trail.filter(({ to }) => to === 'resident').length
}

function owedProblems({ reference, history }: Complaint, trail: readonly TrailEmail[]): string[] {
  const forwards = history.filter(({ step }) => step === 'forward').length
  const expected: [string, TrailEmail['to'], number][] = [
    ['complaint-received', 'resident', 1],
    ['complaint-forwarded', 'resident', forwards],
    ['new-complaint-for-agency', 'agency', forwards],
  ]
  return expected.flatMap(([message, to, wanted]) => {
    const found = trail.filter((email) => email.message === message && email.to === to).length
    return found === wanted ? [] : [`${reference}: owes ${message} ${found} times instead of ${wanted}`]
  })
}

function sentProblems(trail: readonly TrailEmail[]): string[] {
  return trail.flatMap(({ key, state }) => (state === 'sent' ? [] : [`${key}: not sent (${state})`]))
}

async function deliveryProblems(site: Site, sent: readonly TrailEmail[]): Promise<string[]> {
  const ids = new Map(sent.map(({ key }) => [messageIdOf(key, site.mailDomain), key]))
  const deliveries = await countDeliveries([...ids.keys()])
  return [...ids].flatMap(([id, key]) => {
    const count = deliveries.get(id) ?? 0
    return count === 1 ? [] : [`${key}: came ${count} times`]
  })
}

const patienceMs = 60_000

/** Until nothing is owed any more, or nothing has moved for a minute: what waits longer waits for a person. */
export async function waitForMails(pause: (ms: number) => Promise<void>, clock: () => number): Promise<void> {
  let owed = Infinity
  let movedAt = clock()
  for (;;) {
    const now = (await countEmails()).owed
    if (now === 0) return
    if (now < owed) movedAt = clock()
    if (clock() - movedAt > patienceMs) return
    owed = now
    await pause(200)
  }
}
