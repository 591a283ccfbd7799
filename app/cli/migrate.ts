import type { CommandTools } from '#app/cli/commands.ts'
import { listPendingMigrations, migrate } from '#models/migrate.server.ts'

const usage = 'Usage: npm run migrate [-- --dry-run]'
const refused = 2

/** `npm run migrate`: for sites whose web processes run apart. `npm start` and every worker do the same by themselves. */
export async function migrateCommand(
  argv: readonly string[],
  { now, print }: Pick<CommandTools, 'now' | 'print'>,
): Promise<number> {
  if (argv.some((word) => word !== '--dry-run')) {
    print(usage)
    return refused
  }
  const pending = await listPendingMigrations()
  if (pending.length === 0) print('Nothing to migrate.')
  for (const { number, name, documents } of pending) print(`${number} ${name}: ${documents} documents to look at`)
  if (argv.length === 0) await migrate({ now, tell: print })
  return 0
}
