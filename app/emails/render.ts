import type { Reader } from '#app/emails/frame.ts'
import type { Message } from '#app/emails/layout.ts'
import type { MessageFacts, MessageKey, MessageWithFacts } from '#app/emails/message-facts.ts'
import { accountAddress } from '#app/emails/messages/account-address.ts'
import { answerAwaitingApproval } from '#app/emails/messages/answer-awaiting-approval.ts'
import { answerGiven } from '#app/emails/messages/answer-given.ts'
import { answerSentBack } from '#app/emails/messages/answer-sent-back.ts'
import { heldDigest } from '#app/emails/messages/held-digest.ts'
import { calendarMissing } from '#app/emails/messages/calendar-missing.ts'
import { copyForVillage } from '#app/emails/messages/copy-for-village.ts'
import { complaintAssigned } from '#app/emails/messages/complaint-assigned.ts'
import { complaintClosed } from '#app/emails/messages/complaint-closed.ts'
import { complaintDisputed } from '#app/emails/messages/complaint-disputed.ts'
import { complaintForwarded } from '#app/emails/messages/complaint-forwarded.ts'
import { confirmAddress } from '#app/emails/messages/confirm-address.ts'
import { consentWanted } from '#app/emails/messages/consent-wanted.ts'
import { complaintMoved } from '#app/emails/messages/complaint-moved.ts'
import { complaintReceived } from '#app/emails/messages/complaint-received.ts'
import { complaintReferred } from '#app/emails/messages/complaint-referred.ts'
import { complaintRejected } from '#app/emails/messages/complaint-rejected.ts'
import { complaintReopened } from '#app/emails/messages/complaint-reopened.ts'
import { complaintReturned } from '#app/emails/messages/complaint-returned.ts'
import { complaintSplit } from '#app/emails/messages/complaint-split.ts'
import { complaintWithdrawn } from '#app/emails/messages/complaint-withdrawn.ts'
import { deadlineExtended } from '#app/emails/messages/deadline-extended.ts'
import { deadlineMoved } from '#app/emails/messages/deadline-moved.ts'
import { deadlineWarning } from '#app/emails/messages/deadline-warning.ts'
import { deadlinePassed } from '#app/emails/messages/deadline-passed.ts'
import { escalation } from '#app/emails/messages/escalation.ts'
import { plannedDue } from '#app/emails/messages/planned-due.ts'
import { weeklyOpen } from '#app/emails/messages/weekly-open.ts'
import { completionReminder } from '#app/emails/messages/completion-reminder.ts'
import { legalDatePassed } from '#app/emails/messages/legal-date-passed.ts'
import { contactChange } from '#app/emails/messages/contact-change.ts'
import { forwardedAutomatically } from '#app/emails/messages/forwarded-automatically.ts'
import { informationRequested } from '#app/emails/messages/information-requested.ts'
import { informationSupplied } from '#app/emails/messages/information-supplied.ts'
import { invitation } from '#app/emails/messages/invitation.ts'
import { matterOpened } from '#app/emails/messages/matter-opened.ts'
import { merged, mergedNews } from '#app/emails/messages/merged.ts'
import { messageFromResident } from '#app/emails/messages/message-from-resident.ts'
import { newComplaintForAgency } from '#app/emails/messages/new-complaint-for-agency.ts'
import { namedInNote } from '#app/emails/messages/named-in-note.ts'
import { newCode } from '#app/emails/messages/new-code.ts'
import { passwordReset } from '#app/emails/messages/password-reset.ts'
import { progressReply } from '#app/emails/messages/progress-reply.ts'
import { residentReminded } from '#app/emails/messages/resident-reminded.ts'
import { secondFactorReset } from '#app/emails/messages/second-factor-reset.ts'

const messages: { [Key in MessageKey]: (facts: MessageFacts[Key], reader: Reader) => Message } = {
  'complaint-received': complaintReceived,
  'complaint-forwarded': complaintForwarded,
  'new-complaint-for-agency': newComplaintForAgency,
  'copy-for-village': copyForVillage,
  'progress-reply': progressReply,
  'information-requested': informationRequested,
  'information-supplied': informationSupplied,
  'answer-given': answerGiven,
  'complaint-closed': complaintClosed,
  'complaint-returned': complaintReturned,
  'complaint-disputed': complaintDisputed,
  'complaint-withdrawn': complaintWithdrawn,
  'complaint-moved': complaintMoved,
  'complaint-reopened': complaintReopened,
  'deadline-extended': deadlineExtended,
  'complaint-split': complaintSplit,
  merged,
  'merged-news': mergedNews,
  'confirm-address': confirmAddress,
  'consent-wanted': consentWanted,
  'complaint-referred': complaintReferred,
  'complaint-rejected': complaintRejected,
  'message-from-resident': messageFromResident,
  'resident-reminded': residentReminded,
  'forwarded-automatically': forwardedAutomatically,
  'answer-awaiting-approval': answerAwaitingApproval,
  'answer-sent-back': answerSentBack,
  'deadline-moved': deadlineMoved,
  'calendar-missing': calendarMissing,
  'held-digest': heldDigest,
  'deadline-warning': deadlineWarning,
  'deadline-passed': deadlinePassed,
  escalation,
  'planned-due': plannedDue,
  'weekly-open': weeklyOpen,
  'completion-reminder': completionReminder,
  'legal-date-passed': legalDatePassed,
  'complaint-assigned': complaintAssigned,
  'matter-opened': matterOpened,
  'named-in-note': namedInNote,
  'contact-change': contactChange,
  'new-code': newCode,
  invitation,
  'password-reset': passwordReset,
  'second-factor-reset': secondFactorReset,
  'account-address': accountAddress,
}

/** The one way from facts to words. */
export function renderEmail({ message, facts }: MessageWithFacts, reader: Reader): Message {
  // `MessageWithFacts` pairs a key with its own facts; the table loses that pairing for the compiler, not at run time.
  const render = messages[message] as (facts: MessageWithFacts['facts'], reader: Reader) => Message
  return render(facts, reader)
}
