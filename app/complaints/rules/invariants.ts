import { openStatuses, type Complaint } from './complaint.ts'

// What holds for every complaint after every step, whichever way it came there. The database refuses the worst of it by
// itself (models/complaint-validator.server.ts); this is the whole list, for tests to hold each state against.

type Rule = { name: string; isBroken: (complaint: Complaint) => boolean }

const withAgency = ['forwarded', 'in_progress', 'awaiting_approval'] as const

const rules: readonly Rule[] = [
  { name: 'closed says by whom', isBroken: ({ status, closedBy }) => (status === 'closed') !== (closedBy !== null) },
  { name: 'merged says into which', isBroken: ({ status, merged }) => (status === 'merged') !== (merged !== null) },
  {
    name: 'incomplete knows where it goes back to, and nothing else does',
    isBroken: ({ status, statusBefore }) => (status === 'incomplete') !== (statusBefore !== null),
  },
  {
    name: 'what an agency works on has an agency and a class, unless it was divided',
    isBroken: ({ status, agency, class: one, parts }) =>
      withAgency.some((each) => each === status) && parts.length === 0 && (agency === null || one === null),
  },
  {
    name: 'what is at the desk is with no agency',
    isBroken: ({ status, agency }) => status === 'submitted' && agency !== null,
  },
  { name: 'answered has an outcome', isBroken: ({ status, outcome }) => status === 'answered' && outcome === null },
  {
    name: 'an answer that waits for the head is in the history',
    isBroken: ({ status, history }) => status === 'awaiting_approval' && !history.some(({ step }) => step === 'answer'),
  },
  { name: 'held only before it is forwarded', isBroken: ({ status, held }) => held !== null && status !== 'submitted' },
  {
    name: 'an officer’s request waits only while the agency has it, an objection only while it stands refused',
    isBroken: ({ status, openRequest }) =>
      openRequest !== null &&
      !(openRequest === 'objection' ? ['referred', 'rejected'] : ['forwarded', 'in_progress', 'incomplete']).includes(
        status,
      ),
  },
  {
    name: 'only a named one holds a contact openly',
    isBroken: ({ identity, contact }) => identity !== 'named' && contact !== null,
  },
  {
    name: 'only a named one holds the name of whom it was filed for',
    isBroken: ({ identity, onBehalf }) => identity !== 'named' && (onBehalf?.name ?? null) !== null,
  },
  {
    name: 'a nameless one owes no mail',
    isBroken: ({ identity, mail }) => identity === 'none' && mail.address !== 'none',
  },
  { name: 'a part is no whole', isBroken: ({ partOf, parts }) => partOf !== null && parts.length > 0 },
  { name: 'a part holds no contact', isBroken: ({ partOf, contact }) => partOf !== null && contact !== null },
  { name: 'a whole has at least two parts', isBroken: ({ parts }) => parts.length === 1 },
  {
    name: 'an open one has a date, one that is over has none',
    isBroken: ({ status, nextDueOn, clocks }) =>
      openStatuses.some((open) => open === status)
        ? nextDueOn === null && clocks.some(({ stoppedOn, pausedOn }) => stoppedOn === null && pausedOn === null)
        : nextDueOn !== null,
  },
  {
    name: 'each entry begins where the one before ended',
    isBroken: ({ history }) => history.some((entry, index) => entry.from !== (history[index - 1]?.to ?? null)),
  },
  {
    name: 'the last entry says the status',
    isBroken: ({ history, status }) => history.at(-1)?.to !== status,
  },
]

/** The names of what is broken; none of a complaint that can exist. */
export function brokenInvariants(complaint: Complaint): string[] {
  return rules.filter(({ isBroken }) => isBroken(complaint)).map(({ name }) => name)
}
