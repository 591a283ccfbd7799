import type { AppLoadContext } from '@remix-run/node'
import { describe, expect, it } from 'vitest'
import { languageOf, switchLanguage } from '#app/http/language.server.ts'
import { loader } from '#app/routes/system/language.ts'

const asking = (headers: Record<string, string>) => new Request('https://suara.example/', { headers })
const aContext = (isHttps = true) =>
  ({ settings: { isHttps, publicOrigin: 'https://suara.example' } }) as unknown as AppLoadContext

describe('the language of a page', () => {
  it.each<[Record<string, string>, 'id' | 'en', string]>([
    [{ Cookie: 'x=1; bahasa=en', 'Accept-Language': 'id' }, 'en', 'the choice counts most'],
    [{ Cookie: 'bahasa=xx', 'Accept-Language': 'en-GB,en;q=0.9' }, 'en', 'a cookie with nonsense does not count'],
    [{ 'Accept-Language': 'en-US,en;q=0.9,id;q=0.8' }, 'en', 'English before Indonesian'],
    [{ 'Accept-Language': 'en;q=0.5,id;q=0.8' }, 'id', 'by weight, not by order'],
    [{ 'Accept-Language': 'ms-MY,ms;q=0.9' }, 'id', 'neither: Indonesian'],
    [{ 'Accept-Language': 'en;q=0' }, 'id', 'English is refused'],
    [{ 'Accept-Language': ';;;q=,,' }, 'id', 'nonsense'],
    [{}, 'id', 'nothing at all'],
  ])('%o is %s: %s', (headers, language) => {
    expect(languageOf(asking(headers))).toBe(language)
  })

  it('switches for the answer that is being made, and by a cookie for the next ones', () => {
    const context = aContext()
    const headers = switchLanguage(context, 'en')
    expect(languageOf(asking({ Cookie: 'bahasa=id' }), context)).toBe('en')
    expect(headers['Set-Cookie']).toBe('bahasa=en; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure')
    expect(languageOf(asking({ Cookie: 'bahasa=id' }), aContext())).toBe('id')
  })
})

describe('/bahasa', () => {
  const go = (to: string, referer?: string) =>
    loader({
      request: new Request(`https://suara.example/bahasa?ke=${to}`, { headers: referer ? { Referer: referer } : {} }),
      context: aContext(),
      params: {},
    })

  it('goes back to the page it came from', () => {
    expect(go('en', 'https://suara.example/instansi?x=1').headers.get('Location')).toBe('/instansi?x=1')
  })

  it.each([
    ['https://elsewhere.example/instansi'],
    ['https://suara.example.elsewhere.example/'],
    ['https://suara.example//elsewhere.example/'],
    ['data:text/html,elsewhere'],
    ['not an address'],
    [undefined],
  ])('never leads away: %s', (referer) => {
    expect(go('en', referer).headers.get('Location')).toBe('/')
  })

  it('remembers only the two languages', () => {
    expect(go('en').headers.get('Set-Cookie')).toContain('bahasa=en')
    expect(go('de').headers.get('Set-Cookie')).toBeNull()
  })
})
