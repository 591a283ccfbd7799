import { openStatuses, statuses, type Role, type Status, type Step } from './complaint.ts'

// THE step table of the workflow: from where, to where, by whom, with what in hand. The buttons shown, the refusals, the
// tests and docs/workflow.md come from here. A status x step x role that is not in it is refused.

/** `stranger`: whoever reads a published summary, with a confirmed address. */
export type By = Role | 'resident' | 'system' | 'stranger'

export type Need =
  | 'text'
  | 'textOrFile'
  | 'reason'
  | 'agency'
  | 'class'
  | 'topic'
  | 'agencyCopy'
  | 'title'
  | 'outcome'
  | 'found'
  | 'done'
  | 'doneBy'
  | 'doneOn'
  | 'plannedFor'
  | 'authority'
  | 'contact'
  | 'rejection'
  | 'nextDoor'
  | 'target'
  | 'request'
  | 'into'
  | 'until'
  | 'to'
  | 'parts'
  | 'priority'
  | 'laporNumber'
  | 'entry'
  | 'identity'
  | 'email'
  | 'rating'
  | 'summary'
  | 'consent'
  | 'closedOn'

export type StepFacts = {
  status: Status
  statusBefore: Status | null
  /** how often the resident has reopened it so far */
  reopened: number
  /** how often an agency has returned it so far */
  handOvers: number
  /** calendar days since it was closed, null while it is open */
  daysSinceClosed: number | null
  /** sealed, nameless, restricted or aimed at somebody: the agency sees only a confirmed copy */
  isProtected: boolean
  /** an answer of this agency is released by its head */
  needsApproval?: boolean
  /** it waits apart, because its filing looked suspicious */
  isHeld?: boolean
  /** its resident objected to the refusal and waits for the coordinator */
  hasObjection?: boolean
  /** the Ombudsman asks about it */
  hasMatter?: boolean
  /** reopen: where the coordinator wants it to go on */
  reopenTo?: 'submitted' | 'in_progress'
  /** what it was before it was merged */
  mergedFrom?: Status | null
}

type StepRule = {
  from: readonly Status[]
  to: Status | 'same' | ((facts: StepFacts, by: By) => Status)
  by: readonly By[]
  needs: readonly Need[]
}

const open = openStatuses
const inTheAgency: readonly Status[] = ['forwarded', 'in_progress']

/** A closed complaint may be disputed this long; afterwards a new one is filed. In calendar days. */
export const disputeAfterClosingDays = 30
/** The third return is the coordinator's to decide: the officer asks, the coordinator moves. */
export const maxReturns = 2

