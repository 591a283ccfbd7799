import { channel } from 'node:diagnostics_channel'

/** Moments at which a process may die and nothing may be lost. */
export type Point =
  | 'upload-stored'
  | 'before-commit'
  | 'after-commit'
  | 'before-answer'
  | 'mail-claimed'
  | 'mail-accepted'
  | 'file-claimed'
  | 'file-cleaned'

const points = channel('suara-etam:point')

/** Says that such a moment is now. Costs nothing unless somebody listens; the kill run listens, and kills exactly here. */
export function reach(point: Point): void {
  if (points.hasSubscribers) points.publish(point)
}
