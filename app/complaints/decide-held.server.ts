import type { StaffActor } from '#app/access/actor.ts'
import type { FieldErrors } from '#app/complaints/form.ts'
import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import { rejectComplaint } from '#app/complaints/reject-complaint.server.ts'
import { releaseComplaint } from '#app/complaints/release-complaint.server.ts'
import type { StepRequest, StepResult } from '#app/complaints/record-step.server.ts'
import { readReference } from '#app/complaints/rules/reference.ts'
import { readStaffForm } from '#app/complaints/staff-form.ts'
import { hasWaitingEmails } from '#models/outbox-wait.server.ts'

type HeldOutcome =
  'released' | 'rejected' | 'rejected-unmailed' | 'not-held' | 'not-found' | 'changed-meanwhile' | 'failed'
export type HeldResult = { reference: string; outcome: HeldOutcome }

export type HeldDecision = { ok: true; results: HeldResult[] } | { ok: false; errors: FieldErrors }

/** As many as one page of the list holds. */
const mostAtOnce = 50

/**
 * Several held complaints at once, released or rejected with one reason; each is a step of its own, so one that somebody
 * else decided meanwhile stops none of the others.
 */
export async function decideHeld({
  actor,
  fields,
  submissionKey,
  now,
}: {
  actor: StaffActor
  fields: URLSearchParams
  submissionKey: string
  now: Date
}): Promise<HeldDecision> {
  const decide = readDecision(fields)
  if (!decide.ok) return decide
  const references = [...new Set(fields.getAll('reference').flatMap((typed) => readReference(typed) ?? []))]
  if (references.length === 0) return { ok: false, errors: { reference: { key: 'holding.noneChosen' } } }
  const results: HeldResult[] = []
  for (const reference of references.slice(0, mostAtOnce)) {
    const found = await findComplaintFor(actor, reference)
    const request = {
      actor,
      reference,
      version: found?.version ?? -1,
      submissionKey: `${submissionKey}:${reference}`,
      now,
    }
    const isUnmailed = decide.done === 'rejected' && (await hasWaitingEmails(reference))
    const outcome = outcomeOf(await decide.take(request), decide.done)
    results.push({ reference, outcome: outcome === 'rejected' && isUnmailed ? 'rejected-unmailed' : outcome })
  }
  return { ok: true, results }
}

type Taking = { ok: true; done: 'released' | 'rejected'; take: (request: StepRequest) => Promise<StepResult> }

function readDecision(fields: URLSearchParams): Taking | { ok: false; errors: FieldErrors } {
  if (fields.get('step') === 'reject') {
    const read = readStaffForm('reject', fields)
    if (!read.ok) return read
    const { reason: rejection, nextDoor } = read.form
    return {
      ok: true,
      done: 'rejected',
      take: (request) => rejectComplaint({ ...request, rejection, nextDoor, mustBeHeld: true }),
    }
  }
  // One form holds both decisions, and `reason` is the list of rejecting.
  const typed = new URLSearchParams({ reason: fields.get('text') ?? fields.get('reason') ?? '' })
  const read = readStaffForm('release', typed)
  if (!read.ok) return { ok: false, errors: inField(read.errors, 'text') }
  return { ok: true, done: 'released', take: (request) => releaseComplaint({ ...request, ...read.form }) }
}

/** The reason is typed in a field of another name here. */
function inField(errors: FieldErrors, name: string): FieldErrors {
  return Object.fromEntries(Object.values(errors).map((error) => [name, error]))
}

function outcomeOf(result: StepResult, done: 'released' | 'rejected'): HeldOutcome {
  if (result.ok) return done
  if (result.reason === 'not-found' || result.reason === 'changed-meanwhile') return result.reason
  return result.reason === 'not-held' || result.reason === 'wrong-status' ? 'not-held' : 'failed'
}
