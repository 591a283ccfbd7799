import type { Actor } from '#app/access/actor.ts'
import type { Keys } from '#app/access/keys.server.ts'
import { findAgencyName } from '#app/complaints/find-agency-name.server.ts'
import { linksOfAnswer, mailOfAnswer } from '#app/complaints/give-answer.server.ts'
import { passToParts } from '#app/complaints/pass-to-parts.server.ts'
import { mailToResident, residentFacts } from '#app/complaints/recipients.server.ts'
import { recordStep, type StepPlan, type StepRequest } from '#app/complaints/record-step.server.ts'
import { nextDueDay, residentDue } from '#app/complaints/rules/clocks.ts'
import type { Complaint, HistoryEntry, Reference } from '#app/complaints/rules/complaint.ts'
import type { EntryFacts } from '#app/complaints/rules/entry-facts.ts'
import { beginsAnew, isAsked, mayLapse, questionsOfParts, wholeStatus } from '#app/complaints/rules/whole.ts'
import { findComplaint } from '#models/complaint.server.ts'

const system: Actor = { kind: 'system', name: 'parts' }
const mostSteps = 20

/**
 * Brings a whole and its parts together, after a step of one of them: first the parts take what the resident did to the
 * whole, then the whole goes to where its parts are. A follow-up of its own and not in that step's transaction: of two last
 * answers at once each would miss the other, the later of two follow-ups sees both. Guarded like every step, and the same
 * whoever runs it again.
 */
export async function followParts(reference: Reference, { keys, now }: { keys: Keys; now: Date }): Promise<void> {
  for (let taken = 0; taken < mostSteps; taken += 1) {
    const whole = await findComplaint(reference)
    if (!whole || whole.parts.length === 0) return
    // Else an answer that the resident disputes would be given once more, because its parts do not know yet.
    if (await passToParts(whole, now)) continue
    const found = await Promise.all(whole.parts.map((part) => findComplaint(part)))
    const plan = await nextStep(
      whole,
      found.filter((part) => part !== null),
      { keys, now },
    )
    if (plan === null) return
    const request: StepRequest = { actor: system, reference, version: whole.version, submissionKey: null, now }
    const result = await recordStep(request, () => plan)
    if (!result.ok && result.reason !== 'changed-meanwhile') return
  }
}

async function nextStep(
  whole: Complaint,
  parts: readonly Complaint[],
  { keys, now }: { keys: Keys; now: Date },
): Promise<StepPlan | null> {
  const wanted = wholeStatus(parts)
  const { status } = whole
  if (status === 'submitted' && parts.every((part) => part.status !== 'submitted')) {
    // Of a protected one each part carries its own confirmed copy.
    const given = ['agency', 'class', 'topic', 'agencyCopy'] as const
    return { step: 'forward', given: [...given], visibility: 'coordinator', facts: classOf(whole) }
  }
  if (status === 'forwarded' && wanted !== 'forwarded' && wanted !== 'incomplete') {
    return { step: 'start', given: [], visibility: 'coordinator' }
  }
  if (beginsAnew(whole, parts)) return reopened(parts)
  const questions = questionsOfParts(parts)
  if ((status === 'forwarded' || status === 'in_progress') && wanted === 'incomplete') return asked(questions)
  if (status === 'incomplete' && !mayLapse(parts) && (questions.length === 0 || !isAsked(whole, questions))) {
    // Nobody waits any more, or another agency asks as well: then both questions are asked anew.
    return { step: 'supply', given: ['textOrFile'], visibility: 'coordinator' }
  }
  return status === 'in_progress' && wanted === 'answered' ? answered(parts, { keys, now }) : null
}

/** The coordinator opened a part: its entry is on the resident's page, the mail is owed here. */
function reopened(parts: readonly Complaint[]): StepPlan {
  const latest = parts
    .flatMap((part) => part.history.filter(({ step }) => step === 'reopen').slice(-1))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .at(-1)
  const reason = latest?.facts.reason ?? ''
  return {
    step: 'reopen',
    given: ['to', 'reason'],
    tableFacts: { reopenTo: 'in_progress' },
    visibility: 'coordinator',
    facts: reason ? { reason } : {},
    changes: { closedBy: null, outcome: null, plannedFor: null },
    emails: ({ complaint, entryId, clocks, today }) => {
      const { on: dueOn, provisional } = nextDueDay(clocks) ?? { on: today, provisional: false }
      const toDesk = latest?.to === 'submitted'
      return mailToResident(complaint, entryId, {
        message: 'complaint-reopened',
        facts: { ...residentFacts(complaint), audience: 'resident', toDesk, dueOn, provisional, reason },
      })
    },
  }
}

function classOf(whole: Complaint): EntryFacts {
  return whole.class ? { class: whole.class } : {}
}

/** What the agencies of the parts ask, asked of the resident on the one page they have. */
async function asked(questions: ReturnType<typeof questionsOfParts>): Promise<StepPlan> {
  const named = await Promise.all(
    questions.map(async ({ agency, question }) => ({ name: await findAgencyName(agency), question })),
  )
  const only = questions.length === 1 ? questions[0] : undefined
  const text = only ? only.question : named.map(({ name, question }) => `${name}: ${question}`).join('\n\n')
  return {
    step: 'ask',
    given: ['text'],
    visibility: 'resident',
    text,
    facts: only?.agency ? { agency: only.agency } : {},
    emails: ({ complaint, entryId, clocks, today }) =>
      mailToResident(complaint, entryId, {
        message: 'information-requested',
        facts: {
          ...residentFacts(complaint),
          askedBy: named.map(({ name }) => name).join(', '),
          question: text,
          completeBy: residentDue(clocks).completeBy?.on ?? today,
        },
      }),
  }
}

async function answered(parts: readonly Complaint[], { keys, now }: { keys: Keys; now: Date }): Promise<StepPlan> {
  const facts = await joined(parts)
  const agencies = await Promise.all(parts.map(({ agency }) => findAgencyName(agency)))
  return {
    step: 'answer',
    given: ['outcome', 'found', 'done', 'doneBy', 'doneOn'],
    visibility: 'resident',
    facts,
    changes: { outcome: facts.outcome ?? null, plannedFor: null },
    emails: (after) => mailOfAnswer(after, agencies.join(', '), facts),
    links: (after) => linksOfAnswer(after, keys, now),
  }
}

/** One answer of all parts, each under its agency's name; the outcome is the one of the last. */
async function joined(parts: readonly Complaint[]): Promise<EntryFacts> {
  const answers: { agency: string; entry: HistoryEntry }[] = []
  for (const { agency, history } of parts) {
    const entry = history.findLast(({ step, facts }) => step === 'answer' && facts.outcome !== undefined)
    if (entry) answers.push({ agency: await findAgencyName(agency), entry })
  }
  answers.sort((one, other) => one.entry.at.getTime() - other.entry.at.getTime())
  const last = answers.at(-1)?.entry.facts
  const all = (name: 'found' | 'done') =>
    answers.map(({ agency, entry }) => `${agency}: ${entry.facts[name] ?? ''}`).join('\n\n')
  const plannedFor = answers
    .flatMap(({ entry }) => entry.facts.plannedFor ?? [])
    .sort()
    .at(-1)
  return {
    ...(last?.outcome ? { outcome: last.outcome } : {}),
    found: all('found'),
    done: all('done'),
    doneBy: answers.map(({ agency }) => agency).join(', '),
    ...(last?.doneOn ? { doneOn: last.doneOn } : {}),
    ...(plannedFor ? { plannedFor } : {}),
  }
}
