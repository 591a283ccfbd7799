import { expect, test } from 'vitest'
import routes from '#app/routes.ts'
import { filesIn, readSource } from '#tests/architecture/sources.ts'

// Each page of the map is opened by some test of this folder that looks at it with axe: a page that is added and looked at
// by nobody fails here. Answers that draw nothing (files, downloads, health, posts) are no pages.

type Route = { path?: string | undefined; file: string; children?: Route[] | undefined }

const pages = flat(routes).filter(({ file, path }) => file.endsWith('.tsx') && path !== undefined && path !== '*')

/** Reached by a press, not by an address. */
const byPress: ReadonlySet<string> = new Set([
  // from the list of the mailbox
  'kotak-surat/:id',
  // by sending a complaint
  'lapor/diterima',
  // draws the page of an address that is not there, or leads on
  'lacak/keluar',
])

const looks = filesIn('tests/browser')
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => readSource(path).text)
  .filter((text) => text.includes('findPageFaults'))
  .join('\n')

test.each(pages.map(({ path = '' }) => path))('/%s is looked at', (path) => {
  if (byPress.has(path)) return
  const words = path.split('/').map((part) => (part.startsWith(':') ? '[^/`\'"?]+' : part.replace('.', '\\.')))
  expect(new RegExp(`/${words.join('/')}['"\`?#]`).test(looks)).toBe(true)
})

function flat(all: readonly Route[]): Route[] {
  return all.flatMap((route) => [route, ...flat(route.children ?? [])])
}
