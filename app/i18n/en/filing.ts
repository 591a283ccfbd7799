import type { filing as source } from '#app/i18n/id/filing.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const filing: Texts<typeof source> = {
  staff: {
    pageTitle: 'File a complaint for a resident',
    rail: 'File for a resident',
    lead: 'Write in the resident’s words. "You" on this page means the resident whom you help. Number and tracking code belong to that person.',
    clerkNote: 'The village official typing this reads what you tell him.',
    clerkAfter:
      'Once it is sent, the village official sees only its number and status. Content, name, tracking code and replies can no longer be opened by that person.',
    staffAfter:
      'Once it is sent, this complaint opens to you only where it is the work of your agency or role, like any other. The tracking code is not shown to staff again.',
    how: 'How this complaint came in',
    channel: 'Channel',
    channelEmpty: 'Choose a channel',
    receivedOn: 'Received on',
    receivedHint:
      'Leave empty for today. For a letter: the day on which the regency received it, at most {{n}} days ago. Time limits count from this day.',
    laporNumber: 'SP4N-LAPOR! number',
    laporHint: 'Digits only, if this complaint is in SP4N-LAPOR! already. The same number is recorded once.',
    checkChannel: 'Channel and day of receipt',
    checkChannelValue: '{{channel}}, {{date}}',
  },
  lapor: {
    label: 'LAPOR! number',
    fill: 'Fill in',
    hint: 'Digits only, 5 to 10 of them. One number belongs to one complaint.',
    send: 'Save the number',
    known:
      'This number is recorded at {{reference}}. One number belongs to one complaint. If it is the same matter, a coordinator can merge the two.',
    knownElsewhere: 'This number is recorded at another complaint. A coordinator can open it.',
    desk: 'The LAPOR! number of this complaint is filled in or mended by a coordinator.',
  },
  for: {
    summary: 'Filing for another person',
    summaryHint:
      'You stand in for somebody, for example a parent or a neighbour. Number and tracking code are still for you.',
    relation: 'How you know that person',
    relationEmpty: 'Choose',
    name: 'Name of the person represented',
    nameHint: 'Protected like your own name. With No identity we do not keep it.',
    email: 'Email of the person represented',
    emailHint:
      'If you fill it in, we ask that person by one link whether it is right. The complaint goes on until there is an answer.',
    missing: 'Choose how you know the person represented',
    check: 'Filed for',
    checkValue: 'Another person: {{relation}}',
    checkOwn: 'Yourself',
    label: 'Filed for another person',
    value: '{{relation}}, {{answer}}',
    named: '{{name}} ({{relation}}), {{answer}}',
    yes: 'confirmed by that person',
    no: 'that person said no',
    waiting: 'not confirmed yet',
    mailSubject: 'Somebody filed for you',
    mailWhy:
      'Somebody sent complaint {{reference}} and wrote that it was filed for you. We do not send its content to this address. Open this link to answer yes or no.',
    mailLink: 'Answer yes or no: {{url}}',
    mailElse:
      'If you do not answer, the complaint is still handled and the officers read that you have not confirmed it.',
  },
  relation: {
    family: 'family',
    neighbour: 'neighbour or friend',
    village: 'village official',
    officer: 'officer',
    lawyer: 'lawyer or companion',
    other: 'other',
  },
  enteredBy: {
    label: 'Entered by',
    staff: '{{name}}, {{role}}',
    clerk: '{{name}}, {{role}} {{village}}',
    office: '{{role}}',
    officeClerk: '{{role}} {{village}}',
    sentence: 'Entered by {{who}}',
  },
  receipt: {
    stored: 'The complaint is stored.',
    give: 'Print this page or copy number and tracking code for the resident now. The tracking code is shown this once.',
    print: 'To print: open the browser’s menu and choose Print.',
    cannotReopen:
      'The resident’s page does not open for you. If the code is lost, the resident asks for a new one with number and email.',
    cannotRecover:
      'The resident’s page does not open for you. This complaint has no email: if the code is lost, nobody can make a new one. Ask the resident to keep this sheet.',
    printNow: 'Print now',
    another: 'File another one',
    recorded: 'Received {{date}}, recorded {{moment}}',
    sent: 'This form was sent before',
    sentLead: 'The complaint from this form is recorded under number {{reference}}. What is written now is different.',
    asNew: 'Send as a new complaint',
  },
  assisted: {
    title: 'Complaints I helped with',
    lead: 'Number and status of the complaints that you entered for residents of this village. Only the resident opens the content, with the tracking code.',
    reference: 'Complaint number',
    status: 'Status',
    empty: 'You have not entered a complaint for this village yet.',
    firstPage: 'To the first page',
  },
  missing: {
    channel: 'Choose how this complaint came in',
    future: 'The day of receipt cannot be after today',
    early: 'The day of receipt can be at most {{n}} days ago. Write in the story since when the letter was there.',
    laporNumber: 'Write the SP4N-LAPOR! number',
    laporShape: 'Write the SP4N-LAPOR! number in digits, 5 to 10 of them, for example 9165816',
    laporKnown: 'This SP4N-LAPOR! number is recorded as {{reference}}. No new complaint was made.',
    laporKnownElsewhere:
      'This SP4N-LAPOR! number is recorded already. No new complaint was made. A coordinator can open it.',
  },
}
