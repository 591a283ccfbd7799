import { describe, expect, it } from 'vitest'
import { ask, inBatches, ownForm, type Answer } from '#tests/access/answers.ts'
import { routesOfTheMap } from '#tests/access/inventory.ts'
import { aVisitor, tokenOf, useApp } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'
import { codeIn, referenceIn } from '#tests/support/receipt-words.ts'

useDatabase()
const trial = useApp()
const origin = 'https://aduan.contoh.example'
const production = useApp({
  ...{ publicOrigin: origin, isHttps: true, isProduction: true, isLocalOrigin: false, trustProxy: 1 },
  ...{ submitLimitPerHour: 10, submitTotalPerHour: 300 },
})

const behindProxy = { Host: 'aduan.contoh.example', 'X-Forwarded-Proto': 'https', 'X-Forwarded-For': '203.0.113.7' }

const policy = (nonce: string, more = '') =>
  "default-src 'none';base-uri 'none';connect-src 'self';font-src 'none';form-action 'self';frame-ancestors 'none';" +
  "frame-src 'self';img-src 'self';manifest-src 'self';object-src 'none';" +
  `script-src 'self' 'nonce-${nonce}';script-src-attr 'none';style-src 'self'${more}`

/** What every answer carries, to the letter. */
const everywhere = {
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-dns-prefetch-control': 'off',
  'origin-agent-cluster': '?1',
  'x-permitted-cross-domain-policies': 'none',
}
const nowhere = ['x-powered-by', 'server', 'etag', 'last-modified', 'access-control-allow-origin']

const targets = routesOfTheMap.flatMap(({ address }) => {
  const target = address.replace(/:code/, 'disdikbud').replace(/:\w+|\*/, 'A'.repeat(22))
  return [target, target === '/' ? '/_root.data' : `${target}.data`]
})

function wrongIn(target: string, { headers }: Answer, expected: Record<string, string | undefined>): string[] {
  const nonce = /'nonce-([\w+/=]{24})'/.exec(String(headers['content-security-policy']))?.[1] ?? 'none'
  const all = { ...everywhere, ...expected, 'content-security-policy': policy(nonce, expected['more']) }
  const { more: _more, ...wanted } = all as Record<string, string | undefined>
  return [
    ...Object.entries(wanted)
      .filter(([name, value]) => headers[name] !== value)
      .map(([name]) => name),
    ...nowhere.filter((name) => headers[name] !== undefined),
  ].map((name) => `${target} ${name}: ${String(headers[name])}`)
}

// The one page with a policy of its own is the text of a mail, which is absent here.
describe('every answer carries the headers that are written here', () => {
  it('on a site for trials', async () => {
    const wrong = await inBatches(targets, async (target) =>
      wrongIn(target, await ask(trial.origin, target), { 'strict-transport-security': undefined }),
    )
    expect(wrong.flat()).toEqual([])
  })

  it('in production, which adds https to them', async () => {
    const expected = { 'strict-transport-security': 'max-age=31536000', more: ';upgrade-insecure-requests' }
    const wrong = await inBatches(targets, async (target) =>
      wrongIn(target, await ask(production.origin, target, { headers: behindProxy }), expected),
    )
    expect(wrong.flat()).toEqual([])
  })

  it('refusals carry them too', async () => {
    const refusals = [
      await ask(trial.origin, '/lapor', { method: 'PUT' }),
      await ask(trial.origin, '/lapor', { method: 'POST' }),
      await ask(trial.origin, '/lapor', { method: 'POST', headers: ownForm, body: 'x' }),
    ]
    expect(refusals.map(({ status }) => status)).toEqual([405, 403, 400])
    for (const answer of refusals) expect(wrongIn('refusal', answer, {})).toEqual([])
    // No page is drawn for them: one sentence in each language.
    for (const { text } of refusals) expect(text).toMatch(/^[A-Z][^/]+\. \/ [A-Z][^/]+\.$/)
  })

  it('with another nonce each time', async () => {
    const nonces = await Promise.all(
      Array.from({ length: 5 }, async () => String((await ask(trial.origin, '/')).headers['content-security-policy'])),
    )
    expect(new Set(nonces).size).toBe(5)
  })
})

describe('what a resident gets', () => {
  const story = { body: 'Ini aduan contoh: lampu di simpang contoh padam.', place: 'Simpang contoh' }

  it('is kept by no browser: receipt, its paper and its text, and the page of the complaint', async () => {
    const resident = aVisitor()
    await trial.submit('/lapor', story, resident)
    const receipt = await trial.visit('/lapor/diterima', resident)
    const html = await receipt.clone().text()
    const [reference, code] = [referenceIn(html), codeIn(html)]
    await trial.submit('/lacak', { reference, code }, resident)
    const others = ['/lapor/diterima/cetak', '/lapor/diterima/teks', `/aduan/${reference}`]
    const answers = [receipt, ...(await Promise.all(others.map((path) => trial.visit(path, resident))))]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(answers.map(() => 'no-store'))
  })

  it('is not kept either where the answer to the form is the receipt itself', async () => {
    const { token } = await tokenOf(await trial.visit('/lapor'))
    const sent = await trial.submit('/lapor', { ...story, token }, aVisitor({ keepsCookies: false }), { from: null })
    expect(sent.headers.get('cache-control')).toBe('no-store')
    expect(codeIn(await sent.text())).not.toBe('')
  })

  it('is a form that Back finds as it was left, until then', async () => {
    const again = await trial.submit('/lapor', { ...story, step: '1', go: 'next' })
    expect(again.headers.get('cache-control')).toBe('private, no-cache')
  })
})

describe('production', () => {
  it('has no mailbox to read', async () => {
    const answer = await ask(production.origin, '/kotak-surat', { headers: behindProxy })
    expect(answer.status).toBe(404)
  })

  it('sets every cookie for https alone', async () => {
    const visited = await Promise.all(
      ['/lapor', '/bahasa?ke=en'].map((target) => ask(production.origin, target, { headers: behindProxy })),
    )
    const cookies = visited.flatMap(({ headers }) => headers['set-cookie'] ?? [])
    expect(cookies.length).toBeGreaterThanOrEqual(2)
    for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly.*; Secure$|; Secure.*; HttpOnly$/)
  })

  it('takes a post from its own origin only', async () => {
    const post = (Origin: string) =>
      ask(production.origin, '/lacak', {
        ...{ method: 'POST', headers: { ...behindProxy, Origin, 'Content-Type': ownForm['Content-Type'] } },
        body: 'reference=a&code=b',
      })
    expect((await post(origin)).text).toContain('name="token"')
    expect((await post('http://aduan.contoh.example')).status).toBe(403)
    expect((await post('https://lain.contoh.example')).status).toBe(403)
  })
})
