import { keepPendingHours } from '#app/attachments/limits.ts'
import { removeExpired, removeOrphans } from '#models/attachment-removal.server.ts'

const hour = 3_600_000
// Far enough back for a worker that was off for a week; what is older was looked at before.
const lookBackHours = 8 * 24

/**
 * Removes uploads that no complaint took within a day, the bytes of refused files a day after the refusal, and bytes
 * that a killed process stored without a record.
 * @returns how many of them
 */
export async function sweepUploads({ now }: { now: Date }): Promise<number> {
  const { uploads, refused } = await removeExpired(now)
  const from = new Date(now.getTime() - lookBackHours * hour)
  const to = new Date(now.getTime() - keepPendingHours * hour)
  return uploads + refused + (await removeOrphans(from, to))
}
