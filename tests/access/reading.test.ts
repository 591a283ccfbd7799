import { beforeAll, describe, expect, it, test } from 'vitest'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { ask, inBatches, withoutTokens, type Answer } from './answers.ts'
import { keepingOf, keptForBack, leadsTo, reading, readingOne, withoutPage, type Outcome } from './expected-answers.ts'
import { routesOfTheMap, type Route } from './inventory.ts'
import { canaries, canaryOf, caseNames, personNames, useSite, type CaseName, type PersonName } from './site.ts'
import { depthOf } from './stream-depth.ts'

// Every address × GET and HEAD × the four doors to it × every person × every kind of complaint. Sampled, for the time of a
// slow machine: where everybody meets the same, the side doors are asked by three; `?_data=`, which is dropped, by two; and
// HEAD asks for the page only, as stranger and officer.

useDatabase()
const site = useSite()

type Line = { route: Route; target: string; person: PersonName; outcome: Outcome; name: CaseName | null }
type Seen = Line & { door: string; answer: Answer }

const sound: Record<string, string> = { ':code': 'disdikbud', '*': 'tidak-ada', ':id': 'A'.repeat(22) }
/** A number that passes its check letter and a file id of the right shape, both of nothing. */
const absentReference = 'KTM-7Q4D-9M2K-H'

function targetOf(address: string, name: CaseName | null): string {
  const one = name === null ? null : site.cases[name]
  return address
    .replace(':reference', one?.complaint.reference ?? absentReference)
    .replace(/^(\/lampiran\/):id/, `$1${one?.fileId ?? 'A'.repeat(22)}`)
    .replace(':token', site.cases.elsewhere.linkToken)
    .replace('wewenang/:code', 'wewenang/pln')
    .replace('desa/:code', 'desa/64.08.09.2001')
    .replace('email/:key', 'email/complaint-received')
    .replace('aturan/:code', 'aturan/bukan-petunjuk')
    .replace('topik/:code', 'topik/roads')
    .replace('pertanyaan/:id', 'pertanyaan/baru')
    .replace('jawaban/:id', 'jawaban/baru')
    .replace(/:code|\*|:id/, (part) => sound[part] ?? part)
}

function linesOf(route: Route): Line[] {
  const { address } = route
  const ofCase = readingOne[address]
  if (ofCase) {
    return [...caseNames, null].flatMap((name) =>
      personNames.map((person) => ({
        ...{ route, name, person, target: targetOf(address, name), outcome: ofCase(person, name) },
      })),
    )
  }
  const byPerson = reading[address]
  if (!byPerson) return []
  const target = targetOf(address, null)
  return personNames.map((person) => ({
    ...{ route, name: null, person, target, outcome: byPerson[person] ?? byPerson.others },
  }))
}

type Door = { name: string; to: (line: Line) => string; isOpen: (route: Route) => boolean }
const hasPage = ({ address }: Route) => !withoutPage.includes(address)
const doors: Door[] = [
  { name: 'page', to: ({ target }) => target, isOpen: () => true },
  { name: '.data', to: ({ target }) => dataOf(target), isOpen: hasPage },
  { name: '_routes', to: (line) => `${dataOf(line.target)}?_routes=${line.route.id}`, isOpen: hasPage },
  { name: '_data', to: (line) => `${line.target}?_data=${encodeURIComponent(line.route.id)}`, isOpen: hasPage },
]

function isAsked({ name, isOpen }: Door, { route, person }: Line): boolean {
  if (name === 'page') return true
  if (name === '_data') return person === 'stranger' || person === 'officer'
  const isForAll = !readingOne[route.address] && Object.keys(reading[route.address] ?? {}).length === 1
  return isOpen(route) && (!isForAll || ['stranger', 'officer', 'coordinator'].includes(person))
}

function dataOf(target: string): string {
  return target === '/' ? '/_root.data' : `${target}.data`
}

const stored = async () => {
  const collections = ['complaints', 'outbox-emails', 'link-tokens', 'attachments', 'accounts', 'sealed-identities']
  const all = await Promise.all(
    // That the agency has opened one is what reading alone may leave (correct, takeBack).
    collections.map((one) =>
      rawDatabase().collection(one).find().project({ openedByAgencyAt: 0 }).sort({ _id: 1 }).toArray(),
    ),
  )
  return JSON.stringify(all)
}

const seen: Seen[] = []
let before = ''
let after = ''

