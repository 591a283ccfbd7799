import { findDayRowCheck, type DayRowCheck } from '#models/day-row-check.server.ts'

/** When the figures of the overview were last compared with the complaints, and how that went. */
export function readFigureCheck(): Promise<DayRowCheck | null> {
  return findDayRowCheck()
}
