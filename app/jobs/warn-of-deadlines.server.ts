import { oweOnce, type Occasion } from '#app/complaints/owe-once.server.ts'
import {
  owedTo,
  readOfficers,
  readStaff,
  residentOf,
  type Staff,
  type Told,
} from '#app/complaints/reminder-recipients.server.ts'
import { isProtected } from '#app/access/can.ts'
import type { LocalDate } from '#app/complaints/rules/complaint.ts'
import { localDateOf, workingDaysBetween, type Calendar } from '#app/complaints/rules/deadline.ts'
import { dueReminders, reminderId, remindUntil, type Reminder } from '#app/complaints/rules/reminders.ts'
import type { MessageWithFacts } from '#app/emails/message-facts.ts'
import { Attempts } from '#app/jobs/attempts.ts'
import { eachDue, type DueComplaint } from '#models/complaint-due.server.ts'
import { readCalendar } from '#models/holiday.server.ts'
import type { OwedEmail } from '#models/outbox-email.server.ts'
import { findSealedMails } from '#models/sealed-identity.server.ts'

/** The complaints of one page share the questions to the database and the transaction of what they owe. */
const usualPage = 100

/**
 * Tells whoever has a complaint, and those above them, that a date is near or has passed. It looks at how things stand,
 * not at what happened yesterday: what a worker that was off did not say is said now, once.
 * @returns how many reminders were new
 */
export async function warnOfDeadlines({
  now,
  pageSize = usualPage,
}: {
  now: Date
  pageSize?: number
}): Promise<number> {
  const today = localDateOf(now)
  const [calendar, staff] = await Promise.all([readCalendar(), readStaff()])
  const attempts = new Attempts()
  let told = 0
  for await (const page of eachDue({ until: remindUntil(today, calendar) }, pageSize)) {
    told += await attempts.takePage(page, async (some) =>
      oweOnce(await occasionsOf(some, { today, calendar, staff }), now),
    )
  }
  attempts.end()
  return told
}

type Moment = { today: LocalDate; calendar: Calendar; staff: Staff }

async function occasionsOf(page: readonly DueComplaint[], moment: Moment): Promise<Occasion[]> {
  const due = page.flatMap((complaint) =>
    dueReminders(complaint.clocks, moment.today, moment.calendar, timesReminded(complaint)).map((reminder) => ({
      complaint,
      reminder,
    })),
  )
  const forResident = due.filter(({ complaint, reminder }) => isForSealed(complaint, reminder))
  const [officers, sealed] = await Promise.all([
    readOfficers(page),
    findSealedMails(forResident.map(({ complaint }) => complaint.reference)),
  ])
  return due.map(({ complaint, reminder }) => {
    const occasion = reminderId(complaint.reference, reminder)
    const holders = moment.staff.holders(complaint, officers)
    const resident = residentOf(complaint, sealed)
    return { id: occasion, emails: () => emailsOf(complaint, reminder, { ...moment, occasion, holders, resident }) }
  })
}

function timesReminded({ history }: DueComplaint): number {
  return history.filter(({ step }) => step === 'remind').length
}

function isForSealed({ mail }: DueComplaint, { stage }: Reminder): boolean {
  return stage === 'legal-passed' && mail.address === 'sealed'
}

function emailsOf(
  complaint: DueComplaint,
  { clock, dueOn, provisional, stage }: Reminder,
  {
    today,
    calendar,
    staff,
    occasion,
    holders,
    resident,
  }: Moment & { occasion: string; holders: Told[]; resident: Told[] },
): OwedEmail[] {
  const { reference, receivedOn } = complaint
  const to = (told: readonly Told[], content: MessageWithFacts) => owedTo(told, { occasion, reference }, content)
  if (stage === 'warning') {
    const daysLeft = daysUntil(dueOn, today, calendar)
    return to(holders, { message: 'deadline-warning', facts: { clock, dueOn, provisional, daysLeft } })
  }
  if (stage === 'passed') {
    const daysLate = workingDaysBetween(dueOn, today, calendar)
    const content: MessageWithFacts = { message: 'deadline-passed', facts: { clock, dueOn, daysLate } }
    return to([...holders, ...staff.heads(complaint)], content)
  }
  const agencyName = staff.agencyName(complaint)
  const facts = { reason: stage, clock, dueOn, receivedOn, agencyName }
  const inside: MessageWithFacts = { message: 'escalation', facts: { ...facts, audience: 'staff' } }
  const coordinators = staff.coordinators(complaint)
  if (stage === 'late') return to([...staff.heads(complaint), ...coordinators], inside)
  return [
    ...to([...coordinators, ...staff.liaisons(complaint)], inside),
    ...to(staff.secretariat(complaint), { message: 'escalation', facts: { ...facts, audience: 'secretariat' } }),
    ...(stage === 'legal-passed' ? to(resident, toResident(complaint, dueOn, agencyName)) : []),
  ]
}

/** On its way to the Ombudsman a complaint takes its number and the date along; the mail says both. */
function toResident(complaint: DueComplaint, dueOn: LocalDate, agencyName: string | null): MessageWithFacts {
  const facts = { isProtected: isProtected(complaint), responsibleAgency: complaint.agency, agencyName, dueOn }
  return { message: 'legal-date-passed', facts }
}

/** Null when it is over. A date of the law may fall on a Sunday: from the Friday before, one day is left. */
function daysUntil(dueOn: LocalDate, today: LocalDate, calendar: Calendar): number | null {
  if (today > dueOn) return null
  return today === dueOn ? 0 : Math.max(1, workingDaysBetween(today, dueOn, calendar))
}
