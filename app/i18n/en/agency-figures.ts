import type { agencyFigures as source } from '#app/i18n/id/agency-figures.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const agencyFigures: Texts<typeof source> = {
  title: 'Service figures',
  period: 'Complaints received from {{from}} to {{until}} that are with this agency now.',
  until: 'Data up to {{date}}, counted every night.',
  none: 'Service figures are counted every night. There are none for this agency yet.',
  few: 'fewer than 5',
  tooFew: 'too few to compare (fewer than 10)',
  received: 'Received',
  answered: 'Answered',
  open: 'Still open',
  otherExits: 'Referred, rejected, withdrawn, merged',
  reopened: 'Reopened by the resident',
  handOvers: 'Returned as not its own',
  inService: 'In time by the promised service',
  inLaw: 'In time by the law',
  countOf: '{{met}} of {{of}}',
  percentOf: '{{percent}}% of {{of}}',
  nearlyAll: 'fewer than 5 late, of {{of}}',
  hardlyAny: 'fewer than 5 in time, of {{of}}',
  days: 'Working days until a reply',
  firstReply: 'First reply',
  answer: 'Answer',
  median: 'median',
  ninetieth: '90%',
  chart: 'Working days, {{what}}: median {{median}}, nine of ten at most {{ninetieth}}, of {{of}} complaints',
  daysOf: 'median {{median}}, 90% at most {{ninetieth}} working days, counted from {{of}} complaints',
  definitions: 'How they are counted',
  definition: {
    age: 'A complaint that is still open counts at its age on the date of the data; it is not left out.',
    late: 'In time: of those whose date was met or has passed. Open and past its date counts as late.',
    median:
      'Median: half of the complaints were quicker. 90%: nine of ten took no longer. Counted from the day it was forwarded to the agency.',
    small:
      'Figures below 5, zero as well, are not shown; sometimes another one is hidden too, so that it cannot be worked out.',
    protectedIn: 'Anonymous, nameless and protected complaints are counted because there are enough of them.',
    protectedOut: 'Anonymous, nameless and protected complaints are not counted here, so that no person is pointed at.',
  },
}
