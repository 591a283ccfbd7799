// Which fields each address may be sent, and where files are taken. An address that is not here takes no post at all:
// deny by default. Names are those of the outside contract; what is not listed is refused before anything is stored.

import { answerFields } from '#app/complaints/question-answers.ts'
import { messageKeys } from '#app/emails/message-facts.ts'
import { ownWordsOf } from '#app/emails/own-words.ts'

/** Which token must stand in front of the files, by its purpose; null: no files. Bound as file-permission.server.ts says. */
type FilesOf = 'submit' | 'staff-filing' | 'resident' | 'link' | 'staff-step' | null
type Known = {
  address: RegExp
  fields: readonly string[]
  filesOf: FilesOf
  /** fields whose value may come as a file: its text is what the page wants, nothing of it is stored */
  textFiles?: readonly string[]
  /** fields that are sent once a row of the form */
  repeated?: readonly string[]
}

const filing = [
  'kind',
  'title',
  'body',
  'occurredOn',
  'village',
  'district',
  'place',
  'latitude',
  'longitude',
  'agency',
  'topic',
  'requestedSettlement',
  'identity',
  'publicity',
  'name',
  'email',
  'phone',
  'address',
  'onBehalf',
  'relation',
  'representedName',
  'representedEmail',
  'go',
  'step',
  'language',
  'removeUpload',
] as const

/** Of an agency and of the regency's desk. */
const contact = ['personInCharge', 'post', 'phone', 'email', 'address', 'hours']
/** What a routing rule is called and why it is there, in both languages. */
const ruleWords = ['nameId', 'nameEn', 'whyId', 'whyEn']

const staffSteps = [
  'step',
  'version',
  'text',
  'agency',
  'class',
  'topic',
  'outcome',
  'reason',
  'found',
  'done',
  'doneBy',
  'doneOn',
  'next',
  'plannedFor',
  ...(['agencyTitle', 'agencyCopy', 'agencyFiles'] as const),
  'officer',
  'reader',
  'entry',
  'target',
  'against',
  'title',
  ...(['to', 'authority', 'contact', 'nextDoor'] as const),
  'confirm',
  'keepFromVillage',
  'what',
  'until',
  ...(['priority', 'into', 'laporNumber'] as const),
  ...(['letterNumber', 'letterOn', 'closedOn'] as const),
  ...(['summary', 'answerSummary', 'canned', 'cannedInto'] as const),
  'reference',
  'id',
] as const

/** Checkboxes of one question; every other field is sent once. */
const repeatedFields: ReadonlySet<string> = new Set(['agencyFiles', 'attachments'])

const officesOfTopic = ['agencyTypes', 'agencies'] as const
const topic = [
  ...['nameId', 'nameEn', ...officesOfTopic, 'classDefault', 'priority'],
  ...['isProtected', 'isVillageMatter', 'after'],
] as const

/** One value a part, where a complaint is divided among agencies. */
const ofParts = ['agency', 'class', 'text'] as const
/** On the page of a complaint a form may hold a tick, and buttons beside "Kirim" of the same name. */
const ofComplaintPage = [...ofParts, 'confirm'] as const

const scopeOfPerson = ['topics', 'districts'] as const
const postOfPerson = ['role', 'agency', 'village', ...scopeOfPerson] as const
const absence = ['from', 'to', 'substitute'] as const
const newPerson = ['email', 'name', 'language'] as const

const reference = '[A-Za-z0-9-]{1,40}'

