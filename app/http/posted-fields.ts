// Which fields each address may be sent, and where files are taken. An address that is not here takes no post at all:
// deny by default. Names are those of the outside contract; what is not listed is refused before anything is stored.

type PostedForm = { address: RegExp; fields: readonly string[]; acceptsFiles: boolean }

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
  'go',
  'step',
  'language',
  'removeUpload',
] as const

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
  'agencyTitle',
  'agencyCopy',
  'agencyFiles',
  'entry',
  'target',
  'against',
  'title',
  'to',
  'authority',
  'contact',
  'nextDoor',
  'confirm',
  'reference',
  'id',
] as const

const reference = '[A-Za-z0-9-]{1,40}'

const forms: readonly PostedForm[] = [
  { address: /^\/lapor$/, fields: filing, acceptsFiles: true },
  { address: /^\/lapor\/diterima(\/cetak|\/teks)?$/, fields: [], acceptsFiles: true },
  { address: /^\/lacak$/, fields: ['reference', 'code', 'go'], acceptsFiles: false },
  { address: /^\/lacak\/keluar$/, fields: [], acceptsFiles: false },
  {
    address: new RegExp(`^/aduan/${reference}$`),
    fields: ['step', 'text', 'reason', 'version', 'confirm'],
    acceptsFiles: true,
  },
  {
    address: /^\/tautan\/[A-Za-z0-9_-]{1,64}$/,
    fields: ['reason', 'password', 'repeat', 'confirm'],
    acceptsFiles: true,
  },
  { address: /^\/petugas\/masuk$/, fields: ['email', 'password', 'kept'], acceptsFiles: false },
  { address: /^\/petugas\/keluar$/, fields: [], acceptsFiles: false },
  { address: /^\/petugas\/sandi$/, fields: ['email'], acceptsFiles: false },
  { address: new RegExp(`^/petugas/aduan/${reference}$`), fields: staffSteps, acceptsFiles: true },
  { address: /^\/koordinator$/, fields: staffSteps, acceptsFiles: true },
  {
    address: /^\/penghubung\/unduh$/,
    fields: ['from', 'to', 'agency', 'topic', 'district', 'status', 'kind', 'class', 'format'],
    acceptsFiles: false,
  },
  {
    address: /^\/pengelola\/kabupaten$/,
    fields: [
      'version',
      'deskAgency',
      'personInCharge',
      'post',
      'phone',
      'email',
      'address',
      'hours',
      'ombudsmanContact',
    ],
    acceptsFiles: false,
  },
  {
    address: /^\/pengelola\/instansi\/[A-Za-z0-9.-]{1,60}$/,
    fields: [
      'version',
      'name',
      'shortName',
      'isConfirmed',
      'personInCharge',
      'post',
      'phone',
      'email',
      'address',
      'hours',
    ],
    acceptsFiles: false,
  },
]

/** @returns null when the address takes no post */
export function postedForm(path: string): { fields: ReadonlySet<string>; acceptsFiles: boolean } | null {
  // `.data` is the single-fetch door to the same action; it takes the same form.
  const address = path.replace(/\.data$/, '').replace(/(.)\/$/, '$1')
  const form = forms.find((candidate) => candidate.address.test(address))
  return form ? { fields: new Set([...form.fields, 'token', 'attachments']), acceptsFiles: form.acceptsFiles } : null
}
