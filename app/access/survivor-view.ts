import type { Complaint, Status } from '#app/complaints/rules/complaint.ts'
import { withoutWords, type EntryView } from './view.ts'

/** What a resident whose complaint was merged learns of the one that carries on. */
export type SurvivorView = { status: Status; closedBy: Complaint['closedBy']; history: EntryView[] }

/** The steps of the offices, their days and outcomes: another resident wrote the rest, and answers were written to them. */
export function survivorView({ status, closedBy, history }: Complaint): SurvivorView {
  const ofOffices = history.filter(
    ({ visibility, by, step }) =>
      visibility === 'resident' && by.kind !== 'resident' && step !== 'merge' && step !== 'unmerge',
  )
  return {
    status: status === 'awaiting_approval' ? 'in_progress' : status,
    closedBy,
    history: ofOffices.map((entry) => {
      const shown = withoutWords(entry)
      return shown.by.kind === 'account' ? { ...shown, by: { ...shown.by, accountId: '', name: '' } } : shown
    }),
  }
}