const forms: readonly Known[] = [
  { address: /^\/lapor$/, fields: filing, filesOf: 'submit' },
  { address: /^\/lapor\/diterima(\/cetak|\/teks)?$/, fields: [], filesOf: null },
  { address: /^\/lacak$/, fields: ['reference', 'code', 'go'], filesOf: null },
  { address: /^\/lacak\/keluar$/, fields: [], filesOf: null },
  { address: /^\/lacak\/kode-hilang$/, fields: ['reference', 'email'], filesOf: null },
  {
    address: new RegExp(`^/aduan/${reference}$`),
    fields: [
      ...['step', 'text', 'reason', 'version', 'confirm', 'rating', 'summaryHash', 'consent'],
      ...['identity', 'publicity', 'name', 'email'],
      ...['questions', ...answerFields],
    ],
    filesOf: 'resident',
    repeated: answerFields,
  },
  {
    address: /^\/tautan\/[A-Za-z0-9_-]{1,64}$/,
    fields: ['reason', 'password', 'repeat', 'confirm'],
    filesOf: 'link',
  },
  {
    address: /^\/petugas\/aduan-baru$/,
    fields: [...filing, 'channel', 'receivedOn', 'laporNumber'],
    filesOf: 'staff-filing',
  },
  { address: /^\/petugas\/masuk$/, fields: ['email', 'password', 'kept'], filesOf: null },
  { address: /^\/petugas\/keluar$/, fields: [], filesOf: null },
  { address: /^\/petugas\/sandi$/, fields: ['email'], filesOf: null },
  { address: /^\/petugas\/kode$/, fields: ['code', 'backup', 'kept'], filesOf: null },
  {
    address: /^\/petugas$/,
    fields: [...['go', 'name', 'person'], ...['step', 'reference', 'officer', 'agency', 'class', 'topic', 'into']],
    filesOf: null,
    // Several complaints of the list at once.
    repeated: ['reference'],
  },
  { address: /^\/petugas\/pintasan$/, fields: ['theme', 'keys'], filesOf: null },
  {
    address: new RegExp(`^/petugas/aduan/${reference}/draf$`),
    fields: staffSteps,
    filesOf: null,
    repeated: ofComplaintPage,
  },
  {
    address: new RegExp(`^/petugas/aduan/${reference}$`),
    fields: staffSteps,
    filesOf: 'staff-step',
    repeated: ofComplaintPage,
  },
  { address: /^\/koordinator$/, fields: staffSteps, filesOf: null, repeated: [...ofParts, 'reference'] },
  {
    address: /^\/penghubung\/catat$/,
    fields: ['reference', 'letterNumber', 'letterOn', 'reason'],
    filesOf: null,
  },
  {
    address: /^(\/penghubung\/unduh|\/petugas\/unduh\/berkas)$/,
    fields: ['from', 'to', 'agency', 'topic', 'district', 'status', 'kind', 'class', 'format'],
    filesOf: null,
  },
  {
    address: /^\/pengelola\/kabupaten$/,
    fields: ['version', 'deskAgency', ...contact, 'ombudsmanContact', 'secretariat'],
    filesOf: null,
  },
  { address: /^\/petugas\/sesi$/, fields: ['step', 'session', 'newComplaints'], filesOf: null },
  { address: /^\/petugas\/orang$/, fields: ['proposal'], filesOf: null },
  formOfPerson(/^\/petugas\/orang\/baru$/, [...newPerson, ...scopeOfPerson]),
  formOfPerson(/^\/petugas\/orang\/[A-Za-z0-9-]{1,60}$/, ['step', ...absence, ...scopeOfPerson]),
  { address: /^\/pengelola\/orang$/, fields: ['step', 'proposal', 'reason'], filesOf: null },
  formOfPerson(/^\/pengelola\/orang\/baru$/, [...newPerson, ...postOfPerson]),
  formOfPerson(/^\/pengelola\/orang\/[A-Za-z0-9-]{1,60}$/, ['step', 'version', 'email', ...absence, ...postOfPerson]),
  { address: /^\/pengelola\/masuk$/, fields: ['version', 'roles'], filesOf: null, repeated: ['roles'] },
  { address: /^\/pengelola\/aturan$/, fields: ['text'], filesOf: null },
  {
    address: /^\/pengelola\/aturan\/[A-Za-z0-9.-]{1,60}$/,
    fields: ['step', 'version', 'checked', 'isOn', 'words', 'near', 'within', 'weight', 'after', ...ruleWords],
    filesOf: null,
  },
  {
    address: /^\/pengelola\/instansi\/baru$/,
    fields: ['code', 'name', 'shortName', 'type', 'namedSince', 'isConfirmed'],
    filesOf: null,
  },
  {
    address: /^\/pengelola\/instansi\/[A-Za-z0-9.-]{1,60}\/aturan$/,
    fields: ['step', 'version', 'checked', ...ruleWords, 'words', 'weight', 'topics', 'text'],
    filesOf: null,
    repeated: ['topics'],
  },
  {
    address: /^\/pengelola\/instansi\/[A-Za-z0-9.-]{1,60}\/tutup$/,
    fields: ['step', 'way', 'on', 'successor', 'reason', 'people'],
    filesOf: null,
  },
  {
    address: /^\/pengelola\/instansi\/[A-Za-z0-9.-]{1,60}$/,
    fields: [
      ...['version', 'name', 'shortName', 'namedSince', 'isConfirmed', ...contact],
      ...['substitutePerson', 'substitute', 'approvesAnswers'],
    ],
    filesOf: null,
  },
  {
    address: /^\/pengelola\/desa\/[A-Za-z0-9.-]{1,60}$/,
    fields: ['version', 'email', 'bpdEmail', 'copiesBpd'],
    filesOf: null,
  },
  {
    address: /^\/pengelola\/topik\/baru$/,
    fields: ['version', 'code', ...topic],
    filesOf: null,
    repeated: officesOfTopic,
  },
  {
    address: /^\/pengelola\/topik\/[A-Za-z0-9-]{1,60}$/,
    fields: ['step', 'version', 'checked', ...topic],
    filesOf: null,
    repeated: officesOfTopic,
  },
  {
    address: /^\/pengelola\/topik\/[A-Za-z0-9-]{1,60}\/tutup$/,
    fields: ['step', 'version', 'successor', 'reason'],
    filesOf: null,
  },
  {
    address: /^\/pengelola\/topik\/[A-Za-z0-9-]{1,60}\/pertanyaan\/[A-Za-z0-9-]{1,60}$/,
    fields: ['version', 'kind', 'textId', 'textEn', 'options', 'isImportant', 'isActive', 'after'],
    filesOf: null,
  },
  {
    address: /^\/pengelola\/kalender$/,
    fields: ['version', 'act', 'decree', 'content', 'file', 'date', 'name', 'kind', 'go'],
    filesOf: null,
    textFiles: ['file'],
  },
  {
    address: /^\/pengelola\/golongan$/,
    fields: [
      ...['version', 'validFrom', 'verification', 'firstFollowUp', 'request', 'complaint', 'supervision'],
      'replyWindow',
    ],
    filesOf: null,
  },
  {
    address: /^\/pengelola\/wewenang\/[A-Za-z0-9.-]{1,60}$/,
    fields: ['version', 'code', 'nameId', 'nameEn', 'contact', 'isActive'],
    filesOf: null,
  },
  {
    address: /^\/pengelola\/teks\/jawaban\/[A-Za-z0-9-]{1,60}$/,
    fields: ['version', 'title', 'text', 'topic', 'agency', 'isActive'],
    filesOf: null,
  },
  ...messageKeys.map((message): Known => {
    const names = ownWordsOf(message).map(({ name }) => name)
    return { address: new RegExp(`^/pengelola/email/${message}$`), fields: ['version', 'go', ...names], filesOf: null }
  }),
  { address: /^\/pengelola\/teks\/pengumuman$/, fields: ['version', 'textId', 'textEn', 'from', 'to'], filesOf: null },
]

/** Topics and districts are ticked, several at once. */
function formOfPerson(address: RegExp, fields: readonly string[]): Known {
  return { address, fields, filesOf: null, repeated: scopeOfPerson }
}

export type PostedForm = {
  fields: ReadonlySet<string>
  repeatedFields: ReadonlySet<string>
  acceptsFiles: boolean
  filesOf: FilesOf
  textFiles: ReadonlySet<string>
  /** of the address: the number of a complaint, the token of a link */
  lastPart: string
}

/** @returns null when the address takes no post */
export function postedForm(path: string): PostedForm | null {
  // `.data` is the single-fetch door to the same action; it takes the same form.
  const address = path.replace(/\.data$/, '').replace(/(.)\/$/, '$1')
  const form = forms.find((candidate) => candidate.address.test(address))
  if (!form) return null
  const { filesOf } = form
  const textFiles = new Set(form.textFiles ?? [])
  const fields = new Set([...form.fields, 'token', 'attachments'])
  const lastPart = address.slice(address.lastIndexOf('/') + 1)
  const repeated = new Set([...repeatedFields, ...(form.repeated ?? [])])
  return { fields, repeatedFields: repeated, acceptsFiles: filesOf !== null, filesOf, textFiles, lastPart }
}
