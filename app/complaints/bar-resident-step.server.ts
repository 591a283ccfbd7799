import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { barOf, type ResidentBar } from '#app/complaints/rules/resident-times.ts'
import type { TakenStep } from '#app/complaints/rules/status.ts'
import { readCalendar } from '#models/holiday.server.ts'

/** Whether the moment bars a step that the table allows, counted with today's calendar. */
export async function barResidentStep(step: TakenStep, complaint: Complaint, now: Date): Promise<ResidentBar | null> {
  return barOf(step, complaint, { now, today: localDateOf(now), calendar: await readCalendar() })
}
