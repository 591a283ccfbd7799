import { accountCommand } from '#app/cli/account.ts'
import { backupCommand } from '#app/cli/backup.ts'
import { demoCommand } from '#app/cli/demo.ts'
import { exportCommand } from '#app/cli/export.ts'
import { jobCommand } from '#app/cli/job.ts'
import { migrateCommand } from '#app/cli/migrate.ts'
import { replayCommand } from '#app/cli/replay.ts'
import { restoreCommand } from '#app/cli/restore.ts'
import type { Settings } from '#app/config/env.server.ts'

/** A whole program in this process: app/server.ts hands it in, because it imports the commands. */
export type StartProgram = (options: {
  env: Record<string, string | undefined>
  mongodbUri: string
  print: (line: string) => void
}) => Promise<{ settings: Settings; stop: () => Promise<void> }>

export type CommandTools = {
  settings: Settings
  now: () => Date
  print: (line: string) => void
  /** where the models are connected; a command that starts a program of its own takes another database there */
  mongodbUri: string
  start: StartProgram
  readStdin?: () => Promise<string>
}
export type Command = (argv: readonly string[], tools: CommandTools) => Promise<number>

/** `npm run NAME -- …`. A command that is not built yet is not here, and is refused in one line. */
export const commands: Readonly<Partial<Record<string, Command>>> = {
  account: accountCommand,
  backup: backupCommand,
  demo: demoCommand,
  export: exportCommand,
  job: jobCommand,
  migrate: migrateCommand,
  replay: replayCommand,
  restore: restoreCommand,
}
