import type { system as source } from '#app/i18n/id/system.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const system: Texts<typeof source> = {
  notFound: {
    title: 'Page not found',
    text: 'The address may be mistyped, removed, or only for some people.',
    desk: 'Back to your desk',
  },
  fault: {
    title: 'Sorry, the service has a problem',
    text: 'Complaints with a number are safe. If yours has none: go back and send it again.',
    again: 'Try again',
    call: 'Urgent? Call {{phone}} ({{hours}}).',
    callOnly: 'Urgent? Call {{phone}}.',
    code: 'Fault code: {{code}}',
  },
  mailbox: {
    title: 'Mailbox of the trial site',
    lead: 'Emails that the built-in mailbox received. None of them leaves this computer.',
    message: 'Email in the mailbox',
    filter: 'Emails to',
    find: 'Filter',
    empty: 'No emails here.',
    noSubject: '(no subject)',
    subject: 'Subject',
    from: 'From',
    to: 'To',
    receivedAt: 'Received',
    deliveries: 'Times received',
    messageId: 'Message-ID',
    text: 'What it says',
    html: 'View as HTML',
    back: 'All emails to {{to}}',
  },
}
