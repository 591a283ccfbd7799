import { describe, expect, it, test } from 'vitest'
import { can, canEnter, mayProposeAbout } from '#app/access/can.ts'
import {
  cells,
  complaintActions,
  matrix,
  placeActions,
  type Action,
  type Cell,
  type ComplaintAction,
  type Matrix,
  type PlaceAction,
} from '#app/access/matrix.ts'
import { roles } from '#app/complaints/rules/complaint.ts'
import { actors, subjects, whoIs, type ActorName, type SubjectName } from './subjects.ts'

// Typed by hand from the rules, never computed from the matrix: who may do what, in which cases. What is not here is refused.

const ownAgency: SubjectName[] = [
  ...(['named', 'sealed', 'nameless', 'restricted', 'accusedOther', 'accusedDesk', 'accusedInspectorate'] as const),
  ...(['matterNamed', 'matterSealed', 'matterNameless', 'matterRestricted', 'matterAccused'] as const),
]
const inFull: SubjectName[] = ['named', 'matterNamed']
const own = Object.keys(subjects) as SubjectName[]
const desk: SubjectName[] = [
  ...(['named', 'sealed', 'nameless', 'restricted', 'accusedOther', 'accusedHolder', 'accusedInspectorate'] as const),
  ...(['accusedBoth', 'elsewhere', 'atTheDesk', 'nowhere'] as const),
  ...(['matterNamed', 'matterSealed', 'matterNameless', 'matterRestricted', 'matterNowhere', 'matterAccused'] as const),
]
const inspectorate: SubjectName[] = [
  ...(['named', 'sealed', 'nameless', 'restricted', 'accusedOther', 'accusedHolder', 'accusedDesk'] as const),
  ...(['accusedLeadership', 'elsewhere', 'atTheDesk', 'nowhere'] as const),
  ...(['matterNamed', 'matterSealed', 'matterNameless', 'matterRestricted', 'matterNowhere', 'matterAccused'] as const),
  'matterLeadership',
]
/** The Ombudsman asks about it, and it is about no office of the regency. */
const asked: SubjectName[] = ['matterNamed', 'matterSealed', 'matterNameless', 'matterRestricted', 'matterNowhere']
const askedInFull: SubjectName[] = ['matterNamed', 'matterNowhere']
const aimedAtNobody: SubjectName[] = [
  ...(['named', 'sealed', 'nameless', 'restricted', 'elsewhere', 'atTheDesk', 'nowhere'] as const),
  ...asked,
]
const openly = (cases: SubjectName[]) => cases.filter((name) => subjects[name].identity === 'named')

const expected: Record<ComplaintAction, Partial<Record<ActorName, SubjectName[]>>> = {
  read: {
    ...{ resident: own, clock: own, officer: ownAgency, head: ownAgency },
    ...{ coordinator: desk, inspector: inspectorate, liaison: asked },
  },
  readOriginal: {
    ...{ resident: own, officer: inFull, head: inFull },
    ...{ coordinator: desk, inspector: inspectorate, liaison: askedInFull },
  },
  seeName: {
    ...{ resident: own, officer: inFull, head: inFull },
    ...{ coordinator: openly(desk), inspector: openly(inspectorate) },
  },
  seeContact: { resident: own, coordinator: openly(desk), inspector: openly(inspectorate) },
  askForName: { liaison: askedInFull },
  readAllFiles: {
    ...{ resident: own, officer: inFull, head: inFull },
    ...{ coordinator: desk, inspector: inspectorate, liaison: askedInFull },
  },
  readNotes: { officer: ownAgency, head: ownAgency, coordinator: desk, inspector: inspectorate, liaison: asked },
  readRouting: { coordinator: desk, inspector: inspectorate },
  takeResidentStep: { resident: own },
  takeAgencyStep: { officer: ownAgency },
  takeHeadStep: { head: ownAgency },
  takeDeskStep: { coordinator: desk, inspector: inspectorate },
  takeLiaisonStep: { liaison: asked },
  takeUpMatter: { liaison: aimedAtNobody },
  takeSystemStep: { clock: own },
}

const expectedPlaces: Record<PlaceAction, ActorName[]> = {
  fileComplaint: ['stranger', 'resident', 'otherResident'],
  fileForResident: ['officer', 'head', 'coordinator', 'inspector', 'liaison', 'clerk'],
  listAssisted: ['clerk'],
  openInbox: ['officer', 'head', 'coordinator', 'inspector'],
  openComplaint: ['officer', 'head', 'coordinator', 'inspector', 'liaison'],
  listMatters: ['liaison'],
  openQueue: ['coordinator', 'inspector'],
  openOverview: ['head', 'coordinator', 'inspector'],
  handleEmails: ['coordinator', 'inspector'],
  exportComplaints: ['liaison'],
  exportReadable: ['officer', 'head', 'coordinator', 'inspector'],
  editAgencies: ['admin'],
  editVillages: ['admin'],
  editRegency: ['admin'],
  editPeople: ['admin'],
  readPeople: ['admin', 'auditor'],
  proposePeople: ['head'],
  readAudit: ['auditor'],
  readOwnAudit: ['head', 'coordinator', 'inspector'],
  editCalendar: ['admin'],
  readDeadlines: ['admin', 'auditor'],
  editRoutingRules: ['admin'],
  editTexts: ['admin'],
  openAdministration: ['coordinator', 'inspector', 'admin', 'auditor'],
  editTopics: ['admin'],
  editTopicTexts: ['coordinator', 'inspector', 'admin'],
  readTopicTexts: ['coordinator', 'inspector', 'admin', 'auditor'],
  readMailTexts: ['admin', 'auditor'],
}

