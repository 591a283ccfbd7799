import type { agencyPeople as source } from '#app/i18n/id/agency-people.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const agencyPeople: Texts<typeof source> = {
  title: 'People of your agency',
  lead: 'The officers who answer for your agency. You propose changes, and an administrator decides.',
  closed: 'Your agency is closed, so nothing can be proposed.',
  invite: 'Propose a new officer',
  officers: 'Officers',
  nobody: 'This agency has no officer yet.',
  share: {
    title: 'Share',
    whole: 'All topics and all districts',
    topics: 'Topics: {{names}}',
    districts: 'Districts: {{names}}',
  },
  waiting: {
    title: 'Your proposals that wait',
    none: 'None of your proposals waits.',
    on: 'Proposed {{date}}',
    withdraw: 'Take it back',
  },
  decided: {
    title: 'Your proposals that are settled',
    lead: 'Newest first, for one year.',
    confirmed: 'Confirmed {{date}}',
    declined: 'Declined {{date}}',
    withdrawn: 'Taken back {{date}}',
    ended: 'No longer applies {{date}}, because things changed',
    reason: 'Reason: {{reason}}',
  },
  invitePage: {
    title: 'Propose a new officer',
    lead: 'An administrator decides. If confirmed, the invitation goes out by e-mail, and the person sets a password.',
    submit: 'Send the proposal',
  },
  person: {
    waiting: 'Your proposal about this person waits for a decision.',
    disabled: 'This account is disabled. An administrator can enable it again.',
    scope: 'Propose this share',
    absence: 'Propose the absence',
    leaving: 'Does not work here any more',
    leavingHint: 'If confirmed, the account is closed and its sessions end. What the person wrote stays.',
    disable: 'Propose to disable the account',
    back: 'Back to the list of people',
  },
  done: {
    proposed: 'The proposal is sent. An administrator decides.',
    dropped: 'The proposal is taken back.',
  },
}