export const stepTable: Record<Exclude<Step, 'submit'>, StepRule> = {
  forward: { from: ['submitted'], to: 'forwarded', by: ['coordinator', 'system'], needs: ['agency', 'class', 'topic'] },
  passOn: { from: ['forwarded', 'in_progress', 'answered'], to: 'same', by: ['coordinator'], needs: ['agencyCopy'] },
  target: { from: open, to: 'same', by: ['coordinator'], needs: ['target', 'reason'] },
  restrict: { from: open, to: 'same', by: ['coordinator'], needs: ['reason'] },
  unrestrict: { from: open, to: 'same', by: ['coordinator'], needs: ['reason'] },
  retitle: { from: open, to: 'same', by: ['coordinator'], needs: ['title'] },
  ask: {
    from: ['submitted', 'forwarded', 'in_progress'],
    to: 'incomplete',
    by: ['coordinator', 'officer', 'system', 'liaison'],
    needs: ['text'],
  },
  // `system`: a whole whose parts wait for nothing any more, or for more than was asked.
  supply: {
    from: ['incomplete'],
    to: (facts) => facts.statusBefore ?? 'submitted',
    by: ['resident', 'system'],
    needs: ['textOrFile'],
  },
  // `system`: the agency was closed and its follower may not have this one.
  return: { from: ['forwarded', 'in_progress'], to: 'submitted', by: ['officer', 'system'], needs: ['reason'] },
  // `system` asks, starts and answers a whole that was split: it follows its parts.
  start: { from: ['forwarded'], to: 'in_progress', by: ['officer', 'system'], needs: [] },
  // A first reply to a forwarded complaint begins the work on it. The liaison's message is no work of the agency.
  reply: {
    from: inTheAgency,
    to: (facts, by) => (by === 'liaison' ? facts.status : 'in_progress'),
    by: ['officer', 'liaison'],
    needs: ['text'],
  },
  note: { from: open, to: 'same', by: ['officer', 'head', 'coordinator', 'liaison'], needs: ['text'] },
  answer: {
    from: ['in_progress'],
    to: (facts) => (facts.needsApproval ? 'awaiting_approval' : 'answered'),
    by: ['officer', 'system'],
    needs: ['outcome', 'found', 'done', 'doneBy', 'doneOn'],
  },
  approve: { from: ['awaiting_approval'], to: 'answered', by: ['head'], needs: [] },
  sendBack: { from: ['awaiting_approval'], to: 'in_progress', by: ['head', 'system'], needs: ['reason'] },
  accept: { from: ['answered'], to: 'closed', by: ['resident'], needs: [] },
  dispute: {
    from: ['answered', 'closed'],
    // The first goes back to the agency, the second to the coordinator: the agency had its chance.
    to: (facts) => (facts.reopened === 0 ? 'in_progress' : 'submitted'),
    by: ['resident'],
    needs: ['reason'],
  },
  // From `referred` and `rejected`: the decision stands after the resident objected, and the resident reads why.
  refer: {
    from: ['submitted', 'forwarded', 'referred'],
    to: 'referred',
    by: ['coordinator'],
    needs: ['authority', 'contact', 'reason'],
  },
  reject: { from: ['submitted', 'rejected'], to: 'rejected', by: ['coordinator'], needs: ['rejection', 'nextDoor'] },
  withdraw: { from: open, to: 'withdrawn', by: ['resident'], needs: [] },
  add: { from: [...open, 'merged'], to: 'same', by: ['resident'], needs: ['textOrFile'] },
  move: { from: inTheAgency, to: 'forwarded', by: ['coordinator', 'system'], needs: ['agency', 'reason'] },
  request: { from: inTheAgency, to: 'same', by: ['officer', 'head'], needs: ['request', 'reason'] },
  // Without a name it is a claim: the officer takes it.
  assign: { from: inTheAgency, to: 'same', by: ['officer', 'head'], needs: [] },
  undo: { from: inTheAgency, to: 'same', by: ['officer', 'liaison'], needs: ['entry'] },
  merge: { from: open, to: 'merged', by: ['coordinator'], needs: ['into'] },
  unmerge: {
    from: ['merged'],
    to: (facts) => facts.mergedFrom ?? 'submitted',
    by: ['coordinator'],
    needs: [],
  },
  reclassify: { from: open, to: 'same', by: ['coordinator'], needs: ['class', 'reason'] },
  extend: { from: inTheAgency, to: 'same', by: ['coordinator'], needs: ['until', 'reason'] },
  // `system`: a whole of which a part begins anew.
  reopen: {
    from: ['answered', 'closed', 'referred', 'rejected', 'withdrawn'],
    to: (facts) => facts.reopenTo ?? 'submitted',
    by: ['coordinator', 'system'],
    needs: ['to', 'reason'],
  },
  split: { from: ['submitted', ...inTheAgency], to: 'same', by: ['coordinator'], needs: ['parts'] },
  prioritise: { from: open, to: 'same', by: ['coordinator', 'head'], needs: ['priority', 'reason'] },
  addLapor: { from: open, to: 'same', by: ['officer', 'coordinator'], needs: ['laporNumber'] },
  hold: { from: ['submitted'], to: 'same', by: ['system'], needs: ['reason'] },
  release: { from: ['submitted'], to: 'same', by: ['coordinator'], needs: ['reason'] },
  close: { from: ['answered'], to: 'closed', by: ['system'], needs: [] },
  lapse: { from: ['incomplete'], to: 'withdrawn', by: ['system'], needs: [] },
  correct: { from: ['submitted', 'forwarded'], to: 'same', by: ['resident'], needs: ['text'] },
  takeBack: { from: ['submitted', 'forwarded'], to: 'withdrawn', by: ['resident'], needs: [] },
  protect: { from: statuses, to: 'same', by: ['resident'], needs: ['identity'] },
  disclose: { from: statuses, to: 'same', by: ['resident'], needs: ['identity'] },
  changeContact: { from: statuses, to: 'same', by: ['resident'], needs: ['email'] },
  remind: { from: inTheAgency, to: 'same', by: ['resident'], needs: [] },
  rate: { from: ['closed'], to: 'same', by: ['resident'], needs: ['rating'] },
  object: { from: ['referred', 'rejected'], to: 'same', by: ['resident'], needs: ['reason'] },
  summarise: { from: statuses, to: 'same', by: ['coordinator'], needs: ['summary'] },
  consent: { from: statuses, to: 'same', by: ['resident'], needs: ['consent'] },
  publish: { from: statuses, to: 'same', by: ['coordinator'], needs: [] },
  unpublish: { from: statuses, to: 'same', by: ['coordinator', 'resident'], needs: [] },
  affected: { from: open, to: 'same', by: ['stranger'], needs: ['email'] },
  // What the Ombudsman asks about may be over for the regency (docs/decisions/0026).
  openMatter: { from: statuses, to: 'same', by: ['coordinator', 'liaison'], needs: ['reason'] },
  closeMatter: { from: statuses, to: 'same', by: ['coordinator', 'liaison'], needs: ['closedOn', 'reason'] },
}

