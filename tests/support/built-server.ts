import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt, root } from '../../bin/setup.mjs'

/** The built program, as `npm start` runs it; built first when a source changed, which tests of rules never ask for. */
export async function builtServer(): Promise<typeof import('#app/server.ts')> {
  await ensureBuilt({ log: (line) => process.stderr.write(`${line}\n`) })
  // Through a variable: the build may not exist when the types are checked.
  const file = pathToFileURL(join(root, 'build', 'server', 'index.js')).href
  return (await import(/* @vite-ignore */ file)) as typeof import('#app/server.ts')
}
