import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fromAnotherSite } from '#app/http/plain-refusals.ts'
import { rawDatabase, useDatabase } from '#tests/support/database.ts'
import { ask, formHeaders, inBatches, ownForm, withoutTokens, type Answer } from './answers.ts'
import { keepingOf, posting, type PostOutcome } from './expected-answers.ts'
import { routesOfTheMap, type Route } from './inventory.ts'
import { caseNames, personNames, useSite, type PersonName } from './site.ts'

// Every address × every method that could write × its doors × every person. Sampled, for the time of a slow machine: what
// is the same for everybody, such as a method or a site that is refused before anybody asks who it is, is asked as stranger,
// officer and administrator.

useDatabase()
const site = useSite()

function targetsOf({ address }: Route): string[] {
  const filled = (reference: string, fileId: string) =>
    address
      .replace(':reference', reference)
      .replace(/^(\/lampiran\/):id/, `$1${fileId}`)
      .replace(':token', site.cases.elsewhere.linkToken)
      .replace('wewenang/:code', 'wewenang/pln')
      .replace('desa/:code', 'desa/64.08.09.2001')
      .replace('email/:key', 'email/complaint-received')
      .replace('aturan/:code', 'aturan/bukan-petunjuk')
      .replace('topik/:code', 'topik/roads')
      .replace('pertanyaan/:id', 'pertanyaan/baru')
      .replace('jawaban/:id', 'jawaban/baru')
      .replace(':code', 'disdikbud')
      .replace('*', 'tidak-ada')
      .replace(':id', 'A'.repeat(22))
  const { complaint, fileId } = site.cases.named
  return [filled(complaint.reference, fileId)]
}

const dataOf = (target: string) => (target === '/' ? '/_root.data' : `${target}.data`)
const doorsTo = ({ id }: Route, target: string) => [
  target,
  dataOf(target),
  `${target}?_data=${encodeURIComponent(id)}`,
  `${dataOf(target)}?_routes=${encodeURIComponent(id)}`,
]
const everyDoor = () => routesOfTheMap.flatMap((route) => targetsOf(route).flatMap((target) => doorsTo(route, target)))

/** What the database holds, as one hash for each collection. That a name was shown to a coordinator is noted by reading. */
async function stored(): Promise<Record<string, string>> {
  const collections = (await rawDatabase().listCollections().toArray()).map(({ name }) => name).toSorted()
  const kept = collections.filter((name) => !name.startsWith('system.'))
  const all = await Promise.all(
    kept.map(async (name) => {
      const filter = { action: { $ne: 'name-shown' } }
      // The page that comes back is read: that the agency has opened it is kept.
      const seen = { openedByAgencyAt: 0 }
      const documents = await rawDatabase().collection(name).find(filter).project(seen).sort({ _id: 1 }).toArray()
      return [name, createHash('sha256').update(JSON.stringify(documents)).digest('hex')] as const
    }),
  )
  return Object.fromEntries(all)
}

const askers = ['stranger', 'officer', 'admin'] as const satisfies PersonName[]

describe('methods that no page has', () => {
  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s is refused at every address',
    async (method) => {
      const before = await stored()
      const asked = everyDoor().flatMap((target, at) => [
        { target, as: site.people[askers[at % askers.length] ?? 'officer'] },
      ])
      const answers = await inBatches(asked, ({ target, as }) =>
        ask(site.app.origin, target, {
          method,
          as,
          headers: ownForm,
          ...(method === 'TRACE' ? {} : { body: 'step=note' }),
        }),
      )
      expect([...new Set(answers.map(({ status }) => status))]).toEqual([405])
      expect(answers.filter(({ headers }) => headers['allow'] === undefined)).toEqual([])
      expect(await stored()).toEqual(before)
    },
  )
})

