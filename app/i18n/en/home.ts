import type { home as source } from '#app/i18n/id/home.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const home: Texts<typeof source> = {
  title: 'Complain about a public service in East Kutai',
  lead: 'No account needed. You get a number and a tracking code to follow it.',
  file: 'File a complaint',
  track: 'Track my complaint',
  today: {
    title: 'If you send it today',
    received: 'You get a number, a tracking code and the name of the person in charge',
    checked: 'Latest day for checking it and forwarding it to the agency',
    reply: "Latest day for the agency's first reply",
    answer: 'Latest day for the answer (ordinary complaint)',
    estimate: 'estimate',
    how: 'How we count days',
  },
  topics: {
    title: 'What you can complain about',
    text: 'Services run by the Government of East Kutai Regency, for example:',
    elsewhere: 'Not a matter of the regency? Send it anyway. The coordinator names the right door.',
  },
  other: {
    title: 'Other ways to complain',
    phone: 'Telephone: {{phone}}',
    counter: 'At the counter: {{address}}',
    hours: 'Service hours: {{hours}}',
    village: 'District and village offices can help you fill in this form.',
    lapor: 'SP4N-LAPOR!, the national complaints channel: lapor.go.id',
  },
}
