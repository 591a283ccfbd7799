import { describe, expect, test } from 'vitest'
import { mayLeave } from '#app/emails/allow.ts'
import { nextTry } from '#app/emails/retry.ts'

describe('the pauses between attempts', () => {
  const owedSince = new Date('2026-03-13T02:00:00Z')
  const minutesLater = (minutes: number) => new Date(owedSince.getTime() + minutes * 60_000)

  test.each([
    [1, 0, 1, 'a minute after the first'],
    [2, 1, 6, 'five minutes after the second'],
    [3, 6, 21, 'a quarter of an hour after the third'],
    [4, 21, 81, 'an hour after the fourth'],
    [5, 81, 321, 'then four hours'],
    [20, 3_921, 4_161, 'and four hours again'],
    [22, 4_241, 4_320, 'the last one at the end of the 72 hours'],
  ])('after attempt %i at minute %i the next is at minute %i: %s', (attempts, at, next) => {
    expect(nextTry({ owedSince, attempts, now: minutesLater(at) })).toEqual(minutesLater(next))
  })

  test('72 hours after it was owed a person has to look', () => {
    expect(nextTry({ owedSince, attempts: 23, now: minutesLater(72 * 60) })).toBeNull()
  })
})

describe('MAIL_ALLOW', () => {
  const trial = {
    isProduction: false,
    smtpUrl: 'smtp://relay.example',
    mailAllow: ['Uji@contoh.id', 'kantor.example', '@lain.example', ''],
  }

  test.each([
    ['uji@contoh.id', true, 'a listed address'],
    ['warga@contoh.id', false, 'another address of that domain'],
    ['siapa@kantor.example', true, 'a listed domain'],
    ['siapa@LAIN.example', true, 'a domain written with @'],
    ['siapa@sub.kantor.example', false, 'a domain below a listed one'],
    ['siapa@bukankantor.example', false, 'a domain that only ends the same'],
    ['kantor.example@jahat.example', false, 'a listed domain as the local part'],
  ])('on a trial site %s may receive real mail: %s (%s)', (address, allowed) => {
    expect(mayLeave(address, trial)).toBe(allowed)
  })

  test('nothing leaves a trial site that lists nothing', () => {
    expect(mayLeave('uji@contoh.id', { ...trial, mailAllow: [] })).toBe(false)
  })

  test('the built-in mailbox receives everything', () => {
    expect(mayLeave('warga@contoh.id', { ...trial, smtpUrl: null, mailAllow: [] })).toBe(true)
  })

  test('production asks nobody', () => {
    expect(mayLeave('warga@contoh.id', { ...trial, isProduction: true, mailAllow: [] })).toBe(true)
  })
})
