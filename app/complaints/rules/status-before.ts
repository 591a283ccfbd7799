import type { Complaint, Status } from './complaint.ts'

/**
 * Where an incomplete complaint goes back to once the resident has answered; null for every other status. A message that
 * comes while it waits does not change that.
 */
export function statusBeforeAfter(
  { status, statusBefore, merged }: Pick<Complaint, 'status' | 'statusBefore' | 'merged'>,
  to: Status,
): Status | null {
  if (to !== 'incomplete') return null
  if (status === 'merged') return merged?.statusBefore ?? null
  return status === 'incomplete' ? statusBefore : status
}
