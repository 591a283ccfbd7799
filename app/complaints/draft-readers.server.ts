import type { StaffActor } from '#app/access/actor.ts'
import { can } from '#app/access/can.ts'
import { listColleagues, type Colleague } from '#app/complaints/colleagues.server.ts'
import { byOf } from '#app/complaints/entry-actor.ts'
import { stepFacts } from '#app/complaints/record-step.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import { takeStep } from '#app/complaints/rules/status.ts'
import { wholeBar } from '#app/complaints/rules/whole.ts'

/**
 * Whose second pair of eyes this person may ask for: people of the agency ask each other, the desk asks them too. The
 * liaison is of neither house. They are called by a note, so nobody is where none can be written.
 */
export async function listDraftReaders(actor: StaffActor, complaint: Complaint, now: Date): Promise<Colleague[]> {
  const by = byOf(actor)
  const { ok: mayNote } = takeStep(stepFacts(complaint, localDateOf(now)), 'note', by, new Set(['text']))
  if (!mayNote || wholeBar(complaint, 'note', by) !== null) return []
  const colleagues = await listColleagues(complaint)
  const isOneself = ({ accountId }: Colleague) => accountId === actor.accountId
  const isOfTheHouse = colleagues.some(isOneself) || can(actor, 'takeDeskStep', complaint)
  return isOfTheHouse ? colleagues.filter((one) => !isOneself(one)) : []
}
