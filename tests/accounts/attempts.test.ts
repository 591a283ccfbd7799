import { describe, expect, it } from 'vitest'
import { takeSubmission } from '#app/http/rate-limit.server.ts'
import { forgetAttempts, returnAttempt, takeAttempt } from '#models/attempt.server.ts'
import { storedIn, useDatabase } from '#tests/support/database.ts'

useDatabase()

const hour = 60 * 60
const noon = new Date('2026-03-13T12:00:00+08:00')
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

function wrongCode(key: string, now = noon) {
  return takeAttempt({ purpose: 'test', key, limit: 3, windowSeconds: hour, now })
}

describe('a limit of attempts', () => {
  it('allows as many as it says and then names the moment to try again', async () => {
    for (const taken of [1, 2, 3]) expect(await wrongCode('a')).toEqual({ allowed: true, taken, retryAt: noon })
    expect(await wrongCode('a')).toEqual({ allowed: false, taken: 3, retryAt: later(65) })
  })

  it('does not move that moment away when somebody goes on trying', async () => {
    for (let i = 0; i < 3; i += 1) await wrongCode('b')
    expect((await wrongCode('b', later(30))).retryAt).toEqual(later(65))
    expect((await wrongCode('b', later(59))).allowed).toBe(false)
    expect((await wrongCode('b', later(65))).allowed).toBe(true)
  })

  it('slides: early attempts leave the window before late ones', async () => {
    await wrongCode('c')
    await wrongCode('c', later(40))
    await wrongCode('c', later(40))
    expect((await wrongCode('c', later(66))).allowed).toBe(true)
    expect(await wrongCode('c', later(66))).toMatchObject({ allowed: false, retryAt: later(105) })
  })

  it('is not outrun by attempts at the same moment', async () => {
    const counts = await Promise.all(Array.from({ length: 20 }, () => wrongCode('d')))
    expect(counts.filter((count) => count.allowed)).toHaveLength(3)
  })

  it('counts each key and each purpose for itself', async () => {
    for (let i = 0; i < 4; i += 1) await wrongCode('e')
    expect((await wrongCode('f')).allowed).toBe(true)
    expect((await takeAttempt({ purpose: 'other', key: 'e', limit: 3, windowSeconds: hour, now: noon })).allowed).toBe(
      true,
    )
  })

  it('takes back what turned out to be right', async () => {
    for (let i = 0; i < 3; i += 1) await wrongCode('g')
    await returnAttempt({ purpose: 'test', key: 'g', windowSeconds: hour, now: noon })
    expect((await wrongCode('g')).allowed).toBe(true)
    expect((await wrongCode('g')).allowed).toBe(false)
    await forgetAttempts({ purpose: 'test', key: 'g' })
    expect((await wrongCode('g')).allowed).toBe(true)
  })

  it('stores neither who tried nor what was tried', async () => {
    await wrongCode('KTM-7Q4D-9M2K-H')
    expect(JSON.stringify(await storedIn('attempts'))).not.toContain('7Q4D')
  })
})

describe('the limits of filing', () => {
  const isRepeat = () => Promise.resolve(false)
  const settings = { submitLimitPerHour: 2, submitTotalPerHour: 3 }

  const free = { allowed: true, flood: { over: null } }

  it('hold what is above them, for one client and for all together, and refuse at ten times as much', async () => {
    const file = (clientKey: string) => takeSubmission({ clientKey, settings, now: noon, isRepeat })
    expect(await file('one')).toEqual(free)
    expect(await file('one')).toEqual(free)
    for (let above = 0; above < 18; above += 1)
      expect(await file('one')).toEqual({ allowed: true, flood: { over: 'client' } })
    expect(await file('one')).toMatchObject({ allowed: false, because: 'client', retryAt: later(65) })
    // What one client sends above its own limit holds up nobody else.
    expect(await file('two')).toEqual(free)
    expect(await file('three')).toEqual({ allowed: true, flood: { over: 'all' } })
  })

  it('a refusal by one costs nothing in the other', async () => {
    const few = { submitLimitPerHour: 5, submitTotalPerHour: 1 }
    const file = (clientKey: string) => takeSubmission({ clientKey, settings: few, now: later(600), isRepeat })
    for (let filed = 0; filed < 10; filed += 1) await file(`many-${String(filed)}`)
    for (let tried = 0; tried < 9; tried += 1) expect(await file('late')).toMatchObject({ because: 'all' })
    expect(
      await takeSubmission({
        ...{ clientKey: 'late', now: later(600), isRepeat },
        settings: { ...few, submitTotalPerHour: 0 },
      }),
    ).toEqual(free)
  })

  it('do not count a form that was sent before', async () => {
    const again = { clientKey: 'four', settings: { submitLimitPerHour: 1, submitTotalPerHour: 0 }, now: noon }
    expect(await takeSubmission({ ...again, isRepeat })).toEqual(free)
    expect(await takeSubmission({ ...again, isRepeat: () => Promise.resolve(true) })).toEqual({
      allowed: true,
      flood: null,
    })
    expect(await takeSubmission({ ...again, isRepeat })).toEqual({ allowed: true, flood: { over: 'client' } })
  })

  it('are off at 0, and nothing is suspected then', async () => {
    const off = { submitLimitPerHour: 0, submitTotalPerHour: 0 }
    for (let i = 0; i < 5; i += 1) {
      expect(await takeSubmission({ clientKey: 'x', settings: off, now: noon, isRepeat })).toEqual({
        allowed: true,
        flood: null,
      })
    }
  })
})
