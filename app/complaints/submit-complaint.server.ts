import { reach } from '#app/config/points.server.ts'
import { randomInt } from 'node:crypto'
import { sealContact } from '#app/access/identity.server.ts'
import { currentKeyVersion, keyedHash, keyVersions, type Keys } from '#app/access/keys.server.ts'
import type { Filing } from '#app/complaints/form.ts'
import { contactSearch } from '#app/complaints/contact-search.server.ts'
import { limits } from '#app/complaints/limits.ts'
import { promisedBy } from '#app/complaints/promised-dates.ts'
import { resolvePlace } from '#app/complaints/resolve-place.server.ts'
import { routeFiling, type FilingRoute } from '#app/complaints/route-filing.server.ts'
import type { Channel, Contact, HistoryEntry, Language, Reference, Status } from '#app/complaints/rules/complaint.ts'
import { clocksAfter, firstPromises, nextDue } from '#app/complaints/rules/clocks.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { makeReference } from '#app/complaints/rules/reference.ts'
import { searchWordsOf, shorten } from '#app/complaints/rules/text.ts'
import { holdEntry, suspectFiling, type Flood } from '#app/complaints/suspect-filing.server.ts'
import { emailsOfSubmission } from '#app/complaints/submission-emails.server.ts'
import { submissionKeyHash, trackingCode, trackingCodeHash } from '#app/complaints/tracking-code.server.ts'
import { addressLinks } from '#app/emails/links.server.ts'
import { dayRowsOfChange } from '#app/reports/day-cells.ts'
import { beginAudit } from '#models/audit-entry.server.ts'
import { linkAttachments, listFormUploads } from '#models/attachment.server.ts'
import { findSubmission, insertComplaint, isDuplicate, type NewComplaint } from '#models/complaint.server.ts'
import { keepFingerprint } from '#models/filing-fingerprint.server.ts'
import { readCalendar } from '#models/holiday.server.ts'
import { addDayRows } from '#models/day-row.server.ts'
import { makeLinks } from '#models/link-token.server.ts'
import { queueEmails } from '#models/outbox-email.server.ts'
import { insertSealedIdentity } from '#models/sealed-identity.server.ts'
import { readClockLengths } from '#models/service-class.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

export type Submission = {
  filing: Filing
  /** of the signed form token: the same key again is the same complaint */
  submissionKey: string
  language: Language
  channel: Channel
  /** null where nothing is suspected: the limits are off, or somebody of the staff files it */
  flood?: Flood | null
  now: Date
  keys: Keys
}

export type SubmissionResult =
  | { ok: true; reference: Reference; isRepeat: false; filed: NewComplaint }
  | { ok: true; reference: Reference; isRepeat: true; filed: null }
  /** the same form was sent before with other words or files */
  | { ok: false; reason: 'other-content'; reference: Reference }

/**
 * Files a complaint: whole or not at all, and once however often its form is sent. The files were stored before; this
 * links those kept for the form. Returns only after the majority has it.
 * @throws when the outcome is unknown (the database went away): the same form may simply be sent again
 */
export async function submitComplaint(submission: Submission): Promise<SubmissionResult> {
  const keyHash = submissionKeyHash(submission.submissionKey)
  const uploads = await listFormUploads(keyHash)
  const content = contentOf(
    submission,
    uploads.map(({ sha256 }) => sha256),
  )
  try {
    return await file(
      submission,
      keyHash,
      content,
      uploads.map(({ id }) => id),
    )
  } catch (error) {
    // The same form was sent before. The database knows by the key, so that first sends ask nothing of it beforehand.
    const mayBeRepeat = isDuplicate(error) || error instanceof UploadsChanged
    const before = mayBeRepeat ? await repeatOf(keyHash, content, submission.keys) : null
    if (before) return before
    throw error
  }
}

class UploadsChanged extends Error {}

async function file(
  submission: Submission,
  keyHash: string,
  content: string,
  uploadIds: string[],
): Promise<SubmissionResult> {
  const { filing, flood = null, now, keys } = submission
  const [found, calendar, lengths] = await Promise.all([
    routeFiling(filing),
    readCalendar(),
    readClockLengths(localDateOf(now)),
  ])
  const suspicion = flood ? await suspectFiling(filing, found, { flood, now }) : null
  const held = suspicion?.held ?? null
  // A rule that is certain waits too: it is one press for the coordinator once it is released.
  const route = held === null ? found : { ...found, forwardTo: null }
  const reference = makeReference((below) => randomInt(below))
  const promises = firstPromises(localDateOf(now), lengths, calendar)
  const begun = [...firstEntries(submission, route, uploadIds), ...(held === null ? [] : [holdEntry(held, now)])]
  const clocks = clocksAfter(begun, lengths, calendar)
  const history = begun.map((entry) => {
    const dueOn = entry.step === 'submit' ? promises.checkedBy.on : promisedBy(entry.step, clocks)
    return dueOn === null ? entry : { ...entry, facts: { ...entry.facts, dueOn } }
  })
  const complaint: NewComplaint = {
    ...describe(submission, route, reference, history),
    clocks,
    nextDueOn: nextDue(clocks),
    ...secrets(submission, reference, keyHash, content),
    held,
    ...(filing.identity === 'named' ? contactSearch(keys, filing) : {}),
  }
  const sealed = filing.identity === 'sealed' ? sealContact(keys, reference, contactOf(filing)) : null
  const emails = await emailsOfSubmission({ complaint, sealedMail: sealed?.mail ?? null, promises, calendar })
  const dayRows = dayRowsOfChange(null, complaint)
  const links = complaint.mail.address === 'none' ? [] : addressLinks(keys, reference, 0, now)

  await inTransaction(async (tx) => {
    await insertComplaint(tx, complaint)
    if (sealed) await insertSealedIdentity(tx, { reference, ...sealed, sealedAt: now })
    if (uploadIds.length > 0) {
      const linked = await linkAttachments(tx, { ids: uploadIds, complaintReference: reference, by: 'resident', now })
      // One was swept or taken by a copy of this form meanwhile: nothing is stored half, the sender simply sends again.
      if (linked !== uploadIds.length) throw new UploadsChanged()
    }
    await addDayRows(tx, dayRows)
    if (suspicion) await keepFingerprint(tx, suspicion.fingerprint)
    await makeLinks(tx, links)
    await queueEmails(tx, emails, now)
    await beginAudit(tx, {
      chain: `complaint:${reference}`,
      at: now,
      by: 'resident',
      action: 'submit',
      details: { status: complaint.status, rule: route.routing.rule },
    })
    reach('before-commit')
  })
  reach('after-commit')
  return { ok: true, reference, isRepeat: false, filed: complaint }
}

