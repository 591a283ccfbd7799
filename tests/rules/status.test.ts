import { describe, expect, test } from 'vitest'
import { roles, statuses, type Status } from '#app/complaints/rules/complaint.ts'
import {
  needsOf,
  possibleSteps,
  stepTable,
  takeStep,
  type By,
  type Need,
  type StepFacts,
  type TakenStep,
} from '#app/complaints/rules/status.ts'

// Typed from the workflow guide, not from the table: what the two disagree on is somebody's mistake. `by` and `from` in
// words, `to` with "=" for the same status; what the guide leaves to the person (texts, reasons) are the needs.

type Line = readonly [step: TakenStep, from: string, to: string, by: string, needs: string]

const open = 'submitted incomplete forwarded in_progress awaiting_approval answered'

const any = `${open} closed referred rejected withdrawn merged`

const guide: readonly Line[] = [
  ['forward', 'submitted', 'forwarded', 'coordinator system', 'agency class topic'],
  ['passOn', 'forwarded in_progress answered', '=', 'coordinator', 'agencyCopy'],
  ['target', open, '=', 'coordinator', 'target reason'],
  ['restrict', open, '=', 'coordinator', 'reason'],
  ['unrestrict', open, '=', 'coordinator', 'reason'],
  ['retitle', open, '=', 'coordinator', 'title'],
  ['ask', 'submitted forwarded in_progress', 'incomplete', 'coordinator officer system liaison', 'text'],
  ['supply', 'incomplete', 'before', 'resident system', 'textOrFile'],
  ['return', 'forwarded in_progress', 'submitted', 'officer system', 'reason'],
  ['start', 'forwarded', 'in_progress', 'officer system', ''],
  ['reply', 'forwarded in_progress', 'in_progress', 'officer liaison', 'text'],
  ['note', open, '=', 'officer head coordinator liaison', 'text'],
  ['answer', 'in_progress', 'answered', 'officer system', 'outcome found done doneBy doneOn'],
  ['accept', 'answered', 'closed', 'resident', ''],
  ['dispute', 'answered closed', 'in_progress', 'resident', 'reason'],
  ['refer', 'submitted forwarded', 'referred', 'coordinator', 'authority contact reason'],
  ['reject', 'submitted', 'rejected', 'coordinator', 'rejection nextDoor'],
  ['withdraw', open, 'withdrawn', 'resident', ''],
  ['add', `${open} merged`, '=', 'resident', 'textOrFile'],
  ['move', 'forwarded in_progress', 'forwarded', 'coordinator system', 'agency reason'],
  ['approve', 'awaiting_approval', 'answered', 'head', ''],
  ['sendBack', 'awaiting_approval', 'in_progress', 'head system', 'reason'],
  ['request', 'forwarded in_progress', '=', 'officer head', 'request reason'],
  ['assign', 'forwarded in_progress', '=', 'officer head', ''],
  ['undo', 'forwarded in_progress', '=', 'officer liaison', 'entry'],
  ['merge', open, 'merged', 'coordinator', 'into'],
  ['unmerge', 'merged', 'before-merge', 'coordinator', ''],
  ['reclassify', open, '=', 'coordinator', 'class reason'],
  ['extend', 'forwarded in_progress', '=', 'coordinator', 'until reason'],
  ['reopen', 'answered closed referred rejected withdrawn', 'submitted', 'coordinator system', 'to reason'],
  ['split', 'submitted forwarded in_progress', '=', 'coordinator', 'parts'],
  ['prioritise', open, '=', 'coordinator head', 'priority reason'],
  ['addLapor', open, '=', 'officer coordinator', 'laporNumber'],
  ['hold', 'submitted', '=', 'system', 'reason'],
  ['release', 'submitted', '=', 'coordinator', 'reason'],
  ['close', 'answered', 'closed', 'system', ''],
  ['lapse', 'incomplete', 'withdrawn', 'system', ''],
  ['correct', 'submitted forwarded', '=', 'resident', 'text'],
  ['takeBack', 'submitted forwarded', 'withdrawn', 'resident', ''],
  ['protect', any, '=', 'resident', 'identity'],
  ['disclose', any, '=', 'resident', 'identity'],
  ['changeContact', any, '=', 'resident', 'email'],
  ['remind', 'forwarded in_progress', '=', 'resident', ''],
  ['rate', 'closed', '=', 'resident', 'rating'],
  ['object', 'referred rejected', '=', 'resident', 'reason'],
  ['summarise', any, '=', 'coordinator', 'summary'],
  ['consent', any, '=', 'resident', 'consent'],
  ['publish', any, '=', 'coordinator', ''],
  ['unpublish', any, '=', 'coordinator resident', ''],
  ['affected', open, '=', 'stranger', 'email'],
  ['openMatter', any, '=', 'coordinator liaison', 'reason'],
  ['closeMatter', any, '=', 'coordinator liaison', 'closedOn reason'],
]

const everybody: readonly By[] = [...roles, 'resident', 'system', 'stranger']
const list = (words: string) => words.split(' ').filter(Boolean)

function factsAt(status: Status, more: Partial<StepFacts> = {}): StepFacts {
  return {
    status,
    statusBefore: status === 'incomplete' ? 'forwarded' : null,
    reopened: 0,
    handOvers: 0,
    daysSinceClosed: status === 'closed' ? 1 : null,
    isProtected: false,
    mergedFrom: status === 'merged' ? 'in_progress' : null,
    ...more,
  }
}

