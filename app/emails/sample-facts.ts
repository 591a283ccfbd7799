import type { MessageFacts, MessageKey } from '#app/emails/message-facts.ts'
import { reminderSamples } from '#app/emails/reminder-samples.ts'

// One example of every message and of every variant that reads differently. All of it is invented.
const resident = { isProtected: false, responsibleAgency: 'dinas-contoh' }
const refused = { ...resident, mayObject: true }
const into = 'KTM-7Q4D-9M2K-H'
const dates = { replyBy: '2026-03-20', answerBy: '2026-04-06', provisional: false }
const agencyName = 'Dinas Rekaan Satu'

export type Sample = { [Key in MessageKey]: { name: string; message: Key; facts: MessageFacts[Key] } }[MessageKey]

export const answerFacts: MessageFacts['answer-given'] = {
  ...resident,
  agencyName,
  outcome: 'planned',
  found: 'Temuan rekaan tentang lampu yang padam.',
  done: 'Tindakan rekaan: kabel diganti.',
  doneBy: 'Regu rekaan',
  doneOn: '2026-03-12',
  next: 'Langkah rekaan: tiang kedua menyusul.',
  plannedFor: '2026-05-04',
  replyUntil: '2026-03-30',
  acceptLinkId: 'accept:1',
  disputeLinkId: 'dispute:1',
}

