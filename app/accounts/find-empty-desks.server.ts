import { inspectorate } from '#app/access/actor.ts'
import { listActiveAccounts } from '#models/account.server.ts'

/** `desk`: every new complaint. `inspectorate`: what is against the leadership or the desk itself. */
export type EmptyDesk = 'desk' | 'inspectorate'

/** The desks without an active coordinator: what comes in for them is read by nobody, and its dates are told to nobody. */
export async function findEmptyDesks(): Promise<EmptyDesk[]> {
  const isInspector = (await listActiveAccounts('coordinator')).map(({ agency }) => agency === inspectorate)
  return [
    ...(isInspector.includes(false) ? [] : (['desk'] as const)),
    ...(isInspector.includes(true) ? [] : (['inspectorate'] as const)),
  ]
}
