import type { shell as source } from '#app/i18n/id/shell.ts'
import type { Texts } from '#app/i18n/texts.ts'

export const shell: Texts<typeof source> = {
  name: 'Suara Etam',
  regency: 'East Kutai Regency',
  pageTitle: '{{page}} - Suara Etam',
  skip: 'Skip to content',
  menu: 'Menu',
  otherLanguage: 'Indonesia',
  mainNavigation: 'Main menu',
  testSite: 'Test site. Nobody reads complaints sent here.',
  nav: {
    home: 'Home',
    submit: 'File a complaint',
    track: 'Track a complaint',
    complaints: 'Residents’ complaints',
    agencies: 'Agencies',
    help: 'Help',
  },
  footer: {
    heading: 'Who is responsible, and help',
    responsible: 'Person in charge',
    phone: 'Telephone',
    email: 'Email',
    address: 'Address',
    otherDoors: 'Other doors: SP4N-LAPOR! (lapor.go.id) and the Ombudsman of the Republic of Indonesia.',
    help: 'Help',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    staff: 'Staff sign-in',
    owner: 'A service of the Government of East Kutai Regency',
  },
  emergency: {
    lead: 'Emergency?',
    call: 'Call {{number}} first.',
  },
  desk: {
    search: 'Search number or words',
    find: 'Search',
    signOut: 'Sign out',
    password: 'Change password',
    navigation: 'Desk menu',
    readOnly: 'Read-only. You can view and download, not change complaints.',
  },
  flash: {
    done: 'Done.',
    partly: 'Partly done.',
    info: 'Note.',
    problem: 'Problem.',
  },
  pagination: {
    label: 'Pages',
    previous: 'Previous',
    next: 'Next',
    page: 'Page {{page}}',
    range: 'Showing {{from}}-{{to}} of {{total}}',
  },
  table: {
    sortedUp: 'ascending',
    sortedDown: 'descending',
  },
  quickExit: 'Leave quickly',
}
