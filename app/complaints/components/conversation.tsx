import type { ReactNode } from 'react'
import { AttachmentList } from '#app/attachments/components/attachment-list.tsx'
import type { EntryView } from '#app/access/view.ts'
import { MatchedText, phrasesOf } from '#app/complaints/components/matched-text.tsx'
import { Tag } from '#app/complaints/components/status-tag.tsx'
import type { DeskAids } from '#app/complaints/read-desk-aids.server.ts'
import type { DeskComplaint } from '#app/complaints/read-desk-complaint.server.ts'
import type { LocalDate, Step } from '#app/complaints/rules/complaint.ts'
import { formatDay, formatTime } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { Icon } from '#app/ui/icon.tsx'
import { useLanguage, useTranslate } from '#app/ui/language.tsx'
import { Rows } from '#app/ui/rows.tsx'

const said: readonly Step[] = [
  'supply',
  'add',
  'dispute',
  'withdraw',
  'ask',
  'reply',
  'answer',
  'sendBack',
  'note',
  'return',
]

/** What was written, oldest first: the resident's words (or the confirmed copy), messages, answers, notes. */
export function Conversation({
  page,
  aids,
  agencyName,
}: {
  page: DeskComplaint
  aids?: DeskAids | undefined
  agencyName: (code: string) => string
}) {
  const { complaint, attachments } = page
  const first = complaint.history.find(({ step }) => step === 'submit')
  const filesOf = (ids: readonly string[]) => attachments.filter(({ id }) => ids.includes(id))
  const ownFiles = complaint.isCopy
    ? attachments.filter(({ by }) => by === 'resident').map(({ id }) => id)
    : (first?.attachments ?? [])
  return (
    <ol className="conversation">
      <Said who={useResident(page)} on={complaint.receivedOn} at={complaint.submittedAt}>
        <Original page={page} agencyName={agencyName} />
        <AttachmentList attachments={filesOf(ownFiles)} isDayOnly={complaint.isCopy} />
      </Said>
      {complaint.history
        // What the program noted about a divided one has no words.
        .filter(({ step, by }) => said.includes(step) && !(step === 'supply' && by.kind === 'system'))
        .map((entry) => (
          <Message key={entry.id} entry={entry} page={page} aids={aids}>
            <AttachmentList
              attachments={entry.by.kind === 'resident' && complaint.isCopy ? [] : filesOf(entry.attachments)}
              isDayOnly={complaint.isCopy}
            />
          </Message>
        ))}
    </ol>
  )
}

function Original({ page, agencyName }: { page: DeskComplaint; agencyName: (code: string) => string }) {
  const t = useTranslate()
  const language = useLanguage()
  const { complaint } = page
  if (complaint.isCopy && complaint.text === '') return <p className="notice">{t('desk.page.waitsForCopy')}</p>
  const rows = [
    ...(complaint.place?.words ? [{ label: t('desk.page.place'), value: complaint.place.words }] : []),
    ...(complaint.occurredOn
      ? [{ label: t('desk.page.occurredOn'), value: formatDay(complaint.occurredOn, language) }]
      : []),
    ...(complaint.requestedSettlement ? [{ label: t('desk.page.want'), value: complaint.requestedSettlement }] : []),
    ...(complaint.askedAgency ? [{ label: t('desk.page.asked'), value: agencyName(complaint.askedAgency) }] : []),
  ]
  return (
    <>
      {complaint.isCopy ? <p className="small soft">{t('desk.page.copyNote')}</p> : null}
      <MatchedText text={complaint.text} phrases={phrasesOf(complaint.routing)} />
      {complaint.firstText === null ? null : (
        <details>
          <summary>{t('resident.correct.first')}</summary>
          <p className="typed">{complaint.firstText}</p>
        </details>
      )}
      {complaint.agencyCopy ? (
        <details>
          <summary>{t('desk.page.forAgency')}</summary>
          <p>
            <b>{complaint.agencyCopy.title}</b>
          </p>
          <p className="typed">{complaint.agencyCopy.text}</p>
        </details>
      ) : null}
      {rows.length === 0 ? null : (
        <div className="mt-3">
          <Rows rows={rows} />
        </div>
      )}
    </>
  )
}

