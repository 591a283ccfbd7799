import type { Complaint, HistoryEntry, Place, Role, VillageCode } from '#app/complaints/rules/complaint.ts'
import type { Routing } from '#app/complaints/rules/routing-decision.ts'
import { isOfHiddenMerged } from '#app/complaints/rules/merging.ts'
import type { EntryFacts } from '#app/complaints/rules/entry-facts.ts'
import { undoneIn } from '#app/complaints/rules/undo.ts'
import { entriesOfEarlierTurns, passedOnNow } from '#app/complaints/rules/hand-over.ts'
import type { Actor } from './actor.ts'
import { can } from './can.ts'

// The fields an actor receives. A field that is not named here does not leave the server.

export type EntryView = Omit<HistoryEntry, 'at'> & {
  /** null where only the day may be known: an hour can give a sealed resident away */
  at: Date | null
  /** the resident wrote something that the coordinator has not passed on */
  isHeld: boolean
}

export type ComplaintView = Pick<
  Complaint,
  | 'reference'
  | 'version'
  | 'status'
  | 'statusBefore'
  | 'channel'
  | 'kind'
  | 'class'
  | 'topic'
  | 'title'
  | 'agency'
  | 'identity'
  | 'publicity'
  | 'clocks'
  | 'nextDueOn'
  | 'handOvers'
  | 'reopened'
  | 'closedBy'
  | 'outcome'
  | 'receivedOn'
> & {
  /** the resident's own words, or the confirmed copy */
  text: string
  isCopy: boolean
  /** as first sent, where the resident corrected it */
  firstText: string | null
  requestedSettlement: string | null
  occurredOn: string | null
  place: Place | null
  askedAgency: string | null
  submittedAt: Date | null
  name: string | null
  hasContact: boolean
  restricted: boolean | null
  /** of the desk and the agency alone */
  priority: Complaint['priority'] | null
  openRequest: Complaint['openRequest']
  /** why it waits apart: the coordinator's to know, never the resident's */
  held: Complaint['held']
  /** the Ombudsman asks about it; the letter, which names the resident, only to who reads the words, and the liaison */
  matter: Complaint['matter']
  /** of one that was divided: for coordinators, who see all of it */
  partOf: Complaint['partOf']
  parts: Complaint['parts']
  target: Complaint['target'] | null
  against: string | null
  routing: Routing | null
  agencyCopy: Complaint['agencyCopy']
  history: EntryView[]
  /** `all`, or the ids this actor may open */
  files: 'all' | string[]
  mail: Complaint['mail'] | null
  /** the wording for everybody: of the coordinator who writes it and the resident who is asked */
  publication: Complaint['publication']
  affected: number
  /** who of the agency holds it; the resident knows the office alone */
  assignee: Complaint['assignee']
  /** who typed it for the resident: to whoever reads the original, because it says where the resident lives */
  filedBy: { role: Role; name: string | null; village: VillageCode | null } | null
  /** the person whom it was filed for, hidden like the resident's own name */
  onBehalf: Complaint['onBehalf']
  /** leads to what the resident wrote there, perhaps with a name */
  laporNumber: string | null
}

/** @returns null when the actor may not even know that it exists */
export function view(actor: Actor, complaint: Complaint): ComplaintView | null {
  if (!can(actor, 'read', complaint)) return null
  const isResident = actor.kind === 'resident'
  const seesOriginal = can(actor, 'readOriginal', complaint)
  const seesRouting = can(actor, 'readRouting', complaint)
  const copy = complaint.agencyCopy
  const { reference, version, status, statusBefore, channel, kind, topic, agency, identity, publicity } = complaint
  const { clocks, nextDueOn, handOvers, reopened, closedBy, outcome, receivedOn } = complaint
  return {
    reference,
    version,
    statusBefore,
    channel,
    kind,
    topic,
    agency,
    identity,
    publicity,
    clocks,
    nextDueOn,
    handOvers,
    reopened,
    closedBy,
    outcome,
    receivedOn,
    class: complaint.class,
    // What an agency head still has to release is not an answer yet.
    status: isResident && status === 'awaiting_approval' ? 'in_progress' : status,
    title: seesOriginal ? complaint.title : (copy?.title ?? ''),
    text: seesOriginal ? complaint.body : (copy?.text ?? ''),
    isCopy: !seesOriginal,
    firstText: seesOriginal ? complaint.firstBody : null,
    requestedSettlement: seesOriginal ? complaint.requestedSettlement : null,
    occurredOn: seesOriginal ? complaint.occurredOn : null,
    place: seesOriginal ? complaint.place : null,
    askedAgency: seesOriginal ? complaint.askedAgency : null,
    submittedAt: seesOriginal ? complaint.submittedAt : null,
    name: can(actor, 'seeName', complaint) ? (complaint.contact?.name ?? null) : null,
    hasContact: can(actor, 'seeContact', complaint) && hasContactDetails(complaint),
    restricted: isResident ? null : complaint.restricted,
    priority: isResident ? null : complaint.priority,
    openRequest: isResident ? null : complaint.openRequest,
    held: seesRouting ? complaint.held : null,
    matter: isResident ? null : matterFor(actor, complaint, seesOriginal),
    partOf: seesRouting ? complaint.partOf : null,
    parts: seesRouting ? complaint.parts : [],
    target: seesRouting ? complaint.target : null,
    against: seesRouting ? complaint.against : null,
    routing: seesRouting ? complaint.routing : null,
    agencyCopy: seesRouting ? copy : null,
    history: visibleHistory(actor, complaint, seesOriginal, seesRouting),
    files: filesFor(actor, complaint),
    mail: isResident ? complaint.mail : null,
    publication: isResident || seesRouting ? complaint.publication : null,
    affected: complaint.affected,
    assignee: isResident ? null : complaint.assignee,
    filedBy: seesOriginal ? filedByFor(isResident, complaint) : null,
    onBehalf: seesOriginal ? onBehalfFor(actor, complaint) : null,
    laporNumber: seesOriginal ? complaint.laporNumber : null,
  }
}

