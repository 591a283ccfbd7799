import { randomBytes, randomInt } from 'node:crypto'
import type { mongo } from 'mongoose'
import type { StaffActor } from '#app/access/actor.ts'
import { acceptAnswer } from '#app/complaints/accept-answer.server.ts'
import { answerComplaint } from '#app/complaints/answer-complaint.server.ts'
import { forwardComplaint } from '#app/complaints/forward-complaint.server.ts'
import type { AgencyCode, Reference } from '#app/complaints/rules/complaint.ts'
import type { StepResult } from '#app/complaints/record-step.server.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { makeReference } from '#app/complaints/rules/reference.ts'
import { replyToComplaint } from '#app/complaints/reply-to-complaint.server.ts'
import { submitComplaint } from '#app/complaints/submit-complaint.server.ts'
import { listAgencies } from '#models/agency.server.ts'
import { prepareDatabase } from '#models/connection.server.ts'
import { findComplaint } from '#models/complaint.server.ts'
import type { Site } from './site.ts'

/** The agency whose officer looks: it has this many open complaints in every data set, so that its page stays the same. */
export const ownAgency: AgencyCode = 'dishub'
export const ownOpen = 60
const openElsewhere = 10
const ownShare = 8
const dayMs = 86_400_000
/** Some hundred different words, so that an index of words is one. */
const vocabulary = 600

export type Way = 'submitted' | 'forwarded' | 'in_progress' | 'answered' | 'closed'
export type Patterns = Record<Way, mongo.Document>

/**
 * Fills the collection with `count` complaints. Five went through the use cases, one for each stage of a complaint; the
 * rest are copies with numbers, days, agencies and words of their own. Of the own agency 60 are open, whatever `count`; of
 * all others a tenth is. The rest is closed, received over three years.
 */
export async function seedComplaints(
  site: Site,
  count: number,
  people: { coordinator: StaffActor; officer: StaffActor },
) {
  const patterns = await makePatterns(site, people)
  const agencies = (await listAgencies()).map(({ code }) => code).filter((code) => code !== ownAgency)
  const complaints = site.db.collection('complaints')
  await complaints.deleteMany({})
  // Built at the end, from sorted keys: a third of the time.
  await complaints.dropIndexes()
  const atOnce = 1_000
  for (let from = 0; from < count; from += atOnce) {
    const batch = Array.from({ length: Math.min(atOnce, count - from) }, (_, at) =>
      copyOf(patterns, from + at, agencies),
    )
    await complaints.insertMany(batch, { ordered: false, writeConcern: { w: 1 } })
  }
  await prepareDatabase()
}

function copyOf(patterns: Patterns, n: number, agencies: readonly AgencyCode[]): mongo.Document {
  const isOwn = n < ownOpen || n % ownShare === 0
  const isOpen = n < ownOpen || (!isOwn && n % openElsewhere === 1)
  const open: Way[] = isOwn
    ? ['forwarded', 'in_progress', 'answered']
    : ['submitted', 'forwarded', 'in_progress', 'answered']
  const way = isOpen ? (open[Math.floor(n / openElsewhere) % open.length] ?? 'forwarded') : 'closed'
  const agency = isOwn ? ownAgency : (agencies[(n * 7) % agencies.length] ?? ownAgency)
  const daysAgo = isOpen ? (n * 13) % 20 : (n * 7_919) % 1_095
  return variantOf(patterns, { way, agency, daysAgo, n })
}

/** A complaint of its own: numbers, days, agency and words. */
export function variantOf(
  patterns: Patterns,
  { way, agency, daysAgo, n }: { way: Way; agency: AgencyCode; daysAgo: number; n: number },
): mongo.Document {
  const { _id, ...pattern } = patterns[way]
  const copy = earlier(pattern, daysAgo) as mongo.Document
  for (const { facts } of copy['history'] as { facts: { agency?: AgencyCode } }[]) {
    if (facts.agency !== undefined) facts.agency = agency
  }
  const words = [...(copy['searchWords'] as string[]), `kata${n % vocabulary}`, `lain${(n * 31) % vocabulary}`]
  return {
    ...copy,
    reference: referenceOf(n),
    submissionKeyHash: randomBytes(32).toString('base64url'),
    codeHash: randomBytes(32).toString('base64url'),
    agency: way === 'submitted' ? null : agency,
    searchWords: words,
    agencySearchWords: words,
  }
}

