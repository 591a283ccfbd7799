import { beforeAll, expect, it, test } from 'vitest'
import { postedForm } from '#app/http/posted-fields.ts'
import { inBatches } from '#tests/access/answers.ts'
import { posting } from '#tests/access/expected-answers.ts'
import { routesOfTheMap } from '#tests/access/inventory.ts'
import { useSite } from '#tests/access/site.ts'
import { tokenOf } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'

// The forms of the built pages against the list of fields that each address takes: a form that would be refused is found
// here and not by a resident.

useDatabase()
const site = useSite()

type Form = { page: string; address: string; hasFiles: boolean; names: string[]; repeats: string[] }
const forms: Form[] = []

beforeAll(async () => {
  const { app, people, cases } = site
  const { reference } = cases.named.complaint
  const desk = [reference, cases.sealed.complaint.reference].flatMap((one) =>
    [
      'reply',
      'answer',
      'ask',
      'return',
      'note',
      'forward',
      'move',
      'passOn',
      'target',
      'restrict',
      'refer',
      'reject',
      'retitle',
    ].map((step) => `/petugas/aduan/${one}?tulis=${step}&bagian=semua`),
  )
  const visits = [
    ...['/', '/lapor', '/lacak', '/petugas/masuk', '/petugas/sandi', `/tautan/${cases.elsewhere.linkToken}`].map(
      (page) => [page, people.stranger] as const,
    ),
    ...[`/aduan/${reference}`, `/aduan/${reference}?tanya=cabut`].map((page) => [page, people.resident] as const),
    ...[...desk, '/petugas', '/petugas/keluar'].flatMap(
      (page) =>
        [
          [page, people.officer],
          [page, people.coordinator],
        ] as const,
    ),
    ...['/koordinator', '/koordinator?bagian=dilindungi', '/koordinator?bagian=email'].map(
      (page) => [page, people.inspector] as const,
    ),
    ['/penghubung', people.liaison] as const,
    ['/petugas/unduh', people.officer] as const,
    ...['/pengelola', '/pengelola/kabupaten', '/pengelola/instansi/disdikbud', '/pengelola/desa/64.08.09.2001'].map(
      (page) => [page, people.admin] as const,
    ),
  ]
  const pages = await inBatches(visits, async ([page, as]) => ({
    page,
    html: await (await app.visit(page, as)).text(),
  }))
  for (const { page, html } of pages) forms.push(...formsIn(page, html))
  forms.push(...(await filingPages()))
}, 120_000)

/** The second page and the check page of filing. */
async function filingPages(): Promise<Form[]> {
  const { app } = site
  const { token } = await tokenOf(await app.visit('/lapor'))
  const told = {
    token,
    kind: 'complaint',
    body: 'Ini aduan contoh untuk pengujian.',
    place: 'Simpang contoh',
    title: 'Uji',
  }
  const second = await app.submit('/lapor', { ...told, step: '1', go: 'next' })
  const check = await app.submit('/lapor', { ...told, step: '2', go: 'next', identity: 'named', publicity: 'private' })
  return [...formsIn('/lapor, second page', await second.text()), ...formsIn('/lapor, check page', await check.text())]
}

function formsIn(page: string, html: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, attributes = '', inside = '']) => {
    if (!/method="post"/i.test(attributes)) return []
    const action = /action="([^"]*)"/.exec(attributes)?.[1] ?? page
    const id = /\bid="([^"]+)"/.exec(attributes)?.[1]
    const outside = id
      ? [...html.matchAll(new RegExp(`<[^>]*form="${id}"[^>]*>`, 'g'))].map(([tag]) => tag).join('')
      : ''
    const names = [...`${inside}${outside}`.matchAll(/<(?:input|select|textarea|button)\b[^>]*\bname="([^"]+)"/g)]
    const controls = [...`${inside}${outside}`.matchAll(/<(?:input|select|textarea)\b[^>]*\bname="([^"]+)"[^>]*>/g)]
    const sent = controls.filter(([tag]) => !/type="(?:radio|checkbox)"/.test(tag)).map((match) => match[1] ?? '')
    const pressed = [...inside.matchAll(/<button\b[^>]*\bname="([^"]+)"/g)].map((match) => match[1] ?? '')
    return [
      {
        page,
        address: new URL(action.replaceAll('&amp;', '&') || page, 'http://localhost').pathname,
        hasFiles: /type="file"/.test(inside),
        names: [...new Set(names.map((match) => match[1] ?? ''))],
        repeats: [
          ...sent.filter((name, at) => sent.indexOf(name) < at),
          ...pressed.filter((name) => sent.includes(name)),
        ],
      },
    ]
  })
}

it('every form posts to an address that takes it, with fields that it knows', () => {
  const wrong = forms.flatMap(({ page, address, names }) => {
    const form = postedForm(address)
    if (!form) return [`${page}: ${address} takes no post`]
    return names.filter((name) => !form.fields.has(name)).map((name) => `${page}: ${address} does not know ${name}`)
  })
  expect([...new Set(wrong)]).toEqual([])
  expect(forms.length).toBeGreaterThan(15)
})

it('no form sends a field twice that its address takes once', () => {
  const wrong = forms.flatMap(({ page, address, repeats }) =>
    repeats
      .filter((name) => !postedForm(address)?.repeatedFields.has(name))
      .map((name) => `${page} ${address}: ${name}`),
  )
  expect([...new Set(wrong)]).toEqual([])
})

it('every form carries a token', () => {
  expect([
    ...new Set(forms.filter(({ names }) => !names.includes('token')).map(({ page, address }) => `${page} ${address}`)),
  ]).toEqual([])
})

it('a form with files posts to an address that takes files', () => {
  const wrong = forms.filter(({ address, hasFiles }) => hasFiles && !postedForm(address)?.acceptsFiles)
  expect(wrong.map(({ page }) => page)).toEqual([])
})

test('the addresses that take a post are those whose post the tests expect', () => {
  // Each mail has fields of its own, so its address is that of a mail that exists.
  const anAddress = (address: string) =>
    address.replace(':key', 'complaint-received').replace(/:\w+/g, 'KTM-1').replace('*', 'tidak-ada')
  const takes = routesOfTheMap
    .map(({ address }) => address)
    .filter((address) => postedForm(anAddress(address)) !== null)
  const expected = Object.entries(posting).filter(([, byPerson]) => byPerson.others !== 'no-form')
  expect(takes.toSorted()).toEqual(expected.map(([address]) => address).toSorted())
})

test('the side doors take the same form, and nothing else does', () => {
  expect(postedForm('/lapor.data')?.fields).toEqual(postedForm('/lapor')?.fields)
  expect(postedForm('/lapor/')?.fields).toEqual(postedForm('/lapor')?.fields)
  for (const path of [
    '/',
    '/_root.data',
    '/LAPOR',
    '/lapor/x',
    '/petugas/aduan/a/b',
    '/l%61por',
    '/petugas/aduan/%2e',
  ]) {
    expect(postedForm(path), path).toBeNull()
  }
})