function Message({
  entry,
  page,
  aids,
  children,
}: {
  entry: EntryView
  page: DeskComplaint
  aids: DeskAids | undefined
  children: ReactNode
}) {
  const t = useTranslate()
  const language = useLanguage()
  const { facts } = entry
  const isUndone = aids?.undone.includes(entry.id) ?? false
  const isCalled = aids !== undefined && (facts.mentions?.includes(aids.accountId) ?? false)
  const resident = useResident(page)
  const who = writerOf(entry, resident, t)
  const parts = [
    [t('words.fact.found'), facts.found],
    [t('words.fact.done'), facts.done],
    [t('words.fact.doneBy'), facts.doneBy],
    [t('words.fact.doneOn'), facts.doneOn ? formatDay(facts.doneOn, language) : undefined],
    [t('words.fact.next'), facts.next],
    [t('words.fact.plannedFor'), facts.plannedFor ? formatDay(facts.plannedFor, language) : undefined],
    [t('words.fact.reason'), facts.reason],
  ] as const
  return (
    <Said
      who={who}
      on={entry.on}
      at={entry.at}
      isNote={entry.step === 'note'}
      what={t(`desk.said.${keyOf(entry.step)}`)}
    >
      {facts.outcome ? (
        <p>
          <b>{t(`words.outcome.${facts.outcome}`)}</b>
        </p>
      ) : null}
      {facts.fromMerged ? (
        <p className="small soft">{t('merging.event.from', { reference: facts.fromMerged })}</p>
      ) : null}
      {entry.text ? <p className="typed">{entry.text}</p> : null}
      {parts.map(([label, words]) =>
        words ? (
          <p key={label} className="typed">
            <b>{label}:</b> {words}
          </p>
        ) : null,
      )}
      {isUndone ? <p className="notice notice-calm">{t('work.undo.undone')}</p> : null}
      {isCalled ? (
        <p>
          <Tag icon={null} tone="move" isBoxed>
            {t('work.note.you')}
          </Tag>
        </p>
      ) : null}
      {entry.step === 'answer' && entry.attachments.length === 0 ? (
        <p className="small soft">{t('work.answer.noProof')}</p>
      ) : null}
      <PassedOn entry={entry} page={page} />
      {entry.isHeld ? <p className="notice notice-calm">{t('desk.page.held')}</p> : null}
      {children}
    </Said>
  )
}

/** The program writes the one answer of a divided complaint, for the offices of its parts. */
function writerOf({ by, facts }: EntryView, resident: string, t: Translate): string {
  if (by.kind === 'account') return `${by.name}, ${t(`words.role.${by.role}`)}`
  return by.kind === 'system' ? (facts.doneBy ?? t('words.actor.system')) : resident
}

/** For coordinators: whether the agency of a protected complaint has read this. */
function PassedOn({ entry, page }: { entry: EntryView; page: DeskComplaint }) {
  const t = useTranslate()
  const { complaint, isProtected, held } = page
  if (complaint.isCopy || complaint.agency === null || entry.by.kind !== 'resident') return null
  const isWaiting = held.some(({ id }) => id === entry.id)
  if (!isWaiting && !isProtected) return null
  return <p className="small soft">{t(isWaiting ? 'desk.page.notPassedOn' : 'desk.page.passedOn')}</p>
}

const keys = {
  supply: 'supply',
  add: 'add',
  dispute: 'dispute',
  withdraw: 'withdraw',
  ask: 'ask',
  reply: 'reply',
  answer: 'answer',
  sendBack: 'sendBack',
  note: 'note',
  return: 'return',
} as const

function keyOf(step: Step): (typeof keys)[keyof typeof keys] {
  return step in keys ? keys[step as keyof typeof keys] : 'add'
}

function useResident({ complaint }: DeskComplaint): string {
  const t = useTranslate()
  if (complaint.identity === 'sealed') return t('desk.page.residentSealed')
  if (complaint.identity === 'none') return t('desk.page.residentNone')
  return complaint.name === null ? t('desk.page.resident') : t('desk.page.residentNamed', { name: complaint.name })
}

function Said({
  who,
  on,
  at,
  what,
  isNote = false,
  children,
}: {
  who: string
  on: LocalDate
  at: Date | null
  what?: string
  isNote?: boolean
  children: ReactNode
}) {
  const t = useTranslate()
  const language = useLanguage()
  const detail = isNote ? who : what
  return (
    <li className={isNote ? 'said timeline-note' : 'said'}>
      <p className="said-head small">
        <b>
          {isNote ? <Icon name="pen" /> : null} {isNote ? t('desk.page.noteLabel') : who}
        </b>
        <span className="soft">
          {detail === undefined ? '' : `${detail}, `}
          <time dateTime={at ? at.toISOString() : on}>
            {formatDay(on, language)}
            {at ? `, ${formatTime(at, language)}` : ''}
          </time>
        </span>
      </p>
      {children}
    </li>
  )
}
