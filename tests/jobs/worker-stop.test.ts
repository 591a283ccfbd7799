import { expect, it } from 'vitest'
import { createWorker } from '#app/jobs/runner.server.ts'
import { loadReferenceData } from '#models/load-reference-data.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { mailSite } from '#tests/support/mail-site.ts'

useDatabase()

it('a worker that is stopped while its jobs run their first time ends with them, not an hour later', async () => {
  await loadReferenceData()
  const worker = createWorker({ settings: mailSite(), now: () => new Date('2026-03-10T02:00:00Z'), mailboxPort: 1 })
  const began = performance.now()
  await worker.stop()
  expect(performance.now() - began).toBeLessThan(60_000)
})