beforeAll(async () => {
  before = await stored()
  const questions = routesOfTheMap.flatMap((route) =>
    doors.flatMap((door) =>
      linesOf(route)
        .filter((line) => isAsked(door, line))
        .map((line) => ({ ...line, door })),
    ),
  )
  seen.push(
    ...(await inBatches(questions, async ({ door, ...line }) => {
      const answer = await ask(site.app.origin, door.to(line), { as: site.people[line.person] })
      return { ...line, door: door.name, answer }
    })),
  )
  after = await stored()
}, 240_000)

const isSignIn = ({ status, headers, text }: Answer) =>
  (status === 302 && headers.location === '/petugas/masuk') ||
  (status === 204 && headers['x-remix-redirect'] === '/petugas/masuk') ||
  (status === 202 && text.includes('"/petugas/masuk"'))

function outcomeOf({ answer, route, person }: Seen): string {
  if (answer.status === 404) return 'absent'
  if (isSignIn(answer) && leadsTo[route.address]?.(person) !== '/petugas/masuk') return 'sign-in'
  const to = leadsTo[route.address]?.(person) ?? null
  const status = to === null ? [200] : [302, 202, 204]
  return status.includes(answer.status) ? 'in' : `status ${answer.status}`
}

test('every address of the map has its expectation, and no expectation is about an address that is gone', () => {
  const expected = [...Object.keys(reading), ...Object.keys(readingOne)]
  expect(expected.toSorted()).toEqual(routesOfTheMap.map(({ address }) => address).toSorted())
})

describe.each(doors.map(({ name }) => name))('by the door %s', (door) => {
  it('everybody meets what the table says', () => {
    const ofDoor = seen.filter((line) => line.door === door)
    const wrong = ofDoor
      .map((line) => ({ line, outcome: outcomeOf(line) }))
      .filter(({ line, outcome }) => outcome !== line.outcome)
      .map(
        ({ line, outcome }) =>
          `${line.person} ${line.route.address} ${line.name ?? ''}: ${outcome}, not ${line.outcome}`,
      )
    expect(wrong).toEqual([])
    expect(ofDoor.length).toBeGreaterThan(100)
  })
})

describe('refusal looks like absence', () => {
  it('on every page: the same bytes and headers as for an address that nobody has', () => {
    const absent = seen.filter(({ door, answer }) => door === 'page' && answer.status === 404)
    // The paper of a receipt has a stylesheet of its own, also when there is none.
    const pages = absent.filter(({ route }) => hasPage(route) && route.address !== '/lapor/diterima/cetak')
    const isOfDesk = (person: PersonName, { address }: (typeof pages)[number]['route']) =>
      !['stranger', 'resident'].includes(person) &&
      /^\/(petugas|koordinator|penghubung|pengelola|pengawas)\b/.test(address)
    // Staff read it inside their desk: one face for each of them there, and one for everybody elsewhere.
    for (const reader of [...personNames, 'everybody']) {
      const ofReader = pages.filter(({ person, route }) => (isOfDesk(person, route) ? person : 'everybody') === reader)
      const faces = new Set(ofReader.map(({ answer }) => faceOf(answer)))
      expect(faces.size, reader).toBe(ofReader.length === 0 ? 0 : 1)
      const isInDesk = reader !== 'everybody' && ofReader.length > 0
      expect(
        [...faces].some((face) => face.includes('desk-header')),
        reader,
      ).toBe(isInDesk)
    }
    expect(absent.length).toBeGreaterThan(100)
  })

  it('by every door: what is not yours answers like what does not exist', () => {
    const one = seen.filter(({ route, outcome }) => readingOne[route.address] && outcome === 'absent')
    const different = one.filter(({ route, door, person, answer }) => {
      const nothing = one.find(
        (line) => line.name === null && line.route === route && line.door === door && line.person === person,
      )
      return !nothing || faceOf(answer) !== faceOf(nothing.answer)
    })
    expect(
      different.map(({ person, name, route, door }) => `${person} ${name ?? ''} ${route.address} ${door}`),
    ).toEqual([])
    expect(one.length).toBeGreaterThan(200)
  })
})

