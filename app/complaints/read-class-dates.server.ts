import { clocksAfter } from '#app/complaints/rules/clocks.ts'
import {
  serviceClasses,
  type Complaint,
  type HistoryEntry,
  type LocalDate,
  type ServiceClass,
} from '#app/complaints/rules/complaint.ts'
import type { Calendar } from '#app/complaints/rules/deadline.ts'
import { readClockLengths } from '#models/service-class.server.ts'

/** `answerBy`: null before it is forwarded, when nothing is counted yet. */
export type ClassDates = Record<ServiceClass, { days: number; answerBy: LocalDate | null }>

/** The lengths that hold for this complaint, and the date that each class would give it: shown before a class is chosen. */
export async function readClassDates(complaint: Complaint, calendar: Calendar): Promise<ClassDates> {
  const lengths = await readClockLengths(complaint.receivedOn)
  const dates = serviceClasses.map((one) => {
    const clocks = clocksAfter([...complaint.history, ...reclassified(complaint, one)], lengths, calendar)
    const answerBy = clocks.find(({ name }) => name === 'settlement')?.dueOn ?? null
    return [one, { days: lengths.settlement[one].amount, answerBy }]
  })
  return Object.fromEntries(dates) as ClassDates
}

/** The entry that a change to this class would write, as far as the clocks read it. */
function reclassified({ history, class: present }: Complaint, to: ServiceClass): HistoryEntry[] {
  const last = history.at(-1)
  if (!last || present === to) return []
  return [{ ...last, id: '', step: 'reclassify', from: last.to, facts: { class: to } }]
}
