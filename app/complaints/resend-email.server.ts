import type { StaffActor } from '#app/access/actor.ts'
import { canEnter } from '#app/access/can.ts'
import { resend } from '#models/outbox-email.server.ts'

/** "Kirim lagi": the worker tries anew for 72 hours. False when it does not wait for a person any more. */
export async function resendEmail({ actor, id, now }: { actor: StaffActor; id: string; now: Date }): Promise<boolean> {
  return canEnter(actor, 'handleEmails') && (await resend(id, now))
}