const localDate = /^\d{4}-\d{2}-\d{2}$/

/** The same, so many days earlier: each moment and each day in it. */
function earlier(value: unknown, days: number): unknown {
  if (value instanceof Date) return new Date(value.getTime() - days * dayMs)
  if (typeof value === 'string') {
    if (!localDate.test(value) || value.startsWith('9999')) return value
    return new Date(Date.parse(value) - days * dayMs).toISOString().slice(0, 10)
  }
  if (Array.isArray(value)) return value.map((one) => earlier(one, days))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, earlier(one, days)]))
}

/** One complaint of each stage, made through the use cases: what raw copies are made of. */
export async function makePatterns(
  { settings, db }: Site,
  { coordinator, officer }: { coordinator: StaffActor; officer: StaffActor },
): Promise<Patterns> {
  const now = new Date()
  const { keys } = settings
  const reference = await fileOne(settings, now)
  const asked = async <By>(actor: By) => ({
    ...{ actor, reference, now, submissionKey: randomBytes(16).toString('base64url') },
    version: (await findComplaint(reference))?.version ?? 0,
  })
  const stored = async () => {
    const found = await db.collection('complaints').findOne({ reference })
    if (!found) throw new Error('The pattern is gone')
    return found
  }
  const submitted = await stored()
  mustBeOk(
    await forwardComplaint({
      ...(await asked(coordinator)),
      agency: ownAgency,
      class: 'complaint',
      topic: 'transport',
      copy: null,
    }),
  )
  const forwarded = await stored()
  const text = 'Contoh balasan: petugas sedang memeriksa kabel dan lampunya, hasilnya dikabarkan besok.'
  mustBeOk(await replyToComplaint({ ...(await asked(officer)), text, attachments: [] }))
  const inProgress = await stored()
  const answer = {
    outcome: 'fixed' as const,
    found: 'Contoh: lampu di depan balai desa padam karena kabelnya putus.',
    done: 'Contoh: kabel diganti dan lampu dinyalakan kembali.',
    doneBy: 'Petugas lapangan contoh',
    doneOn: localDateOf(now),
    next: null,
    plannedFor: null,
  }
  mustBeOk(await answerComplaint({ ...(await asked(officer)), answer, attachments: [], keys }))
  const answered = await stored()
  mustBeOk(await acceptAnswer(await asked({ kind: 'resident' as const, reference })))
  return { submitted, forwarded, in_progress: inProgress, answered, closed: await stored() }
}

async function fileOne({ keys }: Site['settings'], now: Date): Promise<Reference> {
  const filed = await submitComplaint({
    filing: {
      kind: 'complaint',
      title: 'Contoh: jalan di depan balai desa gelap',
      body: 'Ini aduan contoh untuk mengukur kecepatan. Sudah tiga malam jalan di depan balai desa contoh gelap, dan anak-anak yang pulang mengaji berjalan tanpa penerangan.',
      occurredOn: null,
      village: '64.08.04.2001',
      district: '64.08.04',
      words: 'depan balai desa contoh',
      latitude: null,
      longitude: null,
      agency: null,
      topic: null,
      requestedSettlement: 'Mohon diperbaiki.',
      identity: 'named',
      publicity: 'private',
      name: 'Warga Contoh',
      email: 'warga@contoh.example',
      phone: null,
      address: null,
      onBehalf: null,
    },
    submissionKey: randomBytes(16).toString('base64url'),
    language: 'id',
    channel: 'web',
    now,
    keys,
  })
  if (!filed.ok) throw new Error(`No pattern: ${filed.reason}`)
  return filed.reference
}

function mustBeOk(result: StepResult): void {
  if (!result.ok) throw new Error(`The pattern was refused: ${result.reason}`)
}

/** Half of it says which copy it is: of a million random numbers two would be the same about every other time. */
function referenceOf(n: number): Reference {
  let drawn = 0
  return makeReference((below) => {
    const place = drawn
    drawn += 1
    return place < 4 ? Math.floor(n / below ** place) % below : randomInt(below)
  })
}
