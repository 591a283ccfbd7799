import type { mongo } from 'mongoose'
import { addCalendarDays } from '#app/complaints/rules/deadline.ts'
import type { LocalDate } from '#app/complaints/rules/complaint.ts'
import { rawDatabase, storedIn } from '#tests/support/database.ts'

// Timed jobs under a clock that the test moves.

/** Seven in the morning of that day, in the regency. */
export const morningOf = (day: LocalDate): Date => new Date(`${day}T07:00:00+08:00`)

export function daysFrom(first: LocalDate, last: LocalDate): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = first; day <= last; day = addCalendarDays(day, 1)) days.push(day)
  return days
}

type Row = mongo.Document & {
  _id: mongo.ObjectId
  message: string
  facts: Record<string, unknown>
  to: Record<string, string>
  key: string
}

/** What is owed of these kinds of mail, in the order it became owed. */
export async function mailsOwed(...messages: string[]): Promise<Row[]> {
  return (await storedIn('outbox-emails', { message: { $in: messages } })) as Row[]
}

/** For whom: a role would not tell two of them apart, so by the name that the test knows. */
export function readerOf({ to }: Row, names: Record<string, string> = {}): string {
  const id = to['accountId'] ?? to['address'] ?? to['agency'] ?? String(to['kind'])
  return names[id] ?? id
}

export async function forgetMails(): Promise<void> {
  for (const name of ['outbox-emails', 'reminders']) await rawDatabase().collection(name).deleteMany({})
}

/** Nothing is left of the complaints before: a job looks at all of them. */
export async function forgetComplaints(): Promise<void> {
  await rawDatabase().collection('complaints').deleteMany({})
  await forgetMails()
}
