import type { Status } from './complaint.ts'
import type { OpenRequest } from './handling.ts'
import type { TakenStep } from './status.ts'

const withTheAgency: readonly Status[] = ['forwarded', 'in_progress', 'incomplete']
const refused: readonly Status[] = ['referred', 'rejected']
const answeredBy: Record<OpenRequest, readonly TakenStep[]> = {
  extend: ['extend', 'move', 'return'],
  move: ['move', 'return'],
  // Refused once more, with the reason: that is the answer to the objection.
  objection: ['reopen', 'refer', 'reject'],
}

/** What the coordinator still has to decide after a step; declining by a note is said by whoever writes it. */
export function openRequestAfter(request: OpenRequest | null, step: TakenStep, to: Status): OpenRequest | null {
  if (request === null || !(request === 'objection' ? refused : withTheAgency).includes(to)) return null
  return answeredBy[request].includes(step) ? null : request
}
