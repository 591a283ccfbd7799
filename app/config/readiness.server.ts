import { writeHeartbeat } from '#models/connection.server.ts'

export async function isReady(now: Date): Promise<boolean> {
  try {
    await writeHeartbeat(now)
    return true
  } catch {
    // Any failure has the same meaning here: what would be stored now is not stored for good.
    return false
  }
}
