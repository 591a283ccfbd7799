import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { ask, ownForm } from '#tests/access/answers.ts'
import { useApp } from '#tests/support/app.ts'
import { useDatabase } from '#tests/support/database.ts'

useDatabase()
const app = useApp()
const production = useApp({
  ...{ publicOrigin: 'https://aduan.contoh.example', isHttps: true, isProduction: true, isLocalOrigin: false },
  ...{ trustProxy: 1, submitLimitPerHour: 10, submitTotalPerHour: 300 },
})
const port = () => new URL(app.origin).port

/** What was sent comes as it stands: for requests that no client would make. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port()), '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
    socket.on('end', () => resolve(answer))
    socket.on('error', reject)
    socket.end(text)
  })
}

describe('the host', () => {
  it.each(['jahat.example', '10.0.0.7', 'localhost.jahat.example', 'localhost,jahat.example'])(
    '%j is not answered',
    async (Host) => {
      const post = await ask(app.origin, '/lapor', { method: 'POST', headers: { Host, ...ownForm }, body: 'x=1' })
      const get = await ask(app.origin, '/lapor', { headers: { Host } })
      expect([post.status, get.status, get.text]).toEqual([
        421,
        421,
        'Suara Etam tidak ada di alamat ini. / Suara Etam is not at this address.',
      ])
    },
  )

  it('of the loopback is only a way to the right one: a post by another name is refused', async () => {
    for (const Host of ['localhost', 'localhost:1', '127.0.0.1', 'jahat.example:80@localhost']) {
      const post = await ask(app.origin, '/lapor', { method: 'POST', headers: { Host, ...ownForm }, body: 'x=1' })
      const get = await ask(app.origin, '/lapor', { headers: { Host } })
      expect([post.status, get.status, get.headers.location], Host).toEqual([421, 302, `${app.origin}/lapor`])
    }
  })

  it.each(['127.0.0.1', '[::1]'])(
    '%s leads to the origin that cookies belong to, with path and query',
    async (name) => {
      const answer = await ask(app.origin, '/instansi?q=a', { headers: { Host: `${name}:${port()}` } })
      expect([answer.status, answer.headers.location]).toEqual([302, `${app.origin}/instansi?q=a`])
    },
  )

  it.each(['//jahat.example/', '/\\jahat.example', '/%2F/jahat.example', '///jahat.example'])(
    'leads nowhere else, whatever the path says: %s',
    async (target) => {
      const answer = await ask(app.origin, target, { headers: { Host: `127.0.0.1:${port()}` } })
      expect(new URL(answer.headers.location ?? '').origin).toBe(app.origin)
    },
  )

  it('health checks come by address', async () => {
    for (const target of ['/livez', '/readyz']) {
      const answer = await ask(app.origin, target, { headers: { Host: '10.0.0.7:3000' } })
      expect([answer.status, answer.text]).toEqual([200, '{"status":"ok"}'])
      expect(answer.headers['cache-control']).toBe('no-store')
    }
  })

  it('an address with a host of its own is refused', async () => {
    const answer = await raw(
      `GET http://jahat.example/lapor HTTP/1.1\r\nHost: localhost:${port()}\r\nConnection: close\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).not.toContain('jahat')
  })

  it('in production no other name is answered, not even the loopback’s, and forwarded names count for nothing', async () => {
    for (const headers of [
      { Host: '127.0.0.1' },
      { Host: 'jahat.example', 'X-Forwarded-Host': 'aduan.contoh.example' },
    ]) {
      expect((await ask(production.origin, '/', { headers })).status).toBe(421)
    }
    const answer = await ask(production.origin, '/', {
      headers: { Host: 'aduan.contoh.example', 'X-Forwarded-Host': 'jahat.example:99', 'X-Forwarded-Proto': 'https' },
    })
    expect(answer.status).toBe(200)
    expect(answer.text).not.toContain('jahat')
  })
})

describe('requests that no browser makes', () => {
  it.each([
    ['two lengths', 'Content-Length: 3\r\nContent-Length: 4\r\n'],
    ['a length and chunks', 'Content-Length: 3\r\nTransfer-Encoding: chunked\r\n'],
    ['a header with a bare line feed', 'X: a\nY: b\r\n'],
    ['headers of more than 16 kB', `X: ${'a'.repeat(17_000)}\r\n`],
  ])('%s: refused', async (_what, headers) => {
    const answer = await raw(
      `POST /lacak HTTP/1.1\r\nHost: localhost:${port()}\r\n${headers}Connection: close\r\n\r\nabc`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
  })

  it.each([
    ...[
      '/%',
      '/%E0%A4%A',
      '/aduan/%',
      '/aduan/%00',
      '/petugas/aduan/..%2f..%2fetc',
      '/lampiran/%2e%2e%2f',
      '/instansi/__proto__',
    ],
    ...[
      '/instansi/constructor',
      '/tautan/%F0',
      '/lapor?agency[$ne]=1',
      '/?_data=root',
      '/lapor?_data=routes%2Fnone',
      '/__manifest',
    ],
    ...[
      '/__manifest?p=/petugas',
      '/.git/config',
      '/.env',
      '/package.json',
      '/server/index.js',
      '/assets/../server/index.js',
    ],
    ...[
      '/metrics',
      '/lapor.data?_routes=root',
      '/lapor.data?_routes=',
      '/_root.data?_routes=__proto__',
      '/bahasa?ke=xx',
    ],
  ])('%s: never a fault, never a file of the program', async (target) => {
    const answer = await ask(app.origin, target)
    expect(answer.status).toBeLessThan(500)
    expect(answer.text).not.toMatch(/at .+\.js:\d+|"dependencies"|\[core\]|node_modules|SECRET_KEYS/)
  })

  it('hundreds of cookies and broken ones are ignored', async () => {
    const Cookie = [...Array.from({ length: 150 }, (_, n) => `k${n}=v`), 'petugas=%', 'warga=;;;=', 'bahasa=../..', '=']
    const answer = await ask(app.origin, '/', { headers: { Cookie: Cookie.join('; ') } })
    expect(answer.status).toBe(200)
  })
})

describe('switching the language', () => {
  it.each([
    [null, '/'],
    ['/instansi?halaman=2', '/instansi?halaman=2'],
    ['https://jahat.example/instansi', '/'],
    ['//jahat.example/', '/'],
    ['data:text/html,x', '/'],
    ['/\\jahat.example', '/'],
    ['//', '/'],
    ['/.//jahat.example', '/'],
    ['/%5Cjahat.example', '/%5Cjahat.example'],
    ['/lapor#//jahat.example', '/lapor'],
  ])('from %j it goes back to %j, on this site only', async (from, to) => {
    const isOwn = from?.startsWith('/') === true
    const headers = from === null ? {} : { Referer: isOwn ? `${app.origin}${from}` : from }
    const answer = await ask(app.origin, '/bahasa?ke=en', { headers: headers })
    expect([answer.status, answer.headers.location]).toEqual([302, to])
    expect(new URL(answer.headers.location ?? '', app.origin).origin).toBe(app.origin)
  })

  it('takes no address from its query', async () => {
    const answer = await ask(app.origin, '/bahasa?ke=en&kembali=https://jahat.example&to=//jahat.example')
    expect(answer.headers.location).toBe('/')
  })

  it('knows two languages; another choice changes nothing', async () => {
    const answer = await ask(app.origin, '/bahasa?ke=xx%0d%0aSet-Cookie:a=b')
    expect(answer.headers['set-cookie']).toBeUndefined()
  })
})
