import { sealContact } from '#app/access/identity.server.ts'
import { keyedHash, keyVersions } from '#app/access/keys.server.ts'
import { askRepresented } from '#app/complaints/ask-represented.server.ts'
import { contactSearch } from '#app/complaints/contact-search.server.ts'
import { auditName } from '#app/complaints/entry-actor.ts'
import { withFreeNumber } from '#app/complaints/free-number.server.ts'
import { contactOf, describe, firstEntries, secrets, type Submission } from '#app/complaints/new-complaint.server.ts'
import { dueFacts, promisedBy } from '#app/complaints/promised-dates.ts'
import { resolvePlace } from '#app/complaints/resolve-place.server.ts'
import { routeFiling, type FilingRoute } from '#app/complaints/route-filing.server.ts'
import type { Reference } from '#app/complaints/rules/complaint.ts'
import { clocksAfter, firstPromises, nextDue } from '#app/complaints/rules/clocks.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { holdEntry, suspectFiling } from '#app/complaints/suspect-filing.server.ts'
import { emailsOfSubmission } from '#app/complaints/submission-emails.server.ts'
import { nobodyTold, tellVillage, type VillageTold } from '#app/complaints/tell-village.server.ts'
import { submissionKeyHash } from '#app/complaints/tracking-code.server.ts'
import { reach } from '#app/config/points.server.ts'
import { addressLinks } from '#app/emails/links.server.ts'
import { dayRowsOfChange } from '#app/reports/day-cells.ts'
import { beginAudit } from '#models/audit-entry.server.ts'
import { findByLaporNumber } from '#models/assisted-complaints.server.ts'
import { linkAttachments, listFormUploads } from '#models/attachment.server.ts'
import {
  findComplaint,
  findSubmission,
  insertComplaint,
  isDuplicate,
  type NewComplaint,
} from '#models/complaint.server.ts'
import { keepFingerprint } from '#models/filing-fingerprint.server.ts'
import { readCalendar } from '#models/holiday.server.ts'
import { addDayRows } from '#models/day-row.server.ts'
import { makeLinks } from '#models/link-token.server.ts'
import { queueEmails } from '#models/outbox-email.server.ts'
import { afterALook } from '#models/outbox-wait.server.ts'
import { insertSealedIdentity } from '#models/sealed-identity.server.ts'
import { readClockLengths } from '#models/service-class.server.ts'
import { inTransaction } from '#models/transaction.server.ts'

export type SubmissionResult =
  | { ok: true; reference: Reference; isRepeat: false; filed: NewComplaint }
  /** `later`: files of the form that its first sending did not bring through */
  | { ok: true; reference: Reference; isRepeat: true; filed: null; later: string[] }
  /** the same form was sent before with other words */
  | { ok: false; reason: 'other-content'; reference: Reference }
  /** it came from SP4N-LAPOR! with a number that a complaint has already: nothing is stored */
  | { ok: false; reason: 'lapor-known'; reference: Reference }

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
    const uploadIds = uploads.map(({ id }) => id)
    return await withFreeNumber(
      (draw) => file(submission, draw(), { keyHash, content, uploadIds }),
      submission.randomInt,
    )
  } catch (error) {
    // The same form was sent before. The database knows by the key, so that first sends ask nothing of it beforehand.
    const mayBeRepeat = isDuplicate(error) || error instanceof UploadsChanged
    const before = mayBeRepeat ? await repeatOf(submission, keyHash, uploads) : null
    if (before) return before
    const laporNumber = submission.desk?.laporNumber ?? null
    const first = laporNumber !== null && isDuplicate(error) ? await findByLaporNumber(laporNumber) : null
    if (first) return { ok: false, reason: 'lapor-known', reference: first }
    throw error
  }
}

class UploadsChanged extends Error {}