function expectedStatus(to: string, status: Status): string {
  if (to === '=') return status
  if (to === 'before-merge') return 'in_progress'
  return to === 'before' ? 'forwarded' : to
}

test('the guide and the table know the same steps', () => {
  expect(guide.map(([step]) => step).sort()).toEqual(Object.keys(stepTable).sort())
})

describe.each(guide)('%s', (step, from, to, by, needs) => {
  const all = new Set(list(needs) as Need[])
  const cases = everybody.flatMap((who) => statuses.map((status) => ({ who, status })))

  test.each(cases)('by $who from $status', ({ who, status }) => {
    const isAllowed = list(by).includes(who) && list(from).includes(status)
    const result = takeStep(factsAt(status), step, who, all)
    expect(result.ok).toBe(isAllowed)
    // The liaison's message is no work of the agency.
    const leadsTo = step === 'reply' && who === 'liaison' ? '=' : to
    if (result.ok) expect(result.to).toBe(expectedStatus(leadsTo, status))
    expect(possibleSteps(factsAt(status), who).includes(step)).toBe(isAllowed)
  })

  test.each(list(needs))('needs %s', (need) => {
    const without = new Set([...all].filter((one) => one !== need))
    const result = takeStep(factsAt(list(from)[0] as Status), step, list(by)[0] as By, without)
    expect(result).toEqual({ ok: false, reason: `missing-${need}` })
  })
})

describe('what the table asks of the complaint itself', () => {
  const bare = new Set<Need>(['agency', 'class', 'topic', 'reason'])

  test.each(['forward', 'move'] as const)('%s of a protected complaint needs the confirmed copy', (step) => {
    const facts = factsAt(step === 'forward' ? 'submitted' : 'in_progress', { isProtected: true })
    expect(takeStep(facts, step, 'coordinator', bare)).toEqual({ ok: false, reason: 'missing-agencyCopy' })
    expect(takeStep(facts, step, 'coordinator', new Set([...bare, 'agencyCopy'])).ok).toBe(true)
    expect(needsOf({ ...facts, isProtected: false }, step)).not.toContain('agencyCopy')
  })

  test.each([
    [0, true],
    [1, true],
    [2, false],
  ])('a complaint returned %i times may be returned again: %s', (handOvers, isAllowed) => {
    expect(takeStep(factsAt('forwarded', { handOvers }), 'return', 'officer', bare).ok).toBe(isAllowed)
  })

  test.each([
    [0, 'in_progress', 'the first dispute is the agency’s'],
    [1, 'submitted', 'the second is the coordinator’s'],
    [2, 'submitted', 'and so is every later one'],
  ])('after %i disputes the next leads to %s: %s', (reopened, to) => {
    expect(takeStep(factsAt('answered', { reopened }), 'dispute', 'resident', bare)).toEqual({ ok: true, to })
  })

  test.each([
    [30, true],
    [31, false],
  ])('a complaint closed %i days ago may be disputed: %s', (daysSinceClosed, isAllowed) => {
    expect(takeStep(factsAt('closed', { daysSinceClosed }), 'dispute', 'resident', bare).ok).toBe(isAllowed)
  })

  test.each([
    [undefined, true],
    [true, true],
    [false, false],
  ])('only what is held is released (held: %s)', (isHeld, isAllowed) => {
    const facts = factsAt('submitted', isHeld === undefined ? {} : { isHeld })
    expect(takeStep(facts, 'release', 'coordinator', bare).ok).toBe(isAllowed)
  })

  test('a matter is opened once, and closed only while it is open', () => {
    const all = new Set<Need>(['closedOn', 'reason'])
    const [none, one] = [factsAt('closed', { hasMatter: false }), factsAt('closed', { hasMatter: true })]
    expect(takeStep(none, 'openMatter', 'liaison', all).ok).toBe(true)
    expect(takeStep(one, 'openMatter', 'coordinator', all)).toEqual({ ok: false, reason: 'matter-open' })
    expect(takeStep(one, 'closeMatter', 'liaison', all).ok).toBe(true)
    expect(takeStep(none, 'closeMatter', 'coordinator', all)).toEqual({ ok: false, reason: 'no-matter' })
  })

  test.each([
    ['refer', 'referred'],
    ['reject', 'rejected'],
  ] as const)('%s once more is the answer to an objection, and nothing else', (step, status) => {
    const all = new Set<Need>(['authority', 'contact', 'reason', 'rejection', 'nextDoor'])
    expect(takeStep(factsAt(status), step, 'coordinator', all)).toEqual({ ok: false, reason: 'wrong-status' })
    expect(takeStep(factsAt(status, { hasObjection: true }), step, 'coordinator', all)).toEqual({
      ok: true,
      to: status,
    })
  })

  test.each(['submitted', 'forwarded', 'in_progress'] as const)('supplying goes back to %s', (statusBefore) => {
    const result = takeStep(factsAt('incomplete', { statusBefore }), 'supply', 'resident', new Set(['textOrFile']))
    expect(result).toEqual({ ok: true, to: statusBefore })
  })
})
