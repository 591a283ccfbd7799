import { describe, expect, it } from 'vitest'
import { passwordProblem, type PasswordProblem } from '#app/accounts/password-rules.ts'
import { hashPassword, isPassword } from '#app/accounts/passwords.server.ts'

const owner = { email: 'tono.contoh@disdikbud.example', name: 'Tono Contoh' }

describe('a new password', () => {
  it.each<[string, PasswordProblem | null, string]>([
    ['kopi-hujan', null, 'no capitals, no digits: length is what counts'],
    ['tujuh perahu di muara', null, 'spaces are characters'],
    ['x'.repeat(3) + 'abcdefghijk'.repeat(6), null, 'long ones are welcome'],
    ['perahu7', 'short', 'seven characters'],
    ['👍👍👍👍', 'short', 'counts characters, not bytes'],
    ['kapal '.repeat(22), 'long', 'more than 128'],
    ['password', 'common', 'the first of every list'],
    ['Password', 'common', 'in capitals as well'],
    ['sunshine2026!', 'common', 'a common one with a tail'],
    ['aaaaaaaaaaaa', 'common', 'one letter again and again'],
    ['suaraetam', 'guessable', 'the name of the portal'],
    ['SuaraEtam2026', 'guessable', 'with the year'],
    ['kutim-etam-1', 'guessable', 'two words from around here'],
    ['tono.contoh1', 'guessable', 'the own address'],
    ['contohtono99', 'guessable', 'the own name'],
    ['kutim perahu muara', null, 'a word from around here in a longer sentence'],
  ])('%s: %s (%s)', (password, problem) => {
    expect(passwordProblem(password, owner)).toBe(problem)
  })
})

describe('a stored password', () => {
  it('is Argon2id at the cost we promise, and different for equal passwords', async () => {
    const [first, second] = await Promise.all([hashPassword('kopi-hujan'), hashPassword('kopi-hujan')])
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(first).not.toBe(second)
  })

  it('matches itself only', async () => {
    const stored = await hashPassword('kopi-hujan')
    expect(await isPassword(stored, 'kopi-hujan')).toBe(true)
    expect(await isPassword(stored, 'kopi-hujaN')).toBe(false)
    expect(await isPassword(stored, 'k'.repeat(129))).toBe(false)
    expect(await isPassword(null, 'kopi-hujan')).toBe(false)
  })

  it('matches whichever way the keyboard composed its letters', async () => {
    expect(await isPassword(await hashPassword('caf\u00e9 hujan'), 'cafe\u0301 hujan')).toBe(true)
  })

  it('is hashed two at a time, however many ask', async () => {
    const stored = await hashPassword('kopi-hujan')
    const answers = await Promise.all(
      Array.from({ length: 9 }, (_, index) => isPassword(stored, index % 2 ? 'kopi-hujan' : 'salah')),
    )
    expect(answers.filter(Boolean)).toHaveLength(4)
  })
})
