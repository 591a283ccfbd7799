import type { StaffActor } from '#app/access/actor.ts'
import { deskActs } from '#app/cli/demo/desk-acts.ts'
import type { ActName } from '#app/cli/demo/fates.ts'
import { officeActs } from '#app/cli/demo/office-acts.ts'
import { residentActs } from '#app/cli/demo/resident-acts.ts'
import type { Life, World } from '#app/cli/demo/world.ts'
import { followParts } from '#app/complaints/follow-parts.server.ts'
import type { StepRequest, StepResult } from '#app/complaints/record-step.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { findComplaint } from '#models/complaint.server.ts'

export type Scene = {
  world: World
  life: Life
  complaint: Complaint
  now: Date
  /** what every step is asked with */
  as: <Who extends StepRequest['actor']>(actor: Who) => Ask<Who>
}
export type Ask<Who> = Omit<StepRequest, 'actor' | 'version'> & { actor: Who; version: number }
/** null: nothing to do here, as when a rule was faster */
export type Act = (scene: Scene) => Promise<StepResult | null> | null
export type StaffAsk = Ask<StaffActor>

/** What the agencies of a divided complaint do, each with its own part. */
const partActs = {
  replyParts: onParts('reply'),
  answerParts: onParts('answer'),
  releaseParts: onParts('release'),
} satisfies Record<string, Act>

const acts: Readonly<Record<ActName, Act>> = { ...deskActs, ...officeActs, ...residentActs, ...partActs }

/** One step of one invented complaint, through the same use case as a real one. @returns what it was refused for */
export async function act(name: ActName, world: World, life: Life, now: Date): Promise<string | null> {
  const complaint = await findComplaint(life.reference)
  if (!complaint) return 'gone'
  const { reference, version } = complaint
  const submissionKey = `demo:${reference}:${version}`
  const as: Scene['as'] = (actor) => ({ actor, reference, version, submissionKey, now })
  const result = await acts[name]({ world, life, complaint, now, as })
  if (result === null) return null
  if (!result.ok) return result.reason
  await followParts(result.complaint.partOf ?? reference, { keys: world.keys, now })
  return null
}

function onParts(name: ActName): Act {
  return async ({ world, life, complaint: { parts }, now }) => {
    for (const reference of parts) await act(name, world, { ...life, reference }, now)
    return null
  }
}
