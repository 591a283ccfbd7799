import type { Need } from '#app/complaints/rules/status.ts'

/** What was given, as the step table names it: everything that is not empty. */
export function inHand(given: Partial<Record<Need, unknown>>): Need[] {
  return (Object.keys(given) as Need[]).filter((need) => {
    const value = given[need]
    return value !== null && value !== undefined && value !== ''
  })
}
