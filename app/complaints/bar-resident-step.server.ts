import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { barOf, type ResidentBar } from '#app/complaints/rules/resident-times.ts'
import { stepTable, type TakenStep } from '#app/complaints/rules/status.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { readCalendar } from '#models/holiday.server.ts'

/**
 * Whether the moment bars a step that the table allows, counted with today's calendar. The first reply to a divided one is
 * owed by the agencies of its parts: it may be asked for when one of them is late.
 */
export async function barResidentStep(step: TakenStep, complaint: Complaint, now: Date): Promise<ResidentBar | null> {
  const moment = { now, today: localDateOf(now), calendar: await readCalendar() }
  if (step !== 'remind' || complaint.parts.length === 0) return barOf(step, complaint, moment)
  const parts = await Promise.all(complaint.parts.map((part) => findComplaint(part)))
  const isLate = (part: Complaint | null) =>
    part !== null && stepTable.remind.from.includes(part.status) && barOf('remind', part, moment) === null
  return parts.some(isLate) ? null : 'too-early'
}