function matterFor(actor: Actor, { matter }: Complaint, seesOriginal: boolean): Complaint['matter'] {
  if (matter === null || seesOriginal || isLiaison(actor)) return matter
  return { openedOn: matter.openedOn, letterNumber: null, letterOn: null }
}

function isLiaison(actor: Actor): boolean {
  return actor.kind === 'account' && actor.role === 'liaison'
}

/** The resident met the person; the page names the office alone, like everywhere. */
function filedByFor(isResident: boolean, { filedBy }: Complaint): ComplaintView['filedBy'] {
  if (filedBy === null) return null
  const { role, name, village } = filedBy
  return { role, name: isResident ? null : name, village }
}

function onBehalfFor(actor: Actor, complaint: Complaint): Complaint['onBehalf'] {
  const { onBehalf } = complaint
  if (onBehalf === null || can(actor, 'seeName', complaint)) return onBehalf
  return { ...onBehalf, name: null }
}

/** `all`, or the ids of what this actor may open. */
export function filesFor(actor: Actor, complaint: Complaint): 'all' | string[] {
  if (!can(actor, 'readAllFiles', complaint)) return can(actor, 'read', complaint) ? releasedFiles(complaint) : []
  if (actor.kind !== 'resident') return filesBesideHidden(actor, complaint)
  // The proof of an answer that is not released yet, and of a reply taken back, stays inside the house.
  const shown = complaint.history.filter(isForResident(complaint))
  const files = new Set(shown.flatMap(({ attachments }) => attachments))
  const isWhole = complaint.history.every(({ attachments }) => attachments.every((id) => files.has(id)))
  return isWhole ? 'all' : [...files]
}

function filesBesideHidden(actor: Actor, complaint: Complaint): 'all' | string[] {
  const isHidden = hiddenFrom(actor, complaint)
  if (!complaint.history.some((entry) => isHidden(entry) && entry.attachments.length > 0)) return 'all'
  const readable = complaint.history.filter((entry) => !isHidden(entry)).flatMap(({ attachments }) => attachments)
  return [...new Set([...readable, ...passedOnNow(complaint).flatMap(({ files }) => files)])]
}

function isForResident({ history }: Complaint): (entry: HistoryEntry) => boolean {
  const undone = undoneIn(history)
  return ({ id, visibility }) => visibility === 'resident' && !undone.has(id)
}

/** Files the agency that has a protected complaint may open: released to it, or its own side's. */
export function releasedFiles(complaint: Complaint): string[] {
  const earlier = entriesOfEarlierTurns(complaint)
  const ownSide = complaint.history
    .filter(({ id, by, visibility }) => by.kind === 'account' && visibility !== 'coordinator' && !earlier.has(id))
    .flatMap((entry) => entry.attachments)
  const passedOn = passedOnNow(complaint).flatMap((passed) => passed.files)
  return [...new Set([...(complaint.agencyCopy?.files ?? []), ...passedOn, ...ownSide])]
}

function hasContactDetails({ contact }: Complaint): boolean {
  return contact !== null && (contact.email !== null || contact.phone !== null || contact.address !== null)
}

