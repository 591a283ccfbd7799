// When an email that did not go through is tried again. 1 min, 5 min, 15 min, 1 h, then every 4 h: about 22 attempts in
// 72 hours, the last one at their very end; then a person has to look.
const minute = 60_000
const pauses = [1 * minute, 5 * minute, 15 * minute, 60 * minute]
const longPause = 240 * minute
const giveUpAfter = 72 * 60 * minute

/** `attempts`: how many failed already, this one included. Null when it is time to give up. */
export function nextTry({ owedSince, attempts, now }: { owedSince: Date; attempts: number; now: Date }): Date | null {
  const end = owedSince.getTime() + giveUpAfter
  if (now.getTime() >= end) return null
  return new Date(Math.min(now.getTime() + (pauses[attempts - 1] ?? longPause), end))
}