export type TakenStep = keyof typeof stepTable

export type StepRefusal =
  | 'wrong-status'
  | 'wrong-role'
  | 'too-late'
  | 'too-many-returns'
  | 'not-held'
  | 'matter-open'
  | 'no-matter'
  | `missing-${Need}`

/** May this step be taken now, by this one, with what was given, and where does it lead? The first thing missing is named. */
export function takeStep(
  facts: StepFacts,
  step: TakenStep,
  by: By,
  given: ReadonlySet<Need>,
): { ok: true; to: Status } | { ok: false; reason: StepRefusal } {
  const rule = stepTable[step]
  if (!rule.by.includes(by)) return { ok: false, reason: 'wrong-role' }
  if (!rule.from.includes(facts.status)) return { ok: false, reason: 'wrong-status' }
  if (step === 'dispute' && (facts.daysSinceClosed ?? 0) > disputeAfterClosingDays)
    return { ok: false, reason: 'too-late' }
  if (step === 'return' && by === 'officer' && facts.handOvers >= maxReturns)
    return { ok: false, reason: 'too-many-returns' }
  if (isSecondRefusal(facts, step) && !facts.hasObjection) return { ok: false, reason: 'wrong-status' }
  if (step === 'release' && facts.isHeld === false) return { ok: false, reason: 'not-held' }
  if (step === 'openMatter' && facts.hasMatter) return { ok: false, reason: 'matter-open' }
  if (step === 'closeMatter' && facts.hasMatter === false) return { ok: false, reason: 'no-matter' }
  const missing = needsOf(facts, step).find((need) => !given.has(need))
  if (missing) return { ok: false, reason: `missing-${missing}` }
  return { ok: true, to: destination(rule, facts, by) }
}

function isSecondRefusal({ status }: StepFacts, step: TakenStep): boolean {
  return (step === 'refer' && status === 'referred') || (step === 'reject' && status === 'rejected')
}

/** What the step needs here: a protected complaint is never forwarded or moved without the confirmed copy. */
export function needsOf(facts: StepFacts, step: TakenStep): readonly Need[] {
  const { needs } = stepTable[step]
  return (step === 'forward' || step === 'move') && facts.isProtected ? [...needs, 'agencyCopy'] : needs
}

/** The steps whose buttons are shown: possible from here for this role, whatever is still to be typed. */
export function possibleSteps(facts: StepFacts, by: By): TakenStep[] {
  return (Object.keys(stepTable) as TakenStep[]).filter((step) => {
    const result = takeStep(facts, step, by, new Set(needsOf(facts, step)))
    return result.ok
  })
}

function destination(rule: StepRule, facts: StepFacts, by: By): Status {
  if (rule.to === 'same') return facts.status
  return typeof rule.to === 'function' ? rule.to(facts, by) : rule.to
}
