import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sealContact } from '#app/access/identity.server.ts'
import { currentKeyVersion, keyedHash, keyVersions, openSealed, sealTo } from '#app/access/keys.server.ts'
import { checkTrackingCode, trackingCode, trackingCodeHash } from '#app/complaints/tracking-code.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aComplaint } from '#tests/support/factories.ts'
import { makeKeys } from '#tests/support/mail-site.ts'
import { testKeys, useReferenceData } from '#tests/support/people.ts'

useDatabase()
useReferenceData()

const pair = generateKeyPairSync('x25519')
const sealed = () => sealTo(pair.publicKey, 'Tanda Nama', 'identity:KTM-1')

describe('a sealed value', () => {
  it('opens with the private key and its context, and says what is inside', () => {
    expect(openSealed(pair.privateKey, sealed(), 'identity:KTM-1')).toBe('Tanda Nama')
  })

  it('holds nothing readable and is another one each time', () => {
    expect(sealed()).not.toContain('Tanda')
    expect(sealed()).not.toBe(sealed())
  })

  it('does not open for another complaint, nor with another key', () => {
    expect(() => openSealed(pair.privateKey, sealed(), 'identity:KTM-2')).toThrow()
    expect(() => openSealed(generateKeyPairSync('x25519').privateKey, sealed(), 'identity:KTM-1')).toThrow()
  })

  it('does not open when any one of its letters was changed', () => {
    const value = sealed()
    const opened = [...value].flatMap((letter, at) => {
      // The last letter of a part carries bits that decode to nothing.
      const isPadding = ['.', undefined].includes(value[at + 1]) || letter === '.'
      const changed = value.slice(0, at) + (letter === 'A' ? 'B' : 'A') + value.slice(at + 1)
      try {
        openSealed(pair.privateKey, changed, 'identity:KTM-1')
        return isPadding ? [] : [at]
      } catch {
        return []
      }
    })
    expect(opened).toEqual([])
  })

  it('is made of what a resident said of himself: name, telephone and address for one key, the e-mail for another', () => {
    const contact = { name: 'Tanda Nama', phone: '0800', address: null, email: 'tanda@contoh.example' }
    const { identity, mail } = sealContact(testKeys, 'KTM-1', contact)
    expect(openSealed(testKeys.mailPrivateKey!, mail ?? '', 'mail:KTM-1')).toBe('tanda@contoh.example')
    expect(() => openSealed(testKeys.mailPrivateKey!, identity ?? '', 'identity:KTM-1')).toThrow()
    expect(sealContact(testKeys, 'KTM-1', { name: null, phone: null, address: null, email: null })).toEqual({
      identity: null,
      mail: null,
    })
  })
})

describe('the key ring', () => {
  it('keeps every version number true when a key is added in front', () => {
    const keys = makeKeys()
    const before = keyedHash(keys, 'x', 'data', currentKeyVersion(keys))
    const rotated = { ...keys, ring: [randomBytes(32), ...keys.ring] }
    expect(keyVersions(rotated)).toEqual([2, 1])
    expect(currentKeyVersion(rotated)).toBe(2)
    expect(keyedHash(rotated, 'x', 'data', 1)).toBe(before)
    expect(keyedHash(rotated, 'x', 'data')).not.toBe(before)
  })

  it('gives one hash for one purpose only', () => {
    const keys = makeKeys()
    expect(keyedHash(keys, 'code', 'data')).not.toBe(keyedHash(keys, 'content', 'data'))
  })

  it('says so when a version is gone, instead of hashing with another', () => {
    expect(() => keyedHash(makeKeys(), 'x', 'data', 2)).toThrow('no version 2')
  })
})

describe('a tracking code', () => {
  it('still opens its complaint after the keys were rotated', async () => {
    const submissionKey = randomBytes(16).toString('base64url')
    const { reference } = await aComplaint({ submissionKey })
    const code = trackingCode(testKeys, submissionKey, 1)
    const rotated = { ...testKeys, ring: [randomBytes(32), ...testKeys.ring] }
    expect(await checkTrackingCode({ reference, code, keys: rotated })).toBe(true)
  })

  it('opens one complaint and no other, and no code opens one that does not exist', async () => {
    const submissionKey = randomBytes(16).toString('base64url')
    const { reference } = await aComplaint({ submissionKey })
    const other = await aComplaint()
    const code = trackingCode(testKeys, submissionKey, 1)
    expect(await checkTrackingCode({ reference, code, keys: testKeys })).toBe(true)
    expect(await checkTrackingCode({ reference: other.reference, code, keys: testKeys })).toBe(false)
    expect(await checkTrackingCode({ reference: 'KTM-0000-0000-0', code, keys: testKeys })).toBe(false)
    expect(await checkTrackingCode({ reference, code: `${code.slice(0, -1)}0`, keys: testKeys })).toBe(
      code.endsWith('0'),
    )
  })

  it('has 80 bits: sixteen letters of an alphabet of 32', () => {
    const codes = Array.from({ length: 400 }, () => trackingCode(makeKeys(), randomBytes(16).toString('base64url'), 1))
    for (const code of codes) expect(code.replaceAll('-', '')).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
    expect(new Set(codes).size).toBe(codes.length)
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32)
  })

  it('is stored as a hash that only a holder of the ring can make', () => {
    const stored = trackingCodeHash(testKeys, 'KTM-1', 'X', 1)
    expect(trackingCodeHash(makeKeys(), 'KTM-1', 'X', 1)).not.toBe(stored)
    expect(trackingCodeHash(testKeys, 'KTM-2', 'X', 1)).not.toBe(stored)
  })
})
