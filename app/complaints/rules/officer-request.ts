import type { Status } from './complaint.ts'
import type { OfficerRequest } from './handling.ts'
import type { TakenStep } from './status.ts'

const withTheAgency: readonly Status[] = ['forwarded', 'in_progress', 'incomplete']
const answeredBy: Record<OfficerRequest, readonly TakenStep[]> = {
  extend: ['extend', 'move', 'return'],
  move: ['move', 'return'],
}

/** What the coordinator still has to decide after a step; declining by a note is said by whoever writes it. */
export function openRequestAfter(request: OfficerRequest | null, step: TakenStep, to: Status): OfficerRequest | null {
  if (request === null || !withTheAgency.includes(to)) return null
  return answeredBy[request].includes(step) ? null : request
}
