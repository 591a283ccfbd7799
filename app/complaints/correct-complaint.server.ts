import { searchWordsFor } from '#app/complaints/agency-copy.ts'
import { barResidentStep } from '#app/complaints/bar-resident-step.server.ts'
import { limits } from '#app/complaints/limits.ts'
import { recordStep, type StepRequest, type StepResult } from '#app/complaints/record-step.server.ts'
import { mailToWhoeverHasIt } from '#app/complaints/resident-mail.server.ts'
import { routeFiling } from '#app/complaints/route-filing.server.ts'
import type { Complaint } from '#app/complaints/rules/complaint.ts'
import { shorten } from '#app/complaints/rules/text.ts'
import { nextDueFacts } from '#app/complaints/promised-dates.ts'
import type { ComplaintChanges } from '#models/complaint.server.ts'

/**
 * The own text, within half an hour and before the agency opened it. Staff read the corrected text; every version stays:
 * the first in its field, each later one in its entry. No mail that went out before carried any of the text (an agency's
 * names number, topic and place), so none is held back for these minutes.
 */
export function correctComplaint(
  request: Omit<StepRequest, 'version'> & { text: string | null; attachments: readonly string[] },
): Promise<StepResult> {
  const { text, attachments, now } = request
  return recordStep({ ...request, version: null }, async (complaint) => ({
    step: 'correct',
    given: text === null ? [] : ['text'],
    visibility: 'resident',
    text,
    attachments,
    isUnopened: true,
    changes: text === null ? {} : await correcting(complaint, text),
    refused: text === complaint.body ? 'nothing-to-change' : await barResidentStep('correct', complaint, now),
    emails: ({ complaint: after, entryId, clocks }) =>
      mailToWhoeverHasIt(after, entryId, { message: 'message-from-resident', facts: nextDueFacts(clocks) }),
  }))
}

async function correcting(complaint: Complaint, body: string): Promise<ComplaintChanges> {
  const ownTitle = shorten(complaint.body, limits.titleFromBody)
  const title = complaint.title === ownTitle ? shorten(body, limits.titleFromBody) : complaint.title
  const routed = complaint.status === 'submitted' ? await routedAgain(complaint, body) : {}
  return {
    correctedBody: body,
    title,
    ...routed,
    ...searchWordsFor({ ...complaint, ...routed, title, body }),
  }
}

/** Nobody has decided yet, so the rules look again. They may protect it now; what protects it already they leave alone. */
async function routedAgain(complaint: Complaint, body: string): Promise<ComplaintChanges> {
  const { place, identity, publicity, kind, topic, askedAgency, requestedSettlement, occurredOn } = complaint
  const route = await routeFiling({
    ...{ kind, topic, requestedSettlement, occurredOn, identity, publicity, body },
    ...{ title: null, agency: askedAgency, name: null, email: null, phone: null, address: null, onBehalf: null },
    ...{ village: place.village, district: place.district, words: place.words },
    ...{ latitude: place.latitude, longitude: place.longitude },
  })
  const isAimed = complaint.target === 'normal' && route.target !== 'normal'
  return {
    routing: route.routing,
    restricted: complaint.restricted || route.restricted,
    ...(isAimed ? { target: route.target, against: route.against } : {}),
  }
}
