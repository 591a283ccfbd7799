import type { Keys } from '#app/access/keys.server.ts'
import { followParts } from '#app/complaints/follow-parts.server.ts'
import { sendAnswerBack } from '#app/complaints/send-answer-back.server.ts'
import { addCalendarDays, localDateOf } from '#app/complaints/rules/deadline.ts'
import { passedOnForDays } from '#app/complaints/rules/whole.ts'
import { Attempts } from '#app/jobs/attempts.ts'
import { hasActiveHead } from '#models/account.server.ts'
import { listAgencies } from '#models/agency.server.ts'
import { listWaitingAnswers, listWholes } from '#models/left-behind.server.ts'

const nobodyReleases = 'Instansi ini tidak punya kepala yang aktif. Kirim lagi: tanggapan langsung sampai kepada warga.'

/**
 * What a program that died between two steps left behind: a whole whose parts went on, or parts that do not know what the
 * resident did to the whole (ADR 0014). And what waits for
 * somebody who is gone: an answer for the head of an agency that has none any more goes back to its author, who sends it
 * at once. Nothing is remembered between runs, and what is as it should be is left alone: two workers do nothing twice.
 * @returns how many answers went back
 */
export async function repairLeftBehind({ keys, now }: { keys: Keys; now: Date }): Promise<number> {
  const since = addCalendarDays(localDateOf(now), -passedOnForDays)
  const attempts = new Attempts()
  for (const reference of await listWholes(since)) await attempts.take(() => followParts(reference, { keys, now }))
  let sentBack = 0
  for (const { code, approvesAnswers } of await listAgencies()) {
    if (!approvesAnswers || (await hasActiveHead(code))) continue
    for (const reference of await listWaitingAnswers(code)) {
      const actor = { kind: 'system', name: 'repair-left-behind' } as const
      const request = { actor, reference, version: null, submissionKey: null, now }
      const result = await attempts.take(() => sendAnswerBack({ ...request, reason: nobodyReleases }))
      if (result?.ok) sentBack += 1
    }
  }
  attempts.end()
  return sentBack
}
