import { randomBytes } from 'node:crypto'
import type { Keys } from '#app/access/keys.server.ts'
import { acceptAnswer } from '#app/complaints/accept-answer.server.ts'
import { answerComplaint, type Answer } from '#app/complaints/answer-complaint.server.ts'
import { askForInformation } from '#app/complaints/ask-for-information.server.ts'
import type { Filing } from '#app/complaints/form.ts'
import { forwardComplaint } from '#app/complaints/forward-complaint.server.ts'
import type { StepRequest, StepResult } from '#app/complaints/record-step.server.ts'
import { referComplaint } from '#app/complaints/refer-complaint.server.ts'
import { rejectComplaint } from '#app/complaints/reject-complaint.server.ts'
import { replyToComplaint } from '#app/complaints/reply-to-complaint.server.ts'
import { restrictComplaint } from '#app/complaints/restrict-complaint.server.ts'
import { retargetComplaint } from '#app/complaints/retarget-complaint.server.ts'
import type { AgencyCode, Complaint, Identity, Language, Reference, Target } from '#app/complaints/rules/complaint.ts'
import { submitComplaint } from '#app/complaints/submit-complaint.server.ts'
import type { Flood } from '#app/complaints/suspect-filing.server.ts'
import { withdrawComplaint } from '#app/complaints/withdraw-complaint.server.ts'
import { isProtected } from '#app/access/can.ts'
import { findComplaint } from '#models/complaint.server.ts'
import { aCoordinator, anInspector, anOfficerOf, testKeys, theResidentOf } from '#tests/support/people.ts'

// Ready complaints. They go through the use cases, so a state that cannot happen cannot be built. All texts are invented.

export const aMoment = new Date('2026-03-10T02:00:00Z')

export const anAnswer: Answer = {
  outcome: 'fixed',
  found: 'Lampu di simpang contoh padam karena kabel putus.',
  done: 'Kabel diganti dan lampu dinyalakan kembali.',
  doneBy: 'Petugas lapangan contoh',
  doneOn: '2026-03-10',
  next: null,
  plannedFor: null,
}

export const aCopy = {
  title: 'Salinan contoh untuk instansi',
  text: 'Salinan contoh: lampu jalan padam, mohon diperiksa.',
  files: [] as string[],
}

export type ReachableStatus =
  | 'submitted'
  | 'incomplete'
  | 'forwarded'
  | 'in_progress'
  | 'answered'
  | 'closed'
  | 'referred'
  | 'rejected'
  | 'withdrawn'

export type ComplaintWish = {
  status?: ReachableStatus
  identity?: Identity
  agency?: AgencyCode
  restricted?: boolean
  target?: Exclude<Target, 'against-leadership'>
  against?: AgencyCode
  language?: Language
  filing?: Partial<Filing>
  now?: Date
  keys?: Keys
  submissionKey?: string
  /** over an hourly limit: held */
  flood?: Flood
}

export function aFiling(changes: Partial<Filing> = {}): Filing {
  return {
    kind: 'complaint',
    title: 'Contoh: lampu simpang padam',
    body: 'Ini aduan contoh untuk pengujian. Lampu di simpang contoh padam sejak tiga malam.',
    occurredOn: null,
    village: null,
    district: '64.08.09',
    words: 'simpang contoh',
    latitude: null,
    longitude: null,
    agency: null,
    topic: null,
    requestedSettlement: null,
    identity: 'named',
    publicity: 'private',
    name: 'Warga Contoh',
    email: 'warga@contoh.example',
    phone: null,
    address: null,
    onBehalf: null,
    ...changes,
  }
}

export async function aComplaint(wish: ComplaintWish = {}): Promise<Complaint> {
  const { status = 'submitted', identity = 'named', now = aMoment, keys = testKeys, language = 'id' } = wish
  const filed = await submitComplaint({
    filing: aFiling({ identity, ...wish.filing }),
    submissionKey: wish.submissionKey ?? randomBytes(16).toString('base64url'),
    language,
    channel: 'web',
    flood: wish.flood ?? null,
    now,
    keys,
  })
  if (!filed.ok) throw new Error(`Not filed: ${filed.reason}`)
  const told = new Telling(filed.reference, wish.agency ?? 'dishub', now, keys)
  if (wish.restricted) await told.restrict()
  if (wish.target) await told.target(wish.target, wish.against ?? null)
  await told.bringTo(status)
  return told.complaint()
}

