import { beforeEach, describe, expect, test } from 'vitest'
import { assignComplaint } from '#app/complaints/assign-complaint.server.ts'
import { prioritiseComplaint } from '#app/complaints/prioritise-complaint.server.ts'
import { localDateOf } from '#app/complaints/rules/deadline.ts'
import type { StaffActor } from '#app/access/actor.ts'
import { useApp, type Visitor } from '#tests/support/app.ts'
import { rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { aComplaint, aRequest, mustBeOk } from '#tests/support/factories.ts'
import { aCoordinator, aHeadOf, anOfficerOf } from '#tests/support/people.ts'
import { openedComplaint } from '#tests/support/resident-visit.ts'

useDatabase()
const app = useApp()

// Each list holds what its test made, and nothing else.
beforeEach(async () => {
  await rawDatabase().collection('complaints').deleteMany({})
})

const textOf = async (response: Response) => (await response.text()).replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
const read = async (path: string, visitor: Visitor) => textOf(await app.visit(path, visitor))
/** The numbers of the list, in its order. */
const rowsOf = (html: string) => [...html.matchAll(/ id="(KTM-[0-9A-Z-]+)"/g)].map((found) => found[1] ?? '')
const rowsAt = async (path: string, visitor: Visitor) => rowsOf(await read(path, visitor))
/** What the rail counts beside a link. */
const countBeside = (html: string, to: string) =>
  new RegExp(
    `href="${to.replace(/[?.]/g, '\\$&')}"[^>]*><span>[^<]*(?:<!-- -->)?(?: <kbd>[^<]*</kbd>)?</span><span class="count">([^<]*)<`,
  ).exec(html)?.[1]

const aPond = { title: 'Contoh: tambak udang', body: 'Contoh: air tambak udang di muara keruh sejak lima hari.' }

async function assigned(person: StaffActor) {
  const complaint = await aComplaint({ status: 'in_progress' })
  return mustBeOk(await assignComplaint({ ...aRequest(person, complaint), officer: null }))
}

describe('the views of an officer', () => {
  test('hold what they say, with their numbers beside them', async () => {
    const person = await anOfficerOf('dishub')
    const officer = await app.signIn(person)
    const mine = await assigned(person)
    const waiting = await aComplaint({ status: 'forwarded' })
    const paused = await aComplaint({ status: 'incomplete', filing: { agency: 'dishub' } })
    const late = await aComplaint({ status: 'forwarded', now: new Date('2026-01-05T02:00:00Z') })
    const closed = await aComplaint({ status: 'closed' })
    await aComplaint({ status: 'forwarded', agency: 'dpu' })
    const head = await aHeadOf('dishub')
    const priority = { priority: 'urgent', reason: 'Contoh alasan' } as const
    mustBeOk(await prioritiseComplaint({ ...aRequest(head, waiting), ...priority }))
    const open = [mine, waiting, late, paused].map(({ reference }) => reference)
    const page = await read('/petugas', officer)
    expect(rowsOf(page).toSorted()).toEqual([...open].toSorted())
    // What is urgent stands first, then what is due first.
    expect(rowsOf(page).slice(0, 2)).toEqual([waiting.reference, late.reference])
    const views: [string, string[]][] = [
      ['/petugas', open],
      ['/petugas?assignee=me', [mine.reference]],
      ['/petugas?assignee=nobody', [waiting.reference, late.reference]],
      ['/petugas?due=overdue', [late.reference]],
      ['/petugas?status=incomplete', [paused.reference]],
      ['/petugas?priority=urgent', [waiting.reference]],
      ['/petugas?reopened=yes', []],
    ]
    for (const [path, expected] of views) {
      expect((await rowsAt(path, officer)).toSorted(), path).toEqual([...expected].toSorted())
      expect(countBeside(page, path), path).toBe(String(expected.length))
    }
    expect(await rowsAt('/petugas?status=closed', officer)).toEqual([closed.reference])
    expect((await rowsAt('/petugas?status=any', officer)).length).toBe(5)
  })

  test('the list of a search and of a period says how many it holds in all', async () => {
    for (let made = 0; made < 2; made += 1) await aComplaint({ status: 'forwarded', agency: 'dlh', filing: aPond })
    await aComplaint({ status: 'forwarded', agency: 'dlh' })
    const head = await app.signIn(await aHeadOf('dlh'))
    const day = localDateOf(app.clock.now())
    expect(await read('/petugas?q=tambak', head)).toContain('>2 aduan<')
    expect(await read('/petugas?q=tambak+udang&topic=none', head)).toContain('>0 aduan<')
    expect(await read(`/petugas?from=${day}&until=${day}`, head)).toContain('>3 aduan<')
    expect(await read(`/petugas?from=${day}&until=${day}&due=overdue`, head)).toContain('>0 aduan<')
    for (let made = 0; made < 26; made += 1) await aComplaint({ status: 'forwarded', agency: 'dlh', filing: aPond })
    expect(await read('/petugas?q=tambak', head), 'more than a page').toContain('>28 aduan<')
  })

  test('a head also sees what no officer looks after, and nobody else is offered it', async () => {
    const complaint = await aComplaint({ status: 'forwarded', agency: 'dlh' })
    const head = await app.signIn(await aHeadOf('dlh'))
    expect(await read('/petugas', head)).toContain('Di luar bagian petugas')
    expect(await rowsAt('/petugas?petugas=tidak-ada', head)).toEqual([complaint.reference])
    const officer = await app.signIn(await anOfficerOf('dlh'))
    expect(await read('/petugas', officer)).not.toContain('Di luar bagian petugas')
    expect(await rowsAt('/petugas?petugas=tidak-ada', head)).toEqual([])
  })
})

describe('a list', () => {
  test('says in its address what it is filtered and sorted by, and what cannot be read there is left out', async () => {
    const coordinator = await app.signIn(await aCoordinator())
    const first = await aComplaint({ now: new Date('2026-03-02T02:00:00Z') })
    const second = await aComplaint({ filing: { kind: 'information', district: '64.08.01' } })
    expect(await rowsAt('/petugas?sort=newest', coordinator)).toEqual([second.reference, first.reference])
    expect(await rowsAt('/petugas?sort=oldest', coordinator)).toEqual([first.reference, second.reference])
    expect(await rowsAt('/petugas?kind=information&district=64.08.01', coordinator)).toEqual([second.reference])
    const page = await read('/petugas?kind=information&district=64.08.01&saring=ya', coordinator)
    expect(page).toContain('href="/petugas?district=64.08.01"')
    expect(page).toContain('<option value="64.08.01" selected="">')
    expect((await rowsAt('/petugas?kind=sepatu&sort=%24gt&due=x', coordinator)).length).toBe(2)
  })

  test('marks what nobody of the agency has opened, for every officer of it until one opens it', async () => {
    const [officer, colleague] = [
      await app.signIn(await anOfficerOf('dishub')),
      await app.signIn(await anOfficerOf('dishub')),
    ]
    const { reference } = await aComplaint({ status: 'forwarded' })
    for (const visitor of [officer, colleague]) expect(await read('/petugas', visitor)).toContain('Belum dibuka:')
    await app.visit(`/petugas/aduan/${reference}`, officer)
    for (const visitor of [officer, colleague]) expect(await read('/petugas', visitor)).not.toContain('Belum dibuka:')
  })

  test('goes on page by page in both directions, and a complaint leads back to its place', async () => {
    const officer = await app.signIn(await anOfficerOf('dishub'))
    for (let n = 0; n < 27; n += 1) await aComplaint({ status: 'forwarded' })
    const first = await read('/petugas', officer)
    expect(first).toContain('27 aduan')
    expect(rowsOf(first)).toHaveLength(25)
    const next = /href="([^"]+)" rel="next"|rel="next"[^>]*href="([^"]+)"/.exec(first)
    const second = await read(next?.[1] ?? next?.[2] ?? '', officer)
    expect(new Set([...rowsOf(first), ...rowsOf(second)]).size).toBe(27)
    const back = /href="([^"]+)" rel="prev"|rel="prev"[^>]*href="([^"]+)"/.exec(second)
    expect(await rowsAt(back?.[1] ?? back?.[2] ?? '', officer)).toEqual(rowsOf(first))
    const [, last] = rowsOf(second)
    const opened = new RegExp(`href="(/petugas/aduan/${last}[^"]*)"`).exec(second)?.[1] ?? ''
    const complaint = await read(opened, officer)
    // On wide screens the list stands beside it.
    expect(complaint).toContain('aria-label="Daftar"')
    expect(complaint).toMatch(new RegExp(`href="/petugas\\?after=[^"]+terakhir=${last}#${last}"`))
  })
})

describe('a view of one’s own', () => {
  test('is kept under a name, stands in the rail of that person alone, and is taken away again', async () => {
    const person = await anOfficerOf('dishub')
    const officer = await app.signIn(person)
    const from = '/petugas?topic=transport&saring=ya'
    const unnamed = await app.submit(from, { go: 'keep', name: ' ' }, officer)
    expect(unnamed.status).toBe(422)
    expect(await textOf(unnamed)).toContain('Tulis nama untuk tampilan ini.')
    const kept = await app.submit(from, { go: 'keep', name: 'Jalan raya' }, officer)
    expect(kept.headers.get('location')).toBe('/petugas?topic=transport')
    const page = await read('/petugas?topic=transport', officer)
    expect(page).toMatch(/href="\/petugas\?topic=transport" aria-current="page"><span>Jalan raya/)
    expect(await read('/petugas', await app.signIn(await anOfficerOf('dishub')))).not.toContain('Jalan raya')
    await app.submit(from, { go: 'drop', name: 'Jalan raya' }, officer)
    expect(await read('/petugas', officer)).not.toContain('Jalan raya')
  })
})

describe('the search', () => {
  test('finds by number and by words without accents and apostrophes', async () => {
    const officer = await app.signIn(await anOfficerOf('dishub'))
    const complaint = await aComplaint({
      status: 'forwarded',
      filing: { body: 'Contoh: jalan ke Ba’ay rusak, kéndaraan terperosok.' },
    })
    const other = await aComplaint({ status: 'forwarded', agency: 'dpu' })
    const typed = complaint.reference.toLowerCase().replaceAll('-', '')
    for (const q of [typed, "ba'ay KENDARAAN", 'baay']) {
      expect(await rowsAt(`/petugas?q=${encodeURIComponent(q)}`, officer), q).toEqual([complaint.reference])
    }
    expect(await rowsAt(`/petugas?q=${other.reference}`, officer)).toEqual([])
  })

  test('finds a resident by an openly given name, by telephone only for coordinators, and writes down the look', async () => {
    const filing = { name: 'Warga Kenari Uji', phone: '0811 1222 3334' }
    const named = await aComplaint({ status: 'forwarded', filing })
    const sealed = await aComplaint({ status: 'forwarded', identity: 'sealed', filing })
    const restricted = await aComplaint({ status: 'forwarded', restricted: true, filing })
    const person = await anOfficerOf('dishub')
    const search = async (who: StaffActor, typed: string) => {
      const visitor = await app.signIn(who)
      const answer = await app.submit('/petugas', { go: 'person', person: typed }, visitor, {
        from: '/petugas?saring=ya',
      })
      expect(answer.headers.get('cache-control')).toContain('no-store')
      return rowsOf(await textOf(answer))
    }
    const coordinator = await aCoordinator()
    expect(await search(person, 'kenari')).toEqual([named.reference])
    expect(await search(await anOfficerOf('dpu'), 'kenari')).toEqual([])
    expect(await search(coordinator, '+62 811-1222-3334')).toEqual([named.reference])
    expect(await search(person, '081112223334')).toEqual([])
    const look = { chain: `account:${coordinator.accountId}`, action: 'searched-by-phone' }
    expect(await storedIn('audit-entries', look)).toMatchObject([{ details: {} }])
    const kept = await storedIn('complaints', { reference: sealed.reference })
    expect(kept[0]).toMatchObject({ nameWords: [], phoneHash: null })
    expect(await search(coordinator, 'kenari')).not.toContain(restricted.reference)
  })

  test('finds nobody by a name that was hidden', async () => {
    const { complaint, resident, path } = await openedComplaint(app, {
      status: 'forwarded',
      filing: { name: 'Warga Kenari Uji', phone: '081112223334' },
    })
    const [before] = await storedIn('complaints', { reference: complaint.reference })
    expect(before).toMatchObject({ nameWords: ['warga', 'kenari', 'uji'], phoneHash: expect.any(String) as string })
    expect(JSON.stringify(before?.['phoneHash'])).not.toContain('81112223334')
    await app.submit(path, { step: 'protect', identity: 'sealed' }, resident)
    const [after] = await storedIn('complaints', { reference: complaint.reference })
    expect(after).toMatchObject({ identity: 'sealed', nameWords: [], phoneHash: null })
    // And by the name that is given after all.
    await app.submit(path, { step: 'disclose', name: 'Warga Pipit Uji', email: '' }, resident)
    const [named] = await storedIn('complaints', { reference: complaint.reference })
    expect(named).toMatchObject({ identity: 'named', nameWords: ['warga', 'pipit', 'uji'], phoneHash: null })
  })
})

test('a row that nobody of the agency has opened is marked in shape and words, until somebody does', async () => {
  const officer = await app.signIn(await anOfficerOf('dishub'))
  const { reference } = await aComplaint({ status: 'forwarded' })
  const before = await read('/petugas', officer)
  expect(before).toContain('Belum dibuka:')
  expect(before).toMatch(/class="[^"]*is-new/)
  expect((await app.visit(`/petugas/aduan/${reference}`, officer)).status).toBe(200)
  const after = await read('/petugas', officer)
  expect(rowsOf(after)).toContain(reference)
  expect(after).not.toContain('Belum dibuka:')
  expect(after).not.toMatch(/class="[^"]*is-new/)
})
