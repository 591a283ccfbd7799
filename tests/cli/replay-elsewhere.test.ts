import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAccount } from '#app/accounts/create-account.server.ts'
import { replayCommand } from '#app/cli/replay.ts'
import { aVisitor, useApp } from '#tests/support/app.ts'
import { codeOfApp, passSecondStep } from '#tests/support/code-app.ts'
import { databaseUri, rawDatabase, storedIn, useDatabase } from '#tests/support/database.ts'
import { deskAgency } from '#tests/support/people.ts'

useDatabase()
const app = useApp()

const folder = mkdtempSync(join(tmpdir(), 'suara-etam-replay-test-'))
const file = join(folder, 'rows.jsonl')
const coordinator = { email: 'meja@contoh.example', password: 'tujuh perahu di muara' }
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

beforeAll(async () => {
  const rows = ['lampu jalan padam di simpang contoh', 'jalan kabupaten berlubang, aspal rusak'].map((text, at) => ({
    id: `contoh-${at}`,
    title: `Contoh ${at}`,
    text: `Ini contoh: ${text}.`,
    kind: 'pengaduan',
    agency_type: 'transport',
  }))
  writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'))
  const made = await createAccount({
    ...{ ...coordinator, name: 'Koordinator Uji', role: 'coordinator', agency: deskAgency, by: 'system:test' },
    ...{ keys: app.settings.keys, now: app.clock.now() },
  })
  expect(made.ok).toBe(true)
  const visitor = aVisitor()
  await app.submit('/petugas/masuk', coordinator, visitor)
  secret = await passSecondStep(app, visitor)
})

let secret = ''

async function replay(password = coordinator.password) {
  const lines: string[] = []
  const over = new AbortController()
  const worker = (async () => {
    while (!over.signal.aborted) {
      await app.work()
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  app.clock.add(1 / 60)
  const code = await replayCommand(
    [file, '--origin', app.origin, '--coordinator', coordinator.email, '--password-stdin'],
    {
      settings: app.settings,
      now: app.clock.now,
      print: (line) => lines.push(line),
      // No code counts twice, and this clock moves by itself alone.
      readStdin: () => Promise.resolve(`${password}\n${codeOfApp(secret, app.clock.now())}\n`),
      mongodbUri: databaseUri(),
      start: () => Promise.reject(new Error('A replay elsewhere starts nothing')),
    },
  )
  over.abort()
  await worker
  return { code, text: lines.join('\n') }
}

describe('a replay into a program that runs already', () => {
  it('counts the mails in its outbox, also when the same file was filed before', async () => {
    for (const times of [1, 2]) {
      const { code, text } = await replay()
      expect(text).toContain('Stored once with the original words: 2 of 2')
      expect(text).toContain('Mails lost or doubled: 0')
      expect(code).toBe(0)
      expect(await storedIn('complaints')).toHaveLength(2 * times)
    }
  })

  it('says so and fails when a mail did not go out', async () => {
    const outbox = rawDatabase().collection('outbox-emails')
    const watch = outbox.watch([{ $match: { operationType: 'insert' } }])
    watch.on('change', (change) => {
      if (change.operationType !== 'insert' || change.fullDocument['message'] !== 'complaint-received') return
      void outbox.updateOne({ _id: change.documentKey._id }, { $set: { state: 'needs-person' } })
    })
    await new Promise((resolve) => setTimeout(resolve, 300))
    const { code, text } = await replay()
    await watch.close()
    expect(text).toMatch(/KTM-\S+:h1:complaint-received:resident: not sent \(needs-person\)/)
    expect(code).toBe(1)
  })

  it('does not begin when the coordinator cannot sign in', async () => {
    const before = await storedIn('complaints')
    const { code, text } = await replay('kata sandi lain')
    expect(text).toMatch(/^The coordinator could not sign in/)
    expect(code).toBe(2)
    expect(await storedIn('complaints')).toHaveLength(before.length)
  })
})
