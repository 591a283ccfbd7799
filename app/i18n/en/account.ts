import type { account as source } from '#app/i18n/id/account.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const account: Texts<typeof source> = {
  email: 'Email',
  password: 'Password',
  signIn: {
    title: 'Sign in for officers',
    submit: 'Sign in',
    forgot: 'Forgotten password',
    residents: 'Residents need not sign in:',
    track: 'Track a complaint',
    again: 'This page was open for long. Type the password once more.',
    ended: 'Your session has ended. Sign in again to go on; your text is still here.',
  },
  signOut: {
    title: 'Sign out of Suara Etam?',
    effect: 'You will have to sign in again to read and answer complaints.',
    submit: 'Sign out',
    cancel: 'Cancel',
    doneTitle: 'You are signed out',
    done: 'On a shared computer, close the browser window as well.',
    signIn: 'Sign in again',
  },
  reset: {
    title: 'Forgotten password',
    lead: 'Type your email address. We send a link to make a new password.',
    submit: 'Send link',
    sentTitle: 'Check your email',
    sent: 'If the address belongs to an officer, the link is on its way. It works for 30 minutes and only once.',
    notArrived: 'Not there? Look in the spam folder, or ask the administrator whether your address is right.',
    back: 'Back to sign in',
  },
  newPassword: {
    firstTitle: 'Make your first password',
    title: 'Make a new password',
    for: 'Account {{email}}, {{role}}.',
    label: 'New password',
    hint: 'At least {{least}} characters; {{recommended}} or more is much safer. A few unrelated words are easy to remember and hard to guess.',
    repeat: 'Type it once more',
    submit: 'Save password',
    doneTitle: 'Password saved',
    done: 'Other sessions of this account have ended. Sign in with the new password.',
  },
  problem: {
    short: 'The password is too short. Use at least {{least}} characters',
    long: 'The password is too long. Use at most {{most}} characters',
    common: 'This is one of the most used passwords. Choose another one',
    guessable: 'This password is easy to guess from your name, your email or the name of the portal. Add other words',
    repeat: 'The two passwords differ. Type both again',
    passwordEmpty: 'Type the password',
  },
}
