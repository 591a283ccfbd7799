import type { agencies as source } from '#app/i18n/id/agencies.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const agencies: Texts<typeof source> = {
  title: 'Agencies that handle complaints',
  lead: 'Not sure which agency is the right one? Just send your complaint. The coordinator chooses it.',
  offices: 'Offices of the regency',
  districts: 'District and urban village offices',
  unconfirmed: 'name not confirmed yet',
  unconfirmedWhy: 'The name of this agency has not been compared with the regency regulation yet.',
  villages: 'Village matters go to the district office.',
  one: {
    title: '{{agency}}',
    handles: 'What it handles',
    handlesPlace: 'Services and government matters in {{place}}',
    contact: 'Person in charge and contact',
    personInCharge: 'Person in charge',
    post: 'Post',
    phone: 'Telephone',
    email: 'Email',
    address: 'Address',
    hours: 'Service hours',
    missing: 'Some contact details are not filled in yet. Your complaint still arrives.',
    complain: 'Complaining about this agency',
    complainText:
      'Write what happened, where and when. The coordinator checks the complaint, then this agency works on it. A complaint about an official you name is read by the coordinator first.',
    file: 'File a complaint to this agency',
    all: 'All agencies',
  },
}
