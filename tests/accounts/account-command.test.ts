import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setPasswordByLink } from '#app/accounts/set-password.server.ts'
import { signIn } from '#app/accounts/sign-in.server.ts'
import { accountCommand } from '#app/cli/account.ts'
import { readSettings } from '#app/config/env.server.ts'
import { loadReferenceData } from '#models/load-reference-data.server.ts'
import { useDatabase } from '#tests/support/database.ts'

useDatabase()
beforeAll(() => loadReferenceData())

const dataDir = mkdtempSync(join(tmpdir(), 'suara-etam-account-'))
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true })
})
const reading = readSettings({ DATA_DIR: dataDir })
if (!reading.ok) throw new Error(reading.problem)
const { settings } = reading
const morning = new Date('2026-03-13T08:00:00+08:00')

async function account(command: string, stdin = '') {
  const lines: string[] = []
  const code = await accountCommand(command.split(' '), {
    settings,
    now: () => morning,
    print: (line) => lines.push(line),
    readStdin: () => Promise.resolve(stdin),
  })
  return { code, lines }
}

async function canSignIn(email: string, password: string) {
  const result = await signIn({ email, password, clientKey: email, previousSessionId: null, now: morning })
  return result.ok
}

describe('npm run account', () => {
  it('makes an account whose password comes by standard input', async () => {
    const made = await account(
      'create --role officer --agency disdikbud --email Ani@contoh.example --name Ani --password-stdin',
      'tujuh perahu di muara\n',
    )
    expect(made).toEqual({ code: 0, lines: ['Made: officer ani@contoh.example'] })
    expect(await canSignIn('ani@contoh.example', 'tujuh perahu di muara')).toBe(true)
  })

  it('prints the invitation’s link when no password is given', async () => {
    const made = await account('create --role liaison --email budi@contoh.example --name Budi')
    const token = /tautan\/([\w-]+)$/.exec(made.lines[1] ?? '')?.[1] ?? ''
    expect(await setPasswordByLink({ token, password: 'tujuh perahu di muara', now: morning })).toEqual({ ok: true })
  })

  it.each([
    ['create --role clerk --email c@contoh.example --name C', /--village/],
    ['create --role clerk --village 64.08.99.2001 --email c@contoh.example --name C', /no village/],
    ['create --role custodian --email c@contoh.example --name C', /custodian is not built yet/],
    ['create --role king --email c@contoh.example --name C', /no role "king"/],
    ['create --role officer --email c@contoh.example --name C', /officer needs --agency/],
    ['create --role coordinator --email c@contoh.example --name C', /coordinator needs --agency/],
    ['create --role officer --agency nowhere --email c@contoh.example --name C', /no agency "nowhere"/],
    ['create --role liaison --village 64.08.09.2001 --email c@contoh.example --name C', /village/],
    ['create --role liaison --email c --name C', /not complete/],
    ['create --role liaison', /^Usage/],
    ['create --wrong', /^Usage/],
    ['sing', /^Usage/],
    ['disable --email nobody@contoh.example', /^Nobody/],
    ['reset --email nobody@contoh.example', /^Nobody/],
  ])('refuses "%s" in one line', async (command, words) => {
    const { code, lines } = await account(command)
    expect(code).toBe(2)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(words)
  })

  it('refuses a weak password', async () => {
    const { code, lines } = await account(
      'create --role liaison --email d@contoh.example --name D --password-stdin',
      'password\n',
    )
    expect(code).toBe(2)
    expect(lines[0]).toMatch(/most common/)
  })

  it('lists, resets and disables', async () => {
    await account('create --role admin --email e@contoh.example --name Eka --password-stdin', 'tujuh perahu di muara')
    expect((await account('list')).lines).toContain('e@contoh.example\tadmin\t-\tactive\tEka')

    const reset = await account('reset --email e@contoh.example')
    const token = /tautan\/([\w-]+)$/.exec(reset.lines[0] ?? '')?.[1] ?? ''
    expect(await setPasswordByLink({ token, password: 'delapan kopi hangat', now: morning })).toEqual({ ok: true })
    expect(await canSignIn('e@contoh.example', 'delapan kopi hangat')).toBe(true)

    expect(await account('disable --email e@contoh.example')).toEqual({
      code: 2,
      lines: ['e@contoh.example is the last administrator. Create another one first.'],
    })
    await account('create --role admin --email f@contoh.example --name Fitri')
    expect(await account('disable --email e@contoh.example')).toEqual({
      code: 0,
      lines: ['Disabled: e@contoh.example. Sessions ended: 1.'],
    })
    expect(await canSignIn('e@contoh.example', 'delapan kopi hangat')).toBe(false)
    expect((await account('list')).lines).toContain('e@contoh.example\tadmin\t-\tdisabled\tEka')
    expect((await account('disable --email e@contoh.example')).lines).toEqual(['e@contoh.example is disabled already.'])
  })
})
