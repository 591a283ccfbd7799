import { describe, expect, it } from 'vitest'
import {
  keepsCookies,
  readReceiptCookie,
  writeProbeCookie,
  writeReceiptCookie,
} from '#app/http/receipt-cookie.server.ts'
import { clearSignInCookie, readSignInCookie, writeSignInCookie } from '#app/http/sign-in-cookie.server.ts'

const id = 'A'.repeat(43)
const https = { isHttps: true }
const http = { isHttps: false }
const withCookie = (Cookie: string) => new Request('http://localhost/', { headers: { Cookie } })

describe('the cookie of a session', () => {
  it.each(['petugas', 'warga'] as const)('%s: an id, for this host alone, out of reach of scripts', (name) => {
    expect(writeSignInCookie(id, name, http)).toBe(`${name}=${id}; Path=/; HttpOnly; SameSite=Lax`)
    expect(writeSignInCookie(id, name, https)).toBe(`__Host-${name}=${id}; Path=/; HttpOnly; SameSite=Lax; Secure`)
    expect(clearSignInCookie(name, https)).toBe(`__Host-${name}=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0`)
  })

  it('is read under the one name that its site gives it', () => {
    expect(readSignInCookie(withCookie(`petugas=${id}`), 'petugas', http)).toBe(id)
    expect(readSignInCookie(withCookie(`__Host-petugas=${id}`), 'petugas', https)).toBe(id)
    expect(readSignInCookie(withCookie(`petugas=${id}`), 'petugas', https)).toBeNull()
    expect(readSignInCookie(withCookie(`warga=${id}`), 'petugas', http)).toBeNull()
    expect(readSignInCookie(withCookie(`xpetugas=${id}`), 'petugas', http)).toBeNull()
  })

  it.each(['', 'kurang', 'A'.repeat(101), '"A"; x', `${'A'.repeat(30)}%00`, `${'A'.repeat(30)}$ne`])(
    '%j is no id',
    (value) => {
      expect(readSignInCookie(withCookie(`petugas=${value}`), 'petugas', http)).toBeNull()
    },
  )
})

describe('the cookie of a receipt', () => {
  const receipt = { submissionKey: 'B'.repeat(22), refusedFiles: [{ name: 'foto.heic', reason: 'heic' as const }] }

  it('keeps the key of the form for a day, out of reach of scripts', () => {
    expect(writeReceiptCookie(receipt, true)).toMatch(
      /^tanda=[\w-]+; Path=\/; Max-Age=86400; HttpOnly; SameSite=Lax; Secure$/,
    )
    expect(writeReceiptCookie(receipt, false)).not.toContain('Secure')
    expect(writeProbeCookie(true)).toContain('HttpOnly; SameSite=Lax; Secure')
  })

  it('comes back as it was, and anything else is none', () => {
    const pair = writeReceiptCookie(receipt, false).split(';')[0] ?? ''
    expect(readReceiptCookie(withCookie(pair))).toEqual(receipt)
    expect(keepsCookies(withCookie(pair))).toBe(true)
    for (const value of ['', 'x', '{}', Buffer.from('{"key":{"$ne":1}}').toString('base64url'), 'e30'.repeat(500)]) {
      expect(readReceiptCookie(withCookie(`tanda=${value}`)), value).toBeNull()
    }
  })
})
