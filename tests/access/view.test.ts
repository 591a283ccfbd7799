import { describe, expect, it } from 'vitest'
import { can } from '#app/access/can.ts'
import { releasedFiles, view } from '#app/access/view.ts'
import type {} from '#app/complaints/rules/complaint.ts'
import type { EntryFacts } from '#app/complaints/rules/entry-facts.ts'
import { aMarkedComplaint, coordinator, entry, marks, marksIn, officer, type Mark } from './marked-complaint.ts'
import { actors, subjects, type ActorName, type SubjectName } from './subjects.ts'

// What leaves the server, found by its marks. Typed by hand: a mark that is not listed for a person must not be there.

const everything = Object.keys(marks) as Mark[]
const ofContact: Mark[] = ['phone', 'email', 'address']
const without = (...missing: Mark[]) => everything.filter((mark) => !missing.includes(mark)).toSorted()

/** Nothing of the copy and the target exists on an ordinary complaint. */
const onOrdinary: Mark[] = ['copyTitle', 'copyText', 'target']
const deskOnly: Mark[] = ['deskNote', 'target']
const routing: Mark[] = ['rule', 'because', 'ruleName']

const seenByDesk = without(...ofContact, 'target')
const seenOfProtectedByAgency: Mark[] = [
  ...(['copyTitle', 'copyText', 'passedOn', 'reply', 'note', 'fileReleased', 'filePassedOn', 'fileOfReply'] as const),
].toSorted()
const seenOfProtectedByResident = without(
  ...[...ofContact, ...deskOnly, ...routing],
  ...(['copyTitle', 'copyText', 'passedOn', 'note', 'titleBefore'] as const),
)

const rows: [ActorName, SubjectName, Mark[]][] = [
  [
    'resident',
    'named',
    without(...ofContact, ...onOrdinary, ...deskOnly, ...routing, 'passedOn', 'note', 'titleBefore'),
  ],
  ['resident', 'sealed', seenOfProtectedByResident],
  ['resident', 'nameless', seenOfProtectedByResident],
  ['resident', 'restricted', seenOfProtectedByResident],
  ['resident', 'accusedLeadership', seenOfProtectedByResident],
  ['officer', 'named', without(...ofContact, ...onOrdinary, ...routing, 'deskNote', 'passedOn')],
  ['officer', 'sealed', seenOfProtectedByAgency],
  ['officer', 'nameless', seenOfProtectedByAgency],
  ['officer', 'restricted', seenOfProtectedByAgency],
  ['officer', 'accusedOther', seenOfProtectedByAgency],
  ['head', 'sealed', seenOfProtectedByAgency],
  ['head', 'restricted', seenOfProtectedByAgency],
  ['coordinator', 'named', without(...ofContact, ...onOrdinary, 'passedOn')],
  ['coordinator', 'sealed', seenByDesk.filter((mark) => mark !== 'name' && mark !== 'passedOn')],
  ['coordinator', 'nameless', seenByDesk.filter((mark) => mark !== 'name' && mark !== 'passedOn')],
  ['coordinator', 'restricted', seenByDesk.filter((mark) => mark !== 'passedOn')],
  [
    'inspector',
    'accusedLeadership',
    [...seenByDesk.filter((mark) => mark !== 'passedOn'), 'target' as const].toSorted(),
  ],
]

describe('what a person receives of a complaint', () => {
  it.each(rows)('%s, %s complaint: these marks and no others', (who, name, expected) => {
    expect(marksIn(view(actors[who], aMarkedComplaint(subjects[name])))).toEqual(expected)
  })

  it('is nothing at all for whoever may not read it', () => {
    const wrong = (Object.keys(actors) as ActorName[]).flatMap((who) =>
      (Object.keys(subjects) as SubjectName[]).filter((name) => {
        const shown = view(actors[who], aMarkedComplaint(subjects[name]))
        return (shown === null) === can(actors[who], 'read', subjects[name])
      }),
    )
    expect(wrong).toEqual([])
  })
})

describe('of a sealed or nameless complaint', () => {
  it.each(['sealed', 'nameless'] as const)('nobody of the staff receives name or contact, %s', (name) => {
    for (const actor of [actors.officer, actors.head, actors.coordinator, actors.inspector]) {
      const shown = view(actor, aMarkedComplaint(subjects[name]))
      expect(marksIn(shown)).not.toContain('name')
      expect(shown?.hasContact).toBe(false)
    }
  })

  it('an agency learns the day and never the hour, in no field', () => {
    const shown = view(actors.officer, aMarkedComplaint(subjects.sealed))
    expect(shown?.history.map(({ at }) => at)).toEqual(shown?.history.map(() => null))
    expect(JSON.stringify(shown)).not.toMatch(/\d\d:\d\d/)
  })

  it('an agency is told that something waits at the desk, not what', () => {
    const shown = view(actors.officer, aMarkedComplaint(subjects.sealed))
    expect(shown?.history.filter(({ isHeld }) => isHeld).map(({ id }) => id)).toEqual(['h5', 'h6'])
  })

  it('an agency without a confirmed copy sees an empty one, never the original', () => {
    const shown = view(actors.officer, { ...aMarkedComplaint(subjects.restricted), agencyCopy: null })
    expect([shown?.title, shown?.text, shown?.isCopy]).toEqual(['', '', true])
  })
})

