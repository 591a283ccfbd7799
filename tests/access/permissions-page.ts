import {
  complaintActions,
  matrix,
  placeActions,
  type Action,
  type Cell,
  type ComplaintAction,
  type PlaceAction,
  type Who,
} from '#app/access/matrix.ts'
import { roles } from '#app/complaints/rules/complaint.ts'
import { stepTable, type By } from '#app/complaints/rules/status.ts'

// docs/permissions.md, printed from the matrix: the page cannot say anything else than the program does.

const columns: readonly Who[] = ['stranger', 'resident', 'system', ...roles]

const complaintWords: Record<ComplaintAction, string> = {
  read: 'open its page',
  readOriginal: 'read the resident’s own words, place, wish and hour',
  seeName: 'see the resident’s name',
  seeContact: 'see telephone, e-mail, address; each look is in the audit trail',
  askForName: 'see the resident’s name after writing why; each look is in the audit trail with its reason',
  readAllFiles: 'open every file; without it only released ones',
  readNotes: 'read the notes of the staff',
  readRouting: 'read suggestions, the rule that decided, target, restriction',
  takeResidentStep: stepsOf('resident'),
  takeAgencyStep: stepsOf('officer'),
  takeHeadStep: stepsOf('head'),
  takeDeskStep: stepsOf('coordinator'),
  takeLiaisonStep: stepsOf('liaison'),
  takeUpMatter: 'open a matter by the number that the Ombudsman’s letter names',
  takeSystemStep: stepsOf('system'),
}

const placeWords: Record<PlaceAction, string> = {
  fileComplaint: 'file a complaint',
  fileForResident:
    'file for a resident `/petugas/aduan-baru`; how it may have come in stands in `rules/filing-for-others.ts`',
  listAssisted: 'number and status of what one filed for the own village `/petugas/aduan-dibantu`',
  openInbox: 'the inbox `/petugas`',
  openComplaint: 'pages of single complaints `/petugas/aduan/:reference`; which ones says the table above',
  listMatters: 'what the Ombudsman asks about `/penghubung`',
  openQueue: 'the queue `/koordinator`',
  openOverview: 'the overview `/petugas/ikhtisar`',
  handleEmails: 'mails that need a person',
  exportComplaints: 'the export `/penghubung` of all agencies; nothing that is protected',
  exportReadable: 'the export `/petugas/unduh` of what `read` allows; nothing that is protected',
  editAgencies: 'agencies `/pengelola/instansi`',
  editRegency: 'the regency `/pengelola/kabupaten`',
  editVillages: 'where villages are written to `/pengelola/desa`',
  editPeople: 'people `/pengelola/orang`, how they sign in `/pengelola/masuk`',
  readPeople: 'people `/pengelola/orang`, without a form',
  proposePeople: 'ask an administrator for a change among the officers of the own agency `/petugas/orang`',
  readAudit: 'the audit trail `/pengawas/jejak`',
  readOwnAudit: 'of the audit trail what one caused oneself `/petugas/jejak`',
  editRoutingRules: 'routing rules `/pengelola/aturan`',
  editCalendar: 'holidays `/pengelola/kalender`, classes `/pengelola/golongan`',
  readDeadlines: 'holidays `/pengelola/kalender` and classes `/pengelola/golongan`, without a form',
  editTexts:
    'the site message `/pengelola/teks/pengumuman`, other authorities `/pengelola/wewenang`, words of mails `/pengelola/email`',
  openAdministration: 'the pages below `/pengelola` that the lines here open',
  editTopics: 'topics `/pengelola/topik`: adding, closing, who is responsible, what they start with',
  editTopicTexts: 'words and extra questions of topics `/pengelola/topik`, canned answers `/pengelola/teks`',
  readTopicTexts: 'topics with their questions `/pengelola/topik`, canned answers `/pengelola/teks`, without a form',
  readMailTexts: 'words of mails `/pengelola/email`, without a form',
}

const cellWords: Record<Cell, string> = {
  '+': 'yes',
  s: 'the own complaint, opened by number and tracking code',
  o: 'complaints of the own agency that are not about it, and never those against the leadership',
  w: 'like `o`, and only what the agency may see in full: named, unrestricted, aimed at nobody',
  c: 'all complaints that are not about the own office; those against the leadership only at the Inspektorat, or at the desk where the Inspektorat is accused as well',
  n: 'like `c`, and only where the resident gave a name openly',
  m: 'complaints that the Ombudsman asks about (an open matter) and that are aimed at nobody',
  f: 'like `m`, and only what an agency may see in full: named and unrestricted',
  u: 'complaints that are aimed at nobody, whether the Ombudsman asks about them yet or not',
  '-': 'no (a dot below); the answer is the one for an address that does not exist',
}

export function permissionsPage(): string {
  return [
    '# Who may do what',
    '',
    'Printed from `app/access/matrix.ts` by `UPDATE_DOCS=1 npx vitest run tests/access`; a test compares the two. Do not edit by hand.',
    '',
    'What is not in the matrix is refused: deny by default. Refusal looks like absence, so that numbers cannot be probed.',
    'Which step is possible from which status is the step table’s matter (`app/complaints/rules/status.ts`); where it allows less, the less holds.',
    '',
    '| Letter | Means |',
    '|---|---|',
    ...Object.entries(cellWords).map(([cell, words]) => `| \`${cell}\` | ${words} |`),
    '',
    '## About one complaint',
    '',
    ...table(complaintActions, complaintWords),
    '',
    '## Pages and desks',
    '',
    ...table(placeActions, placeWords),
    '',
    'A role without a letter is not built yet: and may do nothing until then: the custodian comes with the security stage.',
    '',
  ].join('\n')
}

function table<A extends Action>(actions: readonly A[], words: Record<A, string>): string[] {
  return [
    `| Right | What | ${columns.join(' | ')} |`,
    `|---|---|${columns.map(() => ':-:|').join('')}`,
    ...actions.map((action) => {
      const cells = columns.map((who) => matrix[action][who] ?? '-')
      return `| \`${action}\` | ${words[action]} | ${cells.map((cell) => (cell === '-' ? '·' : cell)).join(' | ')} |`
    }),
  ]
}

function stepsOf(by: By): string {
  const steps = Object.entries(stepTable).filter(([, rule]) => rule.by.includes(by))
  return steps.map(([step]) => `\`${step}\``).join(' ')
}
