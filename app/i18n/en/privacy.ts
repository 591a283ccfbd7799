import type { privacy as source } from '#app/i18n/id/privacy.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const privacy: Texts<typeof source> = {
  title: 'Privacy',
  lead: 'What we store, who sees it, and what we cannot protect.',
  owner: {
    title: 'Who is responsible',
    text: 'The Government of East Kutai Regency runs Suara Etam. Person in charge: {{person}}, telephone {{phone}}, email {{email}}.',
  },
  kept: {
    title: 'What we store',
    story: 'The story, the place, the date it happened, and the files you send.',
    named: 'With your name: the name, mobile number, email and address you write.',
    sealed:
      'Anonymous: the same, but sealed. Name, mobile number and address are sealed with a key that this program does not read. The email address is sealed separately and opened only to send you news.',
    none: 'No identity: no name and no contact, even if you type them.',
    history: 'The history: every step, who took it, and when.',
    code: 'We do not store the tracking code, only its fingerprint. No officer can read it.',
    photos:
      'Photos are made anew without location and camera data. A PDF stays as it is; check what is in it before you send it.',
    place: 'For Anonymous and No identity we round coordinates to about one kilometre.',
    notKept:
      'What we do not store: internet (IP) addresses, the kind of phone, and the pages you read. To hold off attacks we count attempts under a random mark whose key changes every day. The counts have no link to complaints and are deleted after about a day.',
    cookies:
      'Only cookies that are needed: the language (one year), the receipt (24 hours), and the page of your complaint (30 minutes without activity). Our pages carry no advertising, trackers or services of others.',
  },
  why: {
    title: 'What for',
    text: 'To handle your complaint, to give you news, and to measure how services perform. The basis is the duty to handle complaints under Law 25 of 2009 on Public Services.',
    counts: 'We count every complaint in the statistics. Figures below 5 per agency, topic or place are not shown.',
  },
  who: {
    title: 'Who sees what',
    intro: 'Two different things: your name, and what you wrote. Choose each one.',
    viewer: 'Who',
    name: 'Your name',
    content: 'What you wrote',
    others: 'Other people',
    agency: 'The agency',
    coordinator: 'The coordinator',
    summary:
      'If you allow it, the coordinator writes a summary without personal data. It appears only after you approve it.',
    protected:
      'Complaints about violence, children, bribery or a named official are always Confidential and read by the coordinator first. Complaints about the regency leadership or the complaints desk are read only by coordinators at the Inspectorate.',
    liaison:
      'The Ombudsman liaison downloads lists of numbers, dates, agencies, topics, districts and statuses, without stories or names. Anonymous, nameless and protected complaints are only counted. If the Ombudsman asks about your complaint, the liaison reads it as an agency does; a name that you gave openly only after writing why, and that is recorded. The system administrator reads no complaint through this program.',
    recorded: 'Every step and every look at a contact is recorded, with the name of the officer.',
  },
  sight: {
    no: 'No',
    yes: 'Yes',
    yesRecorded: 'Yes, recorded',
    yesNameOnly: 'Yes; contact no',
    approvedSummary: 'The summary you approved',
    cleanedCopy: 'A copy without your traits',
    twoPersons: 'Only if two persons agree',
    notStored: 'Not stored',
  },
  sealed: {
    title: 'What Anonymous and No identity mean',
    sealed:
      'Anonymous: the agency gets only a copy that the coordinator checked, without your traits, with the date but not the hour. The seal is opened only if two persons agree. That step is not available in this program yet; until it is, no officer can open it here.',
    none: 'No identity: nothing can be opened, because nothing is stored. We cannot send you news, and the Ombudsman needs a name.',
    story: 'Neither hides what you write yourself. Leave your name, numbers and traits out of the story.',
  },
  limits: {
    title: 'What we cannot protect',
    host: 'Whoever controls the machine this site runs on can read the stories on it and what passes through at that moment. Sealed names stay closed as long as their key is kept elsewhere.',
    provider:
      'Your internet provider can see that you visited this site, though not what you wrote. We do not promise protection like Tor.',
    office: 'Office networks record visits. Do not report from an office network or an office phone.',
    text: 'A story can show who you are, for example if it happened only to you.',
    phone: 'A shared phone keeps history and screenshots. We cannot make a tapped phone safe.',
    pressure: 'We cannot stop people from pressing you to admit it. If that happens, tell us or the Ombudsman.',
    mail: 'Email can be read by email providers. For a sensitive complaint leave the email out and follow it by the tracking code.',
    law: 'A lawful court order can oblige us to hand over the data we have.',
  },
  howLong: {
    title: 'How long we keep it',
    text: 'We do not delete complaints automatically yet. How long they are kept is still being settled with the regional archive; this page will be updated then.',
    short: 'Files uploaded for a complaint that was never sent are deleted after 24 hours.',
  },
  rights: {
    title: 'Your rights',
    intro: 'Under Law 27 of 2022 on Personal Data Protection you may:',
    know: 'know which data we store and why, and get a copy',
    correct: 'correct or complete your data',
    withdraw: 'withdraw consent, for example to a published summary',
    erase: 'ask for data to be deleted or restricted, as far as the law allows',
    object: 'sue and be compensated if your data is misused',
    how: 'Write to or call the person in charge named above. Give the complaint number; do not send the tracking code. What concerns consent we carry out within 3 x 24 hours.',
    breach:
      'If your data leaks, is lost or damaged, we tell you within 3 x 24 hours: by email, or on the tracking page if there is no email.',
  },
}
