import type { audit as source } from '#app/i18n/id/audit.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const audit: Texts<typeof source> = {
  title: 'Audit trail',
  lead: 'Who looked at or changed what, newest first. No content of complaints is in here, and nobody can change the trail.',
  chain: 'Chain',
  chainHint: 'For example complaint:KTM-7Q4D-9M2K-H, regency, sign-in-rules',
  who: 'Who',
  whoHint: 'E-mail of somebody on the staff, resident, or system:name',
  action: 'Action',
  anyAction: 'All actions',
  by: {
    resident: 'The resident ({{who}})',
    stranger: 'Somebody without the code ({{who}})',
    system: 'The program ({{who}})',
  },
  from: 'From',
  until: 'Until',
  find: 'Search',
  at: 'When',
  details: 'Details',
  nothing: 'No entry matches.',
  older: 'Older entries',
  stopped: 'The search stopped after 5,000 entries. Narrow the dates, or go on to older entries.',
  whole: 'The chain {{chain}} is whole: each entry carries the fingerprint of the one before.',
  broken: 'The chain {{chain}} is not whole from entry {{number}} on: something was changed, removed or moved.',
  own: {
    title: 'Your own trail',
    lead: 'What you looked at or changed, as the audit trail has it, newest first. Entries of others and the content of complaints are not in here.',
    nothing: 'There is no entry yet.',
  },
  read: {
    yes: 'yes',
    no: 'no',
    absence: 'Away',
    away: '{{from}} to {{to}}, substitute: {{name}}',
    factor: 'Code from an app',
  },
}