export const samples: readonly Sample[] = [
  ...(['merged', 'surviving'] as const).flatMap((side) =>
    [true, false].flatMap((isApart): Sample[] => [
      {
        name: `a ${isApart ? 'separation' : 'merging'}, to the resident of the ${side} one`,
        message: 'merged',
        facts: { ...resident, audience: 'resident', side, into, isApart },
      },
      {
        name: `a ${isApart ? 'separation' : 'merging'}, to the agency of the ${side} one`,
        message: 'merged',
        facts: { audience: 'agency', side, into, isApart },
      },
    ]),
  ),
  {
    name: 'a splitting, to the resident',
    message: 'complaint-split',
    facts: { ...resident, audience: 'resident', agencies: 'Dinas Rekaan Satu, Dinas Lain' },
  },
  { name: 'a splitting, to the agency before', message: 'complaint-split', facts: { audience: 'agency-before' } },
  { name: 'news of the one that carries on', message: 'merged-news', facts: { ...resident, status: 'answered' } },
  {
    name: 'a reopening at the desk',
    message: 'complaint-reopened',
    facts: { ...resident, audience: 'resident', toDesk: true, dueOn: '2026-03-20', reason: 'Alasan rekaan.' },
  },
  {
    name: 'a reopening at the agency',
    message: 'complaint-reopened',
    facts: { ...resident, audience: 'resident', toDesk: false, dueOn: '2026-03-20', reason: 'Alasan rekaan.' },
  },
  {
    name: 'a reopening, to the agency that goes on',
    message: 'complaint-reopened',
    facts: { audience: 'agency-now', dueOn: '2026-03-20' },
  },
  {
    name: 'a reopening, to the agency that had it',
    message: 'complaint-reopened',
    facts: { audience: 'agency-before', dueOn: '2026-03-20' },
  },
  {
    name: 'a later date',
    message: 'deadline-extended',
    facts: { ...resident, before: '2026-04-06', answerBy: '2026-04-20', provisional: false, reason: 'Alasan rekaan.' },
  },
  { name: 'a receipt', message: 'complaint-received', facts: { ...resident, ...dates, checkedBy: '2026-03-16' } },
  { name: 'a forwarding', message: 'complaint-forwarded', facts: { ...resident, ...dates, agencyName } },
  {
    name: 'a forwarding of which a village is told',
    message: 'complaint-forwarded',
    facts: { ...resident, ...dates, agencyName, villageName: 'Desa Y1, Kec. Z1', villageOn: '2026-03-23' },
  },
  {
    name: 'a reply on the way',
    message: 'progress-reply',
    facts: {
      ...resident,
      agencyName,
      text: 'Balasan rekaan.\nBaris kedua.',
      answerBy: '2026-04-06',
      provisional: true,
    },
  },
  {
    name: 'a reply without a date',
    message: 'progress-reply',
    facts: { ...resident, agencyName, text: 'Balasan rekaan.', answerBy: null, provisional: false },
  },
  {
    name: 'a question',
    message: 'information-requested',
    facts: { ...resident, askedBy: agencyName, question: 'Pertanyaan rekaan?', completeBy: '2026-04-12' },
  },
  { name: 'an answer', message: 'answer-given', facts: answerFacts },
  {
    name: 'a short answer',
    message: 'answer-given',
    facts: { ...answerFacts, outcome: 'fixed', doneBy: null, doneOn: null, next: null, plannedFor: null },
  },
  {
    name: 'a closing by the resident',
    message: 'complaint-closed',
    facts: { ...resident, closedBy: 'resident', outcome: 'fixed', reopenUntil: '2026-04-12' },
  },
  {
    name: 'a closing by silence',
    message: 'complaint-closed',
    facts: { ...resident, closedBy: 'silence', outcome: null, reopenUntil: '2026-04-12' },
  },
  {
    name: 'a referral',
    message: 'complaint-referred',
    facts: { ...refused, authorityName: 'Lembaga Rekaan', contact: '0000-1111', reason: 'Alasan rekaan.' },
  },
  {
    name: 'a rejection',
    message: 'complaint-rejected',
    facts: { ...refused, rejection: 'too_general', reason: 'Uraian rekaan.', nextDoor: 'Pintu rekaan.' },
  },
  {
    name: 'a withdrawal',
    message: 'complaint-withdrawn',
    facts: { ...resident, audience: 'resident', by: 'resident' },
  },
  { name: 'a lapse', message: 'complaint-withdrawn', facts: { ...resident, audience: 'resident', by: 'lapse' } },
  { name: 'a summary to agree to', message: 'consent-wanted', facts: resident },
  { name: 'an address to confirm', message: 'confirm-address', facts: { linkId: 'sama' } },
  { name: 'a withdrawal, to staff', message: 'complaint-withdrawn', facts: { audience: 'staff' } },
  {
    name: 'a move, to the resident',
    message: 'complaint-moved',
    facts: { ...resident, ...dates, audience: 'resident', agencyName },
  },
  { name: 'a move, to the office before', message: 'complaint-moved', facts: { audience: 'agency-before' } },
  {
    name: 'a move, to the office now',
    message: 'complaint-moved',
    facts: { ...dates, audience: 'agency-now', mayShowContent: true, topicName: 'Topik X1', placeName: 'Desa Y1' },
  },
  {
    name: 'a new complaint',
    message: 'new-complaint-for-agency',
    facts: { ...dates, mayShowContent: true, topicName: 'Topik X1', placeName: 'Desa Y1, Kec. Z1' },
  },
  {
    name: 'a new complaint of which nothing may be said',
    message: 'new-complaint-for-agency',
    facts: { ...dates, mayShowContent: false },
  },
  {
    name: 'a word to a village',
    message: 'copy-for-village',
    facts: { reader: 'office', villageName: 'Desa Y1, Kec. Z1' },
  },
  {
    name: 'a word to a BPD',
    message: 'copy-for-village',
    facts: { reader: 'bpd', villageName: 'Desa Y1, Kec. Z1' },
  },
  {
    name: 'an automatic forwarding',
    message: 'forwarded-automatically',
    facts: { agencyName, correctUntil: '2026-03-18' },
  },
  {
    name: 'a return',
    message: 'complaint-returned',
    facts: { agencyName, checkBy: '2026-03-18', mayShowContent: true, reason: 'Alasan rekaan.' },
  },
  {
    name: 'a return of which nothing may be said',
    message: 'complaint-returned',
    facts: { agencyName, checkBy: '2026-03-18', mayShowContent: false },
  },
  { name: 'information supplied', message: 'information-supplied', facts: { dueOn: '2026-03-18' } },
  { name: 'a first dispute', message: 'complaint-disputed', facts: { round: 1, dueOn: '2026-03-18' } },
  { name: 'a second dispute', message: 'complaint-disputed', facts: { round: 2, dueOn: null } },
  { name: 'an assignment', message: 'complaint-assigned', facts: {} },
  { name: 'a question of the Ombudsman', message: 'matter-opened', facts: {} },
  { name: 'a note that calls somebody', message: 'named-in-note', facts: {} },
  { name: 'an answer for the head', message: 'answer-awaiting-approval', facts: {} },
  {
    name: 'an answer sent back',
    message: 'answer-sent-back',
    facts: { mayShowContent: true, reason: 'Alasan rekaan.' },
  },
  { name: 'an answer sent back without its words', message: 'answer-sent-back', facts: { mayShowContent: false } },
  { name: 'a message from the resident', message: 'message-from-resident', facts: { dueOn: null } },
  { name: 'an objection', message: 'message-from-resident', facts: { dueOn: null, isObjection: true } },
  { name: 'news for an office', message: 'merged-news', facts: { audience: 'agency', status: 'answered', into } },
  { name: 'a reminder', message: 'resident-reminded', facts: { times: 1, dueOn: '2026-03-18' } },
  { name: 'one more reminder', message: 'resident-reminded', facts: { times: 2, dueOn: null } },
  { name: 'an address that was given', message: 'contact-change', facts: { audience: 'given' } },
  { name: 'the question to a new address', message: 'contact-change', facts: { audience: 'new', linkId: 'change:1' } },
  { name: 'the notice to the old address', message: 'contact-change', facts: { audience: 'old' } },
  { name: 'a lost code', message: 'new-code', facts: { linkId: 'new-code:1', typedHash: null } },
  {
    name: 'an answer that comes later',
    message: 'deadline-moved',
    facts: { ...resident, what: 'answer', before: '2026-04-06', after: '2026-04-08', provisional: true },
  },
  {
    name: 'a longer time to say whether it is solved',
    message: 'deadline-moved',
    facts: { ...resident, what: 'respond', before: '2026-04-06', after: '2026-04-08', provisional: false },
  },
  {
    name: 'what is held',
    message: 'held-digest',
    facts: {
      count: 7,
      reasons: [
        { reason: 'near-copies', count: 6 },
        { reason: 'threat', count: 1 },
      ],
    },
  },
  { name: 'a year without holidays', message: 'calendar-missing', facts: { year: 2027 } },
  ...reminderSamples,
  {
    name: 'a reminder to complete it',
    message: 'completion-reminder',
    facts: { ...resident, completeBy: '2026-03-20' },
  },
  {
    name: 'a legal date that passed',
    message: 'legal-date-passed',
    facts: { ...resident, agencyName, dueOn: '2026-03-12' },
  },
  {
    name: 'a legal date that passed at the desk',
    message: 'legal-date-passed',
    facts: { ...resident, responsibleAgency: null, agencyName: null, dueOn: '2026-03-12' },
  },
  {
    name: 'an invitation to an agency',
    message: 'invitation',
    facts: { role: 'officer', agencyName, linkId: 'invitation:1', expiresOn: '2026-03-20' },
  },
  {
    name: 'an invitation',
    message: 'invitation',
    facts: { role: 'liaison', agencyName: null, linkId: 'invitation:1', expiresOn: '2026-03-20' },
  },
  { name: 'a new password', message: 'password-reset', facts: { linkId: 'password-reset:1', minutes: 30 } },
  {
    name: 'the question to a new address of the staff',
    message: 'account-address',
    facts: { audience: 'new', linkId: 'account-email:1' },
  },
  { name: 'the notice to an old address of the staff', message: 'account-address', facts: { audience: 'old' } },
  { name: 'a second factor taken away', message: 'second-factor-reset', facts: { byName: 'Pengelola Rekaan' } },
  { name: 'a second factor taken away by the operator', message: 'second-factor-reset', facts: { byName: null } },
]
