import type { HistoryEntry, Status } from './complaint.ts'
import type { HoldReason } from './handling.ts'
import type { TakenStep } from './status.ts'

/** A filing stays held until the coordinator releases it, or does something else with it than keep it at the desk. */
export function heldAfter(held: HoldReason | null, step: TakenStep, to: Status): HoldReason | null {
  return step === 'release' || to !== 'submitted' ? null : held
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
