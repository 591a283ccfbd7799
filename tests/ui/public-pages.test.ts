import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { en } from '#app/i18n/en.ts'
import { id } from '#app/i18n/id.ts'
import { paths } from '#app/http/paths.ts'
import { flatten } from '#tests/i18n/texts.ts'
import { aVisitor, useApp } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'

useDatabase()
const app = useApp()

const pages = [
  paths.home(),
  paths.agencies(),
  paths.agency('disdikbud'),
  paths.agency('64.08.09'),
  paths.help(),
  paths.privacy(),
  paths.accessibility(),
]
const languages = ['id', 'en'] as const

async function read(path: string, language: 'id' | 'en') {
  const visitor = aVisitor()
  visitor.cookies.set('bahasa', language)
  const response = await app.visit(path, visitor)
  return { response, html: await response.text() }
}

describe.each(languages)('the public pages in %s', (language) => {
  it.each(pages)('%s is complete, in the right language, and needs no script', async (path) => {
    const { response, html } = await read(path, language)
    expect(response.status).toBe(200)
    expect(html).toContain(`<html lang="${language}">`)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html.match(/<main/g)).toHaveLength(1)
    expect(html).not.toMatch(/<script|<style| style=| on[a-z]+=/)
  })

  it.each(pages)('%s shows no raw key and no sentence of the other language', async (path) => {
    const { html } = await read(path, language)
    const own = flatten(language === 'id' ? id : en)
    const other = flatten(language === 'id' ? en : id)
    for (const key of own.keys()) expect(html, key).not.toContain(`>${key}<`)
    for (const [key, sentence] of other) {
      const isPlain = sentence.length > 30 && !sentence.includes('{{') && !/["'&<>]/.test(sentence)
      if (isPlain && own.get(key) !== sentence) expect(html, key).not.toContain(sentence)
    }
  })

  it.each(pages)('%s and its stylesheet weigh less than 30 kB on the wire', async (path) => {
    const { html } = await read(path, language)
    const stylesheet = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? ''
    const css = await (await app.visit(stylesheet)).text()
    expect(brotliCompressSync(html).length + brotliCompressSync(css).length).toBeLessThan(30_000)
    expect(html.match(/<link rel="stylesheet"/g)).toHaveLength(1)
  })
})

describe('what the home page promises', () => {
  it('is counted from today, over weekends and holidays', async () => {
    // 17 March 2026 stands before Nyepi and Idul Fitri with its collective leave.
    app.clock.set('2026-03-17T02:00:00Z')
    const { html } = await read(paths.home(), 'id')
    expect(html).toContain('dateTime="2026-03-17"')
    const days = [...html.matchAll(/dateTime="(\d{4}-\d{2}-\d{2})"/g)].map((match) => match[1] ?? '')
    expect(days).toHaveLength(4)
    expect([...days].sort()).toEqual(days)
    expect(days[1]).toBe('2026-03-27')
  })
})

describe('an address without a page', () => {
  it('answers 404 with the same bytes whatever the address, in the language of the reader', async () => {
    const [one, other] = [await read('/tidak-ada', 'id'), await read('/instansi/tidak-ada', 'id')]
    expect([one.response.status, other.response.status]).toEqual([404, 404])
    expect(one.html).toBe(other.html)
    expect(one.html).toContain('Halaman tidak ditemukan')
    expect((await read('/tidak-ada', 'en')).html).toContain('Page not found')
  })

  it('says so in the title, and gives ways on', async () => {
    const { html } = await read('/tidak-ada', 'id')
    expect(html).toContain('<title>Halaman tidak ditemukan - Suara Etam</title>')
    for (const way of [paths.track(), paths.submit(), paths.home()]) expect(html).toContain(`href="${way}"`)
  })
})

describe('a site that is not production', () => {
  it('says on every page that nobody reads what is sent', async () => {
    for (const page of pages) expect((await read(page, 'id')).html).toContain('Situs uji')
  })
})

describe('the language switch', () => {
  it('goes back to the page it came from and speaks the other language there', async () => {
    const visitor = aVisitor()
    const answer = await app.visit(paths.language('en'), visitor, { Referer: `${app.origin}${paths.help()}` })
    expect(answer.status).toBe(302)
    expect(answer.headers.get('Location')).toBe(paths.help())
    expect(await (await app.visit(paths.help(), visitor)).text()).toContain('<html lang="en">')
  })
})
