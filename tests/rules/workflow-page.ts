import { openStatuses, statuses, type Status } from '#app/complaints/rules/complaint.ts'
import {
  disputeAfterClosingDays,
  maxReturns,
  possibleSteps,
  stepTable,
  type StepFacts,
  type TakenStep,
} from '#app/complaints/rules/status.ts'
import { translator } from '#app/i18n/translate.ts'

// docs/workflow.md, printed from the step table: the page cannot say anything else than the program does.

const steps = Object.keys(stepTable) as TakenStep[]

function facts(status: Status, more: Partial<StepFacts> = {}): StepFacts {
  return {
    status,
    statusBefore: null,
    reopened: 0,
    handOvers: 0,
    daysSinceClosed: null,
    isProtected: false,
    ...more,
  }
}

function fromWords(step: TakenStep): string {
  const { from } = stepTable[step]
  const isOpen = openStatuses.every((status) => from.includes(status))
  const rest = from.filter((status) => !isOpen || !(openStatuses as readonly Status[]).includes(status))
  return [...(isOpen ? ['any open'] : []), ...rest.map((status) => `\`${status}\``)].join(', ')
}

function toWords(step: TakenStep): string {
  const { to } = stepTable[step]
  if (to === 'same') return 'same'
  if (typeof to === 'string') return `\`${to}\``
  if (step === 'supply' || step === 'unmerge') return 'the status before'
  if (step === 'answer') return '`answered`, or `awaiting_approval` where the head releases answers'
  if (step === 'reply') return '`in_progress`; by the liaison the same'
  if (step === 'reopen') return '`submitted` or `in_progress`, as the coordinator says'
  const [first, second] = [to(facts('answered'), 'resident'), to(facts('answered', { reopened: 1 }), 'resident')]
  return `\`${first}\`, the second time \`${second}\``
}

export function workflowPage(): string {
  const [id, en] = [translator('id'), translator('en')]
  const agencySteps = statuses.map((status) => [status, possibleSteps(facts(status), 'officer')] as const)
  const deskSteps = new Map(statuses.map((status) => [status, possibleSteps(facts(status), 'coordinator')]))
  const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ') || '·'
  return [
    '# The way of a complaint',
    '',
    'Printed from `app/complaints/rules/status.ts` by `UPDATE_DOCS=1 npx vitest run tests/rules/workflow-page.test.ts`; a test compares',
    'the two. Do not edit by hand. Whose complaint somebody may act on is said in [permissions.md](permissions.md); the narrower holds.',
    '',
    '## Statuses',
    '',
    '| Code | Shown (id) | Shown (en) | Open |',
    '|---|---|---|:-:|',
    ...statuses.map(
      (status) =>
        `| \`${status}\` | ${id(`words.status.${status}`)} | ${en(`words.status.${status}`)} | ${
          (openStatuses as readonly Status[]).includes(status) ? 'yes' : 'no'
        } |`,
    ),
    '',
    '## Steps',
    '',
    'What is not in this table is refused.',
    '',
    '| Step | From | To | By | Needs |',
    '|---|---|---|---|---|',
    ...steps.map(
      (step) =>
        `| \`${step}\` | ${fromWords(step)} | ${toWords(step)} | ${stepTable[step].by.join(', ')} | ${
          stepTable[step].needs.join(', ') || '-'
        } |`,
    ),
    '',
    `- \`forward\` and \`move\` of a sealed, nameless, restricted or aimed complaint also need \`agencyCopy\`, the confirmed copy.`,
    `- \`answer\` with the outcome \`planned\` also needs \`plannedFor\`; an answer that only promises is refused.`,
    '- `openMatter` is refused while a matter is open, `closeMatter` while none is (docs/decisions/0026).',
    `- \`return\` is refused once a complaint was returned ${maxReturns} times: the coordinator moves it.`,
    `- \`dispute\` of a closed complaint is possible for ${disputeAfterClosingDays} calendar days.`,
    '',
    '## What the desk offers',
    '',
    '| Status | Officer | Head | Coordinator | Liaison |',
    '|---|---|---|---|---|',
    ...agencySteps.map(
      ([status, officer]) =>
        `| \`${status}\` | ${code(officer)} | ${code(possibleSteps(facts(status), 'head'))} | ${code(deskSteps.get(status) ?? [])} | ${code(possibleSteps(facts(status), 'liaison'))} |`,
    ),
    '',
  ].join('\n')
}
