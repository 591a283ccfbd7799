import type { errors as source } from '#app/i18n/id/errors.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const errors: Texts<typeof source> = {
  title_one: 'There is 1 thing to fix',
  title_other: 'There are {{count}} things to fix',
  prefix: 'Please fix:',
  pageTitle: 'Please fix: {{title}}',
  story: {
    empty: 'Write what happened',
    short: 'Add detail, at least 20 letters',
    long: 'Shorten it to 20,000 letters; now {{n}}',
  },
  place: {
    empty: 'Choose a village, write a landmark, or choose an agency',
    unknown: 'Choose a village from the list',
  },
  when: {
    future: 'The date cannot be after today',
    bad: 'Write the date like 2026-11-24',
    past: 'The date cannot be before today',
  },
  phone: {
    bad: 'The mobile number must have 9 to 15 digits',
  },
  email: {
    bad: 'The email address is incomplete. Write it like name@example.id',
    empty: 'Write the email address',
  },
  text: {
    empty: 'This part needs to be filled in',
    long: 'Shorten it to {{n}} letters',
    bad: 'Some characters cannot be stored. Write this part again',
  },
  choice: {
    unknown: 'Choose one from the list',
  },
  file: {
    big: '{{file}} is too large. The limit is {{mb}} MB',
    type: '{{file}} is not a photo or PDF. Send JPG, PNG, WebP or PDF',
    heic: '{{file}} is in HEIC format. Send it again as JPG, or send a screenshot of it',
    empty: '{{file}} is empty. Choose another file',
    fail: '{{file}} was not sent. Your complaint is safe. Upload the file again',
    many: 'At most {{n}} files. {{file}} was left out; remove one, then upload it again',
    leftOut: 'These files were left out:',
  },
  code: {
    inside: 'Take the tracking code out of this message. It is for you only',
  },
  track: {
    bad: 'Number and code do not match. Check letters and digits',
    numberEmpty: 'Write the complaint number',
    codeEmpty: 'Write the tracking code',
  },
  rate: {
    wait: 'Too many attempts. Try again at {{time}} WITA',
    busy: 'Too many complaints are arriving at once. Your text is still here; send it again at {{time}} WITA',
  },
  answer: {
    thin: 'Say what was found and what was done',
  },
  race: {
    officer: '{{officer}} changed this at {{time}}. Your text is still below.',
    somebody: 'This complaint changed since you opened the page. Your text is still below.',
  },
  step: {
    impossible: 'This step is not possible in the present state of the complaint',
    full: 'This complaint is full and takes no further messages. Other steps are still possible',
  },
  signIn: {
    bad: 'Email or password does not match',
  },
  page: {
    expired: 'This page was open for long. Your text is still here; press the button once more.',
    tooLarge: 'This is too large to send. Remove some files and send it again',
  },
}