/** Leads one complaint along its way, with new people at each stop. */
class Telling {
  constructor(
    private readonly reference: Reference,
    private readonly agency: AgencyCode,
    private readonly now: Date,
    private readonly keys: Keys,
  ) {}

  async complaint(): Promise<Complaint> {
    const found = await findComplaint(this.reference)
    if (!found) throw new Error(`${this.reference} is gone`)
    return found
  }

  async restrict(): Promise<void> {
    const { restricted } = await this.complaint()
    if (!restricted) mustBeOk(await restrictComplaint({ ...(await this.#by(await aCoordinator())), reason: 'Uji' }))
  }

  async target(target: Target, against: AgencyCode | null): Promise<void> {
    mustBeOk(await retargetComplaint({ ...(await this.#by(await anInspector())), target, against, reason: 'Uji' }))
  }

  async bringTo(status: ReachableStatus): Promise<void> {
    const resident = theResidentOf(this.reference)
    switch (status) {
      case 'submitted':
        return
      case 'incomplete':
        mustBeOk(await askForInformation({ ...(await this.#by(await aCoordinator())), text: 'Di simpang yang mana?' }))
        return
      case 'referred':
        mustBeOk(
          await referComplaint({
            ...(await this.#by(await aCoordinator())),
            authority: 'pln',
            contact: 'Telepon contoh 123',
            reason: 'Jaringan listrik bukan milik kabupaten.',
          }),
        )
        return
      case 'rejected':
        mustBeOk(
          await rejectComplaint({
            ...(await this.#by(await aCoordinator())),
            rejection: 'too_general',
            nextDoor: 'Tulis aduan baru dengan tempat kejadian.',
          }),
        )
        return
      case 'withdrawn':
        mustBeOk(await withdrawComplaint({ ...(await this.#by(resident)), reason: null }))
        return
      case 'forwarded':
        await this.#forward()
        return
      case 'in_progress':
        await this.bringTo('forwarded')
        mustBeOk(
          await replyToComplaint({
            ...(await this.#by(await anOfficerOf(this.agency))),
            text: 'Petugas contoh sedang memeriksa kabelnya.',
            attachments: [],
          }),
        )
        return
      case 'answered':
        await this.bringTo('in_progress')
        mustBeOk(
          await answerComplaint({
            ...(await this.#by(await anOfficerOf(this.agency))),
            answer: anAnswer,
            attachments: [],
            keys: this.keys,
          }),
        )
        return
      case 'closed':
        await this.bringTo('answered')
        mustBeOk(await acceptAnswer(await this.#by(resident)))
    }
  }

  async #forward(): Promise<void> {
    const complaint = await this.complaint()
    // A rule may have been certain already.
    if (complaint.status === 'forwarded' && complaint.agency === this.agency) return
    mustBeOk(
      await forwardComplaint({
        ...(await this.#by(await anInspector())),
        agency: this.agency,
        class: 'complaint',
        topic: 'transport',
        copy: isProtected(complaint) ? aCopy : null,
      }),
    )
  }

  async #by<By extends StepRequest['actor']>(actor: By): Promise<Omit<StepRequest, 'actor'> & { actor: By }> {
    return aRequest(actor, await this.complaint(), { now: this.now })
  }
}

/** What every step is asked with: the version that was read, and the key of a new form. */
export function aRequest<By extends StepRequest['actor']>(
  actor: By,
  complaint: Pick<Complaint, 'reference' | 'version'>,
  { now = aMoment, submissionKey = randomBytes(16).toString('base64url') }: { now?: Date; submissionKey?: string } = {},
): { actor: By; reference: Reference; version: number; submissionKey: string; now: Date } {
  return { actor, reference: complaint.reference, version: complaint.version, submissionKey, now }
}

export function mustBeOk(result: StepResult): Complaint {
  if (!result.ok) throw new Error(`The step was refused: ${result.reason}`)
  return result.complaint
}
