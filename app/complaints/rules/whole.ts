import type { Complaint, HistoryEntry, Status, Step } from './complaint.ts'
import type { By, TakenStep } from './status.ts'

// A complaint that was divided among agencies: the resident's one complaint follows its parts.

const finished: readonly Status[] = ['answered', 'closed', 'referred', 'rejected', 'withdrawn']
const begun: readonly Status[] = ['in_progress', 'awaiting_approval', ...finished]

/** Where the whole stands: it waits when a part waits, and is answered when the last part is. */
export function wholeStatus(
  parts: readonly Pick<Complaint, 'status'>[],
): 'forwarded' | 'incomplete' | 'in_progress' | 'answered' {
  const statuses = parts.map(({ status }) => status)
  if (statuses.includes('incomplete')) return 'incomplete'
  const isAnswered = statuses.some((status) => status === 'answered' || status === 'closed')
  if (isAnswered && statuses.every((status) => finished.includes(status))) return 'answered'
  return statuses.some((status) => begun.includes(status)) ? 'in_progress' : 'forwarded'
}

const throughParts: readonly TakenStep[] = [
  'forward',
  'move',
  'return',
  'ask',
  'start',
  'reply',
  'answer',
  'refer',
  'reject',
  'request',
  'assign',
  'extend',
  'reclassify',
  'merge',
  'split',
  'passOn',
  'reopen',
]

const onlyTheWhole: readonly TakenStep[] = ['split', 'merge', 'addLapor']
/** Said of the whole, for all of it: half a protection is none. */
const saidOfTheWhole: readonly TakenStep[] = ['target', 'restrict']

/** Nobody of the staff works on the whole itself: an agency has a part. Null where nothing stands against it. */
export function wholeBar(
  { parts, partOf }: Pick<Complaint, 'parts' | 'partOf'>,
  step: TakenStep,
  by: By,
): 'split-complaint' | 'whole-complaint' | null {
  if (by === 'system' || by === 'resident') return null
  if (parts.length > 0 && throughParts.includes(step)) return 'split-complaint'
  if (partOf === null) return null
  if (saidOfTheWhole.includes(step)) return 'whole-complaint'
  return onlyTheWhole.includes(step) ? 'split-complaint' : null
}

const endedUnanswered: readonly Status[] = ['referred', 'rejected', 'withdrawn']

/** Whether a part may begin anew, and its answered or closed whole with it. What the resident withdrew stays withdrawn. */
export function mayReopenPart({ status }: Pick<Complaint, 'status'>): boolean {
  return !endedUnanswered.includes(status)
}

/** Whether a whole that had its answer has to begin anew, because a part did. */
export function beginsAnew(
  { status }: Pick<Complaint, 'status'>,
  parts: readonly Pick<Complaint, 'status'>[],
): boolean {
  const hadAnswer = status === 'answered' || status === 'closed'
  return hadAnswer && parts.length > 0 && wholeStatus(parts) !== 'answered'
}

type Guarded = Pick<Complaint, 'identity' | 'restricted' | 'target' | 'against'>

/** Whether an agency, perhaps the accused one, could read more of the part than of its whole. */
export function isLessProtected(part: Guarded, whole: Guarded): boolean {
  if (whole.restricted && !part.restricted) return true
  if (whole.identity !== 'named' && part.identity === 'named') return true
  return whole.target !== 'normal' && (part.target !== whole.target || part.against !== whole.against)
}

const passedOn: readonly Step[] = ['add', 'supply', 'accept', 'dispute', 'withdraw', 'remind']
const hourMs = 60 * 60_000
/** What a part could not take for so long is not news to its agency any more. */
export const passedOnForDays = 7

/**
 * What the resident of a whole wrote and decided since it was divided, oldest first: its parts take it. Nothing from before
 * the whole was opened to more readers, and nothing of another complaint's resident that was merged into it.
 */
export function entriesForParts(history: readonly HistoryEntry[], now: Date): HistoryEntry[] {
  const opened = history.findLastIndex(
    ({ step, facts }) =>
      ['split', 'unrestrict', 'disclose'].includes(step) || (step === 'target' && facts.target === 'normal'),
  )
  return history.slice(opened + 1).filter(({ step, by, facts, at }) => {
    const isOwn = by.kind === 'resident' && facts.fromMerged === undefined
    // A reminder is of those who were late when it was pressed.
    const hours = step === 'remind' ? 1 : passedOnForDays * 24
    return isOwn && passedOn.includes(step) && now.getTime() - at.getTime() < hours * hourMs
  })
}

/** Yes or no to the answer of a whole says nothing of what a part answered only afterwards. */
export function isOfEarlierAnswer(
  { step, at }: Pick<HistoryEntry, 'step' | 'at'>,
  part: Pick<Complaint, 'history'>,
): boolean {
  return (
    (step === 'accept' || step === 'dispute') && part.history.some((later) => later.step === 'answer' && later.at > at)
  )
}

type Asked = Pick<Complaint, 'status' | 'agency' | 'history'>

/** What the agencies of the parts wait to hear from the resident, each question by the agency that asks it. */
export function questionsOfParts(parts: readonly Asked[]): { agency: Complaint['agency']; question: string }[] {
  return parts.flatMap(({ status, agency, history }) => {
    if (status !== 'incomplete') return []
    return [{ agency, question: history.findLast(({ step }) => step === 'ask')?.text ?? '' }]
  })
}

/** Whether the resident was asked on the whole what the parts wait for. */
export function isAsked({ history }: Pick<Complaint, 'history'>, questions: readonly { question: string }[]): boolean {
  const asked = history.findLast(({ step }) => step === 'ask')?.text ?? ''
  return questions.every(({ question }) => asked.includes(question))
}

/** Whether the silence on a question may end a whole: only once no part has anything to come. */
export function mayLapse(parts: readonly Pick<Complaint, 'status'>[]): boolean {
  return parts.every(({ status }) => endedUnanswered.includes(status))
}
