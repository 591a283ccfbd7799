import { findComplaintFor } from '#app/complaints/find-complaint.server.ts'
import type { StaffActor } from '#app/access/actor.ts'
import { countEmails, listNeedsPerson, type ListedEmail } from '#models/outbox-email.server.ts'

/** `isReadable`: this coordinator may open the complaint the mail is about; otherwise its number is not shown. */
export type EmailProblemRow = ListedEmail & { isReadable: boolean }

export type EmailProblems = { rows: EmailProblemRow[]; next: string | null; held: number; waiting: number }

const rowsPerPage = 50

/** Mail that was given up, newest first; what a trial site holds back is only counted. */
export async function listEmailProblems(actor: StaffActor, after: string | null): Promise<EmailProblems> {
  const [found, counts] = await Promise.all([listNeedsPerson({ after, limit: rowsPerPage + 1 }), countEmails()])
  const shown = found.slice(0, rowsPerPage)
  const rows = await Promise.all(
    shown.map(async (email) => {
      const isReadable = email.reference !== null && (await findComplaintFor(actor, email.reference)) !== null
      return { ...email, isReadable, reference: isReadable ? email.reference : null }
    }),
  )
  return {
    rows,
    next: found.length > rowsPerPage ? (shown.at(-1)?.id ?? null) : null,
    held: counts.held,
    waiting: counts['needs-person'],
  }
}