describe('what leaves the server', () => {
  const inFull = ['title', 'body', 'place', 'name', 'file']
  const ofAgency = { named: inFull, matter: inFull }
  const allowed: Partial<Record<PersonName, Partial<Record<CaseName, readonly string[]>>>> = {
    resident: { named: inFull },
    officer: ofAgency,
    head: ofAgency,
    liaison: { matter: ['title', 'body', 'place', 'file'] },
    coordinator: Object.fromEntries(
      caseNames
        .filter((name) => name !== 'againstDesk' && name !== 'againstLeadership')
        .map((name) => [name, ['title', 'body', 'place', 'file', ...(isNameless(name) ? [] : ['name'])]]),
    ),
    inspector: Object.fromEntries(
      caseNames.map((name) => [name, ['title', 'body', 'place', 'file', ...(isNameless(name) ? [] : ['name'])]]),
    ),
  }

  it('no answer holds a word of a complaint that its reader may not see', () => {
    const leaks = seen.flatMap(({ person, answer, route, door }) => {
      const held = caseNames.flatMap((name) =>
        canaries.filter((what) => answer.text.includes(canaryOf(name, what))).map((what) => [name, what] as const),
      )
      return held
        .filter(([name, what]) => !(allowed[person]?.[name] ?? []).includes(what))
        .map(([name, what]) => `${person} reads ${what} of ${name} at ${route.address} (${door})`)
    })
    expect(leaks).toEqual([])
    const isSeen = (person: PersonName, name: CaseName) =>
      seen.some((line) => line.person === person && line.answer.text.includes(canaryOf(name, 'body')))
    expect([isSeen('officer', 'named'), isSeen('coordinator', 'sealed'), isSeen('inspector', 'againstDesk')]).toEqual([
      ...[true, true, true],
    ])
  })

  it('no answer holds a hash or the name of one', () => {
    const hashes =
      /codeHash|submissionKeyHash|contentHash|idHash|passwordHash|tokenHash|formKeyHash|sha256|searchWords|\$argon2/i
    expect(
      seen.filter(({ answer }) => hashes.test(answer.text)).map(({ route, door }) => route.address + door),
    ).toEqual([])
  })

  it('to an agency and the liaison, no answer about a protected complaint holds an hour', () => {
    const hours = seen.filter(
      ({ person, name, route, door, answer }) =>
        (person === 'officer' || person === 'head' || person === 'liaison') &&
        name !== null &&
        name !== 'named' &&
        name !== 'matter' &&
        route.address === '/petugas/aduan/:reference' &&
        door !== 'page' &&
        /\d{4}-\d\d-\d\dT\d\d:|"D",\d{12}/.test(answer.text),
    )
    expect(hours.map(({ person, name, door }) => `${person} ${name ?? ''} ${door}`)).toEqual([])
  })

  it('answers of loaders are shallow: nothing that people type nests', () => {
    const answers = seen.filter(({ door, answer }) => door === '.data' && answer.status === 200)
    const deep = answers.map(({ route, answer }) => ({ address: route.address, depth: depthOf(answer.text) }))
    expect(deep.filter(({ depth }) => depth > 8)).toEqual([])
    expect(deep.length).toBeGreaterThan(50)
  })

  it('is kept by no browser, whoever reads it, unless it is for everybody', () => {
    const wrong = seen.filter(
      ({ route, answer: { headers, status } }) =>
        headers['cache-control'] !== keepingOf(route, { isPage: status === 200 }),
    )
    expect([
      ...new Set(wrong.map(({ route, door, answer }) => `${route.address} ${door} ${answer.headers['cache-control']}`)),
    ]).toEqual([])
    const personal = seen.filter(({ outcome, route }) => outcome === 'in' && !keptForBack.includes(route.address))
    expect(new Set(personal.map(({ route }) => route.address)).size).toBeGreaterThan(45)
  })
})

test('reading changes no complaint, no mail, no link, no file and no account', () => {
  expect(after).toBe(before)
})

test('HEAD answers as GET does, without a body', async () => {
  const pages = seen.filter(({ door, person }) => door === 'page' && ['stranger', 'officer'].includes(person))
  const wrong = await inBatches(pages, async ({ target, person, answer }) => {
    const head = await ask(site.app.origin, target, { method: 'HEAD', as: site.people[person] })
    return head.status === answer.status && head.text === '' ? [] : [`${person} ${target} ${head.status}`]
  })
  expect(wrong.flat()).toEqual([])
})

function isNameless(name: CaseName): boolean {
  return name === 'sealed' || name === 'nameless'
}

/** The answer as its reader can tell it from another: status, headers and bytes, without date and random values. */
function faceOf({ status, headers, text }: Answer): string {
  const { date: _date, 'content-security-policy': policy, ...rest } = headers
  return JSON.stringify([status, rest, String(policy).replace(/'nonce-[^']+'/, ''), withoutTokens(text)])
}
