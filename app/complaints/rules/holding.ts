import type { HistoryEntry, Status } from './complaint.ts'
import type { HoldReason } from './handling.ts'
import type { By, TakenStep } from './status.ts'

/** A filing stays held until the coordinator releases it, or does something else with it than keep it at the desk. */
export function heldAfter(held: HoldReason | null, step: TakenStep, to: Status): HoldReason | null {
  return step === 'release' || to !== 'submitted' ? null : held
}

export type WaitingMails = 'release' | 'stop'

/**
 * Of a filing whose mails wait for a look, because its address had so many: whoever keeps it as a real complaint lets them
 * go. Rejected it was part of the flood; and what its sender withdraws is the sender's way to make mails go.
 */
export function waitingMailsAfter(step: TakenStep, by: By): WaitingMails {
  return step === 'reject' || by === 'resident' ? 'stop' : 'release'
}

export type HoldEnd = 'held' | 'released' | 'rejected' | 'other'

/** What became of a held filing, by its history; null when it never was one. `other`: forwarded, asked, withdrawn, merged. */
export function holdEnd(history: readonly Pick<HistoryEntry, 'step' | 'to'>[]): HoldEnd | null {
  const at = history.findIndex(({ step }) => step === 'hold')
  if (at < 0) return null
  const end = history.slice(at + 1).find(({ step, to }) => step === 'release' || to !== 'submitted')
  if (!end) return 'held'
  if (end.step === 'release') return 'released'
  return end.step === 'reject' ? 'rejected' : 'other'
}
