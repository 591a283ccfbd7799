import type { TakenStep } from '#app/complaints/rules/status.ts'

/** Steps with a page of their own, by the word in the address (`?tanya=`): shown only where the step is possible. */
const asked = {
  cabut: 'withdraw',
  kerahasiaan: 'protect',
  identitas: 'disclose',
  email: 'changeContact',
  perbaiki: 'correct',
} as const satisfies Record<string, TakenStep>
export type ResidentAsk = keyof typeof asked

export function readAsk(value: string | null, steps: readonly TakenStep[]): ResidentAsk | null {
  const ask = (Object.keys(asked) as ResidentAsk[]).find((one) => one === value)
  return ask && steps.includes(asked[ask]) ? ask : null
}
