import type { CommandTools } from '#app/cli/commands.ts'
import { dropOldIndexes, listOldIndexes } from '#models/connection.server.ts'
import { listPendingMigrations, migrate } from '#models/migrate.server.ts'

const usage = 'Usage: npm run migrate [-- [--dry-run] [--drop-old-indexes]]'
const words: ReadonlySet<string> = new Set(['--dry-run', '--drop-old-indexes'])
const refused = 2

/** `npm run migrate`: for sites whose web processes run apart. `npm start` and every worker do the same by themselves,
 * except for indexes of earlier versions: these go only on request, when no process of such a version runs any more. */
export async function migrateCommand(
  argv: readonly string[],
  { now, print }: Pick<CommandTools, 'now' | 'print'>,
): Promise<number> {
  if (!argv.every((word) => words.has(word))) {
    print(usage)
    return refused
  }
  const pending = await listPendingMigrations()
  if (pending.length === 0) print('Nothing to migrate.')
  for (const { number, name, documents } of pending) print(`${number} ${name}: ${documents} documents to look at`)
  const isDry = argv.includes('--dry-run')
  if (!isDry) await migrate({ now, tell: print })
  if (!argv.includes('--drop-old-indexes')) return 0
  for (const { collection, name } of await listOldIndexes())
    print(`Index of an earlier version, ${collection}: ${name}`)
  if (!isDry) print(`${await dropOldIndexes()} dropped.`)
  return 0
}