function visibleHistory(actor: Actor, complaint: Complaint, seesOriginal: boolean, seesRouting: boolean): EntryView[] {
  const seesNotes = can(actor, 'readNotes', complaint)
  const mask = masker(complaint, isLiaison(actor))
  const masks = seesOriginal ? hiddenFrom(actor, complaint) : () => true
  const isCalledOff = complaint.history.some(({ facts }) => facts.sparedVillage)
  const show = (entry: HistoryEntry) => {
    const one = masks(entry) ? mask(entry) : shown(entry, actor, seesRouting)
    // A plan that was called off, perhaps by a step that this reader does not see, is not told as if it stood.
    return isCalledOff ? { ...one, facts: withoutPlan(one.facts) } : one
  }
  const isShown = isForResident(complaint)
  return complaint.history
    .filter((entry) => {
      if (actor.kind === 'resident') return isShown(entry)
      if (entry.visibility === 'coordinator') return seesRouting
      return entry.visibility === 'resident' || seesNotes
    })
    .map(show)
}

/** Of an ordinary complaint: what residents of protected merged ones added, for whoever could not read those. */
function hiddenFrom(actor: Actor, complaint: Complaint): (entry: HistoryEntry) => boolean {
  const seesHidden = can(actor, 'readOriginal', { ...complaint, restricted: true })
  return (entry) => !seesHidden && isOfHiddenMerged(entry, complaint)
}

function shown(entry: HistoryEntry, actor: Actor, seesRouting: boolean): EntryView {
  const { rule: _rule, because: _because, decidedBy: _decidedBy, hold: _hold, ...withoutRouting } = entry.facts
  const forOthers = actor.kind === 'resident' ? ownFacts(withoutRouting) : withoutRouting
  const facts = seesRouting ? entry.facts : forOthers
  // The resident reads which office answered, not the person behind it.
  const isHidden = actor.kind === 'resident' && entry.by.kind === 'account'
  const by = isHidden ? { ...entry.by, accountId: '', name: '' } : entry.by
  return { ...entry, by, facts, isHeld: false }
}

/**
 * For an agency on a protected complaint: the day, not the hour; of the resident's words only what was passed on to it;
 * of what other offices wrote before it was given the complaint the step alone.
 */
function masker(complaint: Complaint, seesLetters: boolean): (entry: HistoryEntry) => EntryView {
  const earlier = entriesOfEarlierTurns(complaint)
  const passedOn = passedOnNow(complaint)
  return (entry) => {
    const { title: _title, titleBefore: _titleBefore, laporNumber: _lapor, ...unnamed } = entry.facts
    const { rule: _rule, because: _because, decidedBy: _decidedBy, ...named } = unnamed
    // The name of a village is the place, which an agency is not told here.
    const { sparedVillage: _spared, ...facts } = withoutPlan(named)
    if (isOfMatter(entry) && seesLetters) return { ...entry, at: null, isHeld: false }
    if (earlier.has(entry.id) || isOfMatter(entry)) return withoutWords(entry)
    if (entry.by.kind !== 'resident') return { ...entry, at: null, facts, isHeld: false }
    const passed = passedOn.find((candidate) => candidate.entryId === entry.id)
    const { reason: _reason, answers: _answers, ...withoutReason } = facts
    return {
      ...entry,
      at: null,
      facts: withoutReason,
      text: passed?.text ?? null,
      attachments: passed?.files ?? [],
      isHeld:
        !passed &&
        entry.step !== 'submit' &&
        (entry.text !== null || entry.facts.reason !== undefined || entry.attachments.length > 0),
    }
  }
}

/** Who of a village was to be told, and when. */
function withoutPlan(facts: EntryFacts): EntryFacts {
  const { toldVillage: _village, toldBpd: _bpd, toldOn: _on, ...others } = facts
  return others
}

/** What it says of the Ombudsman's letter can lead to the resident, whom that letter names. */
function isOfMatter({ step }: HistoryEntry): boolean {
  return step === 'openMatter' || step === 'closeMatter'
}

/** Numbers of other residents' complaints are the desk's and the agency's. */
function ownFacts(facts: EntryFacts): EntryFacts {
  const { parts: _parts, fromMerged: _fromMerged, ...own } = facts
  return own
}

/** The step, its day, its offices and the code of an outcome: nothing that somebody typed. */
export function withoutWords(entry: HistoryEntry): EntryView {
  const { agency, fromAgency, outcome } = entry.facts
  const facts: EntryFacts = {
    ...(agency ? { agency } : {}),
    ...(fromAgency ? { fromAgency } : {}),
    ...(outcome ? { outcome } : {}),
  }
  return { ...entry, at: null, text: null, attachments: [], facts, isHeld: false }
}
