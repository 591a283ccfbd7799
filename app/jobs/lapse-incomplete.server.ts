import { isProtected } from '#app/access/can.ts'
import { lapseComplaint } from '#app/complaints/lapse-complaint.server.ts'
import { oweOnce, type Occasion } from '#app/complaints/owe-once.server.ts'
import { owedTo, residentOf } from '#app/complaints/reminder-recipients.server.ts'
import { hasPassed } from '#app/complaints/rules/clocks.ts'
import type { LocalDate, Reference } from '#app/complaints/rules/complaint.ts'
import { addCalendarDays, localDateOf } from '#app/complaints/rules/deadline.ts'
import { Attempts } from '#app/jobs/attempts.ts'
import { eachDue, type DueComplaint } from '#models/complaint-due.server.ts'
import { findSealedMails } from '#models/sealed-identity.server.ts'

const usualPage = 100
/** Calendar days before it counts as withdrawn. */
const remindDays = 7

/**
 * Reminds the resident a week before the thirty days are over, and afterwards counts the complaint as withdrawn.
 * @returns how many were reminded or lapsed
 */
export async function lapseIncomplete({
  now,
  pageSize = usualPage,
}: {
  now: Date
  pageSize?: number
}): Promise<number> {
  const today = localDateOf(now)
  const attempts = new Attempts()
  let done = 0
  for await (const page of eachDue({ until: addCalendarDays(today, remindDays), status: 'incomplete' }, pageSize)) {
    const over = page.filter(({ clocks }) => hasPassed(clocks, 'lawCompletion', today))
    done += await attempts.takePage(
      page.filter((complaint) => !over.includes(complaint)),
      (some) => remind(some, now),
    )
    for (const { reference } of over) {
      const result = await attempts.take(() => lapseComplaint({ reference, now }))
      if (result?.ok) done += 1
    }
  }
  attempts.end()
  return done
}

async function remind(page: readonly DueComplaint[], now: Date): Promise<number> {
  const sealed = await findSealedMails(
    page.filter(({ mail }) => mail.address === 'sealed').map(({ reference }) => reference),
  )
  return oweOnce(
    page.flatMap((complaint) => occasionsOf(complaint, sealed)),
    now,
  )
}

function occasionsOf(complaint: DueComplaint, sealed: ReadonlyMap<Reference, string>): Occasion[] {
  const { reference, agency } = complaint
  const completeBy = completionOf(complaint)
  if (completeBy === null) return []
  const occasion = `${reference}:lawCompletion:${completeBy}:warning`
  const facts = { isProtected: isProtected(complaint), responsibleAgency: agency, completeBy }
  const emails = () =>
    owedTo(residentOf(complaint, sealed), { occasion, reference }, { message: 'completion-reminder', facts })
  return [{ id: occasion, emails }]
}

function completionOf({ clocks }: DueComplaint): LocalDate | null {
  return clocks.find(({ name, stoppedOn }) => name === 'lawCompletion' && stoppedOn === null)?.dueOn ?? null
}
