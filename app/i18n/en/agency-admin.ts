import type { agencyAdmin as source } from '#app/i18n/id/agency-admin.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const agencyAdmin: Texts<typeof source> = {
  names: {
    since: 'This name is valid since',
    sinceHint:
      'A new name: enter its first day; the old name is kept and still found. Only a typing mistake: leave the date as it is.',
    former: 'Earlier names',
    until: '{{name}}, until {{date}}',
    fromUntil: '{{name}}, {{from}} until {{date}}',
  },
  substitutePerson: 'Substitute for the person in charge',
  substitutePersonHint: 'Name and post, for when the person in charge is away.',
  substitute: 'Substitute agency',
  substituteHint: 'Shown to residents when this agency cannot serve them.',
  noSubstitute: 'None',
  approvesAnswers: 'The agency head approves an answer before it goes to the resident',
  problem: {
    day: 'Write a date that exists',
    dayAhead: 'This day has not come yet. Rename on the day the name becomes valid',
  },
}
