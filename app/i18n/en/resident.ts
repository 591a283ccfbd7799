import type { resident as source } from '#app/i18n/id/resident.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const resident: Texts<typeof source> = {
  remind: {
    button: 'Remind the agency (once in 5 working days)',
  },
  rate: {
    title: 'Your rating',
    ask: 'How satisfied are you with how this was handled? (not the SKM survey)',
    askSilent:
      'We closed this without word from you. How satisfied are you with the way we handled it? (not the SKM survey)',
    hint: 'Once only. It is about how it was handled, not about a person.',
    words: {
      '1': '1, not satisfied',
      '2': '2, less satisfied',
      '3': '3, satisfied',
      '4': '4, very satisfied',
    },
    text: 'Why',
    send: 'Send the rating',
    missing: 'Choose 1 to 4',
    given: 'Your rating of how it was handled: {{rating}}.',
  },
  object: {
    title: 'You do not agree with this decision?',
    lead: 'You can object once. The coordinator reads it and decides whether the complaint is opened again.',
    reason: 'Why do you object?',
    send: 'Send the objection',
    given: 'We have your objection. The coordinator’s decision will show in the history.',
  },
  done: {
    remind: 'The agency and its head have been reminded.',
    rate: 'Thank you for your rating.',
    object: 'We have your objection. The coordinator decides on it.',
  },
  mail: {
    remindedSubject: 'A resident is waiting for a reply',
    reminded_one: 'The resident reminds you that complaint {{reference}} has had no reply.',
    reminded_other:
      'The resident reminds you again, {{count}} times so far, that complaint {{reference}} waits for news.',
    objectedSubject: 'A resident objects',
    objected: 'The resident objects to the decision on complaint {{reference}}. Decide whether it is opened again.',
  },
}