describe('a post that another site sends', () => {
  const foreign: [string, Record<string, string>][] = [
    ['says cross-site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['says same-site, from a sister host', { 'Sec-Fetch-Site': 'same-site' }],
    ['names a foreign origin', { Origin: 'https://jahat.example' }],
    ['has the origin null', { Origin: 'null' }],
    ['has a malformed origin', { Origin: 'http://[' }],
    ['says nothing of where it comes from', {}],
    ['forges the forwarded host', { Origin: 'https://jahat.example', 'X-Forwarded-Host': 'jahat.example' }],
  ]

  it.each(foreign)('%s: refused at every address and by every door, and nothing is written', async (_how, headers) => {
    const before = await stored()
    const asked = everyDoor().map((target, at) => ({
      target,
      as: site.people[askers[at % askers.length] ?? 'officer'],
    }))
    const answers = await inBatches(asked, ({ target, as }) =>
      ask(site.app.origin, target, {
        method: 'POST',
        as,
        headers: { ...formHeaders, ...headers },
        body: 'step=note&text=x',
      }),
    )
    expect([...new Set(answers.map(({ status, text }) => `${status} ${text}`))]).toEqual([`403 ${fromAnotherSite}`])
    expect(await stored()).toEqual(before)
    expect(answers.length).toBeGreaterThan(120)
  })

  it('is let through when it comes from our own page, or from a browser without Sec-Fetch-Site', async () => {
    for (const headers of [{ 'Sec-Fetch-Site': 'same-origin' }, { Origin: site.app.origin }]) {
      const answer = await ask(site.app.origin, '/lacak', {
        method: 'POST',
        headers: { ...formHeaders, ...headers },
        body: 'reference=KTM-7Q4D-9M2K-H&code=x',
      })
      expect(answer.text).toContain('name="token"')
    }
  })
})

describe('a post of our own', () => {
  const isSignIn = ({ status, headers, text }: Answer) =>
    status === 401 || headers.location === '/petugas/masuk' || (status === 202 && text.includes('"/petugas/masuk"'))

  function outcomeOf(answer: Answer): string {
    if (isSignIn(answer)) return 'sign-in'
    const words: Record<number, PostOutcome> = {
      405: 'no-form',
      403: 'refused',
      404: 'absent',
      200: 'in',
      302: 'in',
      202: 'in',
    }
    return words[answer.status] ?? `status ${answer.status}`
  }

  /** The queue's form says in a field which complaint it is about. */
  const ofTheQueue = ({ address }: Route) =>
    address === '/koordinator' ? `&step=note&reference=${site.cases.named.complaint.reference}` : ''

  it('has its expectation for every address of the map', () => {
    expect(Object.keys(posting).toSorted()).toEqual(routesOfTheMap.map(({ address }) => address).toSorted())
  })

  it('without the token of its form is refused, by every door and for everybody, and writes nothing', async () => {
    const before = await stored()
    const lines = routesOfTheMap.flatMap((route) => {
      const isForAll = Object.keys(posting[route.address] ?? {}).length === 1
      return targetsOf(route).flatMap((target) =>
        (isForAll ? askers : personNames).flatMap((person) =>
          doorsTo(route, target).map((door) => ({ route, door, person })),
        ),
      )
    })
    const wrong = await inBatches(lines, async ({ route, door, person }) => {
      const answer = await ask(site.app.origin, door, {
        ...{ method: 'POST', as: site.people[person], headers: ownForm },
        body: `token=bukan.token.ini${ofTheQueue(route)}`,
      })
      const byPerson = posting[route.address]
      const expected = [byPerson?.[person] ?? byPerson?.others ?? 'listed'].flat()
      const outcome = outcomeOf(answer)
      // Forms that come back with what was typed are kept only where Back needs them.
      const isForm = answer.text.startsWith('<!DOCTYPE html>') && answer.status !== 404
      const keeping = String(answer.headers['cache-control'])
      return [
        ...(expected.includes(outcome) ? [] : [`${person} ${door}: ${outcome}, not ${expected.join()}`]),
        ...(keeping === keepingOf(route, { isPage: isForm }) ? [] : [`${person} ${door}: kept as ${keeping}`]),
      ]
    })
    expect(wrong.flat()).toEqual([])
    expect(withoutUse(await stored())).toEqual(withoutUse(before))
  }, 240_000)

  it('with a field that its form does not have is refused whole', async () => {
    const before = await stored()
    const fields = [
      '__proto__',
      'constructor.prototype',
      'codeHash',
      'text[$ne]',
      'agency.$gt',
      'version[]',
      'isActive.role',
      '$where',
    ]
    const forms = routesOfTheMap.filter(({ address }) => posting[address]?.others !== 'no-form')
    const asked = forms.flatMap((route) =>
      targetsOf(route).flatMap((target) => fields.map((field) => ({ target, field }))),
    )
    const answers = await inBatches(asked, ({ target, field }) =>
      ask(site.app.origin, target, {
        ...{ method: 'POST', as: site.people.officer, headers: ownForm },
        body: new URLSearchParams({ token: 'x', [field]: 'forwarded' }).toString(),
      }),
    )
    expect([...new Set(answers.map(({ status }) => status))]).toEqual([400])
    expect(withoutUse(await stored())).toEqual(withoutUse(before))
  })
})

describe('a step on what is not yours', () => {
  it('without a token: the answer is that of a number that does not exist', async () => {
    const post = (reference: string) =>
      ask(site.app.origin, `/petugas/aduan/${reference}`, {
        ...{ method: 'POST', as: site.people.otherOfficer, headers: ownForm, body: 'token=x&step=note' },
      })
    const absent = await post('KTM-7Q4D-9M2K-H')
    for (const name of caseNames) {
      const answer = await post(site.cases[name].complaint.reference)
      expect(faceOf(answer), name).toEqual(faceOf(absent))
    }
  })

  const notTheirs = caseNames.filter((name) => ['againstHolder', 'againstLeadership', 'elsewhere'].includes(name))

  it('an officer with a good token of the own complaint: the answer is that of a number that does not exist', async () => {
    const before = await stored()
    const own = await site.app.visit(`/petugas/aduan/${site.cases.named.complaint.reference}`, site.people.officer)
    const token = /name="token" value="([^"]+)"/.exec((await own.text()).split('<main')[1] ?? '')?.[1] ?? ''
    expect(token).not.toBe('')
    const body = new URLSearchParams({ token, step: 'note', text: 'Uji', version: '1' }).toString()
    const post = (reference: string) =>
      ask(site.app.origin, `/petugas/aduan/${reference}`, {
        ...{ method: 'POST', as: site.people.officer, headers: ownForm, body },
      })
    const absent = await post('KTM-7Q4D-9M2K-H')
    for (const name of notTheirs) {
      const answer = await post(site.cases[name].complaint.reference)
      expect(faceOf(answer), name).toEqual(faceOf(absent))
    }
    expect(withoutUse(await stored())).toEqual(withoutUse(before))
  })

  it('a resident with the own token: the answer is that of a number that does not exist', async () => {
    const before = await stored()
    const own = await site.app.visit(`/aduan/${site.cases.named.complaint.reference}`, site.people.resident)
    const token = /name="token" value="([^"]+)"/.exec((await own.text()).split('<main')[1] ?? '')?.[1] ?? ''
    expect(token).not.toBe('')
    const body = new URLSearchParams({ token, step: 'add', text: 'Uji' }).toString()
    const post = (reference: string) =>
      ask(site.app.origin, `/aduan/${reference}`, {
        ...{ method: 'POST', as: site.people.resident, headers: ownForm, body },
      })
    const absent = await post('KTM-7Q4D-9M2K-H')
    expect(absent.status).toBe(404)
    for (const name of caseNames.filter((one) => one !== 'named')) {
      const answer = await post(site.cases[name].complaint.reference)
      expect(faceOf(answer), name).toEqual(faceOf(absent))
    }
    expect(withoutUse(await stored())).toEqual(withoutUse(before))
  })
})

const faceOf = ({ status, text }: Answer) => [status, withoutTokens(text)]

/** When a session was last used and how often something was tried may change; nothing else. */
function withoutUse({
  'sign-ins': _use,
  attempts: _attempts,
  presence: _presence,
  ...rest
}: Record<string, string>): Record<string, string> {
  return rest
}
