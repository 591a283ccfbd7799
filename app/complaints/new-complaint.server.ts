import type { StaffActor } from '#app/access/actor.ts'
import { currentKeyVersion, keyedHash, type Keys } from '#app/access/keys.server.ts'
import type { Filing } from '#app/complaints/form.ts'
import type { RandomInt } from '#app/complaints/free-number.server.ts'
import { limits } from '#app/complaints/limits.ts'
import { resolvePlace } from '#app/complaints/resolve-place.server.ts'
import type { FilingRoute } from '#app/complaints/route-filing.server.ts'
import type {
  Channel,
  Contact,
  HistoryEntry,
  Language,
  LocalDate,
  Reference,
  Status,
} from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import type { EntryFacts } from '#app/complaints/rules/entry-facts.ts'
import type { FiledBy } from '#app/complaints/rules/handling.ts'
import { wordsAlone } from '#app/complaints/rules/rule-words.ts'
import type { Flood } from '#app/complaints/suspect-filing.server.ts'
import { searchWordsOf, shorten } from '#app/complaints/rules/text.ts'
import { trackingCode, trackingCodeHash } from '#app/complaints/tracking-code.server.ts'
import type { NewComplaint } from '#models/complaint.server.ts'

// What a filing becomes before it is stored.

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
  /** somebody of the staff types it for the resident; `receivedOn`: when the regency had it */
  desk?: {
    by: StaffActor
    receivedOn: LocalDate
    laporNumber: string | null
    /** more in an hour than one person types: it is looked at first */
    isOverLimit?: boolean
  } | null
  /** draws the number; absent: the cryptographic source */
  randomInt?: RandomInt | undefined
}

export function firstEntries(
  { filing, now, desk }: Submission,
  route: FilingRoute,
  uploadIds: string[],
): HistoryEntry[] {
  const on = localDateOf(now)
  const base = { at: now, on, text: null, attachments: [] as string[] }
  const submitted: HistoryEntry = {
    ...base,
    id: 'h1',
    on: desk?.receivedOn ?? on,
    step: 'submit',
    // The words are the resident's, whoever typed them (`filedBy`): what an agency may read of them hangs on that.
    by: { kind: 'resident' },
    from: null,
    to: 'submitted',
    visibility: 'resident',
    attachments: uploadIds,
    facts: ruleFacts(route),
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
      ...ruleFacts(route),
    },
  }
  return [submitted, forwarded]
}

/** Which rule decided and why, as it stands in the history. */
function ruleFacts({ routing: { rule, because, decidedBy } }: FilingRoute): EntryFacts {
  return { rule, because: [...because], ...(decidedBy ? { decidedBy: wordsAlone(decidedBy) } : {}) }
}

export function describe(
  { filing, language, channel, now, desk = null }: Submission,
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
    priority: route.priority,
    merged: null,
    partOf: null,
    hiddenMerged: [],
    parts: [],
    plannedFor: null,
    publication: null,
    affected: 0,
    rating: null,
    openedByAgencyAt: null,
    filedBy: desk && filedBy(desk.by),
    onBehalf: filing.onBehalf && {
      relation: filing.onBehalf.relation,
      name: filing.identity === 'named' ? filing.onBehalf.name : null,
      answer: null,
    },
    laporNumber: desk?.laporNumber ?? null,
    submittedAt: now,
    receivedOn: desk?.receivedOn ?? localDateOf(now),
    changedAt: now,
    searchWords: words,
    agencySearchWords: isOrdinary ? words : [],
  }
}

export function secrets({ submissionKey, keys }: Submission, reference: Reference, keyHash: string, content: string) {
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
export function contactOf({ identity, name, email, phone, address }: Filing): Contact {
  if (identity === 'none') return { name: null, email: null, phone: null, address: null }
  return { name, email, phone, address }
}

function filedBy({ accountId, name, role, village }: StaffActor): FiledBy {
  return { accountId, name, role, village }
}

function mailAddress({ identity, email }: Filing): 'none' | 'named' | 'sealed' {
  return identity === 'none' || email === null ? 'none' : identity
}