async function file(
  submission: Submission,
  reference: Reference,
  { keyHash, content, uploadIds }: { keyHash: string; content: string; uploadIds: string[] },
): Promise<SubmissionResult> {
  const { filing, flood = null, now, keys, desk = null } = submission
  // A letter counts from the day on which the regency had it, whenever somebody finds the time to type it.
  const receivedOn = desk?.receivedOn ?? localDateOf(now)
  const [found, calendar, lengths] = await Promise.all([
    routeFiling(filing),
    readCalendar(),
    readClockLengths(receivedOn),
  ])
  const suspicion = flood ? await suspectFiling(filing, found, { flood, now }) : null
  const isOverLimit = desk?.isOverLimit ?? false
  const held = suspicion?.held ?? (isOverLimit ? 'account-limit' : null)
  // A rule that is certain waits too: it is one press for the coordinator once it is released.
  const route = held === null ? found : { ...found, forwardTo: null }
  const promises = firstPromises(receivedOn, lengths, calendar)
  const told = route.isVillageMatter ? await tellVillageOf(submission, route, reference) : nobodyTold
  const first = firstEntries(submission, route, uploadIds).map((entry) =>
    entry.step === 'forward' ? { ...entry, facts: { ...entry.facts, ...told.facts } } : entry,
  )
  const begun = [...first, ...(held === null ? [] : [holdEntry(held, now)])]
  const clocks = clocksAfter(begun, lengths, calendar)
  const history = begun.map((entry) => {
    const due = entry.step === 'submit' ? dueFacts(promises.checkedBy) : promisedBy(entry.step, clocks)
    return { ...entry, facts: { ...entry.facts, ...due } }
  })
  const complaint: NewComplaint = {
    ...describe(submission, route, reference, history),
    clocks,
    nextDueOn: nextDue(clocks),
    ...secrets(submission, reference, keyHash, content),
    held,
    ...(filing.identity === 'named' ? contactSearch(keys, filing) : {}),
  }
  const represented = filing.onBehalf?.name ?? null
  const sealed = filing.identity === 'sealed' ? sealContact(keys, reference, contactOf(filing), represented) : null
  const asked = askRepresented(submission, reference)
  const own = await emailsOfSubmission({ complaint, sealedMail: sealed?.mail ?? null, told, promises, calendar, now })
  const owed = [...own, ...asked.emails]
  const emails = flood?.mailWaits || isOverLimit ? owed.map(afterALook) : owed
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
    await makeLinks(tx, [...links, ...asked.links])
    await queueEmails(tx, emails, now)
    await beginAudit(tx, {
      chain: `complaint:${reference}`,
      at: now,
      by: desk ? auditName(desk.by) : 'resident',
      action: 'submit',
      details: {
        status: complaint.status,
        rule: route.routing.rule,
        ...(desk ? { channel: submission.channel, role: desk.by.role } : {}),
      },
    })
    reach('before-commit')
  })
  reach('after-commit')
  return { ok: true, reference, isRepeat: false, filed: complaint }
}

/** A rule that is certain forwards it at once: then its village is told like that of any other. */
function tellVillageOf(
  { filing, now }: Submission,
  { forwardTo, topic, restricted, target }: FilingRoute,
  reference: Reference,
): Promise<VillageTold> | VillageTold {
  if (forwardTo === null) return nobodyTold
  const { identity, body, requestedSettlement } = filing
  const written = { title: filing.title ?? '', body, firstBody: null, requestedSettlement, history: [] }
  const place = resolvePlace(filing)
  return tellVillage(
    { ...written, reference, identity, restricted, target, topic, place },
    { agencies: [forwardTo], now },
  )
}

/** The same words are the same complaint; a file that failed the first time and came through now belongs to it too. */
async function repeatOf(
  submission: Submission,
  keyHash: string,
  uploads: readonly { id: string; sha256: string }[],
): Promise<SubmissionResult | null> {
  const { keys } = submission
  const before = await findSubmission(keyHash)
  if (!before) return null
  const { reference } = before
  const first = new Set((await findComplaint(reference))?.history[0]?.attachments)
  const sent = uploads.filter(({ id }) => first.has(id)).map(({ sha256 }) => sha256)
  const content = contentOf(submission, sent)
  const isSame = keyVersions(keys).some(
    (version) => keyedHash(keys, 'content', content, version) === before.contentHash,
  )
  if (!isSame) return { ok: false, reason: 'other-content', reference }
  const later = uploads.filter(({ id }) => !first.has(id)).map(({ id }) => id)
  return { ok: true, reference, isRepeat: true, filed: null, later }
}

/** All normalised fields and the hashes of the files, in one order: two sends are equal when these are. */
function contentOf({ filing, channel, desk }: Submission, fileHashes: readonly string[]): string {
  const { onBehalf, ...own } = filing
  const more = { ...(onBehalf ? { onBehalf } : {}), ...(desk ? { channel, ...typedAtDesk(desk) } : {}) }
  const fields = Object.entries({ ...own, ...more }).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([fields, [...fileHashes].sort()])
}

const typedAtDesk = ({ receivedOn, laporNumber }: NonNullable<Submission['desk']>) => ({ receivedOn, laporNumber })
