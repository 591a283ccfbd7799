import type { Subject } from '#app/access/can.ts'
import type { Complaint, HistoryEntry } from '#app/complaints/rules/complaint.ts'

/** One word for each thing somebody may or may not see, found again in whatever leaves the server. Invented, all of them. */
export const marks = {
  title: 'tanda-perihal',
  body: 'tanda-cerita',
  wish: 'tanda-keinginan',
  place: 'tanda-tempat',
  village: '64.08.09.2001',
  occurredOn: '2026-02-17',
  hour: '07:41:23',
  askedAgency: 'tanda-instansi-diminta',
  name: 'Tanda Nama',
  phone: '0800-tanda',
  email: 'tanda@contoh.example',
  address: 'Jalan Tanda',
  rule: 'tanda-aturan',
  because: 'tanda-sebab',
  ruleName: 'tanda-nama-aturan',
  target: 'tanda-sasaran',
  copyTitle: 'tanda-judul-salinan',
  copyText: 'tanda-isi-salinan',
  later: 'tanda-kabar-baru',
  passedOn: 'tanda-diteruskan',
  held: 'tanda-ditahan',
  dispute: 'tanda-alasan',
  note: 'tanda-catatan',
  deskNote: 'tanda-catatan-meja',
  titleBefore: 'tanda-judul-lama',
  reply: 'tanda-balasan',
  fileSent: 'berkas-warga',
  fileReleased: 'berkas-dilepas',
  filePassedOn: 'berkas-susulan',
  fileOfReply: 'berkas-petugas',
} as const
export type Mark = keyof typeof marks

export function marksIn(answer: unknown): Mark[] {
  const text = JSON.stringify(answer)
  return (Object.keys(marks) as Mark[]).filter((mark) => text.includes(marks[mark])).toSorted()
}

const at = new Date(`2026-03-10T${marks.hour}.000Z`)
const on = '2026-03-10'
const decidedBy = { nameId: marks.ruleName, nameEn: null, whyId: marks.ruleName, whyEn: null }

export const officer = {
  kind: 'account',
  accountId: 'akun-petugas',
  name: 'Uji Petugas',
  role: 'officer',
  agency: 'dishub',
} as const
export const coordinator = { ...officer, accountId: 'akun-meja', name: 'Uji Koordinator', role: 'coordinator' } as const

export function entry(id: string, changes: Partial<HistoryEntry>): HistoryEntry {
  return {
    ...{ id, at, on, step: 'note', by: { kind: 'resident' }, from: 'in_progress', to: 'in_progress' },
    ...{ visibility: 'resident', text: null, attachments: [], facts: {} },
    ...changes,
  }
}

/**
 * A complaint that holds everything a complaint can hold, contact included: what must never be in a sealed or nameless
 * one is there all the same, so that the tests see `view` refuse it and not only the filing leave it out.
 */
export function aMarkedComplaint(subject: Subject): Complaint {
  const isProtected = subject.identity !== 'named' || subject.restricted || subject.target !== 'normal'
  const confirmed = { confirmedBy: 'akun-meja', at }
  return {
    ...subject,
    ...{ id: 'a'.repeat(24), version: 7, status: 'in_progress', statusBefore: null, channel: 'web', kind: 'complaint' },
    ...{
      class: 'complaint',
      topic: 'transport',
      title: marks.title,
      body: marks.body,
      firstBody: null,
      requestedSettlement: marks.wish,
    },
    occurredOn: marks.occurredOn,
    place: { district: '64.08.09', village: marks.village, words: marks.place, latitude: 0.5, longitude: 117.5 },
    ...{ askedAgency: marks.askedAgency, publicity: 'private', language: 'id' },
    against: subject.against ?? (subject.target === 'normal' ? null : marks.target),
    contact: { name: marks.name, email: marks.email, phone: marks.phone, address: marks.address },
    mail: { address: 'named', confirmed: true, stopped: false },
    agencyCopy: isProtected
      ? { ...confirmed, title: marks.copyTitle, text: marks.copyText, files: [marks.fileReleased] }
      : null,
    passedOn: [{ ...confirmed, entryId: 'h4', text: marks.passedOn, files: [marks.filePassedOn] }],
    history: [
      entry('h1', {
        ...{ step: 'submit', from: null, to: 'submitted' },
        attachments: [marks.fileSent, marks.fileReleased],
        facts: { rule: marks.rule, because: [marks.because], decidedBy },
      }),
      entry('h2', { step: 'forward', by: coordinator, facts: { agency: 'dishub', rule: marks.rule, decidedBy } }),
      entry('h3', { step: 'reply', by: officer, text: marks.reply, attachments: [marks.fileOfReply] }),
      entry('h4', { step: 'add', text: marks.later, attachments: [marks.filePassedOn] }),
      entry('h4b', { step: 'passOn', by: coordinator, visibility: 'staff' }),
      entry('h5', { step: 'add', text: marks.held }),
      entry('h6', { step: 'dispute', facts: { reason: marks.dispute } }),
      entry('h7', { step: 'note', by: officer, visibility: 'staff', text: marks.note }),
      entry('h8', { step: 'retitle', by: coordinator, visibility: 'staff', facts: { titleBefore: marks.titleBefore } }),
      entry('h9', { step: 'target', by: coordinator, visibility: 'coordinator', text: marks.deskNote }),
    ],
    ...{ clocks: [], nextDueOn: null, handOvers: 0, reopened: 1, closedBy: null, outcome: null },
    ...{
      openRequest: null,
      assignee: null,
      priority: 'ordinary',
      held: null,
      merged: null,
      hiddenMerged: [],
      partOf: null,
      parts: [],
      plannedFor: null,
    },
    ...{ publication: null, affected: 0, rating: null, openedByAgencyAt: null, filedBy: null, onBehalf: null },
    laporNumber: null,
    routing: {
      ...{ rule: marks.rule, because: [marks.because], decision: 'suggest', suggestions: [], authority: null },
      decidedBy,
    },
    ...{ submittedAt: at, receivedOn: on, changedAt: at },
  }
}
