import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { issueFormToken, newSubmissionKey, readFormToken } from '#app/http/form-token.server.ts'
import { makeKeys } from '#tests/support/mail-site.ts'

const keys = makeKeys()
const now = new Date('2026-03-10T02:00:00Z')
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const use = { purpose: 'submit', binding: 'KTM-1', now }
const refused = (reason: string, submissionKey: string | null = null) => ({ ok: false, reason, submissionKey })

describe('the token of a form', () => {
  it('comes back with its submission key, the same after the form is shown again', () => {
    const submissionKey = newSubmissionKey()
    const token = issueFormToken(keys, use, submissionKey)
    expect(readFormToken(keys, token, use)).toEqual({ ok: true, submissionKey })
    expect(Buffer.from(submissionKey, 'base64url')).toHaveLength(16)
  })

  it('is another one for each page', () => {
    expect(issueFormToken(keys, use)).not.toBe(issueFormToken(keys, use))
  })

  it('does for no other form, for nobody else, and with nobody else’s keys', () => {
    const token = issueFormToken(keys, use)
    expect(readFormToken(keys, token, { ...use, purpose: 'track' })).toEqual(refused('foreign'))
    expect(readFormToken(keys, token, { ...use, binding: 'KTM-2' })).toEqual(refused('foreign'))
    expect(readFormToken(keys, token, { purpose: 'submit', now })).toEqual(refused('foreign'))
    expect(readFormToken(makeKeys(), token, use)).toEqual(refused('foreign'))
  })

  it('cannot have its purpose and binding moved into each other', () => {
    const token = issueFormToken(keys, { purpose: 'a', binding: 'b:c', now })
    expect(readFormToken(keys, token, { purpose: 'a:b', binding: 'c', now })).toEqual(refused('foreign'))
  })

  it('is refused when any letter of it was changed', () => {
    const token = issueFormToken(keys, use)
    const accepted = [...token].flatMap((letter, at) => {
      const changed = token.slice(0, at) + (letter === 'A' ? 'B' : 'A') + token.slice(at + 1)
      return readFormToken(keys, changed, use).ok ? [at] : []
    })
    expect(accepted).toEqual([])
  })

  it.each([null, '', '.', '..', 'a.b', 'a.b.c.d', 'a..c'])('%j is no token', (token) => {
    expect(readFormToken(keys, token, use)).toEqual(refused('missing'))
  })

  it('lasts two days, and then still says which form it was, so that the text can be sent again', () => {
    const submissionKey = newSubmissionKey()
    const token = issueFormToken(keys, use, submissionKey)
    expect(readFormToken(keys, token, { ...use, now: hoursLater(48) }).ok).toBe(true)
    expect(readFormToken(keys, token, { ...use, now: hoursLater(49) })).toEqual(refused('expired', submissionKey))
    expect(readFormToken(keys, token, { ...use, now: hoursLater(2), maxAgeHours: 1 })).toEqual(
      refused('expired', submissionKey),
    )
  })

  it('outlives a new key in front of the ring, and not the removal of its own', () => {
    const token = issueFormToken(keys, use)
    const newer = { ...keys, ring: [randomBytes(32), ...keys.ring] }
    expect(readFormToken(newer, token, use).ok).toBe(true)
    expect(readFormToken({ ...keys, ring: newer.ring.slice(0, 1) }, token, use)).toEqual(refused('foreign'))
  })
})
