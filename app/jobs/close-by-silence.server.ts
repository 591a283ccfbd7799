import { closeComplaint } from '#app/complaints/close-complaint.server.ts'
import { hasPassed } from '#app/complaints/rules/clocks.ts'
import { addCalendarDays, localDateOf } from '#app/complaints/rules/deadline.ts'
import { Attempts } from '#app/jobs/attempts.ts'
import { eachDue } from '#models/complaint-due.server.ts'

const usualPage = 100

/** Closes what its resident left unanswered for the whole reply window. @returns how many */
export async function closeBySilence({ now, pageSize = usualPage }: { now: Date; pageSize?: number }): Promise<number> {
  const today = localDateOf(now)
  const attempts = new Attempts()
  let closed = 0
  for await (const page of eachDue({ until: addCalendarDays(today, -1), status: 'answered' }, pageSize)) {
    for (const { reference, clocks } of page) {
      if (!hasPassed(clocks, 'replyWindow', today)) continue
      const result = await attempts.take(() => closeComplaint({ reference, now }))
      if (result?.ok) closed += 1
    }
  }
  attempts.end()
  return closed
}
