import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startMongod } from '../../bin/mongod.mjs'

declare module 'vitest' {
  // eslint's consistent-type-definitions asks for types; a module can only be added to by an interface.
  interface ProvidedContext {
    mongodbUri: string
  }
}

/** One mongod for the whole run; each test file has a database of its own in it (database.ts). */
export default async function startDatabase(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env['TEST_MONGODB_URI']
  if (given) {
    project.provide('mongodbUri', given)
    return undefined
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'suara-etam-test-'))
  const mongod = await startMongod({ dataDir, log: (line) => console.log(line) })
  project.provide('mongodbUri', mongod.uri)
  return async () => {
    await mongod.stop()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}
