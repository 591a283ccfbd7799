import type { ReactNode } from 'react'
import { authorityName } from '#app/complaints/components/authority-name.ts'
import { decisionInWords, ruleInWords } from '#app/complaints/components/decided-by.ts'
import { dueDay } from '#app/complaints/components/due-day.ts'
import { VillageTold } from '#app/complaints/components/village-told.tsx'
import type { AgencyCode, HistoryEntry, Language, LocalDate, Step } from '#app/complaints/rules/complaint.ts'
import { formatDay, formatTime } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'

const icons: Record<Step, IconName> = {
  submit: 'ring',
  forward: 'arrow',
  passOn: 'arrow',
  target: 'dot',
  restrict: 'dot',
  unrestrict: 'dot',
  retitle: 'pen',
  ask: 'bars',
  supply: 'pen',
  return: 'back',
  start: 'half',
  reply: 'half',
  note: 'pen',
  answer: 'speech',
  accept: 'tick',
  dispute: 'reopened',
  refer: 'leaving',
  reject: 'cross',
  withdraw: 'back',
  add: 'pen',
  move: 'arrow',
  request: 'dot',
  assign: 'dot',
  approve: 'tick',
  sendBack: 'back',
  undo: 'back',
  merge: 'joined',
  unmerge: 'joined',
  reclassify: 'pen',
  extend: 'dot',
  reopen: 'reopened',
  split: 'joined',
  prioritise: 'dot',
  addLapor: 'pen',
  hold: 'bars',
  release: 'arrow',
  close: 'tick',
  lapse: 'back',
  correct: 'pen',
  takeBack: 'back',
  protect: 'dot',
  disclose: 'dot',
  changeContact: 'pen',
  remind: 'dot',
  rate: 'speech',
  object: 'reopened',
  summarise: 'pen',
  consent: 'tick',
  publish: 'speech',
  unpublish: 'back',
  affected: 'dot',
  openMatter: 'dot',
  closeMatter: 'tick',
}

/** What `view` gives of an entry; `at` is null where only the day may be known. */
export type ShownEntry = Omit<HistoryEntry, 'at'> & { at: Date | null }

type Names = { agencyName: (code: AgencyCode) => string }

/**
 * Newest first. `reader`: a resident is "Anda" and officers are their office; staff read "Warga" and names.
 * `after` draws what belongs to an entry: its attachments, a marker, a link.
 */
export function History({
  entries,
  reader,
  agencyName,
  after,
}: Names & {
  entries: readonly ShownEntry[]
  reader: 'resident' | 'staff'
  after?: (entry: ShownEntry) => ReactNode
}) {
  return (
    <ol className="timeline">
      {[...entries].reverse().map((entry) => (
        <li key={entry.id} id={`riwayat-${entry.id}`}>
          <When at={entry.at} on={entry.on} />
          <span className="timeline-icon">
            <Icon name={icons[entry.step]} />
          </span>
          <div className={entry.step === 'note' ? 'timeline-what timeline-note' : 'timeline-what'}>
            <Happened entry={entry} reader={reader} agencyName={agencyName} />
            {after?.(entry)}
          </div>
        </li>
      ))}
    </ol>
  )
}

function When({ at, on }: { at: Date | null; on: LocalDate }) {
  const language = useLanguage()
  return (
    <time className="timeline-when" dateTime={at ? at.toISOString() : on}>
      <span className="visually-hidden">{formatDay(on, language)} </span>
      <b aria-hidden="true">{formatDay(on, language, 'short')}</b>
      {at ? <small className="soft">{formatTime(at, language)}</small> : null}
    </time>
  )
}

function Happened({ entry, reader, agencyName }: Names & { entry: ShownEntry; reader: 'resident' | 'staff' }) {
  const t = useTranslate()
  const language = useLanguage()
  const { facts } = entry
  // Staff have read the answer where its officer wrote it; the resident reads it here for the first time.
  const isRelease = reader === 'staff' && entry.step === 'approve'
  if (isRelease) return <p className="font-semibold">{sentence(entry, { reader, agencyName, t, language })}</p>
  const details = factsToShow(entry, language, t)
  return (
    <>
      <p className="font-semibold">{sentence(entry, { reader, agencyName, t, language })}</p>
      {facts.fromMerged ? (
        <p className="small soft">{t('merging.event.from', { reference: facts.fromMerged })}</p>
      ) : null}
      {entry.text ? <p className="typed">{entry.text}</p> : null}
      <VillageTold facts={facts} reader={reader} />
      {details.map(([label, words]) => (
        <p key={label} className="typed">
          <b>{label}:</b> {words}
        </p>
      ))}
      {days.map((name) =>
        facts[name] ? (
          <p key={name}>
            <b>{t(`words.fact.${name}`)}:</b> {formatDay(facts[name], language)}
          </p>
        ) : null,
      )}
      {facts.dueOnBefore ? (
        <p className="small soft">{t('decisions.before', { date: formatDay(facts.dueOnBefore, language) })}</p>
      ) : null}
      {facts.dueOn ? (
        <p className="small soft">
          {t('words.fact.dueOn', {
            date: dueDay({ on: facts.dueOn, provisional: facts.isEstimate ?? false }, t, language),
          })}
        </p>
      ) : null}
    </>
  )
}