async function repeatOf(keyHash: string, content: string, keys: Keys): Promise<SubmissionResult | null> {
  const before = await findSubmission(keyHash)
  if (!before) return null
  const isSame = keyVersions(keys).some(
    (version) => keyedHash(keys, 'content', content, version) === before.contentHash,
  )
  return isSame
    ? { ok: true, reference: before.reference, isRepeat: true, filed: null }
    : { ok: false, reason: 'other-content', reference: before.reference }
}

/** All normalised fields and the hashes of the files, in one order: two sends are equal when these are. */
function contentOf({ filing }: Submission, fileHashes: readonly string[]): string {
  const fields = Object.entries(filing).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([fields, [...fileHashes].sort()])
}

function firstEntries({ filing, now }: Submission, route: FilingRoute, uploadIds: string[]): HistoryEntry[] {
  const on = localDateOf(now)
  const base = { at: now, on, text: null, attachments: [] as string[] }
  const submitted: HistoryEntry = {
    ...base,
    id: 'h1',
    step: 'submit',
    by: { kind: 'resident' },
    from: null,
    to: 'submitted',
    visibility: 'resident',
    attachments: uploadIds,
    facts: { rule: route.routing.rule, because: [...route.routing.because] },
  }
  if (!route.forwardTo) return [submitted]
  const forwarded: HistoryEntry = {
    ...base,
    id: 'h2',
    step: 'forward',
    by: { kind: 'system', name: 'routing' },
    from: 'submitted',
    to: 'forwarded',
    visibility: 'resident',
    facts: {
      agency: route.forwardTo,
      class: filing.kind === 'complaint' ? 'complaint' : 'request',
      ...(route.topic ? { topic: route.topic } : {}),
      rule: route.routing.rule,
      because: [...route.routing.because],
    },
  }
  return [submitted, forwarded]
}

function describe(
  { filing, language, channel, now }: Submission,
  route: FilingRoute,
  reference: Reference,
  history: HistoryEntry[],
): Omit<
  NewComplaint,
  'clocks' | 'nextDueOn' | 'held' | 'submissionKeyHash' | 'contentHash' | 'codeHash' | 'codeKeyVersion'
> {
  const status: Status = history.at(-1)?.to ?? 'submitted'
  const place = resolvePlace(filing)
  const words = searchWordsOf(filing.title, filing.body, filing.requestedSettlement, place.words)
  const isOrdinary = filing.identity === 'named' && !route.restricted && route.target === 'normal'
  return {
    reference,
    version: 1,
    status,
    statusBefore: null,
    channel,
    kind: filing.kind,
    class: history.at(-1)?.facts.class ?? null,
    topic: route.topic,
    title: filing.title ?? shorten(filing.body, limits.titleFromBody),
    body: filing.body,
    correctedBody: null,
    requestedSettlement: filing.requestedSettlement,
    occurredOn: filing.occurredOn,
    place,
    askedAgency: filing.agency,
    agency: route.forwardTo,
    identity: filing.identity,
    publicity: filing.publicity,
    target: route.target,
    against: route.against,
    restricted: route.restricted,
    contact: filing.identity === 'named' ? contactOf(filing) : null,
    mail: { address: mailAddress(filing), confirmed: false, stopped: false },
    language,
    agencyCopy: null,
    passedOn: [],
    history,
    routing: route.routing,
    handOvers: 0,
    reopened: 0,
    closedBy: null,
    outcome: null,
    assignee: null,
    openRequest: null,
    priority: 'ordinary',
    merged: null,
    partOf: null,
    hiddenMerged: [],
    parts: [],
    plannedFor: null,
    publication: null,
    affected: 0,
    rating: null,
    openedByAgencyAt: null,
    filedBy: null,
    onBehalf: null,
    laporNumber: null,
    submittedAt: now,
    receivedOn: localDateOf(now),
    changedAt: now,
    searchWords: words,
    agencySearchWords: isOrdinary ? words : [],
  }
}

function secrets({ submissionKey, keys }: Submission, reference: Reference, keyHash: string, content: string) {
  const codeKeyVersion = currentKeyVersion(keys)
  const code = trackingCode(keys, submissionKey, codeKeyVersion)
  return {
    submissionKeyHash: keyHash,
    contentHash: keyedHash(keys, 'content', content),
    codeHash: trackingCodeHash(keys, reference, code, codeKeyVersion),
    codeKeyVersion,
  }
}

/** Of a nameless resident nothing is held, whatever was typed. */
function contactOf({ identity, name, email, phone, address }: Filing): Contact {
  if (identity === 'none') return { name: null, email: null, phone: null, address: null }
  return { name, email, phone, address }
}

function mailAddress({ identity, email }: Filing): 'none' | 'named' | 'sealed' {
  return identity === 'none' || email === null ? 'none' : identity
}