/** About whom a head may ask for something: the own officers, nobody else. The head of the tests works at `dishub`. */
const aboutWhom = [
  ['officer', 'dishub', true],
  ['officer', 'dinkes', false],
  ['officer', null, false],
  ...roles.filter((role) => role !== 'officer').map((role) => [role, 'dishub', false] as const),
] as const

const actorNames = Object.keys(actors) as ActorName[]

function wrongAnswers(rules: Matrix, actions: readonly Action[] = [...complaintActions, ...placeActions]): string[] {
  const aboutComplaints = complaintActions
    .filter((action) => actions.includes(action))
    .flatMap((action) =>
      actorNames.flatMap((who) =>
        own
          .filter(
            (name) => can(actors[who], action, subjects[name], rules) !== (expected[action][who] ?? []).includes(name),
          )
          .map((name) => `${who} ${action} ${name}`),
      ),
    )
  const aboutPlaces = placeActions
    .filter((action) => actions.includes(action))
    .flatMap((action) =>
      actorNames
        .filter((who) => canEnter(actors[who], action, rules) !== expectedPlaces[action].includes(who))
        .map((who) => `${who} ${action}`),
    )
  return [...aboutComplaints, ...aboutPlaces]
}

describe('who may do what', () => {
  it.each(complaintActions)('%s: for every person and every kind of complaint as written here', (action) => {
    expect(wrongAnswers(matrix, [action])).toEqual([])
  })

  it.each(placeActions)('%s: for every person as written here', (action) => {
    expect(wrongAnswers(matrix, [action])).toEqual([])
  })

  it.each(aboutWhom)('a head proposes about somebody who is %s at %s: %s', (role, agency, isAllowed) => {
    const staff = actorNames.flatMap((name) => (actors[name].kind === 'account' ? [actors[name]] : []))
    const who = staff.filter((actor) => mayProposeAbout(actor, { role, agency })).map((actor) => actor.role)
    expect(who).toEqual(isAllowed ? ['head'] : [])
    const flipped = { ...matrix, proposePeople: {} }
    expect(staff.filter((actor) => mayProposeAbout(actor, { role, agency }, flipped))).toEqual([])
  })

  it('never lets a complaint reach the office or the leadership that it is about', () => {
    for (const action of complaintActions) {
      expect(can(actors.officer, action, subjects.accusedHolder), action).toBe(false)
      expect(can(actors.head, action, subjects.accusedHolder), action).toBe(false)
      expect(can(actors.coordinator, action, subjects.accusedDesk), action).toBe(false)
      expect(can(actors.coordinator, action, subjects.accusedLeadership), action).toBe(false)
      for (const name of ['accusedInspectorate', 'accusedBoth'] as const) {
        expect(can(actors.inspector, action, subjects[name]), action).toBe(false)
      }
    }
  })

  it('knows nobody by a role that is not in the matrix', () => {
    const strangeRole = { ...actors.officer, role: 'mayor' as never }
    expect(complaintActions.filter((action) => can(strangeRole, action, subjects.named))).toEqual([])
    expect(placeActions.filter((action) => canEnter(strangeRole, action))).toEqual([])
  })
})

// What each kind of person's cell can mean: for the others a letter is only another way to write `-`.
const meaningful: Record<string, readonly Cell[]> = {
  stranger: ['+', '-'],
  resident: ['+', 's', '-'],
  officer: ['+', 'o', 'w', 'c', 'n', 'm', 'f', 'u', '-'],
  head: ['+', 'o', 'w', 'c', 'n', 'm', 'f', 'u', '-'],
  coordinator: ['+', 'o', 'w', 'c', 'n', 'm', 'f', 'u', '-'],
}
const ofOtherRoles: readonly Cell[] = ['+', 'c', 'n', 'm', 'f', 'u', '-']

function flipsOf(actions: readonly Action[], letters: (who: string) => readonly Cell[]) {
  const whos = ['stranger', 'resident', ...roles] as const
  return actions.flatMap((action) =>
    whos.flatMap((who) => {
      const now = matrix[action][who] ?? '-'
      return letters(who)
        .filter((letter) => letter !== now)
        .map((letter) => ({ action, who, now, letter }))
    }),
  )
}

describe('every right is guarded by a test', () => {
  const flips = [
    ...flipsOf(complaintActions, (who) => meaningful[who] ?? ofOtherRoles),
    ...flipsOf(placeActions, () => ['+', '-']),
  ]

  it('each cell of the matrix, flipped to each other letter, breaks an expectation', () => {
    const unseen = flips.filter(({ action, who, letter }) => {
      const flipped = { ...matrix, [action]: { ...matrix[action], [who]: letter } }
      return wrongAnswers(flipped, [action]).length === 0
    })
    expect(unseen).toEqual([])
    expect(flips.length).toBeGreaterThan(400)
  })

  it('a flipped cell of one person is not noticed by the expectations about another', () => {
    const flipped = { ...matrix, read: { ...matrix.read, officer: '-' as const } }
    expect(new Set(wrongAnswers(flipped).map((line) => line.split(' ')[0]))).toEqual(new Set(['officer']))
  })
})

test('the tests know every person of the matrix and every letter', () => {
  expect(new Set(actorNames.map(whoIs))).toEqual(new Set(['stranger', 'system', 'resident', ...roles]))
  const used = new Set(Object.values(matrix).flatMap((row) => Object.values(row)))
  expect([...used, '-'].toSorted()).toEqual([...cells].toSorted())
})