/** Days that stand in words below an entry. */
const days = ['doneOn', 'plannedFor', 'letterOn', 'closedOn'] as const

/** Which rule brought a new complaint where it is: of those who read the routing, the entry of its sending says it. */
function decidedIn({ step, facts: { rule, decidedBy } }: ShownEntry, language: Language, t: Translate) {
  if (step !== 'submit' || rule === undefined) return undefined
  const words = [decisionInWords({ rule }, t), ruleInWords({ rule, decidedBy }, language, t)]
  return words.filter((one) => one !== null).join('. ')
}

function factsToShow(entry: ShownEntry, language: Language, t: Translate): [string, string][] {
  const { facts } = entry
  const all: [string, string | undefined][] = [
    [t('routingRules.by.decided'), decidedIn(entry, language, t)],
    [t('filing.lapor.label'), facts.laporNumber],
    [t('decisions.request.what'), facts.request && t(`decisions.request.${facts.request}`)],
    [t('words.fact.found'), facts.found],
    [t('words.fact.done'), facts.done],
    [t('words.fact.doneBy'), facts.doneBy],
    [t('words.fact.next'), facts.next],
    [t('words.fact.reason'), facts.reason],
    [t('words.fact.letterNumber'), facts.letterNumber],
    [t('words.fact.contact'), facts.contact],
    [t('words.fact.nextDoor'), facts.nextDoor],
  ]
  return all.flatMap(([label, words]) => (words ? [[label, words] as [string, string]] : []))
}

/** One sentence with its actor. All values are given; each text takes those it names. */
function sentence(
  entry: ShownEntry,
  { reader, agencyName, t, language }: Names & { reader: 'resident' | 'staff'; t: Translate; language: Language },
): string {
  const { by, facts } = entry
  const step = reader === 'resident' && entry.step === 'approve' ? 'answer' : entry.step
  if ((step === 'merge' || step === 'unmerge') && !facts.into) {
    // Of the merged one itself, to a reader who may not have the other's number.
    const isMergedOne = entry.to === 'merged' || entry.from === 'merged'
    if (!isMergedOne) return t(`merging.event.${step}`)
    return t(step === 'merge' ? 'merging.event.mergedOne' : 'merging.event.unmergedOne')
  }
  if (step === 'disclose' && !facts.identity)
    return t('resident.disclose.opened', { actor: actorName(entry, reader, agencyName, t) })
  if (step === 'supply' && by.kind === 'system') return t('splitting.awaitedChanged')
  const ownAgency = by.kind === 'account' && by.agency ? by.agency : undefined
  // A return is told by the office that gave it back; everything else by the office it concerns.
  const agency = (step === 'return' ? facts.fromAgency : facts.agency) ?? ownAgency
  return t(`words.event.${step}`, {
    actor: actorName(entry, reader, agencyName, t),
    agency: agency ? agencyName(agency) : officeless(entry, t),
    target: facts.target ? t(`words.target.${facts.target}`) : '',
    title: facts.title ?? '',
    outcome: facts.outcome ? t(`words.outcome.${facts.outcome}`) : '',
    authority: facts.authority ? authorityName(facts.authority, facts.authorityName, t) : '',
    officer: facts.officer ?? t('words.undecided'),
    into: facts.into ?? '',
    class: facts.class ? t(`words.class.${facts.class}`) : '',
    until: facts.until ? formatDay(facts.until, language) : '',
    priority: facts.priority ? t(`words.priority.${facts.priority}`) : '',
    reason: facts.rejection ? t(`words.rejection.${facts.rejection}`) : '',
  })
}

/** The liaison is of no agency, and writes as what it is. What the program did on a divided complaint, the offices of its parts did. */
function officeless({ by, facts }: ShownEntry, t: Translate): string {
  if (by.kind === 'account' && by.role === 'liaison') return t('words.role.liaison')
  if (by.kind === 'system' && by.name === 'parts') return facts.doneBy ?? t('splitting.part.offices')
  return t('words.undecided')
}

function actorName(
  { by }: ShownEntry,
  reader: 'resident' | 'staff',
  agencyName: Names['agencyName'],
  t: Translate,
): string {
  if (by.kind === 'resident') return t(reader === 'resident' ? 'words.actor.you' : 'words.actor.resident')
  if (by.kind === 'system') return t('words.actor.system')
  if (reader === 'staff') return by.name
  if (by.role === 'coordinator') return t('words.role.coordinator')
  return by.agency ? agencyName(by.agency) : t(`words.role.${by.role}`)
}
