import {
  kinds,
  statuses,
  type AgencyCode,
  type DistrictCode,
  type Kind,
  type LocalDate,
  type Reference,
  type Status,
  type TopicCode,
} from '#app/complaints/rules/complaint.ts'
import { isLocalDate } from '#app/complaints/rules/deadline.ts'
import { priorities, type Priority } from '#app/complaints/rules/handling.ts'
import { readReference } from '#app/complaints/rules/reference.ts'
import { cleanLine, searchWordsOf } from '#app/complaints/rules/text.ts'

/** A row's place in its list: behind it, or before it. */
type Position = { isUrgent: boolean; at: string; reference: Reference }

/** What a list is asked for, as its address says it. What cannot be read is left out: an old bookmark still opens. */
export type InboxWish = {
  status: Status | 'any' | null
  topic: TopicCode | null
  district: DistrictCode | null
  due: (typeof dueWishes)[number] | null
  agency: AgencyCode | null
  kind: Kind | null
  priority: Priority | null
  /** `me`, `nobody`, or the id of an account */
  assignee: string | null
  isReopened: boolean
  /** received from and until: the numbers of the overview open such lists */
  from: LocalDate | null
  until: LocalDate | null
  /** for coordinators: only protected ones, or none of them */
  isProtected: boolean | null
  /** for coordinators: no parts of a split one */
  isWhole: boolean
  sort: (typeof sorts)[number]
  /** as typed, for the field */
  q: string
  words: string[]
  /** when a number was typed, in its right form */
  reference: Reference | null
  /** for heads: what no officer of the agency looks after */
  isUncovered: boolean
  after: Position | null
  before: Position | null
}

export const sorts = ['due', 'newest', 'oldest', 'changed'] as const
export const dueWishes = ['overdue', 'soon', 'week'] as const
const yesOrNo = ['no', 'yes'] as const
const longestSearch = 100
const mostWords = 6

export function readInboxWish(query: URLSearchParams): InboxWish {
  const q = cleanLine(query.get('q') ?? '').slice(0, longestSearch)
  const code = (name: string) => /^[a-z0-9.-]{1,60}$/.exec(query.get(name) ?? '')?.[0] ?? null
  const oneOf = <T extends string>(name: string, values: readonly T[]) =>
    values.find((value) => value === query.get(name)) ?? null
  const day = (name: string) => [query.get(name) ?? ''].find(isLocalDate) ?? null
  const isProtected = oneOf('protected', ['yes', 'no'])
  const words = searchWordsOf(q).slice(0, mostWords)
  const status = oneOf('status', [...statuses, 'any'])
  return {
    // Whoever looks for words looks among the closed ones too, unless told otherwise.
    status: status ?? (words.length > 0 && query.get('status') === null ? 'any' : null),
    topic: code('topic'),
    district: code('district'),
    due: oneOf('due', dueWishes),
    agency: code('agency'),
    kind: oneOf('kind', kinds),
    priority: oneOf('priority', priorities),
    assignee: code('assignee'),
    isReopened: query.get('reopened') === 'yes',
    isWhole: query.get('whole') === 'yes',
    from: day('from'),
    until: day('until'),
    isProtected: isProtected === null ? null : isProtected === 'yes',
    sort: oneOf('sort', sorts) ?? 'due',
    q,
    words,
    reference: q === '' ? null : readReference(q),
    isUncovered: query.get('petugas') === 'tidak-ada',
    after: readPosition(query.get('after')),
    before: readPosition(query.get('before')),
  }
}

/** Back to an address: what is not asked for is not in it, and a changed list begins at its beginning. */
export function inboxQuery(wish: InboxWish, changes: Partial<Record<string, string>> = {}): Record<string, string> {
  const { status, topic, district, due, agency, kind, priority, assignee, isReopened, sort, q } = wish
  const { from, until, isProtected } = wish
  const isImplied = status === 'any' && wish.words.length > 0
  const all = {
    status: status === null || isImplied ? '' : status,
    topic: topic ?? '',
    district: district ?? '',
    due: due ?? '',
    agency: agency ?? '',
    kind: kind ?? '',
    priority: priority ?? '',
    assignee: assignee ?? '',
    reopened: isReopened ? 'yes' : '',
    whole: wish.isWhole ? 'yes' : '',
    from: from ?? '',
    until: until ?? '',
    protected: isProtected === null ? '' : yesOrNo[Number(isProtected)],
    sort: sort === 'due' ? '' : sort,
    q,
    petugas: wish.isUncovered ? 'tidak-ada' : '',
    ...changes,
  }
  return Object.fromEntries(Object.entries(all).filter((pair): pair is [string, string] => Boolean(pair[1])))
}

/** The same page of the same list: for the way back to it. */
export function inboxPlace(wish: InboxWish): Record<string, string> {
  const { after, before } = wish
  return inboxQuery(wish, {
    ...(after ? { after: writePosition(after) } : {}),
    ...(before ? { before: writePosition(before) } : {}),
  })
}

/** `2026-03-13|KTM-…`, before it `!` where urgent ones stand. */
export function writePosition({ isUrgent, at, reference }: Position): string {
  return `${isUrgent ? '!' : ''}${at}|${reference}`
}

function readPosition(text: string | null): Position | null {
  const [, mark, at = '', typed = ''] = /^(!?)([^|]*)\|(.*)$/.exec(text ?? '') ?? []
  const reference = readReference(typed)
  return isLocalDate(at) && reference ? { isUrgent: mark === '!', at, reference } : null
}

const wholeInbox = 'kotak-masuk'

/** The list as one value, for the address of a complaint that was opened from it. */
export function listAddress(wish: InboxWish): string {
  return new URLSearchParams(inboxPlace(wish)).toString() || wholeInbox
}

/** Back from it; null when the complaint was opened from no list. */
export function readListAddress(value: string | null): URLSearchParams | null {
  return value ? new URLSearchParams(value === wholeInbox ? '' : value) : null
}
