import type { Keys } from '#app/access/keys.server.ts'
import type { AgencyCode, Complaint, LocalDate, Reference, Role, VillageCode } from '#app/complaints/rules/complaint.ts'
import { firstPromises, residentDue } from '#app/complaints/rules/clocks.ts'
import { readQuestions, type AskedQuestion } from '#app/complaints/read-questions.server.ts'
import { toldIn } from '#app/complaints/rules/village-copy.ts'
import { formatCode } from '#app/complaints/rules/reference.ts'
import { checkTrackingCode, submissionKeyHash, trackingCode } from '#app/complaints/tracking-code.server.ts'
import { placeName } from '#app/places/place-name.ts'
import { findAgency } from '#models/agency.server.ts'
import { findBySubmission, type NewComplaint } from '#models/complaint.server.ts'
import { readCalendar } from '#models/holiday.server.ts'
import { readRegency } from '#models/regency.server.ts'
import { readClockLengths } from '#models/service-class.server.ts'

type DueDay = { on: LocalDate; provisional: boolean }

export type Receipt = Pick<
  Complaint,
  | 'reference'
  | 'submittedAt'
  | 'receivedOn'
  | 'identity'
  | 'publicity'
  | 'body'
  | 'requestedSettlement'
  | 'place'
  | 'channel'
  | 'restricted'
> & {
  /** who typed it for the resident, by role and office: on the receipt as in the history */
  filedBy: { role: Role; village: VillageCode | null } | null

  /** null once it is masked, a day after filing */
  code: string | null
  hasMail: boolean
  fileCount: number
  agencyName: string | null
  responsible: { name: string | null; post: string | null; phone: string | null }
  checkedBy: DueDay | null
  firstReplyBy: DueDay
  answerBy: DueDay
  questions: AskedQuestion[]
  /** whose office is told that the complaint exists; null: nobody, or not decided yet */
  village: { name: string; withBpd: boolean; on: LocalDate } | null
}

const codeShownMs = 24 * 60 * 60 * 1000

/**
 * The receipt of the form with this key, with the dates promised: each the earlier of the service and the legal clock,
 * as if it were forwarded on the last day of verification. Names who is responsible (UU 25/2009 art. 44(1)-(2)).
 * @param filed what was stored just now; otherwise it is looked up by the key
 * @returns null when no complaint was filed with this key
 */
export async function readReceipt({
  submissionKey,
  filed = null,
  keys,
  now,
}: {
  submissionKey: string
  filed?: NewComplaint | null
  keys: Keys
  now: Date
}): Promise<Receipt | null> {
  const complaint = filed ?? (await findFiled(submissionKey))
  if (!complaint) return null
  const [calendar, lengths, responsible] = await Promise.all([
    readCalendar(),
    readClockLengths(complaint.receivedOn),
    findResponsible(complaint.agency),
  ])
  const promised = firstPromises(complaint.receivedOn, lengths, calendar)
  const running = residentDue(complaint.clocks)
  const isFresh = now.getTime() - complaint.submittedAt.getTime() < codeShownMs
  const { reference, submittedAt, receivedOn, identity, publicity, body, requestedSettlement, place, channel } =
    complaint
  return {
    ...{ reference, submittedAt, receivedOn, identity, publicity, body, requestedSettlement, place, channel },
    restricted: complaint.restricted,
    filedBy: complaint.filedBy && { role: complaint.filedBy.role, village: complaint.filedBy.village },
    code: isFresh ? await currentCode(complaint, { submissionKey, keys, isNew: filed !== null }) : null,
    hasMail: complaint.mail.address !== 'none',
    fileCount: complaint.history[0]?.attachments.length ?? 0,
    ...responsible,
    checkedBy: complaint.agency === null ? promised.checkedBy : null,
    firstReplyBy: running.firstReplyBy ?? promised.firstReplyBy,
    answerBy: running.answerBy ?? promised.answerBy,
    questions: await readQuestions(complaint),
    village: villageOf(complaint),
  }
}

/** As it stands: what was called off meanwhile is not said any more. */
function villageOf({ history, place }: Pick<Complaint, 'history' | 'place'>): Receipt['village'] {
  const told = history.some(({ facts }) => facts.sparedVillage) ? null : toldIn(history)
  const name = placeName(place)
  return told && name ? { name, withBpd: told.withBpd, on: told.on } : null
}

/** The form's code, as long as no new one was made after it. */
async function currentCode(
  { reference, codeKeyVersion }: { reference: Reference; codeKeyVersion: number },
  { submissionKey, keys, isNew }: { submissionKey: string; keys: Keys; isNew: boolean },
): Promise<string | null> {
  const code = trackingCode(keys, submissionKey, codeKeyVersion)
  return isNew || (await checkTrackingCode({ reference, code, keys })) ? formatCode(code) : null
}

async function findFiled(submissionKey: string) {
  const found = await findBySubmission(submissionKeyHash(submissionKey))
  return found && { ...found.complaint, codeKeyVersion: found.codeKeyVersion }
}

/** The person in charge of the agency that has it, else of the regency's desk. */
export async function findResponsible(code: AgencyCode | null): Promise<Pick<Receipt, 'agencyName' | 'responsible'>> {
  const [agency, regency] = await Promise.all([code === null ? null : findAgency(code), readRegency()])
  const person = agency?.personInCharge ? agency : regency
  return {
    agencyName: agency?.name ?? null,
    responsible: { name: person.personInCharge, post: person.post, phone: person.phone },
  }
}
