import type { villages as indonesian } from '#app/i18n/id/villages.ts'

export const villages: typeof indonesian = {
  navigation: 'Villages',
  title: 'Addresses of villages',
  hint: 'Email of village offices and village councils (BPD), which are told that a complaint about a village matter exists.',
  lead: 'A village office is told that a complaint about a village matter exists, without content, number or name. A village without an email is not told. The two kelurahan are agencies; their addresses are on the page Agencies.',
  count_one: '{{count}} village',
  count_other: '{{count}} villages',
  search: 'Name of the village',
  district: 'District',
  allDistricts: 'All districts',
  show: 'Show',
  all: 'All villages',
  withEmail: 'Those with an email',
  withoutEmail: 'Those without an email',
  find: 'Find',
  nothing: 'No village matches.',
  clear: 'Show all villages',
  column: { village: 'Village', email: 'Email of the office', bpd: 'BPD' },
  bpdTold: 'told',
  bpdNotTold: 'not told',
  one: {
    title: 'Addresses of {{village}}',
    lead: 'Use an address of the office, not of a person: whoever reads it knows that somebody of the village has complained.',
    email: 'Email of the village office',
    emailHint: 'Leave empty if this village is not to be told.',
    bpdEmail: 'Email of the BPD',
    copiesBpd: 'Tell the BPD too',
    saved: 'Addresses saved. What has not been sent yet uses the new ones.',
  },
  problem: {
    protectedTopic: 'Villages are not told of complaints about a protected topic. Choose one of the two.',
    officeFirst: 'Fill in the email of the village office first. The BPD is only told together with it.',
    bpdMissing: 'Fill in the email of the BPD, or do not tell the BPD',
    same: 'The BPD has the same email as the village office. Fill in another one, or leave it empty.',
  },
  topic: {
    label: 'Village matter: the village office is told that a complaint exists',
    hint: 'Only named complaints that are not protected and do not speak of the village office or its people. Addresses are on the page Villages.',
    tag: 'village matter',
  },
  told: {
    you: 'The office of {{village}} is told on {{date}} that a complaint about a village matter exists: without its content, number and topic, and without your name. Do you disagree? Choose Anonymous under Change your privacy before that day.',
    youWithBpd:
      'The office of {{village}} and its BPD are told on {{date}} that a complaint about a village matter exists: without its content, number and topic, and without your name. Do you disagree? Choose Anonymous under Change your privacy before that day.',
    staff:
      'The office of {{village}} is told on {{date}} that a complaint exists: without content, number, topic and name.',
    staffWithBpd:
      'The office of {{village}} and its BPD are told on {{date}} that a complaint exists: without content, number, topic and name.',
    spared: 'The office of {{village}} is not told of this complaint.',
  },
  desk: {
    keep: 'Do not tell the village office',
    hint: 'The office of {{village}} is told that a complaint exists, without content, number and name. Tick this if the complaint concerns that office or its people.',
    other: 'The village office is told when the topic is: {{topics}}',
  },
  ask: {
    general:
      'For village matters the office of the village where it happened, and perhaps its council (BPD), is told a week later or more that a complaint exists, also when its content is Confidential. Content, number, topic and name are not given. If even that must not be, choose Anonymous: then the village is told nothing.',
    check:
      'This topic is a village matter. Once the complaint is forwarded, the office of {{village}} is told that a complaint exists: without its content, number and topic, and without your name. Do you disagree? Change your name to Anonymous.',
    checkWithBpd:
      'This topic is a village matter. Once the complaint is forwarded, the office of {{village}} and its BPD are told that a complaint exists: without its content, number and topic, and without your name. Do you disagree? Change your name to Anonymous.',
  },
  privacy:
    'For topics that are village matters the office of the village where it happened, and in some villages its council (BPD), is told that a complaint exists (Law 6/2014, article 82). Only that and the name of the village are written: no content, number, topic, day or name. The email is sent on a Monday, at the earliest a week after the complaint was forwarded. Villages are not told of complaints that are Anonymous, without identity or protected, nor of those that speak of the village office or its people. In a small village people may still guess; if that is dangerous for you, choose Anonymous.',
}
