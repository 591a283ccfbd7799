import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { linkToken, newLink } from '#app/emails/links.server.ts'
import { endLinks, findLink, listMadeLinks, makeLink, useLink } from '#models/link-token.server.ts'
import { inTransaction } from '#models/transaction.server.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'
import { makeKeys } from '#tests/support/mail-site.ts'

useDatabase()

const keys = makeKeys()
const now = new Date('2026-03-13T02:20:00Z')
const tomorrow = new Date('2026-03-14T02:20:00Z')
const reference = 'KTM-7Q4D-9M2K-H'

let count = 0
async function aLink(more: { accountId?: string; expiresAt?: Date } = {}): Promise<{ id: string; token: string }> {
  count += 1
  const id = `accept:${count}`
  const link = newLink(keys, { id, purpose: 'accept', reference, expiresAt: tomorrow, ...more })
  await inTransaction((tx) => makeLink(tx, link))
  return { id, token: link.token }
}

const press = (token: string, at = now) => inTransaction((tx) => useLink(tx, token, at))

describe('the token of a link', () => {
  it('has 128 bits, differs by link and by key, and comes out the same on a repeat', () => {
    const token = linkToken(keys, 'accept:x')
    expect(Buffer.from(token, 'base64url')).toHaveLength(16)
    expect(linkToken(keys, 'accept:x')).toBe(token)
    expect(linkToken(keys, 'accept:y')).not.toBe(token)
    expect(linkToken(makeKeys(), 'accept:x')).not.toBe(token)
  })

  it('stays the same for mails of a link that was made before a key was added', async () => {
    const { id, token } = await aLink()
    const rotated = { ...keys, ring: [randomBytes(32), ...keys.ring] }
    const [made] = await listMadeLinks([id], now)
    expect(linkToken(rotated, id)).not.toBe(token)
    expect(linkToken(rotated, id, made?.keyVersion)).toBe(token)
  })

  it('is stored nowhere', async () => {
    const { token } = await aLink()
    expect(JSON.stringify(await storedIn('link-tokens'))).not.toContain(token)
  })
})

describe('a link', () => {
  it('says what it is for as often as it is looked at', async () => {
    const { id, token } = await aLink()
    const link = { id, purpose: 'accept', reference, accountId: null, expiresAt: tomorrow }
    expect(await findLink(token, now)).toEqual(link)
    expect(await findLink(token, now)).toEqual(link)
    expect(await press(token)).toEqual(link)
  })

  it('works once, also when pressed ten times at the same moment', async () => {
    const { token } = await aLink()
    const presses = await Promise.all(Array.from({ length: 10 }, () => press(token)))
    expect(presses.filter((link) => link !== null)).toHaveLength(1)
    expect(await findLink(token, now)).toBeNull()
    expect(await press(token)).toBeNull()
  })

  it('is not used up when the step behind it fails', async () => {
    const { token } = await aLink()
    const failing = inTransaction(async (tx) => {
      await useLink(tx, token, now)
      throw new Error('Somebody was faster')
    })
    await expect(failing).rejects.toThrow('faster')
    expect(await press(token)).not.toBeNull()
  })

  it('ends at its time, by the time passed in', async () => {
    const { id, token } = await aLink()
    expect(await findLink(token, tomorrow)).toBeNull()
    expect(await press(token, tomorrow)).toBeNull()
    expect(await listMadeLinks([id], tomorrow)).toMatchObject([{ isUsable: false }])
  })

  it('does not exist for words that were never a token', async () => {
    for (const typed of ['', 'x', linkToken(keys, 'never-made')]) expect(await findLink(typed, now)).toBeNull()
  })

  it('made twice is one link, with its first end', async () => {
    const { id, token } = await aLink()
    const again = newLink(keys, { id, purpose: 'accept', reference, expiresAt: new Date('2030-01-01T00:00:00Z') })
    await inTransaction((tx) => makeLink(tx, again))
    expect(await findLink(token, now)).toMatchObject({ expiresAt: tomorrow })
  })

  it('of an account ends when a newer one is made', async () => {
    const { token } = await aLink({ accountId: 'a1' })
    const { token: other } = await aLink({ accountId: 'a2' })
    await inTransaction((tx) => endLinks(tx, 'a1', 'accept', now))
    expect(await findLink(token, now)).toBeNull()
    expect(await findLink(other, now)).not.toBeNull()
  })
})