describe('of a protected complaint that another agency had before', () => {
  const before = { ...officer, accountId: 'akun-lama', name: 'Uji Sebelum', agency: 'dinkes' }
  const words: EntryFacts = {
    ...{ found: 'lama-temuan', done: 'lama-tindakan', doneBy: 'lama-orang', next: 'lama-lanjutan' },
    ...{ doneOn: '2026-03-09', outcome: 'explained' },
  }
  const earlier = [
    entry('g1', { step: 'forward', by: coordinator, facts: { agency: 'dinkes' } }),
    entry('g2', { step: 'note', by: before, visibility: 'staff', text: 'lama-catatan', attachments: ['lama-berkas'] }),
    entry('g3', { step: 'note', by: coordinator, visibility: 'staff', text: 'lama-catatan-meja' }),
    entry('g4', { step: 'reply', by: before, text: 'lama-balasan', attachments: ['lama-berkas-balasan'] }),
    entry('g5', { step: 'add', text: 'lama-susulan', attachments: ['lama-berkas-warga'] }),
    entry('g6', { step: 'passOn', by: coordinator, visibility: 'staff', at: new Date('2026-03-09T01:00:00Z') }),
    entry('g7', { step: 'answer', by: before, facts: words, attachments: ['lama-berkas-jawaban'] }),
    entry('g8', { step: 'return', by: before, facts: { fromAgency: 'dinkes', reason: 'lama-alasan' } }),
  ]
  const passedOn = {
    entryId: 'g5',
    text: 'lama-diteruskan',
    files: ['lama-berkas-diteruskan'],
    confirmedBy: 'akun-meja',
  }
  function wandered(subject: SubjectName) {
    const complaint = aMarkedComplaint(subjects[subject])
    const [filed, ...since] = complaint.history
    return {
      ...complaint,
      history: [...(filed ? [filed] : []), ...earlier, ...since],
      passedOn: [{ ...passedOn, at: new Date('2026-03-09T01:00:00Z') }, ...complaint.passedOn],
    }
  }

  it.each(['sealed', 'nameless', 'restricted', 'accusedOther'] as const)(
    'the next one reads what was done, when and by which office, and no word or file of it: %s',
    (name) => {
      const complaint = wandered(name)
      for (const actor of [actors.officer, actors.head]) {
        const shown = view(actor, complaint)
        expect(JSON.stringify(shown)).not.toContain('lama-')
        expect(marksIn(shown)).toEqual(seenOfProtectedByAgency)
        expect(shown?.history.find(({ id }) => id === 'g8')).toMatchObject({
          ...{ step: 'return', on: '2026-03-10', by: { agency: 'dinkes' } },
          facts: { fromAgency: 'dinkes' },
        })
      }
      expect(JSON.stringify(releasedFiles(complaint))).not.toContain('lama-')
    },
  )

  it('the first one reads its own words again when it gets it back, but not what was passed on to it then', () => {
    const complaint = { ...wandered('sealed'), agency: 'dinkes' }
    const shown = view({ ...actors.officer, agency: 'dinkes' }, complaint)
    const seen = new Set(JSON.stringify(shown).match(/lama-[a-z-]+/g))
    expect([...seen].toSorted()).toEqual(
      ['lama-alasan', 'lama-balasan', 'lama-berkas', 'lama-berkas-balasan', 'lama-berkas-jawaban', 'lama-catatan']
        .concat('lama-lanjutan', 'lama-orang', 'lama-temuan', 'lama-tindakan')
        .toSorted(),
    )
  })

  it('the desk and the resident read on as before', () => {
    const complaint = wandered('sealed')
    const whole = /lama-balasan.*lama-temuan.*lama-alasan/
    expect(JSON.stringify(view(actors.coordinator, complaint))).toMatch(whole)
    expect(JSON.stringify(view(actors.resident, complaint))).toMatch(whole)
  })
})

it('a resident reads which office answered, not the person behind it', () => {
  const shown = view(actors.resident, aMarkedComplaint(subjects.named))
  expect(shown?.history.map(({ by }) => by)).toContainEqual({
    ...{ kind: 'account', accountId: '', name: '', role: 'officer', agency: 'dishub' },
  })
  expect(JSON.stringify(shown?.history)).not.toMatch(/akun-|Uji/)
})

describe('what the resident of a protected merged complaint added to an ordinary one', () => {
  const marked = aMarkedComplaint(subjects.named)
  const fromMerged = 'KTM-7Q4D-9M2K-H'
  const landed = { text: 'gabung-kata', attachments: ['gabung-berkas'], facts: { fromMerged } }
  const complaint = {
    ...marked,
    hiddenMerged: [fromMerged],
    history: [...marked.history, entry('g1', { step: 'add', visibility: 'staff', ...landed })],
  }

  it('its agency knows of, and reads neither word nor file of', () => {
    const shown = view(actors.officer, complaint)
    expect(JSON.stringify(shown)).not.toContain('gabung-')
    expect(shown?.history.at(-1)).toMatchObject({ isHeld: true, at: null, text: null })
    expect(shown?.files).toContain(marks.fileOfReply)
  })

  it('a coordinator reads', () => {
    expect(JSON.stringify(view(actors.coordinator, complaint)?.history)).toMatch(/gabung-kata.*gabung-berkas/)
    expect(view(actors.coordinator, complaint)?.files).toBe('all')
  })
})
