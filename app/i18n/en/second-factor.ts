import type { secondFactor as source } from '#app/i18n/id/second-factor.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const secondFactor: Texts<typeof source> = {
  pageTitle: 'Code from an app',
  code: 'Code from the app',
  codeHint: '6 digits, good for 30 seconds',
  backup: 'Backup code',
  backupHint: '10 letters and digits from your paper. Each code works once.',
  toDesk: 'To the desk',
  enter: {
    title: 'Code from your app',
    lead: 'Open the code app on your phone and write the 6 digits for Suara Etam.',
    backupTitle: 'Backup code',
    backupLead: 'Write one backup code that you have not used.',
    submit: 'Continue',
    useBackup: 'Use a backup code',
    useApp: 'Use a code from the app',
    lost: 'Phone and backup codes lost? Ask an administrator to remove your code; then you set it up again.',
  },
  setUp: {
    title: 'Set up a code from an app',
    lead: 'A password alone is not enough for this account. Each time you sign in, you also write a code from your phone.',
    kept: 'This account needs a code from an app. What you wrote comes along and has not been sent.',
    install:
      'Install a code app on your phone, for example Aegis, FreeOTP, Google Authenticator or Microsoft Authenticator.',
    scan: 'Scan this picture with that app.',
    picture: 'QR code with the secret that is written below it',
    byHand: 'Cannot scan? Write this secret into the app:',
    type: 'Write the 6 digits that the app shows.',
    submit: 'Save and continue',
  },
  codes: {
    title: 'Keep these 10 backup codes',
    lead: 'If you lose your phone, a backup code stands in for the code from the app. Each code works once.',
    keep: 'Write them on paper or print this page, and keep them away from the phone. We cannot show them again.',
    done: 'I have kept them, on to the desk',
  },
  ready: {
    title: 'The code from the app is set up',
    left_one: 'You have {{count}} backup code left.',
    left_other: 'You have {{count}} backup codes left.',
    renewTitle: 'Make new backup codes',
    renewLead: 'Ten new codes replace all the old ones.',
    renew: 'Make 10 new codes',
    newPhone: 'A new phone? Ask an administrator to remove your code, then set it up again when you sign in.',
  },
  problem: {
    empty: 'Write the code',
    wrong: 'This code is wrong or was used before. Wait for the next one and write it again',
  },
}
