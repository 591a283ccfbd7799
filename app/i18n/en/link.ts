import type { link as source } from '#app/i18n/id/link.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const link: Texts<typeof source> = {
  gone: {
    title: 'This link no longer works',
    why: 'A link works once and for a limited time. If you have pressed its button already, that was recorded.',
    resident: 'Residents: open the complaint with its number and tracking code.',
    track: 'Track a complaint',
    staff: 'Officers: ask for a new link for the password.',
    password: 'Ask for a new link',
  },
  pageTitle: 'Confirmation',
  again: 'This page was open for long. Press the button once more.',
  open: 'Open complaint',
  confirm: {
    title: 'Is this your email address?',
    lead: 'Complaint {{reference}} names this address. If you filed it, confirm the address. From then on our mails contain the news itself.',
    submit: 'Yes, this is my email',
    doneTitle: 'Your email is confirmed',
    done: 'From now on news about complaint {{reference}} comes in full to this address.',
  },
  affected: {
    title: 'Do you have this trouble too?',
    lead: 'Press this button and you are counted once on complaint {{reference}}. Your email is not shown.',
    submit: 'Yes, I have this trouble too',
    doneTitle: 'You are counted',
    done: 'Whoever handles complaint {{reference}} sees how many residents have it, not who.',
  },
  stop: {
    title: 'Stop mails about complaint {{reference}}?',
    lead: 'We no longer send mail to this address about that complaint. The complaint itself goes on.',
    submit: 'Not me, stop',
    cancel: 'Cancel',
    doneTitle: 'Mails are stopped',
    done: 'We no longer send mail to this address about complaint {{reference}}.',
  },
  accept: {
    title: 'Is the problem solved?',
    lead: 'If so, we close complaint {{reference}} as solved. Not right after all? It can be reopened later.',
    submit: 'Yes, solved',
    cancel: 'Read the answer first',
    doneTitle: 'Complaint closed as solved',
    done: 'Thank you for telling us. Complaint {{reference}} is closed.',
  },
  dispute: {
    title: 'What is not solved yet?',
    lead: 'We reopen complaint {{reference}}. The officers in charge read what you write.',
    reason: 'Say what is not solved yet',
    files: 'Photos or files',
    filesHint: 'Up to {{n}} files: JPG, PNG, WebP or PDF, {{mb}} MB each.',
    kept: 'Already sent:',
    submit: 'Not solved, reopen',
    doneTitle: 'Complaint reopened',
    done: 'We have passed on what you wrote. Follow it on the page of complaint {{reference}}.',
  },
  passed: {
    title: 'This step is no longer needed',
    lead: 'Complaint {{reference}} has changed since the mail was sent. Open it to see how it stands now.',
  },
}
