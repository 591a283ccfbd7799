import {
  statuses,
  type AgencyCode,
  type DistrictCode,
  type Status,
  type TopicCode,
} from '#app/complaints/rules/complaint.ts'
import { isLocalDate } from '#app/complaints/rules/deadline.ts'
import { readReference } from '#app/complaints/rules/reference.ts'
import { cleanLine, searchWordsOf } from '#app/complaints/rules/text.ts'

/** What a list is asked for, as its address says it. What cannot be read is left out: an old bookmark still opens. */
export type InboxWish = {
  status: Status | 'any' | null
  topic: TopicCode | null
  district: DistrictCode | null
  due: 'overdue' | 'soon' | null
  agency: AgencyCode | null
  /** as typed, for the field */
  q: string
  words: string[]
  /** when a number was typed, in its right form */
  reference: string | null
  /** for heads: what no officer of the agency looks after */
  isUncovered: boolean
  after: { listedOn: string; reference: string } | null
}

const longestSearch = 100
const mostWords = 6

export function readInboxWish(query: URLSearchParams): InboxWish {
  const q = cleanLine(query.get('q') ?? '').slice(0, longestSearch)
  const code = (name: string) => /^[a-z0-9.-]{1,60}$/.exec(query.get(name) ?? '')?.[0] ?? null
  const words = searchWordsOf(q).slice(0, mostWords)
  const asked = query.get('status')
  const status = statuses.find((one) => one === asked) ?? (asked === 'any' ? 'any' : null)
  const due = query.get('due')
  return {
    // Whoever looks for words looks among the closed ones too, unless told otherwise.
    status: status ?? (words.length > 0 && asked === null ? 'any' : null),
    topic: code('topic'),
    district: code('district'),
    due: due === 'overdue' || due === 'soon' ? due : null,
    agency: code('agency'),
    q,
    words,
    reference: q === '' ? null : readReference(q),
    isUncovered: query.get('petugas') === 'tidak-ada',
    after: readPosition(query.get('after')),
  }
}

/** Back to an address: what is not asked for is not in it. */
export function inboxQuery(wish: InboxWish, changes: Partial<Record<string, string>> = {}): Record<string, string> {
  const { status, topic, district, due, agency, q } = wish
  const isImplied = status === 'any' && wish.words.length > 0
  const all = {
    status: status === null || isImplied ? '' : status,
    topic: topic ?? '',
    district: district ?? '',
    due: due ?? '',
    agency: agency ?? '',
    q,
    petugas: wish.isUncovered ? 'tidak-ada' : '',
    ...changes,
  }
  return Object.fromEntries(Object.entries(all).filter((pair): pair is [string, string] => Boolean(pair[1])))
}

function readPosition(text: string | null): InboxWish['after'] {
  const [listedOn = '', typed = ''] = (text ?? '').split('|')
  const reference = readReference(typed)
  return isLocalDate(listedOn) && reference ? { listedOn, reference } : null
}
