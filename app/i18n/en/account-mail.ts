import type { accountMail as source } from '#app/i18n/id/account-mail.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const accountMail: Texts<typeof source> = {
  secondFactorReset: {
    subject: 'Your code from an app was removed',
    by: '{{name}} removed the code from an app for your account on {{moment}}. All your sessions have ended.',
    byOperator:
      'An operator removed the code from an app for your account on {{moment}}, by the command line. All your sessions have ended.',
    next: 'When you sign in again, you set it up on your phone: {{url}}',
    unexpected: 'You did not ask for this? Talk to another administrator now, and make a new password.',
  },
  address: {
    newSubject: 'Confirm your new e-mail',
    new: 'An administrator changed the e-mail of your Suara Etam account to this address on {{moment}}.',
    link: 'Yes, this is my e-mail: {{url}}',
    newUnexpected: 'Not you? Ignore it; the old address still counts.',
    oldSubject: 'The e-mail of your account is about to change',
    old: 'An administrator changed the e-mail of your Suara Etam account on {{moment}}. This address counts until the new one is confirmed.',
    oldUnexpected: 'You did not ask for it? Call another administrator now.',
  },
}
